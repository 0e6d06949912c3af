// Days on which a school is closed: holidays, training days. Texts that can wait wait until it is open again.

import { and, asc, eq } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { closures } from '../db/schema.ts'
import { type Fault, invalid, notFound, Refused } from '../errors.ts'
import { newId } from '../ids.ts'
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
  closure: { name: string; firstDay: string; lastDay: string },
  now: Date,
): Promise<Closure> {
  const faults = closureFaults(closure)
  if (faults.length > 0) throw invalid(faults)
  const [same] = await matching(tx, school, closure)
  if (same) throw new Refused('conflict', `${closure.name} from ${closure.firstDay} is on record already.`)
  const [row] = await tx
    .insert(closures)
    .values({ ...closure, id: newId(), schoolId: school.id, createdAt: now })
    .returning()
  return row!
}

/**
 * Takes a closure off the record; `firstDay` tells two of the same name apart.
 * @throws Refused `not-found`; `conflict` when several have that name
 */
export async function removeClosure(
  tx: Writer,
  school: School,
  which: { name: string; firstDay?: string | undefined },
): Promise<Closure> {
  const [found, ...others] = await matching(tx, school, which)
  if (!found) throw notFound('closure')
  if (others.length > 0)
    throw new Refused('conflict', `Several closures are called “${which.name}”: say the first day as well.`)
  await tx.delete(closures).where(eq(closures.id, found.id))
  return found
}

const matching = (
  db: Reader,
  { id }: School,
  { name, firstDay }: { name: string; firstDay?: string | undefined },
): Promise<Closure[]> =>
  db
    .select()
    .from(closures)
    .where(
      and(
        eq(closures.schoolId, id),
        eq(closures.name, name),
        firstDay ? eq(closures.firstDay, firstDay) : undefined,
      ),
    )

function closureFaults({ name, firstDay, lastDay }: { name: string; firstDay: string; lastDay: string }) {
  const faults: Fault[] = [
    ...(name.trim() === '' ? [{ pointer: '/name', detail: 'A closure needs a name.' }] : []),
    ...dayFault('/first', firstDay),
    ...dayFault('/last', lastDay),
  ]
  if (faults.some(({ pointer }) => pointer !== '/name')) return faults
  const days = Temporal.PlainDate.from(firstDay).until(lastDay).days + 1
  if (days < 1) faults.push({ pointer: '/last', detail: `${lastDay} is before ${firstDay}.` })
  if (days > mostDays)
    faults.push({
      pointer: '/last',
      detail: `${firstDay} to ${lastDay} are ${days} days, and at most ${mostDays} can be closed at a stretch: is the year right?`,
    })
  return faults
}

const dayFault = (pointer: string, day: string): Fault[] =>
  isDay(day) ? [] : [{ pointer, detail: `“${day}” is no day: write it as 2027-02-15.` }]

function isDay(day: string): boolean {
  try {
    return Temporal.PlainDate.from(day).toString() === day
  } catch {
    return false
  }
}
