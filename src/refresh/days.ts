import type { Reader } from '../db/database.ts'
import { schoolDay } from '../schools/hours.ts'
import { lineOf, type School, schoolById } from '../schools/schools.ts'
import { nextSendingTime, sendingHoursOf } from '../schools/sending-hours.ts'
import { type Addressee, addresseesOf } from './addressees.ts'
import { runningSeries, type Series } from './series.ts'
import { turnsOn } from './turns.ts'

/** A school whose numbers of the day are still to be written to. */
export interface DueDay {
  school: School
  series: Series
  /** The school's day. */
  day: string
}

/** The schools that send the series, may text now, and have not written to the day's numbers yet. */
export async function dueDays(db: Reader, now: Date): Promise<DueDay[]> {
  const due: DueDay[] = []
  for (const series of await runningSeries(db)) {
    const school = await schoolById(db, series.schoolId)
    const day = schoolDay(now, school.timeZone)
    if (series.doneFor !== day && (await maySend(db, school, now))) due.push({ school, series, day })
  }
  return due
}

async function maySend(db: Reader, school: School, now: Date): Promise<boolean> {
  if (!(await lineOf(db, school.id, 'number'))) return false
  return nextSendingTime(await sendingHoursOf(db, school), now) <= now
}

/** The numbers whose turn it is on that day. */
export async function numbersOfDay(
  db: Reader,
  { school, series, day }: DueDay,
  policy: { drama: boolean },
): Promise<Addressee[]> {
  return addresseesOf(db, school.id, turnsOn(series, day), policy)
}
