// The clock on a school's wall.

import { afterWorkingHours as afterHours, type WorkingHours } from './working-hours.ts'

/** How long a school takes to answer unless it says otherwise. */
export const hoursToAnswer = 8

/**
 * The instant at which so many working hours will have passed since `from`, where a school works on weekdays from
 * 08:30 to 16:30 and is never closed. Goes when what calls it asks by the school's own hours.
 */
export const afterWorkingHours = (from: Date, hours: number, timeZone: string): Date =>
  afterHours(weekdaysIn(timeZone), from, hours)

const weekdays = new Map<string, WorkingHours>()

function weekdaysIn(timeZone: string): WorkingHours {
  const day = { from: '08:30', to: '16:30' }
  const hours = weekdays.get(timeZone) ?? {
    timeZone,
    week: { 1: day, 2: day, 3: day, 4: day, 5: day },
    daysOff: [],
  }
  weekdays.set(timeZone, hours)
  return hours
}

/** The school's own date at an instant, e.g. `2026-11-23`. */
export const schoolDay = (at: Date, timeZone: string): string => zoned(at, timeZone).toPlainDate().toString()

/** An instant as the clock on the school's wall shows it. */
export const zoned = (at: Date, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
