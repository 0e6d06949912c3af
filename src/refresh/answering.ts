import type { ArrivedText, asksWho, TakenAnswer } from '../conversations/taking.ts'
import type { Writer } from '../db/database.ts'
import { pupilsOf } from '../roster/no-contact.ts'
import { namesOf } from '../roster/people.ts'
import { explain, takeNo, takeYes } from './answer-effects.ts'
import { type Answer, understood } from './answers.ts'
import type { Answering } from './automatic.ts'
import { type Change, openChanges } from './changes.ts'
import { takeCode } from './code-answers.ts'
import { takeNewNumber } from './new-number.ts'
import { type Question, questionFor } from './questions.ts'

/**
 * Lets a text have its effect when it answers the question whether a number is still theirs, or brings a code that
 * was asked for. Null: somebody is to be given it, by the usual rules.
 */
export async function answerTo(
  tx: Writer,
  arrived: ArrivedText,
  now: Date,
  policy: { drama: boolean; withRestricted?: boolean },
): Promise<TakenAnswer | typeof asksWho | null> {
  const { school, number, text } = arrived
  // Whoever has a phone that is not theirs confirms nothing.
  const question = number.quarantinedAt ? null : await questionFor(tx, number.id, text.receivedAt, policy)
  const changes = (await openChanges(tx, number.id)).filter(isRecent(text.receivedAt))
  if (!question && changes.length === 0) return null
  const answering = { ...arrived, schoolId: school.id, at: text.receivedAt, now, policy }
  const names = await namesAround(tx, arrived)
  const answer = understood(text.body, school.country, { ...policy, names })
  if (answer.kind === 'code') return takeCode(tx, answering, answer.code)
  if (question) return takeAnswer(tx, answering, question, answer)
  const change = changes.find(({ oldNumberId }) => oldNumberId === number.id)
  // They have thought better of it: another number.
  return change && answer.kind === 'new-number' ? takeNewNumber(tx, answering, answer, change.parents) : null
}

const day = 86_400_000
/** A code that never came back ends no change in the table; after so many days a number in a text is only a number. */
const recentDays = 14

const isRecent =
  (at: Date) =>
  ({ createdAt }: Change): boolean =>
    at.getTime() - createdAt.getTime() <= recentDays * day

async function takeAnswer(
  tx: Writer,
  answering: Answering,
  question: Question,
  answer: Answer,
): Promise<TakenAnswer | typeof asksWho | null> {
  switch (answer.kind) {
    case 'yes':
      return takeYes(tx, answering, question, answer)
    case 'no':
      return takeNo(tx, answering, question)
    case 'new-number':
      return answer.e164 === answering.number.e164
        ? takeYes(tx, answering, question, { kind: 'yes' })
        : takeNewNumber(tx, answering, answer, question.parents, question)
    case 'who':
      return explain(tx, answering, question)
    default:
      return null
  }
}

// "Yes, this is Sam's mum": names that belong to the number are no riddle.
async function namesAround(tx: Writer, { school, home }: ArrivedText): Promise<string[]> {
  const { parents, pupils } = await namesOf(tx, school.id, { parents: home.holders, pupils: pupilsOf(home) })
  return [...parents, ...pupils].map(({ name }) => name)
}
