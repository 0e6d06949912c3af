import { Unanswered } from './transport.ts'

/** What the client threw, in our words: what it throws may quote the carrier, and the carrier the number and the text. */
export function unanswered(error: unknown): Unanswered {
  if (error instanceof Unanswered) return error
  const status = numberIn(error, 'status')
  return new Unanswered(
    status ? `The carrier answered ${status}.` : 'The carrier’s answer could not be read.',
  )
}

/** The HTTP status, or the carrier's own code, of what the client threw; null when it has none. */
export function numberIn(error: unknown, name: 'status' | 'code'): number | null {
  const value = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined
  return typeof value === 'number' ? value : null
}
