import { afterWorkingHours, type WorkingHours } from '../schools/working-hours.ts'
import type { Conversation } from './conversations.ts'

/** When the owner is reminded, when the parent was told to have an answer, and when the liaison lead has it. */
export interface AnswerTimes {
  remindAt: Date
  respondBy: Date
  escalateAt: Date
}

/**
 * Half, the whole, and half as much again of so many working hours of the owner’s. Once it is late the school’s count as
 * well, whichever are over first: it does not wait for an owner who is away by then.
 */
export function answerTimes(
  { owner, school }: Record<'owner' | 'school', WorkingHours>,
  from: Date,
  n: number,
): AnswerTimes {
  const respondBy = afterWorkingHours(owner, from, n)
  const escalateAt = [owner, school].map((hours) => afterWorkingHours(hours, respondBy, n / 2).getTime())
  return {
    remindAt: afterWorkingHours(owner, from, n / 2),
    respondBy,
    escalateAt: new Date(Math.min(...escalateAt)),
  }
}

/** The clock of a conversation that nobody waits for. */
export const clockStopped = { stage: 'waiting', nextStepAt: null } as const

/** The clock of a conversation that waits for an answer. */
export const clockStarted = (times: AnswerTimes) =>
  ({ ...times, stage: 'waiting', nextStepAt: times.remindAt }) as const

/** An answer is awaited again: the next of the conversation's instants that is still ahead. Null when all are over. */
export function resumed(
  { remindAt, respondBy, escalateAt }: Pick<Conversation, 'remindAt' | 'respondBy' | 'escalateAt'>,
  now: Date,
): { stage: 'waiting'; nextStepAt: Date } | null {
  const ahead = [remindAt, respondBy, escalateAt].find((at) => at !== null && at > now)
  return ahead ? { stage: 'waiting', nextStepAt: ahead } : null
}

/** Whether somebody waits for an answer to an open conversation: not to a STOP, nor to what a machine wrote. */
export const isAwaited = ({ nextStepAt, stage }: Pick<Conversation, 'nextStepAt' | 'stage'>): boolean =>
  nextStepAt !== null || stage !== 'waiting'
