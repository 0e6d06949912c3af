// A conversation passes from one member of staff to another.

import { eq } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { conversations } from '../db/schema.ts'
import { notFound, Refused } from '../errors.ts'
import { findStaff, staffName } from '../staff/staff.ts'
import { type Conversation, findConversation, takeConversation } from './conversations.ts'
import { deskOf, timesFor } from './desk.ts'
import { putIn, takeOut } from './joining.ts'
import { notify } from './notices.ts'
import { isSafeguardingLead } from './reading.ts'
import { recordStep } from './steps.ts'
import { clockStarted } from './times.ts'

/**
 * Gives a conversation to somebody else, who is told; who had it may still read it. The time to answer by stays: the
 * parent knows it; but one that went the whole way to the liaison lead begins anew. `staff` is our id or the MIS's; `by`
 * is who passes it on, null for a key of the API.
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

/** The clock of what somebody is to answer from now on. What could not wait when it came cannot now. */
export async function clockFrom(tx: Reader, { schoolId, marks }: Conversation, ownerId: string, from: Date) {
  const desk = await deskOf(tx, schoolId, from)
  return clockStarted(timesFor(desk, ownerId, from, { isUrgent: marks.includes('urgent') }))
}
