// While a conversation waits for an answer it has a next step: a reminder, the deputy, the liaison lead.

import type { Conversation } from './conversations.ts'

/** Nothing is awaited any more. */
export const noStep = { stage: 'waiting', nextStepAt: null } as const

/** An answer is awaited again: the next of the conversation's instants that is still ahead, or now. */
export function resumed(
  { remindAt, respondBy, escalateAt }: Pick<Conversation, 'remindAt' | 'respondBy' | 'escalateAt'>,
  now: Date,
): { stage: 'waiting'; nextStepAt: Date } {
  const ahead = [remindAt, respondBy, escalateAt].find((at) => at !== null && at > now)
  return { stage: 'waiting', nextStepAt: ahead ?? now }
}
