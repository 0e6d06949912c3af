import type { Fault } from '../errors.ts'

/** The carrier takes no more in one text. */
export const longestBody = 1_600

/** What is wrong with the words of a text. */
export function bodyFaults(body: string): Fault[] {
  if (body.trim() === '')
    return [{ pointer: '/body', detail: 'The text is empty: write what parents should read.' }]
  // Postgres does not store a NUL, and half a surrogate pair cannot be written to the carrier.
  if (body.includes('\0') || !body.isWellFormed())
    return [{ pointer: '/body', detail: 'The text holds a character that no phone can show: write it anew.' }]
  if (body.length <= longestBody) return []
  const [has, most] = [body.length, longestBody].map((n) => n.toLocaleString('en-GB'))
  return [{ pointer: '/body', detail: `The text has ${has} characters; at most ${most} can be sent.` }]
}
