import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { groupMembers, groups, links, numbers, parentNumbers, parents, pupils } from '../db/schema.ts'
import { type NumberLabel, numberLabels } from './contacts-record.ts'

export interface CurrentNumber {
  e164: string
  type: string
  label: NumberLabel
}

/** A school's roster as an import compares itself with it, known by the MIS's ids; what has ended is marked. */
export interface CurrentRoster {
  pupils: Map<string, PupilOnRecord>
  parents: Map<string, ParentOnRecord>
  /** By pupil and parent, as `linkKey` writes them. */
  links: Map<string, LinkOnRecord>
  /** Forms and years, as `groupKey` writes them. */
  groups: Map<string, { id: string; ended: boolean }>
  /** Ids of numbers by E.164. */
  numberIds: Map<string, string>
}

export interface PupilOnRecord {
  id: string
  misId: string
  firstName: string
  lastName: string
  year: string
  form: string
  nicknames: string[]
  gender: 'female' | 'male' | null
  ended: boolean
}

export interface ParentOnRecord {
  id: string
  misId: string
  title: string
  firstName: string
  lastName: string
  email: string
  language: string
  /** What the MIS last said, in its order, whatever is in use: an import compares itself with that. */
  numbers: CurrentNumber[]
  ended: boolean
}

export interface LinkOnRecord {
  pupil: string
  parent: string
  relationship: string
  priority: number | null
  parentalResponsibility: boolean | null
  livesWith: boolean | null
  noContactSetBy: 'import' | 'staff' | null
  ended: boolean
}

export const linkKey = (pupil: string, parent: string): string => JSON.stringify([pupil, parent])
export const groupKey = (kind: 'form' | 'year', code: string): string => `${kind}:${code}`

export async function currentRoster(db: Reader, schoolId: string): Promise<CurrentRoster> {
  const groupRows = await db
    .select()
    .from(groups)
    .where(and(eq(groups.schoolId, schoolId), inArray(groups.kind, ['form', 'year'])))
  const pupilRows = await db.select().from(pupils).where(eq(pupils.schoolId, schoolId))
  const parentRows = await db.select().from(parents).where(eq(parents.schoolId, schoolId))
  const numberRows = await db.select().from(numbers).where(eq(numbers.schoolId, schoolId))
  const codes = await codesOfPupils(db, schoolId)
  const held = await numbersOfParents(db, schoolId)
  return {
    pupils: new Map(
      pupilRows.map(({ id, misId, firstName, lastName, nicknames, gender, endedAt }) => [
        misId,
        {
          id,
          misId,
          firstName,
          lastName,
          year: codes.get(groupKey('year', id)) ?? '',
          form: codes.get(groupKey('form', id)) ?? '',
          nicknames,
          gender,
          ended: endedAt !== null,
        },
      ]),
    ),
    parents: new Map(
      parentRows.map(({ id, misId, title, firstName, lastName, email, language, endedAt }) => [
        misId,
        {
          id,
          misId,
          title,
          firstName,
          lastName,
          email: email ?? '',
          language: language ?? '',
          numbers: held.get(id) ?? [],
          ended: endedAt !== null,
        },
      ]),
    ),
    links: await linksOnRecord(db, schoolId),
    groups: new Map(
      groupRows.map(({ id, kind, code, endedAt }) => [
        groupKey(kind as 'form' | 'year', code),
        { id, ended: endedAt !== null },
      ]),
    ),
    numberIds: new Map(numberRows.map(({ id, e164 }) => [e164, id])),
  }
}

/** The code of each pupil's form and year, by kind and the pupil's id. */
async function codesOfPupils(db: Reader, schoolId: string): Promise<Map<string, string>> {
  const rows = await db
    .select({ pupilId: groupMembers.pupilId, kind: groups.kind, code: groups.code })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(and(eq(groupMembers.schoolId, schoolId), inArray(groups.kind, ['form', 'year'])))
  return new Map(rows.map(({ pupilId, kind, code }) => [groupKey(kind as 'form' | 'year', pupilId), code]))
}

async function numbersOfParents(db: Reader, schoolId: string): Promise<Map<string, CurrentNumber[]>> {
  const rows = await db
    .select({
      parentId: parentNumbers.parentId,
      label: parentNumbers.label,
      e164: numbers.e164,
      type: numbers.type,
    })
    .from(parentNumbers)
    .innerJoin(numbers, eq(numbers.id, parentNumbers.numberId))
    .where(and(eq(parentNumbers.schoolId, schoolId), eq(parentNumbers.inMis, true)))
    .orderBy(asc(parentNumbers.position))
  const held = new Map<string, CurrentNumber[]>()
  for (const { parentId, e164, type, label } of rows.toSorted(byLabel))
    held.set(parentId, [...(held.get(parentId) ?? []), { e164, type, label }])
  return held
}

const byLabel = (one: { label: NumberLabel }, other: { label: NumberLabel }) =>
  numberLabels.indexOf(one.label) - numberLabels.indexOf(other.label)

async function linksOnRecord(db: Reader, schoolId: string): Promise<Map<string, LinkOnRecord>> {
  const rows = await db
    .select({
      pupil: pupils.misId,
      parent: parents.misId,
      relationship: links.relationship,
      priority: links.priority,
      parentalResponsibility: links.parentalResponsibility,
      livesWith: links.livesWith,
      noContactSetBy: links.noContactSetBy,
      endedAt: links.endedAt,
    })
    .from(links)
    .innerJoin(pupils, eq(pupils.id, links.pupilId))
    .innerJoin(parents, eq(parents.id, links.parentId))
    .where(eq(links.schoolId, schoolId))
  return new Map(
    rows.map(({ endedAt, ...row }) => [linkKey(row.pupil, row.parent), { ...row, ended: endedAt !== null }]),
  )
}
