// What the carrier calls us with: the fields that it sends, and its signature.

import twilio from 'twilio'

export interface Webhook {
  path: string
  body: string
  headers: Record<string, string>
}

const apiVersion = '2010-04-01'

/** A webhook signed for this origin and path. */
export function signed(
  authToken: string,
  origin: string,
  path: string,
  parameters: Record<string, string>,
): Webhook {
  return {
    path,
    body: new URLSearchParams(parameters).toString(),
    headers: {
      'x-twilio-signature': twilio.getExpectedTwilioSignature(authToken, origin + path, parameters),
    },
  }
}

interface Text {
  accountSid: string
  sid: string
  from: string
  to: string
}

const common = ({ accountSid, sid, from, to }: Text) => ({
  AccountSid: accountSid,
  ApiVersion: apiVersion,
  MessageSid: sid,
  SmsSid: sid,
  From: from,
  To: to,
})

/** The fields of a report that a text of ours was sent or delivered. */
export const reportOf = (text: Text, status: 'sent' | 'delivered'): Record<string, string> => ({
  ...common(text),
  MessageStatus: status,
  SmsStatus: status,
  ...(status === 'delivered' ? { RawDlrDoneDate: '2611230640' } : {}),
})

/** The fields of a text from a parent. */
export const inboundOf = (text: Text, body: string): Record<string, string> => ({
  ...common(text),
  SmsMessageSid: text.sid,
  SmsStatus: 'received',
  Body: body,
  NumMedia: '0',
  NumSegments: '1',
  FromCountry: 'GB',
  FromState: '',
  FromCity: '',
  FromZip: '',
  ToCountry: 'GB',
  ToState: '',
  ToCity: '',
  ToZip: '',
})
