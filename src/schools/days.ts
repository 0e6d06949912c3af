// Days as somebody writes them, and spans of days with both ends included.

import type { Fault } from '../errors.ts'

export interface Span {
  firstDay: string
  lastDay: string
}

/** What is wrong with a span as somebody writes it, every fault at once; `tooLong` says so for this many days. */
export function spanFaults(
  { firstDay, lastDay }: Span,
  most: number,
  tooLong: (days: number) => string,
): Fault[] {
  const faults = [
    ...dayFault('/firstDay', firstDay),
    // What is wrong with a single day is said once.
    ...(lastDay === firstDay ? [] : dayFault('/lastDay', lastDay)),
  ]
  if (faults.length > 0) return faults
  const days = Temporal.PlainDate.from(firstDay).until(lastDay).days + 1
  if (days < 1)
    return [
      {
        pointer: '/lastDay',
        detail: `The last day, ${dayInFull(lastDay)}, is before the first, ${dayInFull(firstDay)}.`,
      },
    ]
  return days > most ? [{ pointer: '/lastDay', detail: tooLong(days) }] : []
}

/** Whether the two share a day. */
export const overlap = (one: Span, other: Span): boolean =>
  one.firstDay <= other.lastDay && other.firstDay <= one.lastDay

/** As commands list it and take it: `2027-02-15`, or `2027-02-15 to 2027-02-19`. */
export const spanAsTyped = ({ firstDay, lastDay }: Span): string =>
  firstDay === lastDay ? firstDay : `${firstDay} to ${lastDay}`

const inFull = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** As people write it, the year with it, which may be what is wrong: `15 February 2027`. */
export const dayInFull = (day: string): string => inFull.format(new Date(`${day}T12:00:00Z`))

/** `15 February 2027`, or `15 February 2027 to 19 February 2027`. */
export const spanInFull = ({ firstDay, lastDay }: Span): string =>
  firstDay === lastDay ? dayInFull(firstDay) : `${dayInFull(firstDay)} to ${dayInFull(lastDay)}`

const dayFault = (pointer: string, day: string): Fault[] =>
  isDay(day)
    ? []
    : [{ pointer, detail: day === '' ? missing(pointer) : `“${day}” is not a date: write it as 2027-02-15.` }]

const missing = (pointer: string): string =>
  `Say which is the ${pointer === '/lastDay' ? 'last' : 'first'} day.`

function isDay(day: string): boolean {
  try {
    return /^\d{4}-/.test(day) && Temporal.PlainDate.from(day).toString() === day
  } catch {
    return false
  }
}

/** What is wrong with what a span of days is called. */
export const nameFaults = (name: string, what: string): Fault[] => {
  const written = name.trim()
  if (written === '') return [{ pointer: '/name', detail: `A ${what} needs a name.` }]
  return written.length > 100
    ? [{ pointer: '/name', detail: `The name of a ${what} has at most 100 characters.` }]
    : []
}
