// The terms of the school year. What lies between two of them is holiday; closures say which days in them are not
// school days.

import { and, asc, eq } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { terms } from '../db/schema.ts'
import { type Fault, invalid, notFound, Refused } from '../errors.ts'
import { newId } from '../ids.ts'
import { nameFaults, overlap, type Span, spanFaults, spanInFull } from './days.ts'
import type { School } from './schools.ts'

export type Term = typeof terms.$inferSelect

/** A whole semester leaves room; a longer term has a wrong year in it. */
const mostDays = 200

/** The school's terms, the earliest first. */
export const listTerms = (db: Reader, school: School): Promise<Term[]> =>
  db.select().from(terms).where(eq(terms.schoolId, school.id)).orderBy(asc(terms.firstDay), asc(terms.id))

/**
 * Puts a term on record, from its first day to its last, both included.
 * @throws Refused `invalid` with every fault: no two terms share a day
 */
export async function addTerm(
  tx: Writer,
  school: School,
  term: Span & { name: string },
  now: Date,
): Promise<Term> {
  const faults = await termFaults(tx, school, term)
  if (faults.length > 0) throw invalid(faults)
  const { firstDay, lastDay } = term
  const [row] = await tx
    .insert(terms)
    .values({ id: newId(), schoolId: school.id, name: term.name.trim(), firstDay, lastDay, createdAt: now })
    .returning()
  return row!
}

/** What is wrong with a term as somebody describes it: every fault at once. */
export async function termFaults(
  db: Reader,
  school: School,
  term: Span & { name: string },
): Promise<Fault[]> {
  const ofDays = spanFaults(
    term,
    mostDays,
    (days) => `${spanInFull(term)} are ${days} days, and a term has at most ${mostDays}: is the year right?`,
  )
  const known = ofDays.length > 0 ? [] : await listTerms(db, school)
  const shared = known.find((one) => overlap(one, term))
  return [
    ...nameFaults(term.name, 'term'),
    ...ofDays,
    ...(shared
      ? [
          {
            pointer: '/firstDay',
            detail: `${shared.name} is ${spanInFull(shared)}: two terms cannot share a day.`,
          },
        ]
      : []),
  ]
}

/**
 * Takes a term off the record, by its id or its name; `firstDay` tells two of the same name apart.
 * @throws Refused `not-found`; `conflict` when several have that name
 */
export async function removeTerm(
  tx: Writer,
  school: School,
  which: { id: string } | { name: string; firstDay?: string | undefined },
): Promise<Term> {
  const wanted =
    'id' in which
      ? eq(terms.id, which.id)
      : and(eq(terms.name, which.name), which.firstDay ? eq(terms.firstDay, which.firstDay) : undefined)
  const [found, ...others] = await tx
    .select()
    .from(terms)
    .where(and(eq(terms.schoolId, school.id), wanted))
  if (!found) throw notFound('term')
  if (others.length > 0)
    throw new Refused('conflict', `Several terms are called “${found.name}”: say the first day as well.`)
  await tx.delete(terms).where(eq(terms.id, found.id))
  return found
}
