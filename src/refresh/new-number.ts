import type { TakenAnswer } from '../conversations/taking.ts'
import type { Writer } from '../db/database.ts'
import type { NewMessage } from '../messages/writing.ts'
import { knownNumber, type PhoneNumber } from '../numbers/numbers.ts'
import type { Answer } from './answers.ts'
import { type Answering, sayTo } from './automatic.ts'
import { beginChange } from './changes.ts'
import { oldNumberDoubt } from './doubts.ts'
import { keepAnswer, type Question } from './questions.ts'
import { codeIsOnItsWay, codeText } from './words.ts'

/**
 * A change to a new number begins: a code is texted to it, and the old one is told so. `askedFor`: whom the old one was
 * asked for. Null, and nothing begins, when either must not or cannot be texted: then a person is to look.
 */
export async function takeNewNumber(
  tx: Writer,
  answering: Answering,
  to: Extract<Answer, { kind: 'new-number' }>,
  askedFor: string[],
  question?: Question,
): Promise<TakenAnswer | null> {
  const { school, number, home, at, now } = answering
  const parents = askedFor.filter((parent) => home.holders.includes(parent))
  const told = await sayTo(tx, answering, number, codeIsOnItsWay(school.name))
  const fresh = await knownNumber(tx, school.id, to, now)
  const mayCode = fresh.id !== number.id && (await sayTo(tx, answering, fresh, '')).length > 0
  if (parents.length === 0 || told.length === 0 || !mayCode) return null
  const coded = await textCode(tx, answering, fresh, parents)
  if (question) await keepAnswer(tx, question, 'new-number', at)
  return {
    because: 'They have a new number. A code was texted to it, which must come back from there.',
    texts: [...coded, ...told],
  }
}

async function textCode(
  tx: Writer,
  answering: Answering,
  fresh: PhoneNumber,
  parents: string[],
): Promise<NewMessage[]> {
  const { school, number, at, now } = answering
  // What came from the phone since it was asked says nothing of whose it is: that is the question.
  const needsOffice = await oldNumberDoubt(tx, number.id, number.askedAt ?? at, at)
  const numberIds = { oldNumberId: number.id, newNumberId: fresh.id }
  const change = { schoolId: school.id, ...numberIds, parents, needsOffice }
  const { code, codeUntil } = await beginChange(tx, change, now)
  return sayTo(tx, answering, fresh, codeText(school.name, code), { validUntil: codeUntil })
}
