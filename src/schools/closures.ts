// Days on which a school is closed: holidays, training days. Texts that can wait wait until it is open again.

import { and, asc, eq } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { closures } from '../db/schema.ts'
import { type Fault, invalid, notFound, Refused } from '../errors.ts'
import { newId } from '../ids.ts'
import { dayInFull, nameFaults, type Span, spanFaults, spanInFull } from './days.ts'
import type { School } from './schools.ts'

export type Closure = typeof closures.$inferSelect

/** The longest summer holiday leaves room; a longer closure has a wrong year in it. */
const mostDays = 120

/** The school's closures, the earliest first. */
export const listClosures = (db: Reader, school: School): Promise<Closure[]> =>
  db
    .select()
    .from(closures)
    .where(eq(closures.schoolId, school.id))
    .orderBy(asc(closures.firstDay), asc(closures.id))

/**
 * Closes a school from its first day to its last, both included (`2027-02-15`).
 * @throws Refused `invalid` with every fault, `conflict` when it is on record already
 */
export async function addClosure(
  tx: Writer,
  school: School,
  closure: Span & { name: string },
  now: Date,
): Promise<Closure> {
  const faults = closureFaults(closure)
  if (faults.length > 0) throw invalid(faults)
  const { firstDay, lastDay } = closure
  const name = closure.name.trim()
  const [same] = await matching(tx, school, { name, firstDay })
  if (same) throw new Refused('conflict', `${name} from ${dayInFull(firstDay)} is on record already.`)
  const [row] = await tx
    .insert(closures)
    .values({ id: newId(), schoolId: school.id, name, firstDay, lastDay, createdAt: now })
    .returning()
  return row!
}

/**
 * Takes a closure off the record, by its id or its name; `firstDay` tells two of the same name apart.
 * @throws Refused `not-found`; `conflict` when several have that name
 */
export async function removeClosure(
  tx: Writer,
  school: School,
  which: { id: string } | { name: string; firstDay?: string | undefined },
): Promise<Closure> {
  const [found, ...others] = await matching(tx, school, which)
  if (!found) throw notFound('closure')
  if (others.length > 0)
    throw new Refused('conflict', `Several closures are called “${found.name}”: say the first day as well.`)
  await tx.delete(closures).where(eq(closures.id, found.id))
  return found
}

function matching(
  db: Reader,
  { id }: School,
  which: { id: string } | { name: string; firstDay?: string | undefined },
): Promise<Closure[]> {
  const wanted =
    'id' in which
      ? eq(closures.id, which.id)
      : and(eq(closures.name, which.name), which.firstDay ? eq(closures.firstDay, which.firstDay) : undefined)
  return db
    .select()
    .from(closures)
    .where(and(eq(closures.schoolId, id), wanted))
}

/** What is wrong with a closure as somebody describes it: every fault at once. */
export const closureFaults = (closure: Span & { name: string }): Fault[] => [
  ...nameFaults(closure.name, 'closure'),
  ...spanFaults(
    closure,
    mostDays,
    (days) =>
      `${spanInFull(closure)} are ${days} days, and at most ${mostDays} can be closed at a stretch: is the year right?`,
  ),
]
