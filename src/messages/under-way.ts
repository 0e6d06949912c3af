import { and, asc, count, isNotNull, isNull, min } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { messages } from '../db/schema.ts'
import { isWaiting } from './waiting.ts'

export interface UnderWay {
  /** Texts that wait, by priority, with the instant at which the oldest was made. */
  waiting: { priority: number; n: number; oldestAt: Date }[]
  inHand: number
  unreported: number
}

const isOpen = isNull(messages.settledAt)

/** How many texts are under way, in all schools. Reads those alone, however many have ended. */
export async function underWay(db: Reader): Promise<UnderWay> {
  const columns = {
    priority: messages.priority,
    n: count(),
    oldestAt: min(messages.createdAt).mapWith(messages.createdAt),
  }
  const ofBulletins = await db
    .select(columns)
    .from(messages)
    .where(and(isNotNull(messages.bulletinId), isWaiting))
    .groupBy(messages.priority)
  const others = await db
    .select(columns)
    .from(messages)
    .where(and(isNull(messages.bulletinId), isWaiting))
    .groupBy(messages.priority)
    .orderBy(asc(messages.priority))
  return {
    waiting: [...ofBulletins, ...others].map(({ priority, n, oldestAt }) => ({
      priority,
      n: Number(n),
      oldestAt: new Date(oldestAt ?? 0),
    })),
    inHand: await db.$count(
      messages,
      and(isNotNull(messages.claimedAt), isNull(messages.acceptedAt), isOpen),
    ),
    unreported: await db.$count(messages, and(isNotNull(messages.acceptedAt), isOpen)),
  }
}
