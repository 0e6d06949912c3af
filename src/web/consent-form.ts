import type { Fault } from '../errors.ts'
import { consentFaults, consentPurposes, consentSources, type NewConsent } from '../numbers/consents.ts'
import { instantOnClock } from '../schools/clock-time.ts'
import type { Form } from './form.ts'

/** A yes or a no as it is being written down. */
export interface ConsentForm {
  purpose: string
  /** `yes` or `no`. */
  given: string
  words: string
  source: string
  /** On the school's clock, as the browser writes it. */
  at: string
}

/** As it is before anybody has filled it in: they said it now. Sent twice, it is the same word. */
export const newConsentForm = (timeZone: string, now: Date): ConsentForm => ({
  purpose: '',
  given: '',
  words: '',
  source: 'office',
  at: Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' }),
})

export const readConsentForm = (form: Form): ConsentForm => ({
  purpose: form.one('purpose'),
  given: form.one('given'),
  words: form.one('words'),
  source: form.one('source'),
  at: form.one('at'),
})

/** The word that the form records, or everything that is wrong with it. */
export function wordOf(
  form: ConsentForm,
  timeZone: string,
  staffId: string,
  now: Date,
): { word: NewConsent } | { faults: Fault[] } {
  const time = instantOnClock(form.at, timeZone)
  const at = 'at' in time ? time.at : undefined
  const purpose = consentPurposes.find((one) => one === form.purpose)
  const source = consentSources.find((one) => one === form.source)
  const given = ['yes', 'no'].find((one) => one === form.given)
  const { words } = form
  if (at && purpose && source && given && consentFaults({ words, at }, now).length === 0)
    return { word: { purpose, isGiven: given === 'yes', source, words, staffId, at } }
  return {
    faults: [
      ...(purpose ? [] : [{ pointer: '/purpose', detail: 'Choose which texts they spoke of.' }]),
      ...(given ? [] : [{ pointer: '/given', detail: 'Choose yes or no.' }]),
      ...(source ? [] : [{ pointer: '/source', detail: 'Choose how they said it.' }]),
      ...('fault' in time ? [{ pointer: '/at', detail: time.fault }] : []),
      ...consentFaults({ words, at: at ?? now }, now),
    ],
  }
}
