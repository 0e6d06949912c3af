import { and, eq, gte, sql } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { lookups } from '../db/schema.ts'
import { zoned } from '../schools/hours.ts'
import type { School } from '../schools/schools.ts'

/** What a school has spent in the calendar month on its own wall: millionths of its currency. */
export interface LookupSpending {
  /** `2026-11`. */
  month: string
  lookups: number
  spent: number
}

/** A lookup counts from the moment at which it was decided on, whatever became of it. */
export async function lookupSpending(db: Reader, school: School, now: Date): Promise<LookupSpending> {
  const { month, begins } = monthOf(now, school.timeZone)
  const [row] = await db
    .select({
      lookups: sql`count(*)`.mapWith(Number),
      spent: sql`coalesce(sum(${lookups.price}), 0)`.mapWith(Number),
    })
    .from(lookups)
    .where(and(eq(lookups.schoolId, school.id), gte(lookups.askedAt, begins)))
  return { month, lookups: row?.lookups ?? 0, spent: row?.spent ?? 0 }
}

function monthOf(now: Date, timeZone: string): { month: string; begins: Date } {
  const first = zoned(now, timeZone).with({ day: 1 }).startOfDay()
  return {
    month: first.toPlainDate().toPlainYearMonth().toString(),
    begins: new Date(first.epochMilliseconds),
  }
}
