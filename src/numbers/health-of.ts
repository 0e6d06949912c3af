import { and, eq, isNull } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { refreshSeries, schools } from '../db/schema.ts'
import { evidenceOnRecord } from './evidence-on-record.ts'
import { type Health, health, type Upkeep } from './health.ts'

/** How sure the school is of these numbers, by their ids: some queries for all of them. Another school's are left out. */
export async function healthOf(
  db: Reader,
  schoolId: string,
  numberIds: readonly string[],
  now: Date,
): Promise<Map<string, Health>> {
  const onRecord = await evidenceOnRecord(db, schoolId, numberIds)
  if (onRecord.size === 0) return new Map()
  const upkeep = await upkeepOf(db, schoolId)
  return new Map(
    [...onRecord].map(([id, { number, evidence }]) => [id, health(number.type, evidence, now, upkeep)]),
  )
}

/** What the school does by itself to keep its numbers true. */
export async function upkeepOf(db: Reader, schoolId: string): Promise<Upkeep> {
  const [school] = await db
    .select({ budget: schools.lookupBudget, series: refreshSeries.schoolId })
    .from(schools)
    .leftJoin(refreshSeries, and(eq(refreshSeries.schoolId, schools.id), isNull(refreshSeries.switchedOffAt)))
    .where(eq(schools.id, schoolId))
  return { isRefreshing: Boolean(school?.series), looksUp: (school?.budget ?? null) !== null }
}
