import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { groupMembers, groups, parents, pupils } from '../db/schema.ts'
import type { Fault } from '../errors.ts'
import type { Selection } from './audience.ts'

/** Whom a bulletin is for, as people and machines say it: our ids, the MIS's ids, or the codes of groups. */
export type AudienceRequest =
  | { everyone: true }
  | { groups?: string[] | undefined; pupils?: string[] | undefined; parents?: string[] | undefined }

export interface Selected {
  selection: Selection
  /** The groups that were named, for their leads. */
  groups: { id: string; leadId: string | null }[]
  faults: Fault[]
}

/** Finds the pupils, parents and groups that a request names, with a fault for each that the school has not. */
export async function select(db: Reader, schoolId: string, request: AudienceRequest): Promise<Selected> {
  if ('everyone' in request)
    return {
      selection: { pupils: await currentPupils(db, schoolId), parents: new Set() },
      groups: [],
      faults: [],
    }
  const named = await namedGroups(db, schoolId, request.groups ?? [])
  const byPupil = await namedPeople(db, pupils, schoolId, request.pupils ?? [], 'pupil')
  const byParent = await namedPeople(db, parents, schoolId, request.parents ?? [], 'parent')
  const members = await membersOf(
    db,
    schoolId,
    named.groups.map((group) => group.id),
  )
  return {
    selection: { pupils: new Set([...members, ...byPupil.ids]), parents: new Set(byParent.ids) },
    groups: named.groups,
    faults: [...named.faults, ...byPupil.faults, ...byParent.faults],
  }
}

async function currentPupils(db: Reader, schoolId: string): Promise<Set<string>> {
  const rows = await db
    .select({ id: pupils.id })
    .from(pupils)
    .where(and(eq(pupils.schoolId, schoolId), isNull(pupils.endedAt)))
  return new Set(rows.map((row) => row.id))
}

async function namedGroups(db: Reader, schoolId: string, names: string[]) {
  if (names.length === 0) return { groups: [], faults: [] }
  const all = await db
    .select({ id: groups.id, kind: groups.kind, code: groups.code, leadId: groups.leadId })
    .from(groups)
    .where(and(eq(groups.schoolId, schoolId), isNull(groups.endedAt)))
  const found = names.map((name) => ({ name, matches: all.filter((group) => isNamed(group, name)) }))
  return {
    groups: [
      ...new Set(found.filter(({ matches }) => matches.length === 1).flatMap(({ matches }) => matches)),
    ],
    faults: found.flatMap(({ name, matches }, at) => groupFault(name, matches, at)),
  }
}

// A form and a year can share a code; `form:R` and `year:R` tell them apart.
const isNamed = (group: { id: string; kind: string; code: string }, name: string) =>
  [group.id, group.code, `${group.kind}:${group.code}`].includes(name)

function groupFault(name: string, matches: { kind: string; code: string }[], at: number): Fault[] {
  if (matches.length === 1) return []
  const choices = matches.map(({ kind, code }) => `“${kind}:${code}”`).join(' or ')
  const detail = choices
    ? `“${name}” names more than one group: write ${choices}.`
    : `This school has no group “${name}”.`
  return [{ pointer: `/audience/groups/${at}`, detail }]
}

type People = typeof pupils | typeof parents

async function namedPeople(
  db: Reader,
  people: People,
  schoolId: string,
  names: string[],
  what: 'pupil' | 'parent',
) {
  if (names.length === 0) return { ids: [], faults: [] }
  const rows = await db
    .select({ id: people.id, misId: people.misId })
    .from(people)
    .where(
      and(
        eq(people.schoolId, schoolId),
        isNull(people.endedAt),
        or(inArray(people.id, names), inArray(people.misId, names)),
      ),
    )
  const known = new Set(rows.flatMap(({ id, misId }) => [id, misId]))
  return {
    ids: rows.map((row) => row.id),
    faults: names.flatMap((name, at) =>
      known.has(name)
        ? []
        : [{ pointer: `/audience/${what}s/${at}`, detail: `This school has no current ${what} “${name}”.` }],
    ),
  }
}

async function membersOf(db: Reader, schoolId: string, groupIds: string[]): Promise<string[]> {
  if (groupIds.length === 0) return []
  const rows = await db
    .select({ pupilId: groupMembers.pupilId })
    .from(groupMembers)
    .innerJoin(pupils, eq(pupils.id, groupMembers.pupilId))
    .where(
      and(
        eq(groupMembers.schoolId, schoolId),
        inArray(groupMembers.groupId, groupIds),
        isNull(pupils.endedAt),
      ),
    )
  return rows.map((row) => row.pupilId)
}
