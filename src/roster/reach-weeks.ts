import { and, asc, eq } from 'drizzle-orm'
import { inBatches } from '../db/batches.ts'
import type { Reader, Writer } from '../db/database.ts'
import { reachWeeks, schools } from '../db/schema.ts'
import { zoned } from '../schools/hours.ts'
import type { SchoolReach } from './reach.ts'

export interface ReachWeek {
  /** Its Monday, on the school's own calendar: `2026-11-23`. */
  week: string
  pupils: number
  withOne: number
  withTwo: number
}

/** In `reach_weeks` the whole school stands where a group would. */
const wholeSchool = ''

/** The Monday of the school's week. */
export function weekOf(at: Date, timeZone: string): string {
  const day = zoned(at, timeZone).toPlainDate()
  return day.subtract({ days: day.dayOfWeek - 1 }).toString()
}

/** The schools whose reach has not been kept for the week that they are in. */
export async function schoolsWithoutWeek(
  db: Reader,
  now: Date,
): Promise<{ schoolId: string; week: string }[]> {
  const all = await db.select({ schoolId: schools.id, timeZone: schools.timeZone }).from(schools)
  const weeks = all.map(({ schoolId, timeZone }) => ({ schoolId, week: weekOf(now, timeZone) }))
  const kept = await Promise.all(weeks.map((one) => isKept(db, one)))
  return weeks.filter((_, at) => !kept[at])
}

async function isKept(db: Reader, { schoolId, week }: { schoolId: string; week: string }): Promise<boolean> {
  const row = and(
    eq(reachWeeks.schoolId, schoolId),
    eq(reachWeeks.groupId, wholeSchool),
    eq(reachWeeks.week, week),
  )
  return (await db.$count(reachWeeks, row)) > 0
}

/** Keeps what was counted for a week: the first count stands, however often it is kept. */
export async function keepReachWeek(
  tx: Writer,
  { schoolId, week }: { schoolId: string; week: string },
  reach: SchoolReach,
): Promise<void> {
  const counted = [{ id: wholeSchool, ...reach }, ...reach.groups]
  const rows = counted.map(({ id, pupils, withOne, withTwo }) => ({
    schoolId,
    groupId: id,
    week,
    pupils,
    withOne,
    withTwo,
  }))
  for (const batch of inBatches(rows)) await tx.insert(reachWeeks).values(batch).onConflictDoNothing()
}

/** The weeks of the whole school, the earliest first. */
export const listReachWeeks = (db: Reader, schoolId: string): Promise<ReachWeek[]> =>
  db
    .select({
      week: reachWeeks.week,
      pupils: reachWeeks.pupils,
      withOne: reachWeeks.withOne,
      withTwo: reachWeeks.withTwo,
    })
    .from(reachWeeks)
    .where(and(eq(reachWeeks.schoolId, schoolId), eq(reachWeeks.groupId, wholeSchool)))
    .orderBy(asc(reachWeeks.week))
