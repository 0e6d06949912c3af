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

// A number that is held by a parent barred from a pupil is barred for that pupil, whoever shares it; a bar outlives
// the link that it was set on.
const barredPupils = ({ links }: Home) =>
  new Set(links.filter(({ barred }) => barred).map(({ pupilId }) => pupilId))

/** Whether a home may get a general text that is meant for the homes of these pupils. */
export const mayWriteAbout = (home: Home, pupilIds: string[]): boolean => {
  const barred = barredPupils(home)
  return pupilIds.some((pupilId) => !barred.has(pupilId))
}

/**
 * Whether a home may get words that are its own: a reply, an acknowledgement, a single text. Those may be about any
 * child of the home, so somebody who is barred from one child of a number closes it for all who share it; who holds
 * it alone can still be written to about another child.
 */
export function mayWriteFreely(home: Home): boolean {
  const barred = barredPupils(home)
  const open = home.links.filter((link) => link.current && !link.barred)
  return open.length > 0 ? open.every(({ pupilId }) => !barred.has(pupilId)) : barred.size === 0
}
