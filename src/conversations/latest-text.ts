import { and, desc, eq, gte, isNotNull, isNull, lte, notInArray, or, sql } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { placed, prepared } from '../db/prepared.ts'
import { conversations, lines, messages } from '../db/schema.ts'
import { type Evidence, latestTextCountsDays } from '../routing/evidence.ts'
import { isStillTheirs } from './hands.ts'
import type { ToRoute } from './to-route.ts'

const day = 86_400_000

/** The latest text to a number that can be answered, and whose the answer is; null when it passed to another home. */
// A text that belongs to a conversation is owned by whoever has the conversation now.
export async function latestTwoWayText(
  db: Reader,
  { number, home, at, withRestricted = true }: ToRoute,
): Promise<Evidence['latestText']> {
  const since = new Date(at.getTime() - latestTextCountsDays * day)
  const [latest] = await latestText(db, {
    numberId: number.id,
    since,
    at,
    withRestricted: Number(withRestricted),
  })
  return latest?.at && latest.ownerId && isStillTheirs(latest.parents, home)
    ? {
        ownerId: latest.threadOwnerId ?? latest.ownerId,
        at: latest.at,
        isRestricted: latest.restrictedAt !== null,
      }
    : null
}

const latestText = prepared('latest_two_way_text', (db) =>
  db
    .select({
      ownerId: messages.ownerId,
      threadOwnerId: conversations.ownerId,
      restrictedAt: conversations.restrictedAt,
      parents: messages.parents,
      at: messages.claimedAt,
    })
    .from(messages)
    .innerJoin(lines, eq(lines.id, messages.lineId))
    .leftJoin(conversations, eq(conversations.id, messages.conversationId))
    .where(
      and(
        eq(messages.numberId, sql.placeholder('numberId')),
        eq(messages.direction, 'outbound'),
        notInArray(messages.kind, ['acknowledgement', 'automatic']),
        eq(lines.kind, 'number'),
        isNotNull(messages.ownerId),
        or(isNull(conversations.restrictedAt), sql`${sql.placeholder('withRestricted')} = 1`),
        // One whose outcome is not known yet counts: the reply to it is the best evidence that it arrived.
        gte(messages.claimedAt, placed('since', messages.claimedAt)),
        lte(messages.claimedAt, placed('at', messages.claimedAt)),
        or(isNull(messages.outcome), eq(messages.outcome, 'delivered')),
      ),
    )
    .orderBy(desc(messages.claimedAt))
    .limit(1),
)
