import { asksWho, type TakenAnswer } from '../conversations/taking.ts'
import type { Writer } from '../db/database.ts'
import { recordEvent } from '../events/recording.ts'
import { recordEvidence } from '../numbers/evidence.ts'
import { misIdsOf, namesOf } from '../roster/people.ts'
import type { Answer } from './answers.ts'
import { type Answering, sayTo } from './automatic.ts'
import { endChangesFrom } from './changes.ts'
import { keepAnswer, keepExplained, type Question } from './questions.ts'
import { thanksForYes, whoWeAre } from './words.ts'

/** It is still theirs. Null when the text asks something besides, which somebody is to be given. */
export async function takeYes(
  tx: Writer,
  answering: Answering,
  question: Question,
  { alsoAsks }: Extract<Answer, { kind: 'yes' }>,
): Promise<TakenAnswer | null> {
  const { school, number, at } = answering
  await recordEvidence(tx, ofNumber(answering), { kind: 'confirmed', by: 'parent' }, at)
  await keepAnswer(tx, question, 'yes', at)
  await tell(tx, answering, 'number.confirmed', question.parents)
  // Whoever is given the rest of it acknowledges the text.
  if (alsoAsks) return null
  return {
    because: 'They say that this is still their number.',
    texts: await sayTo(tx, answering, number, thanksForYes(school.name)),
  }
}

/**
 * It is not theirs: quarantined in this transaction. Not even thanks are sent, which would be one more text to somebody
 * who has nothing to do with the school.
 */
export async function takeNo(tx: Writer, answering: Answering, question: Question): Promise<TakenAnswer> {
  const { number, at, now } = answering
  await recordEvidence(tx, ofNumber(answering), { kind: 'reported-wrong', by: 'parent' }, at)
  await keepAnswer(tx, question, 'no', at)
  await endChangesFrom(tx, number.id, 'Whoever has the old number says that it is not theirs.', now)
  await tell(tx, answering, 'number.reported-wrong', question.parents)
  return { because: 'They say that this is not the parent’s number: nothing more is sent to it.', texts: [] }
}

/** Names the school and puts the question again, once; the second time a person is to answer. */
export async function explain(
  tx: Writer,
  answering: Answering,
  question: Question,
): Promise<TakenAnswer | typeof asksWho> {
  if (question.explainedAt) return asksWho
  const { school, number, home, at } = answering
  const parents = question.parents.filter((parent) => home.holders.includes(parent))
  const names = await namesOf(tx, school.id, { parents, pupils: [] })
  const body = whoWeAre(
    names.parents.map(({ name }) => name),
    school.name,
  )
  const texts = await sayTo(tx, answering, number, body)
  if (texts.length === 0) return asksWho
  await keepExplained(tx, question, at)
  return { because: 'They asked who writes: the school was named, and the question put again.', texts }
}

const ofNumber = ({ school, number }: Answering) => ({ schoolId: school.id, numberId: number.id })

async function tell(
  tx: Writer,
  { school, number, at }: Answering,
  type: 'number.confirmed' | 'number.reported-wrong',
  parents: string[],
): Promise<void> {
  const told = { number: number.e164, parents: await misIdsOf(tx, school.id, parents), by: 'parent' }
  await recordEvent(tx, school.id, type, told, at)
}
