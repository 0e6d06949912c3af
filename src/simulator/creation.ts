import { isE164, isSender, MAGIC_FROM, MAGIC_TO } from './numbers.ts'
import { type Refusal, refusal } from './twilio-errors.ts'

/** A form as it came: a field that is repeated comes as a list. */
export type Form = Record<string, string | string[] | undefined>

/** What is asked for by a creation that Twilio would take. */
export type Creation = {
  to: string
  sender: string
  service: string | null
  body: string
  callback: string | null
  /** In seconds. */
  validity: number
}

const MOST_CHARACTERS = 1_600
const LONGEST_VALIDITY = 36_000
const SERVICE = /^MG[0-9a-f]{32}$/

/** Reads the form of a creation; the first fault in it refuses it, in the order in which Twilio looks. */
export function readCreation(form: Form): Creation | Refusal {
  const to = field(form, 'To')
  const from = field(form, 'From')
  const service = field(form, 'MessagingServiceSid')
  const body = field(form, 'Body')
  const callback = field(form, 'StatusCallback')
  const validity = field(form, 'ValidityPeriod')
  return (
    faultOfTo(to) ??
    faultOfSender(from, service) ??
    faultOfBody(body) ??
    faultOfCallback(callback) ??
    faultOfValidity(validity) ?? {
      to,
      sender: from || service,
      service: service || null,
      body,
      callback: callback || null,
      validity: Number(validity || LONGEST_VALIDITY),
    }
  )
}

export function field(form: Form, name: string): string {
  const value = form[name]
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

function faultOfTo(to: string): Refusal | null {
  if (to === '') return refusal(21604)
  if (!isE164(to)) return refusal(21211, `Invalid 'To' Phone Number: ${to}`)
  const code = MAGIC_TO.get(to)
  return code === undefined ? null : refusal(code)
}

function faultOfSender(from: string, service: string): Refusal | null {
  if (from === '' && service === '') return refusal(21603)
  if (service !== '' && !SERVICE.test(service)) return refusal(21705)
  if (from === '') return null
  if (!isSender(from)) return refusal(21212, `Invalid From Number (caller ID): ${from}`)
  const code = MAGIC_FROM.get(from)
  return code === undefined ? null : refusal(code)
}

function faultOfBody(body: string): Refusal | null {
  if (body === '') return refusal(21602)
  const isTooLong = body.length > MOST_CHARACTERS && [...body].length > MOST_CHARACTERS
  return isTooLong ? refusal(21617) : null
}

function faultOfCallback(callback: string): Refusal | null {
  if (callback === '') return null
  const isUrl = /^https?:\/\//i.test(callback) && URL.canParse(callback)
  return isUrl ? null : refusal(21609, `The 'StatusCallback' URL ${callback} is not a valid URL.`)
}

function faultOfValidity(validity: string): Refusal | null {
  if (validity === '') return null
  const seconds = Number(validity)
  const isValid = Number.isInteger(seconds) && seconds >= 1 && seconds <= LONGEST_VALIDITY
  return isValid ? null : refusal(20001, `ValidityPeriod must be from 1 to ${LONGEST_VALIDITY} seconds`)
}
