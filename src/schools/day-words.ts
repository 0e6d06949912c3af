// Days and weeks as a colleague would say them.

import type { Span } from './days.ts'
import { dayInWords } from './words.ts'
import type { WorkingHours } from './working-hours.ts'

/** A date as a colleague would say it: `Mon 15 Feb`; with the year when `today` is in another. */
export const dateInWords = (day: string, today: string): string => dayInWords(noon(day), 'UTC', noon(today))

/** `Mon 15 Feb`, or `Mon 15 Feb to Fri 19 Feb`. */
export const datesInWords = ({ firstDay, lastDay }: Span, today: string): string =>
  firstDay === lastDay
    ? dateInWords(firstDay, today)
    : `${dateInWords(firstDay, today)} to ${dateInWords(lastDay, today)}`

const noon = (day: string) => new Date(`${day}T12:00:00Z`)

const shortNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** `Mon and Tue 08:30 to 12:30`, `Mon to Thu 08:30 to 16:30; Fri 08:30 to 12:00`; `on no day`. */
export function weekInWords(week: WorkingHours['week']): string {
  const days = shortNames.map((_, n) => n + 1).filter((day) => week[day])
  const sameHours = Map.groupBy(days, (day) => `${week[day]!.from} to ${week[day]!.to}`)
  return [...sameHours].map(([hours, of]) => `${daysInShort(of)} ${hours}`).join('; ') || 'on no day'
}

/** `Mon and Tue`, `Mon to Fri`, `Mon, Wed and Fri`, from the days in their order. */
export function daysInShort(days: readonly number[]): string {
  const runs: number[][] = []
  for (const day of days) {
    const run = runs.at(-1)
    if (run?.at(-1) === day - 1) run.push(day)
    else runs.push([day])
  }
  return new Intl.ListFormat('en-GB').format(runs.flatMap(runInWords))
}

const runInWords = (run: number[]): string[] => {
  const names = run.map((day) => shortNames[day - 1]!)
  return names.length > 2 ? [`${names[0]} to ${names.at(-1)}`] : names
}
