import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Writer } from '../db/database.ts'
import { messages } from '../db/schema.ts'

/**
 * A quarantine was lifted: what was held for the number may leave at once, and need not wait for its next look. The
 * table is written here, though it is the texts', so that nobody who lifts a quarantine can forget it; the room of
 * the texts holds them itself, by its last look before sending.
 */
export async function releaseHeldTexts(tx: Writer, numberId: string): Promise<void> {
  await tx
    .update(messages)
    .set({ retryAt: null })
    .where(
      and(
        eq(messages.numberId, numberId),
        sql`${messages.direction} = 'outbound'`,
        isNull(messages.claimedAt),
        isNull(messages.settledAt),
      ),
    )
}
