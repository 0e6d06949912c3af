import type { Reader, Writer } from '../db/database.ts'
import { bothMasters, type Instants } from './both-masters.ts'
import type { SaidNumber } from './clashes.ts'
import type { Difference } from './difference.ts'
import { heldNumbers, holdStill, writeHeld } from './held-numbers.ts'
import { noteDisagreements } from './noting-disagreements.ts'

interface Ids {
  /** Our ids by the MIS's ids and by E.164, of those that are added too. */
  parentIds: ReadonlyMap<string, string>
  numberIds: ReadonlyMap<string, string>
}

/**
 * Writes what the MIS says of parents' numbers, where it is not what it said last time, against what their holders and
 * the office say now: as they have spoken since the comparison, too. Gives how many of their confirmed numbers it
 * contradicts.
 */
export async function applyNumbers(
  tx: Writer,
  schoolId: string,
  difference: Difference,
  { parentIds, numberIds }: Ids,
  at: Instants,
): Promise<number> {
  const changed = changedNumbers(difference).map((one) => ({ ...one, id: parentIds.get(one.misId)! }))
  await holdStill(
    tx,
    schoolId,
    changed.map(({ id }) => id),
  )
  const held = await heldNumbers(
    tx,
    schoolId,
    changed.map(({ id }) => id),
  )
  const onRecord = new Map([...held.values()].flat().map(({ e164, numberId }) => [e164, numberId]))
  const idOf = (e164: string) => onRecord.get(e164) ?? numberIds.get(e164)!
  const parents = changed.map((one) => ({
    ...one,
    merged: bothMasters(held.get(one.id) ?? [], one.said, at),
  }))
  await writeHeld(
    tx,
    schoolId,
    parents.flatMap(({ id: parentId, merged }) =>
      merged.held.map((number) => ({ ...number, parentId, numberId: idOf(number.e164) })),
    ),
  )
  await noteDisagreements(tx, schoolId, parents, idOf, at)
  return parents.reduce((sum, { merged }) => sum + merged.contradictions.length, 0)
}

/** How many numbers that their holders or the office confirmed an import would contradict, as things are. */
export async function contradictionsIn(
  db: Reader,
  schoolId: string,
  difference: Difference,
  now: Date,
): Promise<number> {
  const changed = changedNumbers(difference).flatMap(({ id, said }) => (id ? [{ id, said }] : []))
  const held = await heldNumbers(
    db,
    schoolId,
    changed.map(({ id }) => id),
  )
  const found = ({ id, said }: { id: string; said: readonly SaidNumber[] }) =>
    bothMasters(held.get(id) ?? [], said, { comparedAt: now, now }).contradictions.length
  return changed.reduce((sum, one) => sum + found(one), 0)
}

/** Of whom the MIS says other numbers than it last did; `id` is null for a parent who is new. */
const changedNumbers = ({ parents }: Difference) =>
  parents
    .filter(({ known, wanted }) => listed(known?.numbers ?? []) !== listed(wanted.numbers))
    .map(({ known, wanted }) => ({ id: known?.id ?? null, misId: wanted.misId, said: wanted.numbers }))

const listed = (numbers: readonly SaidNumber[]) =>
  JSON.stringify(numbers.map(({ e164, label }) => [e164, label]))
