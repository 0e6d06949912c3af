import { afterWorkingHours, type WorkingHours } from '../schools/working-hours.ts'
import type { Conversation } from './conversations.ts'

/** When the owner is reminded, when the parent was told to have an answer, and when the liaison lead has it. */
export interface AnswerTimes {
  remindAt: Date
  respondBy: Date
  escalateAt: Date
}

/** Half, the whole, and half as much again of so many working hours of the owner’s. */
export const answerTimes = (hours: WorkingHours, from: Date, n: number): AnswerTimes => ({
  remindAt: afterWorkingHours(hours, from, n / 2),
  respondBy: afterWorkingHours(hours, from, n),
  escalateAt: afterWorkingHours(hours, from, n * 1.5),
})

/** The clock of a conversation that nobody waits for. */
export const clockStopped = { stage: 'waiting', nextStepAt: null } as const

/** The clock of a conversation that waits for an answer. */
export const clockStarted = (times: AnswerTimes) =>
  ({ ...times, stage: 'waiting', nextStepAt: times.remindAt }) as const

/** An answer is awaited again: the next of the conversation's instants that is still ahead, or now. */
export function resumed(
  { remindAt, respondBy, escalateAt }: Pick<Conversation, 'remindAt' | 'respondBy' | 'escalateAt'>,
  now: Date,
): { stage: 'waiting'; nextStepAt: Date } {
  const ahead = [remindAt, respondBy, escalateAt].find((at) => at !== null && at > now)
  return { stage: 'waiting', nextStepAt: ahead ?? now }
}

/** Whether somebody waits for an answer to an open conversation: not to a STOP, nor to what a machine wrote. */
export const isAwaited = ({ nextStepAt, stage }: Pick<Conversation, 'nextStepAt' | 'stage'>): boolean =>
  nextStepAt !== null || stage !== 'waiting'
