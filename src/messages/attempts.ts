import { and, eq, sql } from 'drizzle-orm'
import type { Writer } from '../db/database.ts'
import { asParameter, inList, placed, prepared, valueIn } from '../db/prepared.ts'
import { attempts, messages } from '../db/schema.ts'
import type { Claim } from './claim.ts'

/** Texts were taken in hand: an attempt of each begins, and is on record before the carrier is called. */
export async function beginAttempts(tx: Writer, messageIds: string[]): Promise<void> {
  await insertAttempts(tx, { ids: asParameter(messageIds) })
}

const insertAttempts = prepared('insert_attempts', (tx) =>
  tx.insert(attempts).select(
    tx
      .select({
        messageId: messages.id,
        ordinal: messages.attempts,
        claimedAt: sql<Date>`${messages.claimedAt}`.as('claimed_at'),
        claimedBy: sql<string>`${messages.claimedBy}`.as('claimed_by'),
        endedAt: sql<null>`null`.as('ended_at'),
        result: sql<null>`null`.as('result'),
        errorCode: sql<null>`null`.as('error_code'),
      })
      .from(messages)
      .where(inList(messages.id, 'ids')),
  ),
)

type Result = NonNullable<(typeof attempts.$inferSelect)['result']>

/** What came of taking texts in hand: an answer of the carrier's, or what its records showed. */
export async function endAttempts(
  tx: Writer,
  claims: Claim[],
  result: Result,
  now: Date,
  errorCode: number | null = null,
): Promise<void> {
  await endRows(tx, {
    ids: asParameter(claims.map(({ id }) => id)),
    ordinals: asParameter(Object.fromEntries(claims.map(({ id, ordinal }) => [id, String(ordinal)]))),
    now,
    result,
    errorCode,
  })
}

const endRows = prepared('end_attempts', (tx) =>
  tx
    .update(attempts)
    .set({
      endedAt: placed('now', attempts.endedAt),
      result: placed('result', attempts.result),
      errorCode: placed('errorCode', attempts.errorCode),
    })
    .where(
      and(
        inList(attempts.messageId, 'ids'),
        eq(attempts.ordinal, sql`cast(${valueIn('ordinals', attempts.messageId)} as integer)`),
      ),
    ),
)
