// Working hours: Monday to Friday, 08:30 to 16:30 in the school's own zone. Terms, closures and each person's
// own hours come with the calendar.

const opens = Temporal.PlainTime.from('08:30')
const closes = Temporal.PlainTime.from('16:30')

/** How long a school takes to answer unless it says otherwise. */
export const hoursToAnswer = 8

/** The instant at which so many working hours will have passed since `from`, right across clock changes. */
export function afterWorkingHours(from: Date, hours: number, timeZone: string): Date {
  let left = Temporal.Duration.from({ seconds: hours * 3_600 })
  for (let at = nextOpen(zoned(from, timeZone)); ; at = nextOpen(startOfNextDay(at))) {
    const untilClosing = at.until(at.withPlainTime(closes), { largestUnit: 'hour' })
    if (Temporal.Duration.compare(left, untilClosing) <= 0) return new Date(at.add(left).epochMilliseconds)
    left = left.subtract(untilClosing)
  }
}

/** The school's own date at an instant, e.g. `2026-11-23`. */
export const schoolDay = (at: Date, timeZone: string): string => zoned(at, timeZone).toPlainDate().toString()

function nextOpen(at: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  const time = at.toPlainTime()
  if (at.dayOfWeek > 5 || Temporal.PlainTime.compare(time, closes) >= 0) return nextOpen(startOfNextDay(at))
  return Temporal.PlainTime.compare(time, opens) < 0 ? at.withPlainTime(opens) : at
}

const startOfNextDay = (at: Temporal.ZonedDateTime) => at.add({ days: 1 }).startOfDay()

/** An instant as the clock on the school's wall shows it. */
export const zoned = (at: Date, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
