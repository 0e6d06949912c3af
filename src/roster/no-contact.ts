import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { links, parentNumbers, parents, pupils } from '../db/schema.ts'

/** Who holds a number, and the pupils whom they are linked to. */
export interface Home {
  /** Parents on record for the number now. */
  holders: string[]
  links: { pupilId: string; parentId: string; barred: boolean; current: boolean }[]
}

export async function homeOf(db: Reader, schoolId: string, numberId: string): Promise<Home> {
  const held = await db
    .select({ parentId: parentNumbers.parentId })
    .from(parentNumbers)
    .where(
      and(
        eq(parentNumbers.schoolId, schoolId),
        eq(parentNumbers.numberId, numberId),
        isNull(parentNumbers.endedAt),
      ),
    )
  const holders = held.map((row) => row.parentId)
  return { holders, links: holders.length > 0 ? await linksOf(db, schoolId, holders) : [] }
}

async function linksOf(db: Reader, schoolId: string, holders: string[]): Promise<Home['links']> {
  const rows = await db
    .select({
      pupilId: links.pupilId,
      parentId: links.parentId,
      noContact: links.noContactSetBy,
      linkEnded: links.endedAt,
      pupilEnded: pupils.endedAt,
      parentEnded: parents.endedAt,
    })
    .from(links)
    .innerJoin(pupils, eq(pupils.id, links.pupilId))
    .innerJoin(parents, eq(parents.id, links.parentId))
    .where(and(eq(links.schoolId, schoolId), inArray(links.parentId, holders)))
  return rows.map((row) => ({
    pupilId: row.pupilId,
    parentId: row.parentId,
    barred: row.noContact !== null,
    current: !row.linkEnded && !row.pupilEnded && !row.parentEnded,
  }))
}

/** The current pupils of a home. */
export const pupilsOf = ({ links }: Home): string[] => [
  ...new Set(links.filter((link) => link.current).map((link) => link.pupilId)),
]

/**
 * Whether a home may be written to about these pupils (none named: about any of its own). A number that is held
 * by a parent barred from a pupil is barred for that pupil, whoever shares it; a bar outlives the link.
 */
export function mayWriteAbout(home: Home, pupilIds: string[]): boolean {
  const barred = new Set(home.links.filter((link) => link.barred).map((link) => link.pupilId))
  const about = pupilIds.length > 0 ? pupilIds : pupilsOf(home)
  return about.length > 0 ? about.some((pupilId) => !barred.has(pupilId)) : barred.size === 0
}
