import type { Text } from './texts.ts'
import { errorMessage } from './twilio-errors.ts'

/** A text as Twilio's REST API shows it: 20 fields, dates as RFC 2822 has them. */
export function messageJson(accountSid: string, text: Text) {
  const uri = `/2010-04-01/Accounts/${accountSid}/Messages/${text.sid}`
  return {
    account_sid: accountSid,
    api_version: '2010-04-01',
    body: text.redacted === 1 ? '' : text.body,
    date_created: rfc2822(text.created),
    date_sent: text.sent === null ? null : rfc2822(text.sent),
    date_updated: rfc2822(text.updated),
    direction: text.inbound === 1 ? 'inbound' : 'outbound-api',
    error_code: text.error,
    error_message: errorMessage(text.error),
    from: text.sender === text.service ? null : text.sender,
    messaging_service_sid: text.service,
    num_media: '0',
    num_segments: String(text.parts),
    price: null,
    price_unit: 'GBP',
    sid: text.sid,
    status: text.status,
    subresource_uris: { media: `${uri}/Media.json` },
    to: text.recipient,
    uri: `${uri}.json`,
  }
}

let lastSecond = Number.NaN
let lastDate = ''

/** Most dates asked for are of this very second, so the last one is kept. */
export function rfc2822(at: number): string {
  const second = Math.floor(at / 1_000)
  if (second !== lastSecond) {
    lastSecond = second
    lastDate = new Date(at).toUTCString().replace('GMT', '+0000')
  }
  return lastDate
}
