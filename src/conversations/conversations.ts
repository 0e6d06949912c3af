import { and, asc, eq } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { conversations, messages } from '../db/schema.ts'
import { takeTurn } from '../db/turn.ts'
import { notFound } from '../errors.ts'
import { findStaff, type Staff } from '../staff/staff.ts'
import { mayRead } from './reading.ts'

export type Conversation = typeof conversations.$inferSelect
export type ConversationState = 'open' | 'answered' | 'closed'

export const stateOf = ({ closedAt, answeredAt }: Conversation): ConversationState =>
  closedAt ? 'closed' : answeredAt ? 'answered' : 'open'

/**
 * A conversation of a school, restricted or not: to be given to nobody without `findReadable` or `findFor`.
 * @throws Refused `not-found`, for another school's as well
 */
export async function findConversation(db: Reader, schoolId: string, id: string): Promise<Conversation> {
  const [conversation] = await db
    .select()
    .from(conversations)
    .where(and(eq(conversations.schoolId, schoolId), eq(conversations.id, id)))
  if (!conversation) throw notFound('conversation')
  return conversation
}

/** For a member of staff. @throws Refused `not-found`, as well when it is not theirs to read */
export async function findReadable(db: Reader, member: Staff, id: string): Promise<Conversation> {
  const conversation = await findConversation(db, member.schoolId, id)
  if (await mayRead(db, member, conversation)) return conversation
  throw notFound('conversation')
}

/**
 * For a member of staff, by their id, or for a key of the API (null), for which there is no restricted one.
 * @throws Refused `not-found`, as well when it is not theirs to read
 */
export async function findFor(
  db: Reader,
  schoolId: string,
  id: string,
  by: string | null,
): Promise<Conversation> {
  const conversation = await findConversation(db, schoolId, id)
  const member = by === null ? null : await findStaff(db, schoolId, by)
  const isTheirs =
    by === null ? !conversation.restrictedAt : member && (await mayRead(db, member, conversation))
  if (!isTheirs) throw notFound('conversation')
  return conversation
}

/**
 * A conversation that is about to be changed, as it stands once a text of the same number that is being routed, or
 * another change, is done: that may restrict it, or give it to somebody else. Whatever comes after waits.
 * @throws Refused `not-found`, as `findFor` does
 */
export async function takeConversation(
  tx: Writer,
  schoolId: string,
  id: string,
  by: string | null,
): Promise<Conversation> {
  await takeTurn(tx, 'numbers', (await findConversation(tx, schoolId, id)).numberId)
  return findFor(tx, schoolId, id, by)
}

/** What was said in a conversation, the oldest first. */
export async function threadOf(db: Reader, conversation: Conversation) {
  return db
    .select()
    .from(messages)
    .where(and(eq(messages.schoolId, conversation.schoolId), eq(messages.conversationId, conversation.id)))
    .orderBy(asc(messages.createdAt), asc(messages.id))
}
