import { zoned } from './hours.ts'

/** A time as a parent or a colleague would say it: `16:30 on Tue 24 Nov`. */
export function inWords(at: Date, timeZone: string): string {
  const local = zoned(at, timeZone)
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' })
  const day = local.toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'short' })
  return `${time} on ${day.replace(',', '')}`
}
