// When texts that can wait may leave: between two times of the school's clock, on school days, outside closures and
// the holidays between terms.
// Urgent texts, replies and acknowledgements leave at any hour and do not ask.

import type { Reader } from '../db/database.ts'
import { daysOffOf } from './calendar.ts'
import { keepingLatest } from './latest.ts'
import type { School } from './schools.ts'
import { afterWorkingHours, nextWorkingTime, type WorkingHours, worksNever } from './working-hours.ts'

export interface SendingHours {
  timeZone: string
  /** HH:MM on the school's clock; null for either: at any time. */
  from: string | null
  to: string | null
  /** 1 is Monday. */
  days: readonly number[]
  /** Closures and the holidays between terms, first and last day included. */
  closures: readonly { name: string; firstDay: string; lastDay: string }[]
}

/** What texts that wait for nothing keep: urgent ones, replies, acknowledgements. */
export const atAnyHour: SendingHours = { timeZone: 'UTC', from: null, to: null, days: [], closures: [] }

/** The school's hours as they stand on record; the same object while nothing changes. */
export async function sendingHoursOf(db: Reader, school: School): Promise<SendingHours> {
  const { timeZone, sendFrom: from, sendTo: to, schoolDays: days } = school
  return latest(school.id, { timeZone, from, to, days, closures: await daysOffOf(db, school) })
}

const latest = keepingLatest<SendingHours>()

/**
 * The first instant, `at` itself included, at which texts that can wait may leave. A school that is closed for the
 * next 400 days has none: then it is the instant 400 days on, at which one may look again (`isNeverOpen` tells).
 */
export function nextSendingTime(hours: SendingHours, at: Date): Date {
  const kept = keptHours(hours)
  return kept ? nextWorkingTime(kept, at) : at
}

/**
 * The instant at which so many hours in which texts may be sent will have passed since `from`: at the latest the
 * end of the day's hours, never the opening of the next. Without any such hours for 400 days it is the end of these.
 */
export function afterSendingHours(hours: SendingHours, from: Date, n: number): Date {
  const kept = keptHours(hours)
  return kept ? afterWorkingHours(kept, from, n) : new Date(Math.round(from.getTime() + n * 3_600_000))
}

/** Whether the school texts on none of the next 400 days: its days and closures leave nothing. */
export function isNeverOpen(hours: SendingHours, at: Date): boolean {
  const kept = keptHours(hours)
  return kept !== null && worksNever(kept, at)
}

// One for each, so that what was worked out for it is found again.
const kept = new WeakMap<SendingHours, WorkingHours>()

/** The hours as the days of a week; null when texts leave at any time. */
function keptHours(hours: SendingHours): WorkingHours | null {
  const { timeZone, from, to, days, closures } = hours
  if (from === null || to === null) return null
  const known = kept.get(hours)
  if (known) return known
  const week = Object.fromEntries(days.map((day) => [day, { from, to }]))
  const made = { timeZone, week, daysOff: closures }
  kept.set(hours, made)
  return made
}
