import { and, eq, gt, isNotNull, isNull, max, or, sql } from 'drizzle-orm'
import type { Writer } from '../db/database.ts'
import { asParameter, inList, prepared } from '../db/prepared.ts'
import { checks, messages, numbers } from '../db/schema.ts'
import { newId } from '../ids.ts'

/** What the network said of a number when a text to it failed: the carrier's code, and the sentence for it. */
export interface Failure {
  schoolId: string
  numberId: string
  code: number
  reason: string
}

/**
 * "Unknown to the network" can be a passing fault of the network's: only the second time counts. Everything else
 * that is for good counts at once. Source: Twilio's error dictionary.
 */
const unknownToNetwork = 30005

/** Keeps a failure that is for good as evidence about the number, and marks the number bad when it is enough. */
export async function recordFailure(tx: Writer, failure: Failure, now: Date): Promise<void> {
  const { schoolId, numberId, code, reason } = failure
  await tx.insert(checks).values({ id: newId(), schoolId, numberId, kind: 'failed', code, at: now })
  if (code === unknownToNetwork && (await timesFailed(tx, failure)) < 2) return
  await tx
    .update(numbers)
    .set({ badAt: now, badBecause: reason })
    .where(and(eq(numbers.id, numberId), isNull(numbers.badAt)))
}

// Since a text last arrived there, or came from there.
async function timesFailed(tx: Writer, { numberId, code }: Failure): Promise<number> {
  const [reached] = await tx
    .select({
      at: max(sql`coalesce(${messages.settledAt}, ${messages.createdAt})`).mapWith(messages.settledAt),
    })
    .from(messages)
    .where(
      and(
        eq(messages.numberId, numberId),
        or(eq(messages.outcome, 'delivered'), eq(messages.direction, 'inbound')),
      ),
    )
  const sinceReached = reached?.at ? gt(checks.at, reached.at) : undefined
  return tx.$count(checks, and(eq(checks.numberId, numberId), eq(checks.code, code), sinceReached))
}

/** A text arrived, or came from there: whatever failed before, the number reaches a phone. */
export async function recordReached(tx: Writer, numberIds: string[]): Promise<void> {
  if (numberIds.length === 0) return
  await clearBad(tx, { ids: asParameter(numberIds) })
}

const clearBad = prepared('clear_bad_numbers', (tx) =>
  tx
    .update(numbers)
    .set({ badAt: null, badBecause: null })
    .where(and(inList(numbers.id, 'ids'), isNotNull(numbers.badAt))),
)
