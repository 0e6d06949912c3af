// The days on which a school is open: its terms, without its closures.

import { asc, eq, sql } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'
import { closures, terms } from '../db/schema.ts'
import type { Span } from './days.ts'
import { keepingLatest } from './latest.ts'
import type { School } from './schools.ts'
import type { WorkingHours } from './working-hours.ts'

export interface DaysOff extends Span {
  name: string
}

/** No holiday is longer than this: where the gap is, a term is missing from the record. */
const longestHoliday = 120

/**
 * The days on which the school is closed, the earliest first: its closures, and the holidays between its terms.
 * Before the first term on record and after the last, and where a gap is longer than any holiday, nothing is known,
 * and the school counts as open.
 */
export async function daysOffOf(db: Reader, { id }: School): Promise<DaysOff[]> {
  const [closed, known] = [await closuresOf(db, { school: id }), await termsOf(db, { school: id })]
  return [...closed, ...between(known)].toSorted((a, b) => (a.firstDay < b.firstDay ? -1 : 1))
}

const closuresOf = prepared('closures_of_school', (db) =>
  db
    .select({ name: closures.name, firstDay: closures.firstDay, lastDay: closures.lastDay })
    .from(closures)
    .where(eq(closures.schoolId, sql.placeholder('school')))
    .orderBy(asc(closures.firstDay), asc(closures.id)),
)

const termsOf = prepared('terms_of_school', (db) =>
  db
    .select({ name: terms.name, firstDay: terms.firstDay, lastDay: terms.lastDay })
    .from(terms)
    .where(eq(terms.schoolId, sql.placeholder('school')))
    .orderBy(asc(terms.firstDay)),
)

/** The holidays between terms that do not overlap, the earliest first. */
function between(known: readonly DaysOff[]): DaysOff[] {
  return known.slice(1).flatMap((next, n) => {
    const { name, lastDay } = known[n]!
    const first = Temporal.PlainDate.from(lastDay).add({ days: 1 }).toString()
    const last = Temporal.PlainDate.from(next.firstDay).subtract({ days: 1 }).toString()
    const isHoliday = first <= last && daysIn(first, last) <= longestHoliday
    return isHoliday ? [{ name: `Holidays after ${name}`, firstDay: first, lastDay: last }] : []
  })
}

const daysIn = (first: string, last: string) => Temporal.PlainDate.from(first).until(last).days + 1

/**
 * When the school itself is there to answer: from its time to begin until its time to end, on its days. The same
 * object while nothing changes, so that what was worked out for it is found again.
 */
export function schoolHours(school: School, daysOff: readonly Span[]): WorkingHours {
  const { id, timeZone, workFrom: from, workTo: to, schoolDays } = school
  const week = Object.fromEntries(schoolDays.map((day) => [day, { from, to }]))
  const off = daysOff.map(({ firstDay, lastDay }) => ({ firstDay, lastDay }))
  return latest(id, { timeZone, week, daysOff: off })
}

const latest = keepingLatest<WorkingHours>()
