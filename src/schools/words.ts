import { zoned } from './hours.ts'
import type { SendingHours } from './sending-hours.ts'

/** A time as a parent or a colleague would say it: `16:30 on Tue 24 Nov`; with the year when `now` is in another. */
export function inWords(at: Date, timeZone: string, now: Date = at): string {
  return `${clockInWords(at, timeZone)} on ${dayInWords(at, timeZone, now)}`
}

/** The day alone: `Tue 24 Nov`; with the year when `now` is in another. */
export function dayInWords(at: Date, timeZone: string, now: Date = at): string {
  const isThisYear = zoned(at, timeZone).year === zoned(now, timeZone).year
  return dayFormat(timeZone, isThisYear).format(at).replace(',', '')
}

/** The time alone, for one of today: `16:30`. */
export const clockInWords = (at: Date, timeZone: string): string =>
  zoned(at, timeZone).toPlainTime().toString({ smallestUnit: 'minute' })

// Making one takes longer than a hundred uses of it.
const dayFormats = new Map<string, Intl.DateTimeFormat>()

function dayFormat(timeZone: string, isThisYear: boolean): Intl.DateTimeFormat {
  const key = `${timeZone} ${isThisYear}`
  const known = dayFormats.get(key)
  if (known) return known
  const parts = { weekday: 'short', day: 'numeric', month: 'short' } as const
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    ...parts,
    ...(isThisYear ? {} : { year: 'numeric' }),
  })
  dayFormats.set(key, made)
  return made
}

/** When a school texts: `between 08:00 and 19:00 on school days`, `at any time`. */
export const hoursInWords = ({ from, to }: Pick<SendingHours, 'from' | 'to'>): string =>
  from === null || to === null ? 'at any time' : `between ${from} and ${to} on school days`

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** `Monday, Tuesday and Friday`, from 1, 2 and 5. */
export const daysInWords = (days: readonly number[]): string =>
  new Intl.ListFormat('en-GB').format(days.toSorted().map((day) => weekdays[day - 1]!))
