// What a member of staff should look at, on the pages and, where mail is set up, by mail.

import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { placed, prepared } from '../db/prepared.ts'
import { conversations, notices } from '../db/schema.ts'
import { newId } from '../ids.ts'
import type { Staff } from '../staff/staff.ts'
import type { Conversation } from './conversations.ts'
import { readableBy } from './reading.ts'

export type Notice = typeof notices.$inferSelect

/** So long mail waits: what comes meanwhile goes with it, and what is seen meanwhile need not go. */
export const mailWaitsMs = 60_000
const keptDays = 90
const forgottenAtOnce = 500

/** Tells members of staff that a conversation wants them: on the pages at once, by mail a minute later. */
export async function notify(
  tx: Writer,
  conversation: { id: string; schoolId: string },
  staffIds: Iterable<string>,
  kind: Notice['kind'],
  at: Date,
): Promise<void> {
  const { id: conversationId, schoolId } = conversation
  const mailAt = new Date(at.getTime() + mailWaitsMs)
  for (const staffId of new Set(staffIds))
    await insertNotice(tx, { id: newId(), schoolId, staffId, conversationId, kind, at, mailAt })
}

const insertNotice = prepared('notify', (tx) =>
  tx.insert(notices).values({
    id: sql.placeholder('id'),
    schoolId: sql.placeholder('schoolId'),
    staffId: sql.placeholder('staffId'),
    conversationId: sql.placeholder('conversationId'),
    kind: placed('kind', notices.kind),
    at: placed('at', notices.at),
    mailAt: placed('mailAt', notices.mailAt),
  }),
)

/**
 * A member’s notices of conversations that they may read now, the newest first: those not seen, or those seen. One of
 * each conversation, the latest.
 */
export async function noticesOf(
  db: Reader,
  member: Staff,
  { seen }: { seen: boolean },
  limit = 200,
): Promise<{ notice: Notice; conversation: Conversation }[]> {
  const found = await db
    .select({ notice: notices, conversation: conversations })
    .from(notices)
    .innerJoin(conversations, eq(conversations.id, notices.conversationId))
    .where(
      and(
        eq(notices.staffId, member.id),
        seen ? isNotNull(notices.seenAt) : isNull(notices.seenAt),
        readableBy(member),
      ),
    )
    .orderBy(desc(notices.id))
    .limit(limit)
  return [...new Map(found.toReversed().map((one) => [one.conversation.id, one])).values()].toReversed()
}

/** How many conversations have something that a member has not seen. */
export async function countUnseen(db: Reader, member: Staff): Promise<number> {
  const [counted] = await db
    .select({ n: sql<number>`cast(count(distinct ${notices.conversationId}) as integer)` })
    .from(notices)
    .innerJoin(conversations, eq(conversations.id, notices.conversationId))
    .where(and(eq(notices.staffId, member.id), isNull(notices.seenAt), readableBy(member)))
  return counted?.n ?? 0
}

/** Whether a conversation has notices that a member has not seen. */
export const hasUnseen = async (db: Reader, staffId: string, conversationId: string): Promise<boolean> =>
  (await db.$count(notices, unseen(staffId, conversationId))) > 0

/** They have seen the conversation, and with it every notice of it: none is mailed any more. */
export async function markSeen(
  tx: Writer,
  staffId: string,
  conversationId: string,
  now: Date,
): Promise<void> {
  await tx.update(notices).set({ seenAt: now, mailAt: null }).where(unseen(staffId, conversationId))
}

const unseen = (staffId: string, conversationId: string) =>
  and(eq(notices.staffId, staffId), eq(notices.conversationId, conversationId), isNull(notices.seenAt))

/** Forgets notices that are older than 90 days, some at a time. */
export async function forgetNotices(tx: Writer, now: Date): Promise<void> {
  // By the order in which they came: there is no need to look at those that stay.
  const oldest = tx.select({ id: notices.id }).from(notices).orderBy(asc(notices.id)).limit(forgottenAtOnce)
  const before = new Date(now.getTime() - keptDays * 86_400_000)
  await tx.delete(notices).where(and(inArray(notices.id, oldest), lt(notices.at, before)))
}
