// A time of day as somebody writes it, and the hours from one to another.

import type { Fault } from '../errors.ts'

/** `08:30` from `8:30` or `08:30`; null when it is no time up to 23:59. */
export function readTimeOfDay(written: string): string | null {
  const time = written.trim().padStart(5, '0')
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : null
}

export const noTime = (pointer: string, written: string): Fault => ({
  pointer,
  detail:
    written.trim() === ''
      ? 'A time of day is missing: write it as 08:00, up to 23:59.'
      : `“${written}” is not a time of day: write it as 08:00, up to 23:59.`,
})

/** How many minutes lie between two times of a day. */
export const minutesBetween = (from: string, to: string): number => minutes(to) - minutes(from)

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** In less, what counts hours counts days. */
export const leastMinutes = 60

export const tooShort = (pointer: string, from: string, to: string): Fault => ({
  pointer,
  detail: `${to} has to be at least an hour later in the day than ${from}.`,
})
