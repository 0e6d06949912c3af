import { and, asc, eq, isNull, lte, or } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { bulletins, messages } from '../db/schema.ts'

/** Texts that wait to be sent and that nothing holds, first things first. The sweep puts them back into the queue. */
export async function sendableMessages(
  db: Reader,
  now: Date,
  limit = 2_000,
): Promise<{ id: string; priority: number }[]> {
  return db
    .select({ id: messages.id, priority: messages.priority })
    .from(messages)
    .leftJoin(bulletins, eq(bulletins.id, messages.bulletinId))
    .where(
      and(
        eq(messages.direction, 'outbound'),
        isNull(messages.claimedAt),
        isNull(messages.settledAt),
        or(isNull(messages.retryAt), lte(messages.retryAt, now)),
        isNull(bulletins.pausedAt),
      ),
    )
    .orderBy(asc(messages.priority), asc(messages.id))
    .limit(limit)
}
