import {
  and,
  asc,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  notExists,
  notLike,
  or,
  sql,
} from 'drizzle-orm'
import type { LookUpAsks } from '../carrier/carrier.ts'
import { inBatches } from '../db/batches.ts'
import type { Reader } from '../db/database.ts'
import { checks, lookups, numbers, parentNumbers, parents } from '../db/schema.ts'
import type { School } from '../schools/schools.ts'

const dayMs = 86_400_000

/**
 * So long an answer is fresh, and is not paid for again. Ours: a line seldom changes its sort, and what is out of use
 * today may be given to somebody else in some months.
 */
export const freshMs: Record<LookUpAsks, number> = { type: 365 * dayMs, status: 30 * dayMs }
/** What was not answered may be asked again after so long, and what has waited so long for its turn is not asked. */
export const notRepeatedMs = dayMs
/** A number that nobody has been known to own for so long is stale. */
const staleMs = 180 * dayMs

export interface DueLookup {
  numberId: string
  asks: LookUpAsks
}

export interface LookupPolicy {
  /** Numbers reserved for drama are looked up: the carrier is the simulator. */
  drama: boolean
}

/**
 * What is worth paying for, at most so many: the sort of line for a number that is new, then whether one that fails or
 * is stale is in use. Only numbers of current parents that may be mobiles; with `among`, only of these.
 */
export async function dueLookups(
  db: Reader,
  school: School,
  { limit, among, drama }: LookupPolicy & { limit: number; among?: readonly string[] },
  now: Date,
): Promise<DueLookup[]> {
  const due: DueLookup[] = []
  for (const asks of ['type', 'status'] as const)
    for (const ids of among ? inBatches(among) : [null]) {
      if (due.length >= limit) return due
      const found = await dueFor(db, school, { asks, ids, drama }, now, limit - due.length)
      due.push(...found.map(({ numberId }) => ({ numberId, asks })))
    }
  return due
}

function dueFor(
  db: Reader,
  school: School,
  { asks, ids, drama }: LookupPolicy & { asks: LookUpAsks; ids: string[] | null },
  now: Date,
  limit: number,
): Promise<{ numberId: string }[]> {
  return db
    .select({ numberId: numbers.id })
    .from(numbers)
    .where(
      and(
        eq(numbers.schoolId, school.id),
        ids ? inArray(numbers.id, ids) : undefined,
        inArray(numbers.type, mayBeMobile),
        isNull(numbers.quarantinedAt),
        drama ? undefined : and(...dramaRanges.map((range) => notLike(numbers.e164, range))),
        isHeld(db),
        asks === 'status' ? or(isFailing, isStale(db, now)) : undefined,
        isNotAskedLately(db, asks, now),
      ),
    )
    .orderBy(asc(numbers.id))
    .limit(limit)
}

const mayBeMobile = ['mobile', 'mobile or landline', 'unknown']
const dramaRanges = ['+447700900%', '+441632960%']

const isHeld = (db: Reader) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(parentNumbers)
      .innerJoin(parents, eq(parents.id, parentNumbers.parentId))
      .where(
        and(
          // With its school, or SQLite reads all that parents hold for each number.
          eq(parentNumbers.schoolId, numbers.schoolId),
          eq(parentNumbers.numberId, numbers.id),
          isNull(parentNumbers.endedAt),
          isNull(parents.endedAt),
        ),
      ),
  )

const isFailing = and(
  isNotNull(numbers.failedAt),
  or(isNull(numbers.deliveredAt), lt(numbers.deliveredAt, numbers.failedAt)),
)

// A delivery says nothing of whose the number is.
function isStale(db: Reader, now: Date) {
  const since = new Date(now.getTime() - staleMs)
  const saidSince = db
    .select({ one: sql`1` })
    .from(checks)
    .where(
      and(
        eq(checks.numberId, numbers.id),
        inArray(checks.kind, ['confirmed', 'proved', 'given']),
        gte(checks.at, since),
      ),
    )
  return and(
    lt(numbers.createdAt, since),
    or(isNull(numbers.repliedAt), lt(numbers.repliedAt, since)),
    notExists(saidSince),
  )
}

const isNotAskedLately = (db: Reader, asks: LookUpAsks, now: Date) =>
  notExists(
    db
      .select({ one: sql`1` })
      .from(lookups)
      .where(
        and(
          eq(lookups.numberId, numbers.id),
          eq(lookups.asks, asks),
          or(
            gt(lookups.answeredAt, new Date(now.getTime() - freshMs[asks])),
            gt(lookups.askedAt, new Date(now.getTime() - notRepeatedMs)),
          ),
        ),
      ),
  )
