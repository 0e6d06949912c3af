// Whether a text that did not arrive at one number may arrive at another of the same home.

import { carrierError, type ErrorClass } from '../carrier/carrier-error.ts'
import { noWayThere } from './last-look.ts'
import type { Message } from './status.ts'

/**
 * Classes of failures that tell of one number. `ambiguous` is a text that its network said nothing of: that it arrived
 * twice at a home costs less than that it never did. `opted-out` is the wish of who holds that phone: it binds every
 * phone of theirs, and not the next parent, who has said nothing.
 *
 * Not among them: what any other number would meet as well (content, account, configuration), and `unknown`. A code
 * that nobody knows may be about every text, and a whole bulletin would go out twice.
 */
const ofOneNumber = new Set<ErrorClass>([
  'permanent-number',
  'transient',
  'ambiguous',
  'route',
  'risk-block',
  'opted-out',
])

// Too fast, or too many for the day: the next number waits in the same queue.
const ofOurRate = new Set([20429, 21611, 30022, 30023, 30027, 35125, 60616, 63018, 63038])
// The person must not be texted at all, by law.
const ofThePerson = new Set([30640])
// The account may not text that country: the next number may be of another.
const ofTheCountry = 21408

const reasons = new Set<string | null>(Object.values(noWayThere))

/** Whether what stopped a text was its number, so that another number of the home is worth a try. */
export function isOfItsNumber({
  outcome,
  errorCode,
  errorReason,
}: Pick<Message, 'outcome' | 'errorCode' | 'errorReason'>): boolean {
  if (outcome === 'suppressed') return reasons.has(errorReason)
  if (outcome !== 'failed' || errorCode === null) return false
  if (errorCode === ofTheCountry) return true
  const isOurs = ofOurRate.has(errorCode) || ofThePerson.has(errorCode)
  return !isOurs && ofOneNumber.has(carrierError(errorCode).class)
}
