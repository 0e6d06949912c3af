// Lookups are paid for, so each is decided on in a row before the carrier is asked: the budget holds whatever happens
// after, and however many processes work.

import { and, asc, desc, eq, gt, isNotNull, isNull, lt, or } from 'drizzle-orm'
import type { Database, Reader, Writer } from '../db/database.ts'
import { lookups, schools } from '../db/schema.ts'
import { takeTurn } from '../db/turn.ts'
import { newId } from '../ids.ts'
import { type School, schoolById } from '../schools/schools.ts'
import { lookupSpending } from './lookup-spending.ts'
import { type DueLookup, dueLookups, type LookupPolicy, notRepeatedMs } from './lookups-due.ts'

/** So many a school at a time: the next sweep comes soon, and what is due may change until then. */
const fewAtOnce = 20
/** So many in a row without an answer mean that the carrier, or our account, cannot: a day's rest saves the budget. */
const unansweredInARow = 5
const callOverMs = 60_000

/** Decides on what is due at every school that pays for lookups; gives how many lookups are to be made. */
export async function reserveDueLookups(
  { db, drama }: LookupPolicy & { db: Database },
  now: Date,
): Promise<number> {
  let reserved = 0
  for (const school of await payingSchools(db.read, { drama })) {
    // A look first: a turn at the school is a write, and mostly there is nothing.
    const [first] = await dueLookups(db.read, school, { drama, limit: 1 }, now)
    if (!first) continue
    const wanted = { drama, limit: fewAtOnce }
    reserved += (await db.write((tx) => reserveLookups(tx, school.id, wanted, now))).ids.length
  }
  return reserved
}

// The demonstration school has no business with a real carrier.
const payingSchools = (db: Reader, { drama }: LookupPolicy): Promise<School[]> =>
  db
    .select()
    .from(schools)
    .where(and(isNotNull(schools.lookupBudget), drama ? undefined : eq(schools.demonstration, false)))
    .orderBy(asc(schools.id))

export interface Reserved {
  ids: string[]
  /** Why there are not as many as wanted: the month's budget, or a carrier that does not answer; null when nothing. */
  because: string | null
}

/**
 * Decides on the lookups of a school that are due, at most so many and within what the month has left; with `among`,
 * of these numbers only. Each counts as paid from here on.
 */
export async function reserveLookups(
  tx: Writer,
  schoolId: string,
  wanted: LookupPolicy & { limit: number; among?: readonly string[] },
  now: Date,
): Promise<Reserved> {
  await takeTurn(tx, 'schools', schoolId)
  const school = await schoolById(tx, schoolId)
  const { lookupPrice: price, lookupBudget: budget } = school
  if (price === null || budget === null) return { ids: [], because: 'The school makes no lookups.' }
  const due = await dueLookups(tx, school, wanted, now)
  if (due.length > 0 && (await isInVain(tx, schoolId, now))) return { ids: [], because: inVain }
  const { spent } = await lookupSpending(tx, school, now)
  const affordable = due.slice(0, Math.max(0, Math.floor((budget - spent) / price)))
  const ids = await insertLookups(tx, schoolId, affordable, price, now)
  return { ids, because: affordable.length < due.length ? budgetSpent : null }
}

const inVain = 'The carrier answered none of the last lookups: none are made for a day.'
const budgetSpent = 'The month’s budget for lookups is spent.'

async function isInVain(tx: Writer, schoolId: string, now: Date): Promise<boolean> {
  const last = await tx
    .select({ answeredAt: lookups.answeredAt, askedAt: lookups.askedAt })
    .from(lookups)
    .where(
      and(
        eq(lookups.schoolId, schoolId),
        gt(lookups.askedAt, new Date(now.getTime() - notRepeatedMs)),
        lt(lookups.askedAt, new Date(now.getTime() - callOverMs)),
        or(isNotNull(lookups.failedBecause), isNotNull(lookups.answeredAt)),
      ),
    )
    .orderBy(desc(lookups.askedAt), desc(lookups.id))
    .limit(unansweredInARow)
  return last.length === unansweredInARow && last.every(({ answeredAt }) => answeredAt === null)
}

async function insertLookups(
  tx: Writer,
  schoolId: string,
  due: DueLookup[],
  price: number,
  now: Date,
): Promise<string[]> {
  const rows = due.map((one) => ({ ...one, id: newId(), schoolId, price, askedAt: now }))
  if (rows.length > 0) await tx.insert(lookups).values(rows)
  return rows.map(({ id }) => id)
}

/** Lookups that were decided on within a day and that nobody has begun. */
export const unbegunLookups = (db: Reader, now: Date, limit = 500): Promise<{ id: string }[]> =>
  db
    .select({ id: lookups.id })
    .from(schools)
    .innerJoin(lookups, eq(lookups.schoolId, schools.id))
    .where(and(isNotNull(schools.lookupBudget), isUnbegun(now)))
    .orderBy(asc(lookups.askedAt), asc(lookups.id))
    .limit(limit)

/** Decided on within a day, and not begun. */
export const isUnbegun = (now: Date) =>
  and(
    gt(lookups.askedAt, new Date(now.getTime() - notRepeatedMs)),
    isNull(lookups.answeredAt),
    isNull(lookups.failedBecause),
  )
