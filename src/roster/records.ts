import { and, asc, eq, gt, inArray, isNull, or } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import {
  groupMembers,
  groups,
  links,
  numbers,
  optOuts,
  parentNumbers,
  parents,
  pupils,
} from '../db/schema.ts'
import { notFound } from '../errors.ts'
import { conditionColumns, conditionFrom, type NumberCondition, optOutInForce } from '../numbers/condition.ts'
import type { Health } from '../numbers/health.ts'
import { healthOf } from '../numbers/health-of.ts'
import { mayBeTexted } from '../numbers/textable.ts'

export interface ParentRecord {
  id: string
  misId: string
  title: string
  firstName: string
  lastName: string
  email: string | null
  language: string | null
  ended: boolean
  /** `textable`: it takes texts; whether its owner wants them is another matter (`optedOut`). */
  numbers: (Pick<typeof numbers.$inferSelect, 'id' | 'e164' | 'type'> & {
    label: string
    textable: boolean
    health: Health
  } & NumberCondition)[]
  pupils: {
    id: string
    misId: string
    relationship: string
    priority: number | null
    parentalResponsibility: boolean | null
    livesWith: boolean | null
    noContact: boolean
  }[]
}

/** Parents in the order in which they came; `after` is the id at which the last page ended. */
export async function listParents(
  db: Reader,
  schoolId: string,
  policy: { drama: boolean },
  now: Date,
  limit: number,
  after?: string,
): Promise<ParentRecord[]> {
  const rows = await db
    .select()
    .from(parents)
    .where(
      and(eq(parents.schoolId, schoolId), isNull(parents.endedAt), after ? gt(parents.id, after) : undefined),
    )
    .orderBy(asc(parents.id))
    .limit(limit)
  return asRecords(db, rows, policy, now)
}

/** One parent by our id or the MIS's. @throws Refused `not-found` */
export async function findParent(
  db: Reader,
  schoolId: string,
  idOrMisId: string,
  policy: { drama: boolean },
  now: Date,
): Promise<ParentRecord> {
  const rows = await db
    .select()
    .from(parents)
    .where(and(eq(parents.schoolId, schoolId), or(eq(parents.id, idOrMisId), eq(parents.misId, idOrMisId))))
  const [record] = await asRecords(db, rows, policy, now)
  if (!record) throw notFound('parent')
  return record
}

async function asRecords(
  db: Reader,
  rows: (typeof parents.$inferSelect)[],
  policy: { drama: boolean },
  now: Date,
) {
  const ids = rows.map((row) => row.id)
  const schoolId = rows[0]?.schoolId ?? ''
  const held = await numbersOf(db, schoolId, ids)
  const linked = await linksOf(db, schoolId, ids)
  const healths = await healthOf(
    db,
    schoolId,
    held.map((number) => number.id),
    now,
  )
  return rows.map(
    ({ id, misId, title, firstName, lastName, email, language, endedAt }): ParentRecord => ({
      id,
      misId,
      title,
      firstName,
      lastName,
      email,
      language,
      ended: endedAt !== null,
      numbers: held
        .filter(({ parentId }) => parentId === id)
        .map((number) => ({
          id: number.id,
          e164: number.e164,
          label: number.label,
          type: number.type,
          textable: mayBeTexted(number, policy),
          health: healths.get(number.id)!,
          ...conditionFrom(number),
        })),
      pupils: linked
        .filter(({ parentId }) => parentId === id)
        .map(({ parentId: _, noContactSetBy, ...link }) => ({
          ...link,
          noContact: noContactSetBy !== null,
        })),
    }),
  )
}

async function numbersOf(db: Reader, schoolId: string, parentIds: string[]) {
  if (parentIds.length === 0) return []
  return db
    .select({
      parentId: parentNumbers.parentId,
      label: parentNumbers.label,
      id: numbers.id,
      e164: numbers.e164,
      type: numbers.type,
      ...conditionColumns,
    })
    .from(parentNumbers)
    .innerJoin(numbers, eq(numbers.id, parentNumbers.numberId))
    .leftJoin(optOuts, optOutInForce)
    .where(
      and(
        eq(parentNumbers.schoolId, schoolId),
        inArray(parentNumbers.parentId, parentIds),
        isNull(parentNumbers.endedAt),
      ),
    )
    .orderBy(asc(parentNumbers.position))
}

async function linksOf(db: Reader, schoolId: string, parentIds: string[]) {
  if (parentIds.length === 0) return []
  return db
    .select({
      parentId: links.parentId,
      id: pupils.id,
      misId: pupils.misId,
      relationship: links.relationship,
      priority: links.priority,
      parentalResponsibility: links.parentalResponsibility,
      livesWith: links.livesWith,
      noContactSetBy: links.noContactSetBy,
    })
    .from(links)
    .innerJoin(pupils, eq(pupils.id, links.pupilId))
    .where(and(eq(links.schoolId, schoolId), inArray(links.parentId, parentIds), isNull(links.endedAt)))
    .orderBy(asc(pupils.id))
}

export interface PupilRecord {
  id: string
  misId: string
  firstName: string
  lastName: string
  /** What they are called besides. */
  nicknames: string[]
  gender: 'female' | 'male' | null
  ended: boolean
  groups: { id: string; kind: string; code: string }[]
  parents: ParentRecord[]
}

/** One pupil by our id or the MIS's, with parents and their numbers. @throws Refused `not-found` */
export async function findPupil(
  db: Reader,
  schoolId: string,
  idOrMisId: string,
  policy: { drama: boolean },
  now: Date,
): Promise<PupilRecord> {
  const [pupil] = await db
    .select()
    .from(pupils)
    .where(and(eq(pupils.schoolId, schoolId), or(eq(pupils.id, idOrMisId), eq(pupils.misId, idOrMisId))))
  if (!pupil) throw notFound('pupil')
  const memberships = await db
    .select({ id: groups.id, kind: groups.kind, code: groups.code })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(and(eq(groupMembers.pupilId, pupil.id), isNull(groups.endedAt)))
    .orderBy(asc(groups.id))
  const rows = await db
    .select({ parent: parents })
    .from(links)
    .innerJoin(parents, eq(parents.id, links.parentId))
    .where(and(eq(links.pupilId, pupil.id), isNull(links.endedAt), isNull(parents.endedAt)))
    .orderBy(asc(links.priority), asc(parents.id))
  const { id, misId, firstName, lastName, nicknames, gender, endedAt } = pupil
  return {
    id,
    misId,
    firstName,
    lastName,
    nicknames,
    gender,
    ended: endedAt !== null,
    groups: memberships,
    parents: await asRecords(
      db,
      rows.map(({ parent }) => parent),
      policy,
      now,
    ),
  }
}
