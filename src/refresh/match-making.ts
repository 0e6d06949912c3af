import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Writer } from '../db/database.ts'
import { parentNumbers, parents } from '../db/schema.ts'
import { takeTurn } from '../db/turn.ts'
import { notFound, Refused } from '../errors.ts'
import { recordEvent } from '../events/recording.ts'
import { recordEvidence } from '../numbers/evidence.ts'
import { homeOf } from '../roster/no-contact.ts'
import { misIdsOf } from '../roster/people.ts'
import { numberById } from './change-making.ts'

/**
 * The office knows whose a number is that was nobody's: it is the first that this parent is texted at.
 * @throws Refused `not-found` for the parent, `conflict` when the number is somebody's already
 */
export async function giveNumberTo(
  tx: Writer,
  { schoolId, numberId }: { schoolId: string; numberId: string },
  parentId: string,
  staffId: string,
  now: Date,
): Promise<void> {
  // Two who press the button at once would give it to two.
  await takeTurn(tx, 'numbers', numberId)
  const [parent] = await tx
    .select({ id: parents.id })
    .from(parents)
    .where(and(eq(parents.schoolId, schoolId), eq(parents.id, parentId), isNull(parents.endedAt)))
  if (!parent) throw notFound('parent')
  if ((await homeOf(tx, schoolId, numberId)).holders.length > 0)
    throw new Refused('conflict', 'Somebody on record has this number already.')
  await putFirst(tx, schoolId, numberId, parentId)
  const word = { kind: 'confirmed' as const, by: 'office' as const, staffId }
  await recordEvidence(tx, { schoolId, numberId }, word, now)
  const { e164 } = await numberById(tx, numberId)
  const told = { number: e164, parents: await misIdsOf(tx, schoolId, [parentId]), by: 'office' }
  await recordEvent(tx, schoolId, 'number.confirmed', told, now)
}

async function putFirst(tx: Writer, schoolId: string, numberId: string, parentId: string): Promise<void> {
  await tx
    .update(parentNumbers)
    .set({ position: sql`${parentNumbers.position} + 1` })
    .where(eq(parentNumbers.parentId, parentId))
  const first = { label: 'mobile' as const, position: 0 }
  await tx
    .insert(parentNumbers)
    .values({ schoolId, parentId, numberId, ...first, inMis: false })
    .onConflictDoUpdate({
      target: [parentNumbers.parentId, parentNumbers.numberId],
      set: { ...first, endedAt: null },
    })
}
