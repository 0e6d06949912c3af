import { and, asc, eq } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { conversations, messages } from '../db/schema.ts'
import { takeTurn } from '../db/turn.ts'
import { notFound, Refused } from '../errors.ts'
import { findStaff, type Staff, staffName } from '../staff/staff.ts'
import { deskOf, timesFor } from './desk.ts'
import { putIn, takeOut } from './joining.ts'
import { notify } from './notices.ts'
import { presentOwner } from './present-owner.ts'
import { isSafeguardingLead, mayRead } from './reading.ts'
import { recordStep } from './steps.ts'
import { clockStarted, clockStopped } from './times.ts'

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

/**
 * Gives a conversation to somebody else, who is told; who had it may still read it. The time to answer by stays: the
 * parent knows it; but one that went the whole way to the liaison lead begins anew. `staff` is our id or the MIS's; `by` is who passes it on, null for a key of the API.
 * @throws Refused `forbidden` when it is restricted and somebody other than the safeguarding lead passes it on
 */
export async function passOn(
  tx: Writer,
  schoolId: string,
  id: string,
  staff: string,
  by: string | null,
  now: Date,
): Promise<Conversation> {
  const conversation = await takeConversation(tx, schoolId, id, by)
  const owner = await findStaff(tx, schoolId, staff)
  if (!owner) throw notFound('member of staff')
  if (conversation.restrictedAt && !(await isSafeguardingLead(tx, schoolId, by)))
    throw new Refused('forbidden', 'Only the safeguarding lead passes this conversation on.')
  if (owner.id === conversation.ownerId) return conversation
  const words = `Passed on to ${staffName(owner)}.`
  await giveTo(tx, conversation, owner.id, [words], now)
  // Whom it had come to in the end had nobody left to be reminded by: the new owner's time begins.
  const clock = conversation.stage === 'escalated' ? await clockFrom(tx, conversation, owner.id, now) : {}
  // Whoever passes it on has decided: what the parent says of the child goes to the new owner.
  await tx
    .update(conversations)
    .set({ askedPupils: null, askedAt: null, ...clock })
    .where(eq(conversations.id, id))
  await recordStep(tx, conversation, { kind: 'passed on', byId: by, toId: owner.id, words }, now)
  if (owner.id !== by) await notify(tx, conversation, [owner.id], 'passed on', now)
  return findConversation(tx, schoolId, id)
}

/** Changes the owner, and why they have it; who had it may still read. Says nothing of it to anybody. */
export async function giveTo(
  tx: Writer,
  conversation: Conversation,
  ownerId: string,
  because: string[],
  now: Date,
): Promise<void> {
  await tx.update(conversations).set({ ownerId, because }).where(eq(conversations.id, conversation.id))
  await takeOut(tx, conversation, ownerId)
  // The safeguarding lead reads it as long as they are the lead, and no longer.
  const readsAsLead =
    conversation.restrictedAt && (await isSafeguardingLead(tx, conversation.schoolId, conversation.ownerId))
  if (!readsAsLead) await putIn(tx, conversation, conversation.ownerId, 'joined', null, now)
}

export interface Closing {
  /** The member of staff; null: a key of the API. */
  by: string | null
  /** Said by itself when nothing was answered. */
  because?: 'no answer needed' | undefined
}

/** No answer is needed, or no more of them. A new text opens a new conversation. */
export async function close(
  tx: Writer,
  schoolId: string,
  id: string,
  { by, because }: Closing,
  now: Date,
): Promise<Conversation> {
  const conversation = await takeConversation(tx, schoolId, id, by)
  if (conversation.closedAt) return conversation
  const closedBecause = because ?? (conversation.answeredAt ? null : 'no answer needed')
  await tx
    .update(conversations)
    .set({ closedAt: now, closedBecause, ...clockStopped })
    .where(eq(conversations.id, id))
  const words = closedBecause ? 'Closed: no answer needed.' : 'Closed.'
  await recordStep(tx, conversation, { kind: 'closed', byId: by, words }, now)
  return findConversation(tx, schoolId, id)
}

/**
 * Opens a closed conversation again: it is answered if it was, and else waits for an answer, for as long as a text
 * that came now; from whoever is there when its owner is away, unless it is the owner who opens it.
 * @throws Refused `conflict` when it was merged into another
 */
export async function reopenClosed(
  tx: Writer,
  schoolId: string,
  id: string,
  by: string | null,
  now: Date,
): Promise<Conversation> {
  const conversation = await takeConversation(tx, schoolId, id, by)
  if (!conversation.closedAt) return conversation
  if (conversation.mergedInto)
    throw new Refused('conflict', 'This conversation was merged into another: go on with that one.')
  await tx
    .update(conversations)
    .set({ closedAt: null, closedBecause: null, ...clockStopped })
    .where(eq(conversations.id, id))
  await recordStep(tx, conversation, { kind: 'reopened', byId: by, words: 'Opened again.' }, now)
  if (!conversation.answeredAt && conversation.rule !== 'opt-out')
    await awaitAnswer(tx, conversation, by, now)
  return findConversation(tx, schoolId, id)
}

/** It waits for an answer from now on: from whoever is there when its owner is away, and they are told. */
export async function awaitAnswer(
  tx: Writer,
  conversation: Conversation,
  by: string | null,
  now: Date,
): Promise<void> {
  const { id, schoolId, ownerId } = conversation
  const { person, because } = presentOwner(await deskOf(tx, schoolId, now), conversation, now)
  const toId = ownerId === by ? ownerId : person.id
  if (toId !== ownerId) {
    const words = because.join(' ') || `Passed on to ${person.name}.`
    await giveTo(tx, conversation, toId, [words], now)
    await recordStep(tx, conversation, { kind: 'passed on', toId, words }, now)
  }
  await tx
    .update(conversations)
    .set(await clockFrom(tx, conversation, toId, now))
    .where(eq(conversations.id, id))
  if (toId !== by) await notify(tx, conversation, [toId], toId === ownerId ? 'reminder' : 'passed on', now)
}

// What could not wait when it came cannot now.
async function clockFrom(tx: Reader, { schoolId, marks }: Conversation, ownerId: string, from: Date) {
  const desk = await deskOf(tx, schoolId, from)
  return clockStarted(timesFor(desk, ownerId, from, { isUrgent: marks.includes('urgent') }))
}
