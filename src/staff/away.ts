import type { Reader } from '../db/database.ts'
import { daysOffOf, schoolHours } from '../schools/calendar.ts'
import type { School } from '../schools/schools.ts'
import { awayInWords, staffAtWork } from './at-work.ts'

/** Why, in words, by the id of whoever would not answer in time what came now: as routing says it of an owner. */
export type Away = ReadonlyMap<string, string>

export async function awayAt(db: Reader, school: School, now: Date): Promise<Away> {
  const daysOff = await daysOffOf(db, school)
  const hours = schoolHours(school, daysOff)
  const people = await staffAtWork(db, school, daysOff, now)
  return new Map(
    people.flatMap((person) => {
      const away = awayInWords(person, hours, now, school.hoursToAnswer)
      return away ? [[person.id, away] as const] : []
    }),
  )
}
