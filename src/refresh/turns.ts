// Whose turn it is on a day: each number has a place of its own among so many days, so that a school's texts and the
// answers to them are spread evenly, whatever the order in which its numbers came.

import { createHash } from 'node:crypto'
import type { Series } from './series.ts'

/**
 * Days without sending hours are made good on the next with them: a weekend and a day more. After a holiday the
 * numbers whose turn it was wait for their next: else a whole school would be written to on its first morning.
 */
const mostDaysAtOnce = 4

/** Whether it is a number's turn on the school's day `today` (`2026-11-23`). */
export function turnsOn(
  { everyDays, doneFor }: Pick<Series, 'everyDays' | 'doneFor'>,
  today: string,
): (numberId: string) => boolean {
  const made = Math.min(doneFor ? daysBetween(doneFor, today) : 1, mostDaysAtOnce)
  const days = daysBetween('1970-01-01', today)
  return (numberId) => (days - placeOf(numberId, everyDays)) % everyDays < made
}

function placeOf(numberId: string, everyDays: number): number {
  return createHash('sha256').update(numberId).digest().readUInt32BE() % everyDays
}

/** From one of the school's days to another. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days
