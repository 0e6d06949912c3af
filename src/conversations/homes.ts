import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { links, numbers, parentNumbers, pupils } from '../db/schema.ts'
import { namesOf, type PersonName } from '../roster/people.ts'

/** Who may be behind a number: the parents who have it and their current pupils, by name. */
export interface NamedHome {
  e164: string
  parents: PersonName[]
  pupils: (PersonName & { form: string | null })[]
}

/** The homes behind these numbers. */
export async function homesOf(
  db: Reader,
  schoolId: string,
  numberIds: string[],
): Promise<Map<string, NamedHome>> {
  if (numberIds.length === 0) return new Map()
  const known = await db
    .select({ id: numbers.id, e164: numbers.e164 })
    .from(numbers)
    .where(and(eq(numbers.schoolId, schoolId), inArray(numbers.id, numberIds)))
  const held = await db
    .select({ numberId: parentNumbers.numberId, parentId: parentNumbers.parentId })
    .from(parentNumbers)
    .where(and(inArray(parentNumbers.numberId, numberIds), isNull(parentNumbers.endedAt)))
  const linked = await linksOf(
    db,
    held.map(({ parentId }) => parentId),
  )
  const names = await namesOf(db, schoolId, {
    parents: held.map(({ parentId }) => parentId),
    pupils: linked.map(({ pupilId }) => pupilId),
  })
  return new Map(known.map(({ id, e164 }) => [id, { e164, ...homeOf(id) }]))

  function homeOf(numberId: string): Omit<NamedHome, 'e164'> {
    const parents = new Set(held.filter((row) => row.numberId === numberId).map(({ parentId }) => parentId))
    const children = new Set(
      linked.filter(({ parentId }) => parents.has(parentId)).map(({ pupilId }) => pupilId),
    )
    return {
      parents: names.parents.filter(({ id }) => parents.has(id)),
      pupils: names.pupils.filter(({ id }) => children.has(id)),
    }
  }
}

async function linksOf(db: Reader, parentIds: string[]) {
  if (parentIds.length === 0) return []
  return db
    .select({ parentId: links.parentId, pupilId: links.pupilId })
    .from(links)
    .innerJoin(pupils, eq(pupils.id, links.pupilId))
    .where(and(inArray(links.parentId, parentIds), isNull(links.endedAt), isNull(pupils.endedAt)))
}
