import { and, asc, eq, gt, inArray, isNull, or } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { groupMembers, groups, links, numbers, parentNumbers, parents, pupils } from '../db/schema.ts'
import { notFound } from '../errors.ts'
import { mayBeTexted } from '../numbers/textable.ts'

export interface PersonName {
  id: string
  misId: string
  name: string
}

const nameOf = ({ firstName, lastName }: { firstName: string; lastName: string }) =>
  `${firstName} ${lastName}`.trim()

/** The names of these parents and pupils, ended or not, and each pupil's form. */
export async function namesOf(
  db: Reader,
  schoolId: string,
  ids: { parents: string[]; pupils: string[] },
): Promise<{ parents: PersonName[]; pupils: (PersonName & { form: string | null })[] }> {
  const named = async (people: typeof parents | typeof pupils, wanted: string[]) =>
    wanted.length === 0
      ? []
      : db
          .select({
            id: people.id,
            misId: people.misId,
            firstName: people.firstName,
            lastName: people.lastName,
          })
          .from(people)
          .where(and(eq(people.schoolId, schoolId), inArray(people.id, wanted)))
          .orderBy(asc(people.id))
  const forms = await formsOf(db, ids.pupils)
  return {
    parents: (await named(parents, ids.parents)).map((row) => ({
      id: row.id,
      misId: row.misId,
      name: nameOf(row),
    })),
    pupils: (await named(pupils, ids.pupils)).map((row) => ({
      id: row.id,
      misId: row.misId,
      name: nameOf(row),
      form: forms.get(row.id) ?? null,
    })),
  }
}

async function formsOf(db: Reader, pupilIds: string[]): Promise<Map<string, string>> {
  if (pupilIds.length === 0) return new Map()
  const rows = await db
    .select({ pupilId: groupMembers.pupilId, code: groups.code })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(and(inArray(groupMembers.pupilId, pupilIds), eq(groups.kind, 'form'), isNull(groups.endedAt)))
  return new Map(rows.map(({ pupilId, code }) => [pupilId, code]))
}

export interface PersonFound {
  kind: 'pupil' | 'parent'
  id: string
  name: string
  /** What tells them from others of that name. */
  detail: string
}

/** Current pupils and parents whose name holds every one of these words, or whose MIS id is this: at most 20. */
export async function findPeople(db: Reader, schoolId: string, words: string): Promise<PersonFound[]> {
  const wanted = fold(words).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return []
  const found = async (people: typeof parents | typeof pupils, kind: PersonFound['kind']) => {
    const rows = await db
      .select({ id: people.id, misId: people.misId, firstName: people.firstName, lastName: people.lastName })
      .from(people)
      .where(and(eq(people.schoolId, schoolId), isNull(people.endedAt)))
    return rows
      .filter((row) => wanted.every((word) => fold(`${nameOf(row)} ${row.misId}`).includes(word)))
      .slice(0, 10)
      .map((row) => ({ kind, id: row.id, name: nameOf(row), misId: row.misId }))
  }
  const pupilsFound = await found(pupils, 'pupil')
  const forms = await formsOf(
    db,
    pupilsFound.map(({ id }) => id),
  )
  return [...pupilsFound, ...(await found(parents, 'parent'))].map(({ kind, id, name, misId }) => ({
    kind,
    id,
    name,
    detail: kind === 'pupil' ? `pupil, ${forms.get(id) ?? 'no form'}, ${misId}` : `parent, ${misId}`,
  }))
}

/** Case and accents aside. */
const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

export interface ParentRecord {
  id: string
  misId: string
  title: string
  firstName: string
  lastName: string
  email: string | null
  language: string | null
  ended: boolean
  numbers: { e164: string; label: string; type: string; textable: boolean }[]
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
  return asRecords(db, rows, policy)
}

/** One parent by our id or the MIS's. @throws Refused `not-found` */
export async function findParent(
  db: Reader,
  schoolId: string,
  idOrMisId: string,
  policy: { drama: boolean },
): Promise<ParentRecord> {
  const rows = await db
    .select()
    .from(parents)
    .where(and(eq(parents.schoolId, schoolId), or(eq(parents.id, idOrMisId), eq(parents.misId, idOrMisId))))
  const [record] = await asRecords(db, rows, policy)
  if (!record) throw notFound('parent')
  return record
}

async function asRecords(db: Reader, rows: (typeof parents.$inferSelect)[], policy: { drama: boolean }) {
  const ids = rows.map((row) => row.id)
  const held = await numbersOf(db, ids)
  const linked = await linksOf(db, ids)
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
        .map(({ e164, label, type }) => ({
          e164,
          label,
          type,
          textable: mayBeTexted({ e164, type }, policy),
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

async function numbersOf(db: Reader, parentIds: string[]) {
  if (parentIds.length === 0) return []
  return db
    .select({
      parentId: parentNumbers.parentId,
      label: parentNumbers.label,
      e164: numbers.e164,
      type: numbers.type,
    })
    .from(parentNumbers)
    .innerJoin(numbers, eq(numbers.id, parentNumbers.numberId))
    .where(and(inArray(parentNumbers.parentId, parentIds), isNull(parentNumbers.endedAt)))
    .orderBy(asc(parentNumbers.position))
}

async function linksOf(db: Reader, parentIds: string[]) {
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
    .where(and(inArray(links.parentId, parentIds), isNull(links.endedAt)))
    .orderBy(asc(pupils.id))
}

export interface PupilRecord {
  id: string
  misId: string
  firstName: string
  lastName: string
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
  const { id, misId, firstName, lastName, endedAt } = pupil
  return {
    id,
    misId,
    firstName,
    lastName,
    ended: endedAt !== null,
    groups: memberships,
    parents: await asRecords(
      db,
      rows.map(({ parent }) => parent),
      policy,
    ),
  }
}
