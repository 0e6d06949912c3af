import { and, eq, isNull, lte } from 'drizzle-orm'
import type { Writer } from '../db/database.ts'
import { messages } from '../db/schema.ts'
import { waitingStreams } from './streams.ts'
import { isWaiting } from './waiting.ts'

const cancelled = { outcome: 'cancelled', errorReason: 'The bulletin was cancelled.' } as const
const expired = { outcome: 'expired', errorReason: 'Its time was over before it could leave.' } as const

/**
 * Settles waiting texts that will never leave, whatever holds them: their bulletin was cancelled, or their time is
 * over. Gives how many.
 */
export async function settleWhatIsOver(tx: Writer, now: Date): Promise<number> {
  let settled = 0
  const { bulletins, lineIds } = await waitingStreams(tx)
  for (const { id, cancelledAt, validUntil } of bulletins) {
    const end = cancelledAt ? cancelled : validUntil && validUntil <= now ? expired : null
    if (end) settled += await settleWaiting(tx, end, eq(messages.bulletinId, id), now)
  }
  for (const lineId of lineIds) {
    const tooLate = and(
      eq(messages.lineId, lineId),
      isNull(messages.bulletinId),
      lte(messages.validUntil, now),
    )
    settled += await settleWaiting(tx, expired, tooLate, now)
  }
  return settled
}

async function settleWaiting(
  tx: Writer,
  end: typeof cancelled | typeof expired,
  which: ReturnType<typeof and>,
  now: Date,
): Promise<number> {
  const rows = await tx
    .update(messages)
    .set({ ...end, settledAt: now })
    .where(and(which, isWaiting))
    .returning({ id: messages.id })
  return rows.length
}
