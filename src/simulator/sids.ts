import { randomBytes, randomUUID } from 'node:crypto'

/**
 * A new sid: SM and 32 hexadecimal digits. Twilio's are random; ours begin with the time, so that the index
 * over them grows at its end, which is several times quicker than in random places.
 */
export function newMessageSid(now: number): string {
  return `SM${now.toString(16).padStart(12, '0')}${randomUUID().replaceAll('-', '').slice(12)}`
}

export function newAccountSid(): string {
  return `AC${randomBytes(16).toString('hex')}`
}

export function newAuthToken(): string {
  return randomBytes(16).toString('hex')
}

/** The same for every attempt at the same call, as Twilio's I-Twilio-Idempotency-Token is. */
export function idempotencyToken(sid: string, call: number): string {
  const hex = sid.slice(2, 22) + call.toString(16).padStart(12, '0')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
