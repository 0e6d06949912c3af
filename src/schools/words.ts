import { zoned } from './hours.ts'

/** A time as a parent or a colleague would say it: `16:30 on Tue 24 Nov`. */
export function inWords(at: Date, timeZone: string): string {
  const day = zoned(at, timeZone).toLocaleString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  })
  return `${clockInWords(at, timeZone)} on ${day.replace(',', '')}`
}

/** The time alone, for one of today: `16:30`. */
export const clockInWords = (at: Date, timeZone: string): string =>
  zoned(at, timeZone).toPlainTime().toString({ smallestUnit: 'minute' })
