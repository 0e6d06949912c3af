// The hours of somebody who does not work the school's own.

import { and, asc, eq } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { staffHours } from '../db/schema.ts'
import { type Fault, invalid } from '../errors.ts'
import { minutesBetween, noTime, readTimeOfDay } from '../schools/day-times.ts'
import type { School } from '../schools/schools.ts'
import { weekDayNames } from '../schools/week-days.ts'
import type { DayHours } from '../schools/working-hours.ts'
import { memberOf } from './staff.ts'

/** By the day of the week, 1 is Monday; a day that is not there is off. */
export type Week = Readonly<Partial<Record<number, DayHours>>>

/**
 * The hours of a member of staff, by our id or the MIS's; null: the school's own.
 * @throws Refused `not-found`
 */
export async function ownHoursOf(db: Reader, school: School, idOrMisId: string): Promise<Week | null> {
  const { id } = await memberOf(db, school, idOrMisId)
  const rows = await db
    .select({ day: staffHours.day, from: staffHours.from, to: staffHours.to })
    .from(staffHours)
    .where(and(eq(staffHours.schoolId, school.id), eq(staffHours.staffId, id)))
    .orderBy(asc(staffHours.day))
  return rows.length === 0 ? null : Object.fromEntries(rows.map(({ day, from, to }) => [day, { from, to }]))
}

/**
 * Sets the hours of a member of staff by the day of the week, as they are written (`8:30`); null: the school's own.
 * @throws Refused `not-found`; `invalid` with every fault
 */
export async function setOwnHours(
  tx: Writer,
  school: School,
  idOrMisId: string,
  week: Week | null,
): Promise<Week | null> {
  const { id: staffId } = await memberOf(tx, school, idOrMisId)
  const faults = week ? weekFaults(week) : []
  if (faults.length > 0) throw invalid(faults)
  await tx.delete(staffHours).where(and(eq(staffHours.schoolId, school.id), eq(staffHours.staffId, staffId)))
  const rows = daysOf(week ?? {}).map(([day, times]) => ({
    staffId,
    schoolId: school.id,
    day,
    from: readTimeOfDay(times.from) ?? '',
    to: readTimeOfDay(times.to) ?? '',
  }))
  if (rows.length > 0) await tx.insert(staffHours).values(rows)
  return ownHoursOf(tx, school, staffId)
}

export const daysOf = (week: Week): [day: number, times: DayHours][] =>
  Object.entries(week).flatMap(([day, times]) => (times ? [[Number(day), times] as const] : []))

/** What is wrong with a week, as a member of the body that holds it: every fault at once. */
function weekFaults(week: Week): Fault[] {
  const days = daysOf(week)
  if (days.length === 0)
    return [{ pointer: '/week', detail: 'A week needs a day; somebody who is away altogether is absent.' }]
  return days.flatMap(([day, { from, to }]) => dayFaults(`/week/${weekDayNames[day - 1]}`, from, to))
}

function dayFaults(pointer: string, from: string, to: string): Fault[] {
  const [begins, ends] = [readTimeOfDay(from), readTimeOfDay(to)]
  const faults = [
    ...(begins === null ? [noTime(`${pointer}/from`, from)] : []),
    ...(ends === null ? [noTime(`${pointer}/to`, to)] : []),
  ]
  if (begins === null || ends === null || minutesBetween(begins, ends) > 0) return faults
  return [{ pointer: `${pointer}/to`, detail: `${ends} is not later in the day than ${begins}.` }]
}
