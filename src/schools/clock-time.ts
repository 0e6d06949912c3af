// A day and a time as somebody writes them, on the clock of the school's wall.

import { inWords } from './words.ts'

/**
 * The instant at which the school's clock shows a time such as `2026-11-24T08:30`; or what is wrong with it, in
 * words: it is no time, the clock leaps over it, or shows it twice.
 *
 * A time that is shown twice is asked about and not decided: either choice is wrong by an hour for somebody, nobody
 * would notice, and no text needs that one hour of the year.
 */
export function instantOnClock(written: string, timeZone: string): { at: Date } | { fault: string } {
  const wall = readWall(written)
  if (!wall) return { fault: 'Say the day and the time: both are needed.' }
  const [first, second] = (['earlier', 'later'] as const).map((which) =>
    wall.toZonedDateTime(timeZone, { disambiguation: which }),
  ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime]
  if (first.equals(second)) return { at: new Date(first.epochMilliseconds) }
  return { fault: first.toPlainDateTime().equals(wall) ? shownTwice(first) : leaptOver(first) }
}

function readWall(written: string): Temporal.PlainDateTime | null {
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?$/.test(written.trim())) return null
  try {
    return Temporal.PlainDateTime.from(written.trim())
  } catch {
    return null
  }
}

function leaptOver(before: Temporal.ZonedDateTime): string {
  const change = before.getTimeZoneTransition('next')!
  const shown = clockBefore(change)
  return `The clock never shows this time on that day: it goes from ${shown} to ${said(change)}. Choose another time.`
}

function shownTwice(first: Temporal.ZonedDateTime): string {
  const change = first.getTimeZoneTransition('next')!
  return `The clock shows this time twice on that day: at ${clockBefore(change)} it goes back to ${said(change)}. Choose a time that it shows once.`
}

// What the clock would show at the change, had it gone on as before.
const clockBefore = (change: Temporal.ZonedDateTime) => {
  const { hour, minute } = change.subtract({ minutes: 1 }).toPlainTime().add({ minutes: 1 })
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':')
}

const said = (at: Temporal.ZonedDateTime) => inWords(new Date(at.epochMilliseconds), at.timeZoneId)
