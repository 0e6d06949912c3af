import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { numberChanges, numbers, parentNumbers } from '../db/schema.ts'
import { takeTurn } from '../db/turn.ts'
import { notFound, Refused } from '../errors.ts'
import { recordEvent } from '../events/recording.ts'
import { writeMessages } from '../messages/writing.ts'
import type { PhoneNumber } from '../numbers/numbers.ts'
import { settleOvertaken } from '../roster/disagreements.ts'
import { misIdsOf } from '../roster/people.ts'
import { lineOf, schoolById } from '../schools/schools.ts'
import { sayTo } from './automatic.ts'
import { type Change, changeState } from './changes.ts'
import { changeMade } from './words.ts'

/**
 * Makes a change: the new number takes the old one's place with each of its parents. The old one is retired there and
 * not deleted, and stays what the MIS says until the MIS says something else.
 */
export async function makeChange(
  tx: Writer,
  change: Change,
  now: Date,
  decidedBy: string | null = null,
): Promise<void> {
  const { schoolId, oldNumberId, newNumberId } = change
  const retired = await retireOldNumber(tx, change, now)
  if (retired.length === 0)
    throw new Refused(
      'conflict',
      'The old number is no longer on record for them: nothing is left to change.',
    )
  for (const { parentId, label, position } of retired)
    await tx
      .insert(parentNumbers)
      .values({ schoolId, parentId, numberId: newNumberId, label, position, inMis: false })
      .onConflictDoUpdate({
        target: [parentNumbers.parentId, parentNumbers.numberId],
        set: { label, position, endedAt: null },
      })
  await tx
    .update(numberChanges)
    .set({ madeAt: now, endedAt: now, decidedBy })
    .where(eq(numberChanges.id, change.id))
  const [old, fresh] = [await numberById(tx, oldNumberId), await numberById(tx, newNumberId)]
  const parents = retired.map(({ parentId }) => parentId)
  for (const parentId of parents) await settleOvertaken(tx, schoolId, parentId, now)
  const told = { parents: await misIdsOf(tx, schoolId, parents), from: old.e164, to: fresh.e164 }
  await recordEvent(tx, schoolId, 'number.changed', told, now)
}

async function retireOldNumber(tx: Writer, { oldNumberId, parents }: Change, now: Date) {
  return tx
    .update(parentNumbers)
    .set({ endedAt: now })
    .where(
      and(
        eq(parentNumbers.numberId, oldNumberId),
        inArray(parentNumbers.parentId, parents),
        isNull(parentNumbers.endedAt),
      ),
    )
    .returning()
}

export async function numberById(tx: Writer, id: string): Promise<PhoneNumber> {
  const [number] = await tx.select().from(numbers).where(eq(numbers.id, id))
  if (!number) throw new Error(`there is no number ${id}`)
  return number
}

/**
 * The office says yes or no to a change that waits for it. Gives the ids of the messages to enqueue.
 * @throws Refused `not-found`, `conflict` when it does not wait for anybody
 */
export async function decideChange(
  tx: Writer,
  schoolId: string,
  changeId: string,
  decision: 'yes' | 'no',
  staffId: string | null,
  now: Date,
  policy: { drama: boolean },
): Promise<{ id: string }[]> {
  const { oldNumberId } = await findChange(tx, schoolId, changeId)
  // Two who decide at once, or a newer change from the same number: one after the other.
  await takeTurn(tx, 'numbers', oldNumberId)
  const change = await findChange(tx, schoolId, changeId)
  if (changeState(change, now) !== 'office')
    throw new Refused('conflict', 'This change does not wait for anybody’s yes.')
  if (decision === 'yes') return makeAndTell(tx, change, staffId, now, policy)
  const end = { endedAt: now, endedBecause: 'The school office said no.', decidedBy: staffId }
  await tx.update(numberChanges).set(end).where(eq(numberChanges.id, changeId))
  return []
}

/** @throws Refused `not-found`, for another school's as well */
export async function findChange(db: Reader, schoolId: string, id: string): Promise<Change> {
  const [change] = await db
    .select()
    .from(numberChanges)
    .where(and(eq(numberChanges.schoolId, schoolId), eq(numberChanges.id, id)))
  if (!change) throw notFound('change of numbers')
  return change
}

async function makeAndTell(
  tx: Writer,
  change: Change,
  staffId: string | null,
  now: Date,
  policy: { drama: boolean },
) {
  await makeChange(tx, change, now, staffId)
  const { schoolId, newNumberId } = change
  const school = await schoolById(tx, schoolId)
  const line = await lineOf(tx, schoolId, 'number')
  if (!line) return []
  const speaking = { schoolId, line, now, policy }
  const number = await numberById(tx, newNumberId)
  return writeMessages(tx, await sayTo(tx, speaking, number, changeMade(school.name), { isLast: true }), now)
}
