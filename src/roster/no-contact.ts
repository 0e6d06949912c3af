import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { asParameter, inList, prepared } from '../db/prepared.ts'
import { links, parentNumbers, parents, pupils } from '../db/schema.ts'

/** Who holds a number, and the pupils whom they are linked to. */
export interface Home {
  /** Parents on record for the number now. */
  holders: string[]
  links: { pupilId: string; parentId: string; barred: boolean; current: boolean }[]
}

export async function homeOf(db: Reader, schoolId: string, numberId: string): Promise<Home> {
  return (await homesOf(db, schoolId, [numberId])).get(numberId)!
}

/** The homes of these numbers of a school; a number that is nobody's has an empty one. */
export async function homesOf(db: Reader, schoolId: string, numberIds: string[]): Promise<Map<string, Home>> {
  const rows = await linksOfNumbers(db, { schoolId, numberIds: asParameter(numberIds) })
  const rowsOf = groupBy(rows, ({ numberId }) => numberId)
  return new Map(numberIds.map((numberId) => [numberId, homeIn(rowsOf.get(numberId) ?? [])]))
}

type LinkOfNumber = Awaited<ReturnType<typeof linksOfNumbers>>[number]

const homeIn = (rows: LinkOfNumber[]): Home => ({
  holders: [...new Set(rows.map(({ parentId }) => parentId))],
  links: rows.flatMap(({ parentId, pupilId, noContact, linkEnded, pupilEnded, parentEnded }) =>
    pupilId === null
      ? []
      : {
          pupilId,
          parentId,
          barred: noContact !== null,
          current: !linkEnded && !pupilEnded && !parentEnded,
        },
  ),
})

// A row for each link of each holder, and one for a holder who has none.
const linksOfNumbers = prepared('links_of_numbers', (db) =>
  db
    .select({
      numberId: parentNumbers.numberId,
      parentId: parentNumbers.parentId,
      pupilId: links.pupilId,
      noContact: links.noContactSetBy,
      linkEnded: links.endedAt,
      pupilEnded: pupils.endedAt,
      parentEnded: parents.endedAt,
    })
    .from(parentNumbers)
    .innerJoin(parents, eq(parents.id, parentNumbers.parentId))
    .leftJoin(
      links,
      and(eq(links.schoolId, parentNumbers.schoolId), eq(links.parentId, parentNumbers.parentId)),
    )
    .leftJoin(pupils, eq(pupils.id, links.pupilId))
    .where(
      and(
        eq(parentNumbers.schoolId, sql.placeholder('schoolId')),
        inList(parentNumbers.numberId, 'numberIds'),
        isNull(parentNumbers.endedAt),
      ),
    ),
)

function groupBy<Item>(items: Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

/** The current pupils of a home. */
export const pupilsOf = ({ links }: Home): string[] => [
  ...new Set(links.filter((link) => link.current).map((link) => link.pupilId)),
]

/** Whether somebody who holds the number is barred from a pupil: nothing is said there by itself. */
export const isBarred = ({ links }: Home): boolean => links.some(({ barred }) => barred)

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
