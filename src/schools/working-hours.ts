// When somebody is at work, and what so many working hours come to: in the zone of the school, right across
// weekends, days off and clock changes.

import { firstWindow, windowsFrom } from './day-windows.ts'

/** HH:MM on the clock of the school's wall. */
export interface DayHours {
  from: string
  to: string
}

/** When somebody is at work, in the school's zone. */
export interface WorkingHours {
  timeZone: string
  /** By the day of the week (1 is Monday); a day that is not there is off. */
  week: Readonly<Partial<Record<number, DayHours>>>
  /** First and last day included: holidays, training days, and a person's own absences. */
  daysOff: readonly { firstDay: string; lastDay: string }[]
}

/** How many days ahead working time is looked for. */
const horizonDays = 400

const hour = 3_600_000
const horizon = (at: number) => at + horizonDays * 86_400_000

/**
 * The instant at which so many working hours (0.5 is half an hour) will have passed since `from`: at the latest the
 * end of a day's hours, never the beginning of the next. Without any for 400 days it is the end of these.
 */
export function afterWorkingHours(hours: WorkingHours, from: Date, n: number): Date {
  let left = n * hour
  let at = from.getTime()
  for (const { opens, closes } of windowsFrom(hours, at)) {
    if (opens > horizon(at)) break
    const begins = Math.max(at, opens)
    if (left <= closes - begins) return new Date(Math.round(begins + left))
    left -= closes - begins
    at = closes
  }
  return new Date(horizon(at))
}

/** The first working time, `at` itself included. Whoever works on none of the next 400 days: 400 days on. */
export function nextWorkingTime(hours: WorkingHours, at: Date): Date {
  const window = firstWindow(hours, at.getTime())
  if (!window || window.opens > horizon(at.getTime())) return new Date(horizon(at.getTime()))
  return window.opens <= at.getTime() ? at : new Date(window.opens)
}

/** Whether none of the next 400 days has working time. */
export function worksNever(hours: WorkingHours, at: Date): boolean {
  const window = firstWindow(hours, at.getTime())
  return !window || window.opens > horizon(at.getTime())
}

/** How many working hours lie between two instants; none when `to` is the earlier. */
export function workingHoursBetween(hours: WorkingHours, from: Date, to: Date): number {
  let sum = 0
  if (to <= from) return sum
  for (const { opens, closes } of windowsFrom(hours, from.getTime())) {
    if (opens >= to.getTime()) break
    sum += Math.min(closes, to.getTime()) - Math.max(opens, from.getTime())
  }
  return sum / hour
}
