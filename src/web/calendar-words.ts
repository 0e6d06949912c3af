import { datesInWords } from '../schools/day-words.ts'
import { schoolDay } from '../schools/hours.ts'
import type { School } from '../schools/schools.ts'
import type { Today } from '../schools/today.ts'
import { clockInWords, inWords } from '../schools/words.ts'

/** What the calendar comes to: whether the school is open, what is next, and by when a text is answered. */
export function todayInWords(today: Today, school: School, now: Date): string[] {
  const { nextOff, day } = today
  return [
    openInWords(today, school, now),
    nextOff
      ? `Next days off: ${nextOff.name}, ${datesInWords(nextOff, day)}.`
      : 'No days off are on record after today.',
    ...answerInWords(today, school, now),
  ]
}

function openInWords({ work, off, day }: Today, { timeZone }: School, now: Date): string {
  if (!work) return 'Nobody is there on any of the next 400 days.'
  const { opens, closes } = work
  if (opens <= now) return `Open today until ${clockInWords(closes, timeZone)}.`
  if (schoolDay(opens, timeZone) === day)
    return `Open today from ${clockInWords(opens, timeZone)} to ${clockInWords(closes, timeZone)}.`
  const closed = off ? `Closed: ${off.name}.` : 'Closed now.'
  return `${closed} Open again from ${inWords(opens, timeZone, now)}.`
}

function answerInWords({ answerBy }: Today, { timeZone }: School, now: Date): string[] {
  if (!answerBy) return []
  const [usual, urgent] = [answerBy.usual, answerBy.urgent].map((at) => inWords(at, timeZone, now))
  return [`A text that comes now is answered by ${usual}, an urgent one by ${urgent}.`]
}
