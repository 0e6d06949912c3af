// A conversation ends, and is opened again by hand.

import { eq } from 'drizzle-orm'
import type { Writer } from '../db/database.ts'
import { conversations } from '../db/schema.ts'
import { Refused } from '../errors.ts'
import { type Conversation, findConversation, takeConversation } from './conversations.ts'
import { deskOf } from './desk.ts'
import { notify } from './notices.ts'
import { clockFrom, giveTo } from './passing-on.ts'
import { presentOwner } from './present-owner.ts'
import { recordStep } from './steps.ts'
import { clockStopped } from './times.ts'

export interface Closing {
  /** The member of staff; null: a key of the API. */
  by: string | null
  /** Said by itself when nothing was answered. */
  because?: 'no answer needed' | undefined
}

/**
 * No answer is needed, or no more of them. A text that comes within three days of an answer opens it again; any other
 * opens a new conversation.
 */
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
