// The hours of each day as instants. Days and zones are slow to work out and are asked about thousands of times a
// second, so that what was worked out once is kept for as long as the hours are.

import type { WorkingHours } from './working-hours.ts'

/** The hours of one day: the first instant in, the last out. */
export interface Window {
  opens: number
  closes: number
}

/** How far apart two windows may be: beyond it there is none. */
const farthestMs = 401 * 86_400_000

/** The first window that ends after `at`; null when there is none for 400 days. */
export function firstWindow(hours: WorkingHours, at: number): Window | null {
  const table = tableFor(hours, at)
  for (;;) {
    const found = table.windows[indexAfter(table.windows, at)]
    if (found) return found
    if (table.until > at + farthestMs) return null
    workOut(table, hours)
  }
}

/** The windows that end after `at`, one after another, for as long as there is another within 400 days. */
export function* windowsFrom(hours: WorkingHours, at: number): Generator<Window> {
  for (let window = firstWindow(hours, at); window; window = firstWindow(hours, window.closes)) yield window
}

/** The windows of every day from one on, and before another: the first that was not worked out yet. */
interface Table {
  windows: Window[]
  since: number
  nextDay: Temporal.PlainDate
  until: number
}

const tables = new WeakMap<WorkingHours, Table>()

/** So many days are worked out at once. */
const batchDays = 7
/** A table that would reach further back than this begins anew. */
const longestMs = 1_500 * 86_400_000

function tableFor(hours: WorkingHours, at: number): Table {
  const known = tables.get(hours)
  if (known && known.since <= at && at - known.since < longestMs) return known
  const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(hours.timeZone).toPlainDate()
  const since = startOf(today, hours.timeZone)
  const table = { windows: [], since, nextDay: today, until: since }
  tables.set(hours, table)
  return table
}

function workOut(table: Table, hours: WorkingHours): void {
  for (let n = 0; n < batchDays; n += 1) {
    const window = windowOn(table.nextDay, hours)
    if (window) table.windows.push(window)
    table.nextDay = table.nextDay.add({ days: 1 })
  }
  table.until = startOf(table.nextDay, hours.timeZone)
}

/** The place of the first window that ends after `at`. */
function indexAfter(windows: readonly Window[], at: number): number {
  let [low, high] = [0, windows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (windows[middle]!.closes > at) high = middle
    else low = middle + 1
  }
  return low
}

function windowOn(day: Temporal.PlainDate, { timeZone, week, daysOff }: WorkingHours): Window | null {
  const times = week[day.dayOfWeek]
  if (!times || isOff(daysOff, day.toString())) return null
  const window = { opens: opening(day, times.from, timeZone), closes: closing(day, times.to, timeZone) }
  return window.opens < window.closes ? window : null
}

const isOff = (daysOff: WorkingHours['daysOff'], day: string): boolean =>
  daysOff.some(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)

const startOf = (day: Temporal.PlainDate, timeZone: string): number =>
  day.toZonedDateTime(timeZone).epochMilliseconds

// Where the clock shows a time twice, the day opens at the second and closes at the first: the clock on the wall
// never shows a time outside the hours within them.
const opening = (day: Temporal.PlainDate, time: string, timeZone: string) =>
  instantAt(day, time, timeZone, 'later')
const closing = (day: Temporal.PlainDate, time: string, timeZone: string) =>
  instantAt(day, time, timeZone, 'earlier')

/** When the clock on the wall shows this time, or, when it leaps over it, when it does. */
function instantAt(
  day: Temporal.PlainDate,
  time: string,
  timeZone: string,
  disambiguation: 'earlier' | 'later',
): number {
  const wall = day.toPlainDateTime(time)
  const shown = wall.toZonedDateTime(timeZone, { disambiguation })
  if (shown.toPlainDateTime().equals(wall)) return shown.epochMilliseconds
  const before = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  return before.getTimeZoneTransition('next')!.epochMilliseconds
}
