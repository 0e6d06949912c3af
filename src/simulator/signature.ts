import { createHmac } from 'node:crypto'

/**
 * X-Twilio-Signature: base64 of HMAC-SHA1, keyed with the auth token, over the full URL and then each
 * parameter's name and value, sorted by name (Twilio, "Webhooks security").
 */
export function sign(authToken: string, url: string, params: Record<string, string>): string {
  const names = Object.keys(params).sort()
  const signed = names.reduce((text, name) => text + name + params[name], url)
  return createHmac('sha1', authToken).update(signed, 'utf8').digest('base64')
}
