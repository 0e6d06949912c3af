import { and, eq, gte, inArray, isNull } from 'drizzle-orm'
import type { Writer } from '../db/database.ts'
import { conversations, messages } from '../db/schema.ts'

const lookBackMs = 3 * 86_400_000

/**
 * Opens again the conversations whose answer never reached the parent: failed, out of time, or refused at the last
 * look. The time to answer by stays what it was. Gives how many there were.
 */
export async function reopenUnreached(tx: Writer, now: Date): Promise<number> {
  const unreached = await tx
    .select({ id: conversations.id })
    .from(conversations)
    .innerJoin(
      messages,
      // The answer that the conversation counts as answered by, and no earlier one.
      and(eq(messages.conversationId, conversations.id), eq(messages.createdAt, conversations.answeredAt)),
    )
    .where(
      and(
        gte(conversations.answeredAt, new Date(now.getTime() - lookBackMs)),
        isNull(conversations.closedAt),
        eq(messages.kind, 'reply'),
        inArray(messages.outcome, ['failed', 'expired', 'suppressed', 'cancelled']),
      ),
    )
  const ids = unreached.map(({ id }) => id)
  if (ids.length > 0)
    await tx.update(conversations).set({ answeredAt: null }).where(inArray(conversations.id, ids))
  return ids.length
}
