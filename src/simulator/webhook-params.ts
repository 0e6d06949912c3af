import type { Call } from './calls.ts'
import { optOutType } from './keywords.ts'
import type { Text } from './texts.ts'

/** The fields of a status callback, or of the webhook for an inbound text, as Twilio names them. */
export function webhookParams(accountSid: string, text: Text, call: Call): Record<string, string> {
  return call.status === 'received' ? inboundParams(accountSid, text) : statusParams(accountSid, text, call)
}

function statusParams(accountSid: string, text: Text, call: Call): Record<string, string> {
  return {
    ...commonParams(accountSid, text),
    MessageStatus: call.status,
    SmsStatus: call.status,
    ...(call.error !== null && { ErrorCode: String(call.error) }),
    ...(hasReport(call) && { RawDlrDoneDate: reportDate(call.at) }),
  }
}

function inboundParams(accountSid: string, text: Text): Record<string, string> {
  const keyword = optOutType(text.body)
  return {
    ...commonParams(accountSid, text),
    SmsMessageSid: text.sid,
    SmsStatus: 'received',
    Body: text.body,
    NumMedia: '0',
    NumSegments: String(text.parts),
    ...placeParams('From', text.sender),
    ...placeParams('To', text.recipient),
    ...(keyword && { OptOutType: keyword }),
  }
}

function commonParams(accountSid: string, text: Text): Record<string, string> {
  return {
    AccountSid: accountSid,
    ApiVersion: '2010-04-01',
    MessageSid: text.sid,
    SmsSid: text.sid,
    From: text.sender,
    To: text.recipient,
    ...(text.service && { MessagingServiceSid: text.service }),
  }
}

function placeParams(side: 'From' | 'To', number: string): Record<string, string> {
  const country = number.startsWith('+44') ? 'GB' : number.startsWith('+1') ? 'US' : ''
  return { [`${side}Country`]: country, [`${side}State`]: '', [`${side}City`]: '', [`${side}Zip`]: '' }
}

/** A network's report stands behind these alone. */
function hasReport(call: Call): boolean {
  return call.status === 'delivered' || call.status === 'undelivered'
}

/** YYMMDDhhmm, in UTC. */
function reportDate(at: number): string {
  return new Date(at).toISOString().replace(/\D/g, '').slice(2, 12)
}
