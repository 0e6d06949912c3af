import { eq } from 'drizzle-orm'
import type { TakenAnswer } from '../conversations/taking.ts'
import type { Writer } from '../db/database.ts'
import { numberChanges } from '../db/schema.ts'
import { takeTurn } from '../db/turn.ts'
import { recordEvidence } from '../numbers/evidence.ts'
import { type Answering, sayTo } from './automatic.ts'
import { makeChange } from './change-making.ts'
import { type Change, codeIsLate, endChanges, openChanges } from './changes.ts'
import { codeHash, codeTries } from './codes.ts'
import { doubtsAbout } from './doubts.ts'
import {
  changeMade,
  changeWithOffice,
  codeExpired,
  codeIsOnItsWay,
  tooManyTries,
  wrongCode,
} from './words.ts'

/** What a code does that came from a number; null when no code is awaited from it. */
export async function takeCode(tx: Writer, answering: Answering, code: string): Promise<TakenAnswer | null> {
  const { number, at, now } = answering
  const from = (await openChanges(tx, number.id)).filter(isUnproved)
  // What is under way from one old number is settled in order; from here on nothing of it changes but by us.
  for (const { oldNumberId } of from)
    if (oldNumberId !== number.id) await takeTurn(tx, 'numbers', oldNumberId)
  const changes = (await openChanges(tx, number.id)).filter(isUnproved)
  const awaited = changes.filter(({ newNumberId }) => newNumberId === number.id)
  if (awaited.length === 0) return changes.length > 0 ? wrongPhone(tx, answering) : null
  const late = awaited.filter(({ codeUntil }) => codeUntil < at)
  await endChanges(tx, late, codeIsLate, now)
  const inTime = awaited.filter((change) => !late.includes(change))
  if (inTime.length === 0) return lastWord(tx, answering, codeIsLate, codeExpired)
  const right = inTime.find((change) => change.codeHash === codeHash(change.id, code))
  return right ? proved(tx, answering, right) : wrong(tx, answering, inTime)
}

const isUnproved = ({ provedAt }: Change) => provedAt === null

async function wrongPhone(tx: Writer, answering: Answering): Promise<TakenAnswer | null> {
  const texts = await sayTo(tx, answering, answering.number, codeIsOnItsWay(answering.school.name))
  if (texts.length === 0) return null
  return { because: 'The code came from the old number: it must come from the new one.', texts }
}

async function proved(tx: Writer, answering: Answering, change: Change): Promise<TakenAnswer> {
  const { school, number, at, now } = answering
  await recordEvidence(tx, { schoolId: school.id, numberId: number.id }, { kind: 'proved', by: 'parent' }, at)
  const doubts = await doubtsAbout(tx, change)
  const needsOffice = doubts.length > 0 ? doubts.join(' ') : null
  const proof = { provedAt: at, needsOffice }
  await tx.update(numberChanges).set(proof).where(eq(numberChanges.id, change.id))
  if (needsOffice) {
    const texts = await sayTo(tx, answering, number, changeWithOffice(school.name), { isLast: true })
    return { because: `The code came back from the new number. The office is asked: ${needsOffice}`, texts }
  }
  await makeChange(tx, { ...change, ...proof }, now)
  const texts = await sayTo(tx, answering, number, changeMade(school.name), { isLast: true })
  return { because: 'The code came back from the new number: it took the place of the old one.', texts }
}

// Who guesses has so many tries in all, however many changes wait for a code from this phone.
async function wrong(tx: Writer, answering: Answering, changes: Change[]): Promise<TakenAnswer> {
  for (const { id, wrongCodes } of changes)
    await tx
      .update(numberChanges)
      .set({ wrongCodes: wrongCodes + 1 })
      .where(eq(numberChanges.id, id))
  const triesLeft = (change: Change) => codeTries - change.wrongCodes - 1
  const lost = changes.filter((change) => triesLeft(change) <= 0)
  const why = `A wrong code came ${codeTries} times.`
  if (lost.length > 0) await endChanges(tx, lost, why, answering.now)
  if (lost.length === changes.length) return lastWord(tx, answering, why, tooManyTries)
  const left = Math.max(...changes.map(triesLeft))
  const texts = await sayTo(tx, answering, answering.number, wrongCode(answering.school.name, left))
  return { because: 'This is not the code that was texted to this phone.', texts }
}

async function lastWord(
  tx: Writer,
  answering: Answering,
  because: string,
  words: (school: string) => string,
): Promise<TakenAnswer> {
  const { number, school } = answering
  return { because, texts: await sayTo(tx, answering, number, words(school.name), { isLast: true }) }
}
