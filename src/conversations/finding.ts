// Finding again what was said with a home, by a name or by a number.

import { and, eq, inArray, like } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { links, numbers, parentNumbers } from '../db/schema.ts'
import { findPeople } from '../roster/people.ts'

/** With fewer digits half of a school's numbers would be meant. */
const fewestDigits = 4
const mostNumbers = 200

/**
 * The numbers that somebody means who types the name of a parent or a pupil, or at least four digits: those that are
 * or were such a parent's, or that hold the digits, at most 200. Who may read what was said there is not asked here.
 */
export async function numbersMeant(db: Reader, schoolId: string, typed: string): Promise<string[]> {
  const digits = typed.replace(/[\s()+-]/g, '')
  if (/^\d+$/.test(digits))
    return digits.length < fewestDigits ? [] : numbersWith(db, schoolId, digits.replace(/^0+/, ''))
  const people = await findPeople(db, schoolId, typed)
  const idsOf = (wanted: string) => people.filter(({ kind }) => kind === wanted).map(({ id }) => id)
  const parents = [...idsOf('parent'), ...(await parentsOf(db, schoolId, idsOf('pupil')))]
  return numbersOfParents(db, schoolId, parents)
}

async function numbersWith(db: Reader, schoolId: string, digits: string): Promise<string[]> {
  const rows = await db
    .select({ id: numbers.id })
    .from(numbers)
    .where(and(eq(numbers.schoolId, schoolId), like(numbers.e164, `%${digits}%`)))
    .limit(mostNumbers)
  return rows.map(({ id }) => id)
}

async function parentsOf(db: Reader, schoolId: string, pupils: string[]): Promise<string[]> {
  if (pupils.length === 0) return []
  const rows = await db
    .select({ parentId: links.parentId })
    .from(links)
    .where(and(eq(links.schoolId, schoolId), inArray(links.pupilId, pupils)))
  return rows.map(({ parentId }) => parentId)
}

async function numbersOfParents(db: Reader, schoolId: string, parents: string[]): Promise<string[]> {
  if (parents.length === 0) return []
  const rows = await db
    .selectDistinct({ numberId: parentNumbers.numberId })
    .from(parentNumbers)
    .where(and(eq(parentNumbers.schoolId, schoolId), inArray(parentNumbers.parentId, parents)))
    .limit(mostNumbers)
  return rows.map(({ numberId }) => numberId)
}
