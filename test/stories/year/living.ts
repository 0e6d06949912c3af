import { asc, eq } from 'drizzle-orm'
import { numbers, questions } from '../../../src/db/schema.ts'
import { runSweep } from '../../../src/jobs/sweep.ts'
import type { SweepName } from '../../../src/queue/jobs.ts'
import { freshDatabaseUrl } from '../../support/database.ts'
import { type MonthsEnd, measure } from './measuring.ts'
import type { CarriedText } from './network.ts'
import { Office } from './office.ts'
import { beginYear, dateOf, type Plan, type SchoolYear } from './school-year.ts'
import { answer, handOver, sendBulletin } from './texting.ts'
import { daysOfYear } from './world.ts'

/** A question whether a number is still theirs, and what came of it. */
export interface Asked {
  e164: string
  parents: string[]
  askedAt: Date
  answeredAt: Date | null
  answer: string | null
}

/** What became of a year. */
export interface Lived {
  months: MonthsEnd[]
  carried: CarriedText[]
  asked: Asked[]
  /** Homes that the office asked by paper or at the gate. */
  homesAsked: number
  seconds: number
}

/** Lives a year from the first of September, a day at a time. */
export async function liveYear(plan: Plan): Promise<Lived> {
  const since = performance.now()
  const { url, drop } = await freshDatabaseUrl()
  const year = await beginYear(url, plan)
  const office = new Office(year)
  const months: MonthsEnd[] = []
  for (let day = 0; day < daysOfYear; day += 1) {
    if (isSchoolDay(day)) await liveDay(year, office, day)
    if (dateOf(day + 1).getUTCDate() === 1) months.push(await measure(year))
  }
  const asked = await questionsOf(year)
  await year.context.db.close()
  await drop()
  const seconds = (performance.now() - since) / 1_000
  return { months, carried: year.network.carried, asked, homesAsked: office.homesAsked, seconds }
}

const weekday = (day: number) => dateOf(day).getUTCDay()
const isSchoolDay = (day: number) => weekday(day) >= 1 && weekday(day) <= 5

function isFirstOfMonth(day: number): boolean {
  const date = dateOf(day).getUTCDate()
  return date === 1 || (date <= 3 && weekday(day) === 1)
}

async function liveDay(year: SchoolYear, office: Office, day: number): Promise<void> {
  const sweep = (name: SweepName) => runSweep(year.context, { sweep: name })
  year.goTo(day, 9)
  await office.hear()
  if (weekday(day) === 1) await office.importFromMis()
  if (weekday(day) === 3) await office.lookAtTheList()
  year.goTo(day, 11)
  if (isFirstOfMonth(day)) await sendBulletin(year)
  await handOver(year)
  await sweep('fallback')
  year.goTo(day, 13)
  await sweep('refresh')
  await handOver(year)
  year.goTo(day, 17)
  await answer(year)
  await handOver(year)
  await sweep('over')
}

const questionsOf = ({ context, made }: SchoolYear): Promise<Asked[]> =>
  context.db.read
    .select({
      e164: numbers.e164,
      parents: questions.parents,
      askedAt: questions.askedAt,
      answeredAt: questions.answeredAt,
      answer: questions.answer,
    })
    .from(questions)
    .innerJoin(numbers, eq(numbers.id, questions.numberId))
    .where(eq(questions.schoolId, made.school.id))
    .orderBy(asc(questions.askedAt), asc(questions.id))
