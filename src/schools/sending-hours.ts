// When texts that can wait may leave: between two times of the school's clock, on school days, outside closures.
// Urgent texts, replies and acknowledgements leave at any hour and do not ask.

import { asc, eq } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { closures } from '../db/schema.ts'
import { zoned } from './hours.ts'
import type { School } from './schools.ts'

export interface SendingHours {
  timeZone: string
  /** HH:MM on the school's clock; null for either: at any time. */
  from: string | null
  to: string | null
  /** 1 is Monday. */
  days: readonly number[]
  /** First and last day included. */
  closures: readonly { name: string; firstDay: string; lastDay: string }[]
}

/** What texts that wait for nothing keep: urgent ones, replies, acknowledgements. */
export const atAnyHour: SendingHours = { timeZone: 'UTC', from: null, to: null, days: [], closures: [] }

/** How many days ahead an open one is looked for. */
const horizonDays = 400

/** The school's hours as they stand on record. */
export async function sendingHoursOf(db: Reader, school: School): Promise<SendingHours> {
  const { timeZone, sendFrom: from, sendTo: to, schoolDays: days } = school
  const closed = await db
    .select({ name: closures.name, firstDay: closures.firstDay, lastDay: closures.lastDay })
    .from(closures)
    .where(eq(closures.schoolId, school.id))
    .orderBy(asc(closures.firstDay), asc(closures.id))
  return { timeZone, from, to, days, closures: closed }
}

/**
 * The first instant, `at` itself included, at which texts that can wait may leave. A school that is closed for the
 * next 400 days has none: then it is the instant 400 days on, at which one may look again (`isNeverOpen` tells).
 */
export function nextSendingTime(hours: SendingHours, at: Date): Date {
  const window = windowFrom(hours, at.getTime())
  if (window === 'always') return at
  return window ? new Date(Math.max(at.getTime(), window.opens)) : horizon(at)
}

/**
 * The instant at which so many hours in which texts may be sent will have passed since `from`: at the latest the
 * end of the day's hours, never the opening of the next. Without any such hours for 400 days it is the end of these.
 */
export function afterSendingHours(hours: SendingHours, from: Date, n: number): Date {
  let left = n * 3_600_000
  for (let at = from.getTime(); ; ) {
    const window = windowFrom(hours, at)
    if (window === 'always') return new Date(Math.round(at + left))
    if (!window) return horizon(new Date(at))
    const begins = Math.max(at, window.opens)
    if (left <= window.closes - begins) return new Date(Math.round(begins + left))
    left -= window.closes - begins
    at = window.closes
  }
}

/** Whether the school texts on none of the next 400 days: its days and closures leave nothing. */
export const isNeverOpen = (hours: SendingHours, at: Date): boolean =>
  windowFrom(hours, at.getTime()) === null

/** The hours of one day as instants: the first in, the last out. */
interface Window {
  opens: number
  closes: number
}

const horizon = (at: Date) => new Date(at.getTime() + horizonDays * 86_400_000)

// What was found last for these hours: from `since` on there is no window before it. Days and zones are slow to
// work out, and who asks mostly asks about now.
const found = new WeakMap<SendingHours, Window & { since: number }>()

/** The first window that ends after `at`; null when there is none within the horizon. */
function windowFrom(hours: SendingHours, at: number): Window | 'always' | null {
  if (hours.from === null || hours.to === null) return 'always'
  const last = found.get(hours)
  if (last && last.since <= at && at < last.closes) return last
  const window = searchWindow(hours, hours.from, hours.to, at)
  if (window) found.set(hours, { ...window, since: at })
  return window
}

function searchWindow(hours: SendingHours, from: string, to: string, at: number): Window | null {
  const today = zoned(new Date(at), hours.timeZone).toPlainDate()
  const lastDay = today.add({ days: horizonDays })
  for (let day = today; Temporal.PlainDate.compare(day, lastDay) <= 0; day = day.add({ days: 1 })) {
    const closure = closureOn(hours, day.toString())
    if (closure) {
      day = Temporal.PlainDate.from(closure.lastDay)
      continue
    }
    if (!hours.days.includes(day.dayOfWeek)) continue
    const window = { opens: opening(day, from, hours.timeZone), closes: closing(day, to, hours.timeZone) }
    if (window.opens < window.closes && at < window.closes) return window
  }
  return null
}

const closureOn = ({ closures }: SendingHours, day: string) =>
  closures.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)

// Where the clock shows a time twice, the day opens at the second and closes at the first: the clock on the wall
// never shows a time outside the hours while texts leave.
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
