// Two conversations with the same number turn out to be about one thing.

import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { conversationStaff, conversationSteps, conversations, messages } from '../db/schema.ts'
import { Refused } from '../errors.ts'
import { homeOf } from '../roster/no-contact.ts'
import { staffByIds, staffName } from '../staff/staff.ts'
import { type Conversation, findConversation, findFor, stateOf, takeConversation } from './conversations.ts'
import { isStillTheirs, whoWrote } from './hands.ts'
import { putIn } from './joining.ts'
import { isSafeguardingLead, notRestricted } from './reading.ts'
import { recordStep } from './steps.ts'
import { clockStopped, isAwaited } from './times.ts'

/**
 * Moves what was said in one conversation, and what became of it, into another with the same number. The one that
 * stays waits for an answer if either did, by the earlier of their times; the other is closed and leads on to it.
 * When one of them is restricted, what stays is restricted and its owner's: only the safeguarding lead does that.
 * @throws Refused `not-found`; `conflict` when they cannot become one; `forbidden`
 */
export async function merge(
  tx: Writer,
  schoolId: string,
  id: string,
  intoId: string,
  by: string | null,
  now: Date,
): Promise<Conversation> {
  // A text that comes in meanwhile would be left behind.
  const from = await takeConversation(tx, schoolId, id, by)
  const into = await findFor(tx, schoolId, intoId, by)
  await refuseMerging(tx, from, into, by)
  await moveTexts(tx, from, into)
  await tx
    .update(conversationSteps)
    .set({ conversationId: into.id })
    .where(eq(conversationSteps.conversationId, from.id))
  const merged = together(from, into)
  await tx.update(conversations).set(merged).where(eq(conversations.id, into.id))
  await moveReaders(tx, from, { ...into, ...merged }, now)
  await closeMerged(tx, from, { ...into, ...merged }, now)
  await tellBoth(tx, from, into, by, now)
  return findConversation(tx, schoolId, into.id)
}

async function refuseMerging(tx: Writer, from: Conversation, into: Conversation, by: string | null) {
  const refusal = whyNot(from, into) ?? (await whyNotOneHome(tx, from, into))
  if (refusal) throw new Refused('conflict', refusal)
  if (!from.restrictedAt && !into.restrictedAt) return
  if (!(await isSafeguardingLead(tx, from.schoolId, by)))
    throw new Refused('forbidden', 'Only the safeguarding lead merges this conversation.')
}

function whyNot(from: Conversation, into: Conversation): string | null {
  if (from.id === into.id) return 'A conversation cannot be merged into itself.'
  if (from.mergedInto || into.mergedInto) return 'One of these conversations was merged before.'
  if (from.numberId !== into.numberId) return 'Only conversations with the same number can be merged.'
  return null
}

// A number passes from one home to another: an answer to the second would count as one to the first.
async function whyNotOneHome(tx: Reader, from: Conversation, into: Conversation): Promise<string | null> {
  const [one, other] = [await whoWrote(tx, from.id), await whoWrote(tx, into.id)]
  if (one.length === 0 || other.length === 0) return null
  const home = await homeOf(tx, from.schoolId, from.numberId)
  return isStillTheirs(one, home) === isStillTheirs(other, home)
    ? null
    : 'This number has passed to somebody else between these conversations.'
}

// A conversation has one acknowledgement a day: of two, the one that was there keeps the day.
async function moveTexts(tx: Writer, from: Conversation, into: Conversation) {
  const acknowledged = await tx
    .select({ day: messages.acknowledgedDay })
    .from(messages)
    .where(and(eq(messages.conversationId, into.id), isNotNull(messages.acknowledgedDay)))
  const days = acknowledged.flatMap(({ day }) => day ?? [])
  const ofFrom = eq(messages.conversationId, from.id)
  if (days.length > 0)
    await tx
      .update(messages)
      .set({ acknowledgedDay: null })
      .where(and(ofFrom, inArray(messages.acknowledgedDay, days)))
  await tx.update(messages).set({ conversationId: into.id }).where(ofFrom)
}

/** What the one that stays becomes. */
function together(from: Conversation, into: Conversation) {
  const restricted = [into, from].find(({ restrictedAt }) => restrictedAt)
  const { ownerId, because } = restricted ?? into
  return {
    ownerId,
    because,
    // What comes next goes on with a question, and with no STOP.
    rule: into.rule === 'opt-out' ? from.rule : into.rule,
    restrictedAt: restricted?.restrictedAt ?? null,
    marks: [...new Set([...into.marks, ...from.marks])],
    openedAt: earlier(from.openedAt, into.openedAt),
    lastTextAt:
      earlier(from.lastTextAt, into.lastTextAt) === into.lastTextAt ? from.lastTextAt : into.lastTextAt,
    ...stateTogether(from, into),
  }
}

const earlier = (one: Date, other: Date): Date => (one < other ? one : other)

// A STOP, and what a machine wrote, have no time to answer by: what they are merged with keeps its own.
function stateTogether(from: Conversation, into: Conversation) {
  const open = [into, from].filter((one) => stateOf(one) === 'open')
  const [first] = open.filter(isAwaited).toSorted(bySteps)
  if (first) {
    const { remindAt, respondBy, escalateAt, stage, nextStepAt } = first
    return { remindAt, respondBy, escalateAt, stage, nextStepAt, answeredAt: null, ...notClosed }
  }
  const answeredAt = latest([into, from].filter((one) => stateOf(one) === 'answered'))
  if (answeredAt) return { answeredAt, ...notClosed, ...clockStopped }
  return open.length > 0 ? { answeredAt: null, ...notClosed, ...clockStopped } : {}
}

// Of what has gone the whole way nobody is reminded any more: the other one's clock goes on.
const bySteps = (one: Conversation, other: Conversation): number =>
  Number(one.nextStepAt === null) - Number(other.nextStepAt === null) ||
  one.respondBy.getTime() - other.respondBy.getTime()

const latest = (answered: Conversation[]): Date | null =>
  answered.reduce<Date | null>(
    (last, { answeredAt }) => (last && last > answeredAt! ? last : answeredAt),
    null,
  )

const notClosed = { closedAt: null, closedBecause: null }

// Who read what is moved reads on, but a restricted conversation is read by nobody who was not named in it.
async function moveReaders(tx: Writer, from: Conversation, into: Conversation, now: Date) {
  const readers = await tx
    .select()
    .from(conversationStaff)
    .where(eq(conversationStaff.conversationId, from.id))
  const moved = into.restrictedAt
    ? from.restrictedAt
      ? readers.filter(({ role }) => role === 'named')
      : []
    : [...readers, { staffId: from.ownerId, role: 'joined' as const, addedBy: null }]
  for (const { staffId, role, addedBy } of moved)
    if (staffId !== into.ownerId) await putIn(tx, into, staffId, role, addedBy, now)
}

// What is left of it is as restricted as what it leads to: it would give away that there is such a conversation. What
// was merged into it before leads on as well.
async function closeMerged(tx: Writer, from: Conversation, into: Conversation, now: Date) {
  await tx
    .update(conversations)
    .set({ closedAt: from.closedAt ?? now, closedBecause: 'merged', mergedInto: into.id, ...clockStopped })
    .where(eq(conversations.id, from.id))
  await tx
    .update(conversations)
    .set({ mergedInto: into.id, restrictedAt: into.restrictedAt })
    .where(inArray(conversations.mergedInto, [from.id, into.id]))
}

async function tellBoth(tx: Writer, from: Conversation, into: Conversation, by: string | null, now: Date) {
  const owner = (await staffByIds(tx, from.schoolId, [from.ownerId])).get(from.ownerId)!
  const step = { kind: 'merged' as const, byId: by }
  await recordStep(
    tx,
    from,
    { ...step, words: 'Merged into another conversation: go on with that one.' },
    now,
  )
  const words = `Another conversation with this number, which was ${staffName(owner)}’s, was merged into this one.`
  await recordStep(tx, into, { ...step, words }, now)
}

/** Those of these conversations that were merged, each with where it leads to, as far as that is not restricted. */
export async function whereTheyWent(db: Reader, found: Conversation[]): Promise<Map<string, string>> {
  const ids = found.flatMap(({ mergedInto }) => mergedInto ?? [])
  if (ids.length === 0) return new Map()
  const open = await db
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(inArray(conversations.id, ids), notRestricted))
  const isOpen = (id: string | null): id is string => open.some((one) => one.id === id)
  return new Map(found.flatMap(({ id, mergedInto }) => (isOpen(mergedInto) ? [[id, mergedInto]] : [])))
}
