import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { inBatches } from '../db/batches.ts'
import type { Reader, Writer } from '../db/database.ts'
import { numbers, parentNumbers } from '../db/schema.ts'
import { confirmationsOf } from './confirmations.ts'
import type { NumberLabel } from './contacts-record.ts'

/** A number that stands, or once stood, on a parent's record. */
export interface HeldNumber {
  e164: string
  label: NumberLabel
  position: number
  /** Whether the MIS has it on this parent's record, as it last said. */
  inMis: boolean
  /** Null while it is in use, whoever put it there. */
  endedAt: Date | null
  /** When its holder or the office last said that it is theirs; null when nobody does, or it was denied since. */
  confirmedAt: Date | null
}

export type HeldRow = HeldNumber & { numberId: string }

/** What each of these parents holds and held; one without numbers is not in the map. */
export async function heldNumbers(
  db: Reader,
  schoolId: string,
  parentIds: string[],
): Promise<Map<string, HeldRow[]>> {
  const rows: Awaited<ReturnType<typeof rowsOf>> = []
  for (const batch of inBatches(parentIds)) rows.push(...(await rowsOf(db, schoolId, batch)))
  const confirmations = await confirmationsOf(
    db,
    schoolId,
    rows.map(({ numberId }) => numberId),
  )
  const held = new Map<string, HeldRow[]>()
  for (const { parentId, ...row } of rows) {
    const number = { ...row, confirmedAt: confirmations.get(row.numberId)?.at ?? null }
    const others = held.get(parentId)
    if (others) others.push(number)
    else held.set(parentId, [number])
  }
  return held
}

const rowsOf = (db: Reader, schoolId: string, parentIds: string[]) =>
  db
    .select({
      parentId: parentNumbers.parentId,
      numberId: parentNumbers.numberId,
      e164: numbers.e164,
      label: parentNumbers.label,
      position: parentNumbers.position,
      inMis: parentNumbers.inMis,
      endedAt: parentNumbers.endedAt,
    })
    .from(parentNumbers)
    .innerJoin(numbers, eq(numbers.id, parentNumbers.numberId))
    .where(and(eq(parentNumbers.schoolId, schoolId), inArray(parentNumbers.parentId, parentIds)))
    .orderBy(asc(parentNumbers.position), asc(numbers.e164))

/**
 * Keeps others from changing what these parents hold until this transaction ends, and waits for those who are at it.
 * Read what they hold after this, not before.
 */
export async function holdStill(tx: Writer, schoolId: string, parentIds: string[]): Promise<void> {
  for (const batch of inBatches(parentIds.toSorted()))
    await tx
      .update(parentNumbers)
      .set({ position: sql`${parentNumbers.position}` })
      .where(and(eq(parentNumbers.schoolId, schoolId), inArray(parentNumbers.parentId, batch)))
}

/** Writes what parents hold. */
export async function writeHeld(
  tx: Writer,
  schoolId: string,
  numbersOfParents: (HeldRow & { parentId: string })[],
): Promise<void> {
  const rows = numbersOfParents.map(({ parentId, numberId, label, position, inMis, endedAt }) => ({
    schoolId,
    parentId,
    numberId,
    label,
    position,
    inMis,
    endedAt,
  }))
  for (const batch of inBatches(rows))
    await tx
      .insert(parentNumbers)
      .values(batch)
      .onConflictDoUpdate({
        target: [parentNumbers.parentId, parentNumbers.numberId],
        set: {
          label: sql`excluded.label`,
          position: sql`excluded.position`,
          inMis: sql`excluded.in_mis`,
          endedAt: sql`excluded.ended_at`,
        },
      })
}
