import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { links, numbers, parentNumbers, parents, pupils } from '../db/schema.ts'
import { mayBeTexted } from '../numbers/textable.ts'

/** Those with the highest priority first; one that the file left blank is the last. */
const byPriority = [asc(sql`coalesce(${links.priority}, 1000000)`), asc(links.parentId)]

/**
 * Every link of a school, or of these pupils, standing or ended: a bar outlives the link that it was set on. By
 * priority.
 */
export async function schoolLinks(db: Reader, schoolId: string, ofPupils?: string[]) {
  const rows = await db
    .select({
      pupilId: links.pupilId,
      parentId: links.parentId,
      responsibility: links.parentalResponsibility,
      noContact: links.noContactSetBy,
      linkEnded: links.endedAt,
      pupilEnded: pupils.endedAt,
      parentEnded: parents.endedAt,
    })
    .from(links)
    .innerJoin(pupils, eq(pupils.id, links.pupilId))
    .innerJoin(parents, eq(parents.id, links.parentId))
    .where(and(eq(links.schoolId, schoolId), ofPupils ? inArray(links.pupilId, ofPupils) : undefined))
    .orderBy(...byPriority)
  return rows.map((row) => ({
    pupilId: row.pupilId,
    parentId: row.parentId,
    // A blank counts as yes: most schools fill in only the exceptions.
    responsible: row.responsibility !== false,
    barred: row.noContact !== null,
    current: !row.linkEnded && !row.pupilEnded && !row.parentEnded,
  }))
}

/** The numbers of every parent of a school, or of these, in the order in which each parent's are tried. */
export async function schoolNumbers(
  db: Reader,
  schoolId: string,
  policy: { drama: boolean },
  ofParents?: string[],
) {
  const rows = await db
    .select({
      parentId: parentNumbers.parentId,
      numberId: parentNumbers.numberId,
      e164: numbers.e164,
      type: numbers.type,
      badAt: numbers.badAt,
      quarantinedAt: numbers.quarantinedAt,
    })
    .from(parentNumbers)
    .innerJoin(numbers, eq(numbers.id, parentNumbers.numberId))
    .where(
      and(
        eq(parentNumbers.schoolId, schoolId),
        ofParents ? inArray(parentNumbers.parentId, ofParents) : undefined,
        isNull(parentNumbers.endedAt),
      ),
    )
    .orderBy(asc(parentNumbers.position))
  return rows.map(({ parentId, numberId, ...number }) => ({
    parentId,
    numberId,
    textable: mayBeTexted(number, policy),
  }))
}
