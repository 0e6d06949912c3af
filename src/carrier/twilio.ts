import twilio from 'twilio'
import type { Carrier, CarrierReport, CarrierTexts, SendResult, TextToSend } from './carrier.ts'
import { carrierError } from './carrier-error.ts'
import { AskedToWait, PooledTransport } from './transport.ts'
import { numberIn, unanswered } from './twilio-fault.ts'
import { lookUp } from './twilio-lookup.ts'

export interface TwilioAccount {
  accountSid: string
  authToken: string
  /** Another address for Twilio's API, the simulator's for one; null for the real one. */
  apiUrl: string | null
  /** The public origin of this service, to which reports of each text are sent. */
  publicUrl: string
}

/** Twilio, or whatever speaks its wire at `apiUrl`. */
export function twilioCarrier(
  { accountSid, authToken, apiUrl, publicUrl }: TwilioAccount,
  timeoutMs = 10_000,
): Carrier {
  const transport = new PooledTransport(timeoutMs)
  const client = twilio(accountSid, authToken, { httpClient: transport })
  if (apiUrl) client.api.baseUrl = client.lookups.baseUrl = apiUrl

  return {
    send: (text) => send(client, publicUrl, text),
    textsTo: (to, since) => textsTo(client, to, since),
    reportOf: (sid) => reportOf(client, sid),
    lookUp: (e164, asks) => lookUp(client, e164, asks),
    close: () => transport.close(),
  }
}

async function send(client: twilio.Twilio, publicUrl: string, text: TextToSend): Promise<SendResult> {
  try {
    const { sid } = await client.messages.create({
      to: text.to,
      from: text.from,
      body: text.body,
      statusCallback: `${publicUrl}/hooks/twilio/status?message=${text.messageId}`,
      ...(text.validitySeconds ? { validityPeriod: text.validitySeconds } : {}),
    })
    return sid ? { kind: 'taken', sid } : { kind: 'unknown', why: 'The carrier’s answer could not be read.' }
  } catch (error) {
    return resultOf(error)
  }
}

// Only a 4xx with a code of the carrier's own says for certain that no text was made: after a 5xx, a reset, a
// time-out, a proxy's answer or one that cannot be read, the text may be on its way.
function resultOf(error: unknown): SendResult {
  if (error instanceof AskedToWait)
    return { kind: 'later', error: carrierError(20429), waitSeconds: error.seconds }
  const status = numberIn(error, 'status')
  const known = carrierError(numberIn(error, 'code'))
  if (status === null || status < 400 || status >= 500 || known.code === null)
    return { kind: 'unknown', why: unanswered(error).message }
  // What is wrong with our own account or sender is no fault of the text's: it waits until that is put right.
  return known.class === 'transient' || known.stops
    ? { kind: 'later', error: known, waitSeconds: null }
    : { kind: 'refused', error: known }
}

const mostListed = 400

// By number alone: a text that is still queued has no date to ask for. The newest come first.
async function textsTo(client: twilio.Twilio, to: string, since: Date): Promise<CarrierTexts> {
  try {
    const newest = await client.messages.list({ to, pageSize: 100, limit: mostListed })
    const texts = newest
      .filter((message) => message.direction !== 'inbound' && message.dateCreated >= since)
      .map(({ sid, to, from, body, dateCreated: createdAt }) => ({ sid, to, from, body, createdAt }))
    const oldest = newest.at(-1)
    return { texts, whole: newest.length < mostListed || (oldest?.dateCreated ?? since) < since }
  } catch (error) {
    throw error instanceof AskedToWait ? error : unanswered(error)
  }
}

async function reportOf(client: twilio.Twilio, sid: string): Promise<CarrierReport | null> {
  try {
    const { status, errorCode } = await client.messages(sid).fetch()
    return { status, errorCode: errorCode || null }
  } catch (error) {
    if (numberIn(error, 'status') === 404) return null
    throw error instanceof AskedToWait ? error : unanswered(error)
  }
}
