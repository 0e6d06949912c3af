// Who will not answer in time, and why, in words.

import type { Reader } from '../db/database.ts'
import { daysOffOf, schoolHours } from '../schools/calendar.ts'
import type { Span } from '../schools/days.ts'
import { schoolDay } from '../schools/hours.ts'
import type { School } from '../schools/schools.ts'
import { dayInWords, inWords } from '../schools/words.ts'
import {
  afterWorkingHours,
  nextWorkingTime,
  type WorkingHours,
  worksNever,
} from '../schools/working-hours.ts'
import { type AtWork, staffAtWork } from './at-work.ts'

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

/**
 * Why somebody will not answer in time, in words ("is away until Mon 30 Nov", "does not work until Wed 25 Nov"); null
 * when they will. They are away when they are absent as the school next works, when an absence that begins soon would
 * have the parent wait for more than twice the school's time to answer, and when they have no working time of their own
 * before that time has passed.
 */
export function awayInWords(
  person: Pick<AtWork, 'hours' | 'absences'>,
  school: WorkingHours,
  at: Date,
  hoursToAnswer: number,
): string | null {
  // Where nobody is ever there nobody is away either.
  if (worksNever(school, at)) return null
  const first = nextWorkingTime(school, at)
  const [absent] = absencesBetween(person, school, first, first)
  if (absent) return `is away${untilInWords(person.hours, first, at)}`
  const soon = delayingAbsence(person, school, at, hoursToAnswer)
  if (soon) return `is away ${fromInWords(person.hours, soon, at)}`
  if (nextWorkingTime(person.hours, at) < afterWorkingHours(school, at, hoursToAnswer)) return null
  const until = untilInWords(person.hours, first, at)
  return until ? `does not work${until}` : 'does not work any more'
}

/** The absence that would have the parent wait for more than twice the school's time: not what is late without it. */
function delayingAbsence(
  person: Pick<AtWork, 'hours' | 'absences'>,
  school: WorkingHours,
  at: Date,
  hoursToAnswer: number,
): Span | undefined {
  if (person.absences.length === 0) return undefined
  const answered = afterWorkingHours(person.hours, at, hoursToAnswer)
  if (answered <= afterWorkingHours(school, at, 2 * hoursToAnswer)) return undefined
  const asUsual = { ...person.hours, daysOff: school.daysOff }
  if (answered <= afterWorkingHours(asUsual, at, hoursToAnswer)) return undefined
  // It may begin after the school's own time is over: whoever works few hours a day would answer later than that.
  return absencesBetween(person, school, nextWorkingTime(school, at), answered)[0]
}

/** Somebody's absences that have a day between two instants, the earliest first. */
function absencesBetween(
  { absences }: Pick<AtWork, 'absences'>,
  { timeZone }: WorkingHours,
  from: Date,
  to: Date,
): Span[] {
  if (absences.length === 0) return []
  const [first, last] = [schoolDay(from, timeZone), schoolDay(to, timeZone)]
  return absences
    .filter(({ firstDay, lastDay }) => firstDay <= last && lastDay >= first)
    .toSorted((one, other) => (one.firstDay < other.firstDay ? -1 : 1))
}

function untilInWords(hours: WorkingHours, first: Date, at: Date): string {
  if (worksNever(hours, first)) return ''
  const { timeZone } = hours
  const back = nextWorkingTime(hours, first)
  const isThatDay = schoolDay(back, timeZone) === schoolDay(first, timeZone)
  return ` until ${isThatDay ? inWords(back, timeZone, at) : dayInWords(back, timeZone, at)}`
}

function fromInWords(hours: WorkingHours, { firstDay }: Span, at: Date): string {
  const { timeZone } = hours
  const begins = new Date(
    Temporal.PlainDate.from(firstDay).toZonedDateTime({ timeZone, plainTime: '12:00' }).epochMilliseconds,
  )
  const until = worksNever(hours, begins)
    ? ''
    : ` until ${dayInWords(nextWorkingTime(hours, begins), timeZone, at)}`
  return `from ${dayInWords(begins, timeZone, at)}${until}`
}
