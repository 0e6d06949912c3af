// What a text that came in changes in the conversation that it goes on with.

import { eq, sql } from 'drizzle-orm'
import type { Writer } from '../db/database.ts'
import { placed, prepared } from '../db/prepared.ts'
import { conversations } from '../db/schema.ts'
import type { Conversation } from './conversations.ts'
import { type Desk, timesFor } from './desk.ts'
import { putIn } from './joining.ts'
import type { Routed } from './routing.ts'
import type { ArrivedText } from './taking.ts'
import { clockStarted, isAwaited } from './times.ts'

/** The mark of what no person wrote: somebody has it, and nobody need answer. */
export const fromMachine = 'from a machine'

export interface Opening {
  desk: Desk
  arrived: ArrivedText
  routed: Routed
  /** What is special about the text, to be shown with the conversation. */
  marks: readonly string[]
}

// The time to answer runs from the first text that has no answer yet: a second one does not move it, unless it is
// urgent. A machine reopens nothing. Who had it before somebody stood in for them still reads it.
export async function goOn(tx: Writer, running: Conversation, opening: Opening): Promise<Conversation> {
  const { desk, arrived, routed, marks } = opening
  const { route } = routed
  const at = arrived.text.receivedAt
  const isWaiting = !running.answeredAt && !running.closedAt
  const wantsAnswer = !routed.keyword && !marks.includes(fromMachine)
  const times = timesFor(desk, route.owner.id, at, { isUrgent: marks.includes('urgent') })
  const isReopened = wantsAnswer || routed.keyword !== null
  // Whom it had come to in the end had nobody left to be reminded by: who stands in for them has a time of their own.
  const isOver = running.stage === 'escalated' && running.ownerId !== route.owner.id
  const isEarlier = isAwaited(running) && running.respondBy <= times.respondBy
  const keepsClock = !wantsAnswer || (isWaiting && isEarlier && !isOver)
  const clock = keepsClock ? clockOf(running) : clockStarted(times)
  if (route.rule === 'conversation' && running.ownerId !== route.owner.id && !running.restrictedAt)
    await putIn(tx, running, running.ownerId, 'joined', null, at)
  const [conversation] = await continueConversation(tx, {
    ...clock,
    id: running.id,
    ownerId: route.owner.id,
    rule: route.rule,
    because: route.because,
    marks: marksTogether(isWaiting ? running.marks : [], marks, {
      isAwaited: wantsAnswer || isAwaited(running),
    }),
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

// It is no machine's while a person waits for an answer.
const marksTogether = (
  before: readonly string[],
  now: readonly string[],
  { isAwaited }: { isAwaited: boolean },
): string[] => [...new Set([...before, ...now])].filter((mark) => !isAwaited || mark !== fromMachine)

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
