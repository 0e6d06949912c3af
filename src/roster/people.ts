import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { groupMembers, groups, parents, pupils } from '../db/schema.ts'

export interface PersonName {
  id: string
  misId: string
  name: string
}

export const nameOf = ({ firstName, lastName }: { firstName: string; lastName: string }) =>
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

/** What the MIS calls these parents. */
export async function misIdsOf(db: Reader, schoolId: string, parentIds: string[]): Promise<string[]> {
  const { parents: named } = await namesOf(db, schoolId, { parents: parentIds, pupils: [] })
  return named.map(({ misId }) => misId)
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
