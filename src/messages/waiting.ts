import { and, isNull, lte, or, sql } from 'drizzle-orm'
import { messages } from '../db/schema.ts'

// In the words of the partial indexes: a parameter in place of a literal would keep the engines from using them.

export const isOutbound = sql`${messages.direction} = 'outbound'`

/** A text that waits to be handed over, whatever holds it. */
export const isWaiting = and(isOutbound, isNull(messages.claimedAt), isNull(messages.settledAt))

/** Not held by the carrier's having asked us to wait. */
export const isDue = (now: Date) => or(isNull(messages.retryAt), lte(messages.retryAt, now))
