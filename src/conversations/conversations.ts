import { and, asc, desc, eq, isNotNull, isNull, lt } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { conversations, messages } from '../db/schema.ts'
import { notFound } from '../errors.ts'
import { findStaff } from '../staff/staff.ts'

export type Conversation = typeof conversations.$inferSelect
export type ConversationState = 'open' | 'answered' | 'closed'

export const stateOf = ({ closedAt, answeredAt }: Conversation): ConversationState =>
  closedAt ? 'closed' : answeredAt ? 'answered' : 'open'

/** @throws Refused `not-found`, for another school's as well */
export async function findConversation(db: Reader, schoolId: string, id: string): Promise<Conversation> {
  const [conversation] = await db
    .select()
    .from(conversations)
    .where(and(eq(conversations.schoolId, schoolId), eq(conversations.id, id)))
  if (!conversation) throw notFound('conversation')
  return conversation
}

export interface ConversationFilter {
  state?: ConversationState | undefined
  ownerId?: string | undefined
}

/** The newest first; `before` is the id at which the last page ended. */
export async function listConversations(
  db: Reader,
  schoolId: string,
  { state, ownerId }: ConversationFilter,
  limit: number,
  before?: string,
): Promise<Conversation[]> {
  return db
    .select()
    .from(conversations)
    .where(
      and(
        eq(conversations.schoolId, schoolId),
        ownerId ? eq(conversations.ownerId, ownerId) : undefined,
        inState(state),
        before ? lt(conversations.id, before) : undefined,
      ),
    )
    .orderBy(desc(conversations.id))
    .limit(limit)
}

function inState(state: ConversationState | undefined) {
  switch (state) {
    case 'open':
      return and(isNull(conversations.closedAt), isNull(conversations.answeredAt))
    case 'answered':
      return and(isNull(conversations.closedAt), isNotNull(conversations.answeredAt))
    case 'closed':
      return isNotNull(conversations.closedAt)
    case undefined:
      return undefined
  }
}

/** What was said in a conversation, the oldest first. */
export async function threadOf(db: Reader, conversation: Conversation) {
  return db
    .select()
    .from(messages)
    .where(and(eq(messages.schoolId, conversation.schoolId), eq(messages.conversationId, conversation.id)))
    .orderBy(asc(messages.createdAt), asc(messages.id))
}

/** Gives a conversation to somebody else: `staff` is our id or the MIS's. */
export async function passOn(tx: Writer, schoolId: string, id: string, staff: string): Promise<Conversation> {
  await findConversation(tx, schoolId, id)
  const owner = await findStaff(tx, schoolId, staff)
  if (!owner) throw notFound('member of staff')
  await tx.update(conversations).set({ ownerId: owner.id }).where(eq(conversations.id, id))
  return findConversation(tx, schoolId, id)
}

/** No answer is needed, or no more of them. A new text opens a new conversation. */
export async function close(tx: Writer, schoolId: string, id: string, now: Date): Promise<Conversation> {
  await findConversation(tx, schoolId, id)
  await tx
    .update(conversations)
    .set({ closedAt: now })
    .where(and(eq(conversations.id, id), isNull(conversations.closedAt)))
  return findConversation(tx, schoolId, id)
}

export async function reopenClosed(tx: Writer, schoolId: string, id: string): Promise<Conversation> {
  await findConversation(tx, schoolId, id)
  await tx.update(conversations).set({ closedAt: null }).where(eq(conversations.id, id))
  return findConversation(tx, schoolId, id)
}
