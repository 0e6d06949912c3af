import { and, eq, inArray, isNull } from 'drizzle-orm'
import { inBatches } from '../db/batches.ts'
import type { Writer } from '../db/database.ts'
import { disagreements } from '../db/schema.ts'
import { recordEvent } from '../events/recording.ts'
import { newId } from '../ids.ts'
import type { Instants, Merged } from './both-masters.ts'
import type { SaidNumber } from './clashes.ts'

/** A parent of whose numbers the MIS says something else than last time, and what came of it. */
export interface MergedParent {
  id: string
  misId: string
  said: readonly SaidNumber[]
  merged: Merged
}

type Open = typeof disagreements.$inferSelect
type OnRecord = Pick<Open, 'usedNumberId' | 'otherNumberId' | 'usedSaidBy'>

/** Opens what these parents and the MIS now disagree about, and settles by itself what has come to nothing. */
export async function noteDisagreements(
  tx: Writer,
  schoolId: string,
  parents: readonly MergedParent[],
  idOf: (e164: string) => string,
  at: Instants,
): Promise<void> {
  const open = await openOnesOf(tx, schoolId, parents)
  for (const parent of parents) {
    const theirs = open.filter(({ parentId }) => parentId === parent.id)
    const changes = theirs.map((one) => ({ one, next: nextOf(one, parent, idOf) }))
    for (const { one } of changes.filter(({ next }) => next === 'settled'))
      await tx.update(disagreements).set({ settledAt: at.now }).where(eq(disagreements.id, one.id))
    const standing = changes.filter(({ next }) => next !== 'settled').map(({ one }) => one)
    const moved = changes.flatMap(({ next }) => (typeof next === 'object' ? [next] : []))
    for (const said of [...moved, ...parent.merged.contradictions.map((one) => asRecorded(one, idOf))])
      await note(tx, schoolId, { ...parent, idOf }, standing, said, at)
  }
}

async function openOnesOf(tx: Writer, schoolId: string, parents: readonly MergedParent[]): Promise<Open[]> {
  const open: Open[] = []
  for (const batch of inBatches(parents))
    open.push(
      ...(await tx
        .select()
        .from(disagreements)
        .where(
          and(
            eq(disagreements.schoolId, schoolId),
            isNull(disagreements.settledAt),
            inArray(
              disagreements.parentId,
              batch.map(({ id }) => id),
            ),
          ),
        )),
    )
  return open
}

/**
 * What becomes of an open one. It is settled when the MIS says what the parent says, or no more says what the parent
 * does not; and it follows the MIS from one number to the next.
 */
function nextOf(
  one: Open,
  { said, merged }: MergedParent,
  idOf: (e164: string) => string,
): 'settled' | 'as it was' | OnRecord {
  const { usedNumberId: used, otherNumberId: other } = one
  const ofMis = said.map(({ e164 }) => idOf(e164))
  const isSaid = (id: string | null) => id !== null && ofMis.includes(id)
  if (one.usedSaidBy === 'parent')
    return isSaid(used) || (used !== other && !isSaid(other)) ? 'settled' : 'as it was'
  if (isSaid(other)) return 'settled'
  if (isSaid(used)) return 'as it was'
  const label = merged.held.find(({ e164 }) => idOf(e164) === other)?.label
  const instead =
    used === null
      ? merged.added.find((number) => number.label === label)?.e164
      : merged.replaced.entries().find(([e164]) => idOf(e164) === used)?.[1]
  if (used === null && !instead) return 'as it was'
  const isContradicted = merged.contradictions.some(({ parent }) => idOf(parent) === used)
  if (instead === undefined || isContradicted) return 'settled'
  return { ...one, usedNumberId: instead && idOf(instead) }
}

const asRecorded = (
  { parent, mis, usedSaidBy }: Merged['contradictions'][number],
  idOf: (e164: string) => string,
): OnRecord =>
  usedSaidBy === 'mis'
    ? { usedNumberId: mis && idOf(mis), otherNumberId: idOf(parent), usedSaidBy }
    : { usedNumberId: idOf(parent), otherNumberId: idOf(mis ?? parent), usedSaidBy }

/** Puts it on record as an open one, and where the MIS can hear of it. */
async function note(
  tx: Writer,
  schoolId: string,
  { id: parentId, misId, merged, idOf }: MergedParent & { idOf: (e164: string) => string },
  standing: Open[],
  { usedNumberId, otherNumberId, usedSaidBy }: OnRecord,
  { comparedAt, now }: Instants,
): Promise<void> {
  const known = standing.find((one) => one.otherNumberId === otherNumberId)
  const values = { usedNumberId, usedSaidBy, at: comparedAt }
  if (known) await tx.update(disagreements).set(values).where(eq(disagreements.id, known.id))
  else await tx.insert(disagreements).values({ ...values, id: newId(), schoolId, parentId, otherNumberId })
  const spelled = (id: string | null) => merged.held.find(({ e164 }) => idOf(e164) === id)?.e164 ?? null
  const other = otherNumberId === usedNumberId ? null : spelled(otherNumberId)
  const data = { parents: [misId], used: spelled(usedNumberId), other, usedSaidBy }
  await recordEvent(tx, schoolId, 'number.disagreement', data, now)
}
