// The conversation that a routed text belongs to: one that goes on, or a new one.

import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { placed, prepared } from '../db/prepared.ts'
import { conversations } from '../db/schema.ts'
import { newId } from '../ids.ts'
import type { Conversation } from './conversations.ts'
import { type Desk, timesFor } from './desk.ts'
import { isStillTheirs, whoWrote } from './hands.ts'
import { putIn } from './joining.ts'
import { restrict } from './restricting.ts'
import type { Routed } from './routing.ts'
import type { ArrivedText } from './taking.ts'
import { clockStarted, clockStopped, isAwaited } from './times.ts'

/** The mark of what no person wrote: somebody has it, and nobody need answer. */
export const fromMachine = 'from a machine'

export interface Opening {
  desk: Desk
  arrived: ArrivedText
  routed: Routed
  /** What is special about the text, to be shown with the conversation. */
  marks: readonly string[]
}

/** A conversation as it stands after the text, and whether it is new. */
export interface Opened {
  conversation: Conversation
  isNew: boolean
}

/** Goes on with the conversation that the route names, or opens a new one. */
export async function openConversation(tx: Writer, opening: Opening): Promise<Opened> {
  const running = isForNobody(opening.routed) ? null : await runningOne(tx, opening)
  const conversation = running ? await goOn(tx, running, opening) : await open(tx, opening)
  return { conversation: await keptFromOthers(tx, conversation, opening), isNew: running === null }
}

async function keptFromOthers(tx: Writer, conversation: Conversation, { arrived, routed }: Opening) {
  const { isRestricted, because } = routed.route
  if (!isRestricted || conversation.restrictedAt) return conversation
  const at = arrived.text.receivedAt
  await restrict(tx, conversation, because.join(' '), at)
  return { ...conversation, restrictedAt: at }
}

/** “Send me texts again”, “help” and what was asked are dealt with; a STOP is for somebody to know of. */
export const isForNobody = ({ keyword, taken, route }: Routed): boolean =>
  !route.isRestricted && (taken !== null || (keyword !== null && keyword.means !== 'opt-out'))

async function runningOne(tx: Reader, opening: Opening): Promise<Conversation | null> {
  const { arrived, routed } = opening
  const { conversationId, rule } = routed.route
  if (conversationId) {
    const [found] = await conversationById(tx, { id: conversationId })
    // What is answered leaves from the line that was written to.
    return found && found.lineId === arrived.line.id ? found : null
  }
  if (rule !== 'opt-out' && rule !== 'staff') return null
  const [same] = await openOfRule(tx, { numberId: arrived.number.id, lineId: arrived.line.id, rule })
  if (!same || routed.route.isRestricted !== (same.restrictedAt !== null)) return null
  return isStillTheirs(await whoWrote(tx, same.id), arrived.home) ? same : null
}

const conversationById = prepared('conversation_by_id', (db) =>
  db
    .select()
    .from(conversations)
    .where(eq(conversations.id, sql.placeholder('id'))),
)

// A second STOP, and what colleagues write from their own phones.
const openOfRule = prepared('open_conversation_of_rule', (db) =>
  db
    .select()
    .from(conversations)
    .where(
      and(
        eq(conversations.numberId, sql.placeholder('numberId')),
        eq(conversations.lineId, sql.placeholder('lineId')),
        eq(conversations.rule, sql.placeholder('rule')),
        isNull(conversations.closedAt),
        isNull(conversations.answeredAt),
      ),
    )
    .orderBy(desc(conversations.lastTextAt))
    .limit(1),
)

// The time to answer runs from the first text that has no answer yet: a second one does not move it, unless it is
// urgent. A machine reopens nothing. Who had it before somebody stood in for them still reads it.
async function goOn(tx: Writer, running: Conversation, opening: Opening): Promise<Conversation> {
  const { desk, arrived, routed, marks } = opening
  const { route } = routed
  const at = arrived.text.receivedAt
  const isWaiting = !running.answeredAt && !running.closedAt
  const wantsAnswer = !routed.keyword && !marks.includes(fromMachine)
  const times = timesFor(desk, route.owner.id, at, { isUrgent: marks.includes('urgent') })
  const isReopened = wantsAnswer || routed.keyword !== null
  const keepsClock = !wantsAnswer || (isWaiting && isAwaited(running) && running.respondBy <= times.respondBy)
  const clock = keepsClock ? clockOf(running) : clockStarted(times)
  if (route.rule === 'conversation' && running.ownerId !== route.owner.id && !running.restrictedAt)
    await putIn(tx, running, running.ownerId, 'joined', null, at)
  const [conversation] = await continueConversation(tx, {
    ...clock,
    id: running.id,
    ownerId: route.owner.id,
    rule: route.rule,
    because: route.because,
    marks: [...new Set([...(isWaiting ? running.marks : []), ...marks])],
    lastTextAt: at > running.lastTextAt ? at : running.lastTextAt,
    // Once it is said which child it is about, nobody asks any more.
    askedPupils: route.rule === 'answer' ? null : running.askedPupils,
    askedAt: route.rule === 'answer' ? null : running.askedAt,
    answeredAt: isReopened ? null : running.answeredAt,
    closedAt: isReopened ? null : running.closedAt,
    closedBecause: isReopened ? null : running.closedBecause,
  })
  return conversation!
}

const clockOf = ({ remindAt, respondBy, escalateAt, stage, nextStepAt }: Conversation) => ({
  remindAt,
  respondBy,
  escalateAt,
  stage,
  nextStepAt,
})

const continueConversation = prepared('continue_conversation', (tx) =>
  tx
    .update(conversations)
    .set({
      ownerId: sql`${sql.placeholder('ownerId')}`,
      rule: sql`${sql.placeholder('rule')}`,
      because: placed('because', conversations.because),
      marks: placed('marks', conversations.marks),
      lastTextAt: placed('lastTextAt', conversations.lastTextAt),
      remindAt: placed('remindAt', conversations.remindAt),
      respondBy: placed('respondBy', conversations.respondBy),
      escalateAt: placed('escalateAt', conversations.escalateAt),
      stage: placed('stage', conversations.stage),
      nextStepAt: placed('nextStepAt', conversations.nextStepAt),
      askedPupils: placed('askedPupils', conversations.askedPupils),
      askedAt: placed('askedAt', conversations.askedAt),
      answeredAt: placed('answeredAt', conversations.answeredAt),
      closedAt: placed('closedAt', conversations.closedAt),
      closedBecause: placed('closedBecause', conversations.closedBecause),
    })
    .where(eq(conversations.id, sql.placeholder('id')))
    .returning(),
)

async function open(tx: Writer, { desk, arrived, routed, marks }: Opening): Promise<Conversation> {
  const { school, line, number, text } = arrived
  const { route, keyword } = routed
  const at = text.receivedAt
  const isClosed = isForNobody(routed)
  const times = timesFor(desk, route.owner.id, at, { isUrgent: marks.includes('urgent') })
  const [conversation] = await insertConversation(tx, {
    ...clockStarted(times),
    ...(isClosed || keyword || marks.includes(fromMachine) ? clockStopped : {}),
    id: newId(),
    schoolId: school.id,
    numberId: number.id,
    lineId: line.id,
    ownerId: route.owner.id,
    rule: route.rule,
    because: route.because,
    marks,
    at,
    closedAt: isClosed ? at : null,
    askedPupils: route.ask,
    askedAt: route.ask ? at : null,
  })
  return conversation!
}

const insertConversation = prepared('open_conversation', (tx) =>
  tx
    .insert(conversations)
    .values({
      id: sql.placeholder('id'),
      schoolId: sql.placeholder('schoolId'),
      numberId: sql.placeholder('numberId'),
      lineId: sql.placeholder('lineId'),
      ownerId: sql.placeholder('ownerId'),
      rule: sql.placeholder('rule'),
      because: placed('because', conversations.because),
      marks: placed('marks', conversations.marks),
      openedAt: placed('at', conversations.openedAt),
      lastTextAt: placed('at', conversations.lastTextAt),
      remindAt: placed('remindAt', conversations.remindAt),
      respondBy: placed('respondBy', conversations.respondBy),
      escalateAt: placed('escalateAt', conversations.escalateAt),
      stage: placed('stage', conversations.stage),
      nextStepAt: placed('nextStepAt', conversations.nextStepAt),
      closedAt: placed('closedAt', conversations.closedAt),
      askedPupils: placed('askedPupils', conversations.askedPupils),
      askedAt: placed('askedAt', conversations.askedAt),
    })
    .returning(),
)
