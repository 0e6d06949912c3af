import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { disagreements, numbers } from '../db/schema.ts'
import { notFound } from '../errors.ts'
import { type Confirmation, confirmationsOf } from './confirmations.ts'
import { namesOf, type PersonName } from './people.ts'

/** Two words about a parent's number: the MIS's and the parent's, or the office's. */
export interface Disagreement {
  id: string
  parent: PersonName
  /** The number in use, in E.164, and the other; null: that there is none. */
  used: string | null
  other: string | null
  /** Whose word is in use. The other number is the other's. */
  usedSaidBy: 'parent' | 'mis'
  /** When the MIS said its word: the instant of the import. */
  at: Date
  /** Who confirmed the number that is not the MIS's, and when they last did. */
  confirmed: Confirmation | null
  settledAt: Date | null
}

export interface Page {
  limit: number
  /** The id at which the last page ended. */
  after?: string | undefined
}

type Row = typeof disagreements.$inferSelect

/**
 * The other number of a row, null when the other word is that there is none. A row always names a number there: the
 * one in use itself, when the MIS has taken that away and put nothing in its place.
 */
export const otherOf = ({ usedNumberId, otherNumberId }: Row): string | null =>
  otherNumberId === usedNumberId ? null : otherNumberId

/** What the office has not looked at yet, the oldest first. */
export async function listDisagreements(
  db: Reader,
  schoolId: string,
  { limit, after }: Page,
): Promise<Disagreement[]> {
  const rows = await db
    .select()
    .from(disagreements)
    .where(and(isOpen(schoolId), after ? gt(disagreements.id, after) : undefined))
    .orderBy(asc(disagreements.id))
    .limit(limit)
  return described(db, schoolId, rows)
}

/** How many the office has not looked at yet. */
export const countDisagreements = (db: Reader, schoolId: string): Promise<number> =>
  db.$count(disagreements, isOpen(schoolId))

const isOpen = (schoolId: string) =>
  and(eq(disagreements.schoolId, schoolId), isNull(disagreements.settledAt))

/** One, open or settled. @throws Refused `not-found` */
export async function findDisagreement(db: Reader, schoolId: string, id: string): Promise<Disagreement> {
  const found = and(eq(disagreements.schoolId, schoolId), eq(disagreements.id, id))
  const [one] = await described(db, schoolId, await db.select().from(disagreements).where(found))
  if (!one) throw notFound('disagreement')
  return one
}

async function described(db: Reader, schoolId: string, rows: Row[]): Promise<Disagreement[]> {
  const ids = [...new Set(rows.flatMap((row) => [row.usedNumberId ?? [], row.otherNumberId].flat()))]
  const found =
    ids.length > 0
      ? await db.select({ id: numbers.id, e164: numbers.e164 }).from(numbers).where(inArray(numbers.id, ids))
      : []
  const e164s = new Map(found.map(({ id, e164 }) => [id, e164]))
  const spelled = (id: string | null) => (id && e164s.get(id)) ?? null
  const confirmations = await confirmationsOf(db, schoolId, ids)
  const { parents } = await namesOf(db, schoolId, {
    parents: rows.map(({ parentId }) => parentId),
    pupils: [],
  })
  return rows.map((row) => ({
    id: row.id,
    parent: parents.find(({ id }) => id === row.parentId)!,
    used: spelled(row.usedNumberId),
    other: spelled(otherOf(row)),
    usedSaidBy: row.usedSaidBy,
    at: row.at,
    confirmed: confirmations.get(ownWord(row) ?? '') ?? null,
    settledAt: row.settledAt,
  }))
}

const ownWord = (row: Row) => (row.usedSaidBy === 'parent' ? row.usedNumberId : otherOf(row))
