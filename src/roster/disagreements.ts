// Where the MIS and a parent, or the office, say different things about a number, until the office has looked.

import { and, eq, isNull } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { disagreements, numbers, parentNumbers } from '../db/schema.ts'
import { notFound, Refused } from '../errors.ts'
import { recordEvent } from '../events/recording.ts'
import { recordEvidence } from '../numbers/evidence.ts'
import { otherOf } from './disagreement-list.ts'
import { type HeldRow, heldNumbers, holdStill, writeHeld } from './held-numbers.ts'
import { namesOf } from './people.ts'
import { inPlace, standInsOf } from './places.ts'

export const settlements = ['used', 'other'] as const
/** Which of the two numbers the office says is theirs. */
export type Settlement = (typeof settlements)[number]

type Row = typeof disagreements.$inferSelect

/**
 * The office says which number it is: the one in use, or the other, which then takes its place. One that is settled
 * stays as it is, so that a second click does no harm.
 * @throws Refused `not-found`; `conflict` when another number has come into use meanwhile
 */
export async function settleDisagreement(
  tx: Writer,
  schoolId: string,
  id: string,
  use: Settlement,
  staffId: string | null,
  now: Date,
): Promise<void> {
  const { parentId } = await rowOf(tx, schoolId, id)
  await holdStill(tx, schoolId, [parentId])
  const row = await rowOf(tx, schoolId, id)
  if (row.settledAt) return
  if (use === 'other') await exchange(tx, row, now)
  await tx.update(disagreements).set({ settledAt: now, settledBy: staffId }).where(eq(disagreements.id, id))
  const chosen = use === 'used' ? row.usedNumberId : otherOf(row)
  if (chosen) await confirm(tx, row, chosen, staffId, now)
}

async function rowOf(db: Reader, schoolId: string, id: string): Promise<Row> {
  const [row] = await db
    .select()
    .from(disagreements)
    .where(and(eq(disagreements.schoolId, schoolId), eq(disagreements.id, id)))
  if (!row) throw notFound('disagreement')
  return row
}

/** Puts the other number in the place of the one in use. What the MIS says stays what it says. */
async function exchange(tx: Writer, row: Row, now: Date): Promise<void> {
  const { schoolId, parentId, usedNumberId } = row
  const held = (await heldNumbers(tx, schoolId, [parentId])).get(parentId) ?? []
  const used = held.find(({ numberId }) => numberId === usedNumberId)
  if (usedNumberId && used?.endedAt !== null) throw overtaken()
  const place = used && { label: used.label, position: used.position }
  const exchanged = held.map((number): HeldRow => {
    if (number.numberId === usedNumberId) return { ...number, endedAt: now }
    return number.numberId === otherOf(row) ? { ...number, ...place, endedAt: null } : number
  })
  const rows = inPlace(exchanged, standInsOf(exchanged))
  await writeHeld(
    tx,
    schoolId,
    rows.map((number) => ({ ...number, parentId })),
  )
}

const overtaken = () =>
  new Refused(
    'conflict',
    'Another number has come into use for this parent since, so nothing was changed. Look at the parent’s numbers again.',
  )

async function confirm(
  tx: Writer,
  { schoolId, parentId }: Row,
  numberId: string,
  staffId: string | null,
  now: Date,
): Promise<void> {
  await recordEvidence(tx, { schoolId, numberId }, { kind: 'confirmed', by: 'office', staffId }, now)
  const [number] = await tx.select({ e164: numbers.e164 }).from(numbers).where(eq(numbers.id, numberId))
  const { parents } = await namesOf(tx, schoolId, { parents: [parentId], pupils: [] })
  const data = { number: number?.e164, parents: parents.map(({ misId }) => misId), by: 'office' }
  await recordEvent(tx, schoolId, 'number.confirmed', data, now)
}

/**
 * Settles by itself what a newer change to this parent's numbers has overtaken: the number in use went out of use, or
 * the other one came into use. To be called by whoever changes a parent's numbers outside an import.
 */
export async function settleOvertaken(
  tx: Writer,
  schoolId: string,
  parentId: string,
  now: Date,
): Promise<void> {
  const ofParent = and(eq(parentNumbers.schoolId, schoolId), eq(parentNumbers.parentId, parentId))
  const inUse = (
    await tx
      .select({ id: parentNumbers.numberId })
      .from(parentNumbers)
      .where(and(ofParent, isNull(parentNumbers.endedAt)))
  ).map(({ id }) => id)
  const isOpen = and(
    eq(disagreements.schoolId, schoolId),
    eq(disagreements.parentId, parentId),
    isNull(disagreements.settledAt),
  )
  for (const row of await tx.select().from(disagreements).where(isOpen)) {
    const other = otherOf(row)
    const stands =
      (!row.usedNumberId || inUse.includes(row.usedNumberId)) && !(other && inUse.includes(other))
    if (!stands) await tx.update(disagreements).set({ settledAt: now }).where(eq(disagreements.id, row.id))
  }
}
