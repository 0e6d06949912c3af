// The clock on a school's wall.

/** The school's own date at an instant, e.g. `2026-11-23`. */
export const schoolDay = (at: Date, timeZone: string): string => zoned(at, timeZone).toPlainDate().toString()

/** An instant as the clock on the school's wall shows it. */
export const zoned = (at: Date, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
