/** A request that Twilio refuses, as its body says it. */
export type Refusal = { code: number; message: string; more_info: string; status: number }

/** Words for a code, and the HTTP status where it is not 400. */
const ERRORS: Record<number, [message: string, status?: number]> = {
  20001: ['Invalid parameter'],
  20003: ['Authenticate', 401],
  20005: ['Account not active', 401],
  20009: ['Resource not complete', 409],
  20404: ['The requested resource was not found', 404],
  20429: ['Too Many Requests', 429],
  20500: ['An internal server error has occurred', 500],
  20503: ['Service unavailable', 503],
  21211: ["Invalid 'To' Phone Number"],
  21212: ["Invalid 'From' Number"],
  21408: ["Permission to send an SMS has not been enabled for the region indicated by the 'To' number"],
  21602: ['Message body is required.'],
  21603: ["A 'From' phone number is required."],
  21604: ["A 'To' phone number is required."],
  21606: ["The 'From' phone number provided is not a valid message-capable Twilio phone number"],
  21608: ["The 'To' phone number provided is not yet verified for this account"],
  21609: ["The 'StatusCallback' URL is not a valid URL"],
  21610: ['Attempt to send to unsubscribed recipient'],
  21611: ["The 'From' number has exceeded the maximum allowed queue size"],
  21612: ["Message cannot be sent with the current combination of 'To' and 'From' parameters"],
  21614: ["'To' number is not a valid mobile number"],
  21617: ['The concatenated message body exceeds the 1600 character limit'],
  21635: ["'To' number cannot be a landline"],
  21705: ['The Messaging Service Sid is invalid'],
  30001: ['Queue overflow'],
  30002: ['Account suspended'],
  30003: ['Unreachable destination handset'],
  30004: ['Message blocked'],
  30005: ['Unknown destination handset'],
  30006: ['Landline or unreachable carrier'],
  30007: ['Message filtered'],
  30008: ['Unknown error'],
  30017: ['Carrier network congestion'],
  30409: ['This message cannot be canceled', 409],
}

export function refusal(code: number, detail?: string): Refusal {
  const [message, status = 400] = ERRORS[code] ?? [`Error ${code}`]
  return { code, message: detail ?? message, more_info: `https://www.twilio.com/docs/errors/${code}`, status }
}

/** The words of a final error, as a message's error_message has them. */
export function errorMessage(code: number | null): string | null {
  return code === null ? null : (ERRORS[code]?.[0] ?? null)
}

// Codes of the 30000s with which a creation is refused; all the others there are a delivery's.
const REFUSED_AT_CREATION = new Set([35114, 35115, 35125])

/** Whether a code refuses a creation, or else is the end of a text that had been taken. */
export function isErrorOfCreation(code: number): boolean {
  return code < 30_000 || REFUSED_AT_CREATION.has(code)
}

/** Of the account, or of the service as a whole: whatever is asked for meets it. */
export function isErrorOfAnyRequest(code: number): boolean {
  return code < 21_000
}

/** What a lookup's package has as its `error_code`; no text ever meets it. */
export function isErrorOfLookup(code: number): boolean {
  return code >= 60_600 && code < 60_700
}
