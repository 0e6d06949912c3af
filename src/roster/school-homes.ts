import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { groupMembers, groups, pupils } from '../db/schema.ts'
import { healthOf } from '../numbers/health-of.ts'
import { optedOutNumbers } from '../numbers/opt-outs.ts'
import { schoolLinks, schoolNumbers } from './audience-roster.ts'
import type { Homes } from './ways.ts'

export interface CurrentPupil {
  id: string
  misId: string
  firstName: string
  lastName: string
  form: string | null
}

/** A year or a form with its current pupils. */
export interface SchoolClass {
  id: string
  kind: 'year' | 'form'
  code: string
  name: string
  members: string[]
}

/** A school's current pupils, their years and forms, and what is known of the ways to their homes. */
export interface SchoolHomes {
  pupils: CurrentPupil[]
  classes: SchoolClass[]
  homes: Homes
}

/** Reads all of it in a few queries, whatever the size of the school. */
export async function schoolHomes(
  db: Reader,
  schoolId: string,
  policy: { drama: boolean },
  now: Date,
): Promise<SchoolHomes> {
  const rows = await currentPupils(db, schoolId)
  const classes = await schoolClasses(db, schoolId)
  const forms = new Map(
    classes.flatMap(({ kind, code, members }) => (kind === 'form' ? members.map((id) => [id, code]) : [])),
  )
  return {
    pupils: rows.map((row) => ({ ...row, form: forms.get(row.id) ?? null })),
    classes,
    homes: await homesOfSchool(db, schoolId, policy, now),
  }
}

const currentPupils = (db: Reader, schoolId: string) =>
  db
    .select({
      id: pupils.id,
      misId: pupils.misId,
      firstName: pupils.firstName,
      lastName: pupils.lastName,
    })
    .from(pupils)
    .where(and(eq(pupils.schoolId, schoolId), isNull(pupils.endedAt)))
    .orderBy(asc(pupils.id))

async function schoolClasses(db: Reader, schoolId: string): Promise<SchoolClass[]> {
  const rows = await db
    .select({ id: groups.id, kind: groups.kind, code: groups.code, name: groups.name, pupilId: pupils.id })
    .from(groups)
    .leftJoin(groupMembers, eq(groupMembers.groupId, groups.id))
    .leftJoin(pupils, and(eq(pupils.id, groupMembers.pupilId), isNull(pupils.endedAt)))
    .where(and(eq(groups.schoolId, schoolId), inArray(groups.kind, ['year', 'form']), isNull(groups.endedAt)))
    .orderBy(asc(groups.id), asc(pupils.id))
  return [...Map.groupBy(rows, ({ id }) => id).values()].map((of) => ({
    id: of[0]!.id,
    kind: of[0]!.kind === 'year' ? 'year' : 'form',
    code: of[0]!.code,
    name: of[0]!.name,
    members: of.flatMap(({ pupilId }) => pupilId ?? []),
  }))
}

async function homesOfSchool(
  db: Reader,
  schoolId: string,
  policy: { drama: boolean },
  now: Date,
): Promise<Homes> {
  const numbers = await schoolNumbers(db, schoolId, policy)
  const ids = [...new Set(numbers.map(({ numberId }) => numberId))]
  const health = await healthOf(db, schoolId, ids, now)
  return {
    links: await schoolLinks(db, schoolId),
    numbers,
    optedOut: await optedOutNumbers(db, schoolId),
    states: new Map([...health].map(([id, { state }]) => [id, state])),
  }
}
