import { and, asc, count, eq, isNull } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { groupMembers, groups, pupils, staff } from '../db/schema.ts'
import { invalid, notFound } from '../errors.ts'
import { findStaff, staffName } from '../staff/staff.ts'

export interface Group {
  id: string
  kind: 'form' | 'year' | 'club' | 'list'
  code: string
  name: string
  lead: { id: string; name: string } | null
  /** Current pupils. */
  members: number
}

/** The groups of a school that stand, in the order in which they came; `after` is the id at which the last page ended. */
export async function listGroups(
  db: Reader,
  schoolId: string,
  page?: { limit: number; after?: string },
): Promise<Group[]> {
  const rows = await db
    .select({ group: groups, lead: staff })
    .from(groups)
    .leftJoin(staff, eq(staff.id, groups.leadId))
    .where(and(eq(groups.schoolId, schoolId), isNull(groups.endedAt)))
    .orderBy(asc(groups.id))
  const members = await membersByGroup(db, schoolId)
  const from = page?.after ? rows.findIndex(({ group }) => group.id > page.after!) : 0
  const shown = page ? (from < 0 ? [] : rows.slice(from, from + page.limit)) : rows
  return shown.map(({ group, lead }) => ({
    id: group.id,
    kind: group.kind,
    code: group.code,
    name: group.name,
    lead: lead && { id: lead.id, name: staffName(lead) },
    members: members.get(group.id) ?? 0,
  }))
}

async function membersByGroup(db: Reader, schoolId: string): Promise<Map<string, number>> {
  const rows = await db
    .select({ groupId: groupMembers.groupId, n: count() })
    .from(groupMembers)
    .innerJoin(pupils, eq(pupils.id, groupMembers.pupilId))
    .where(and(eq(groupMembers.schoolId, schoolId), isNull(pupils.endedAt)))
    .groupBy(groupMembers.groupId)
  return new Map(rows.map(({ groupId, n }) => [groupId, Number(n)]))
}

/**
 * Gives a group its lead. The group by our id, its code, or kind and code (`form:R`) where a code names two; staff
 * by our id or the MIS's.
 * @throws Refused `not-found` for either, `invalid` for a code that names two groups
 */
export async function setLead(tx: Writer, schoolId: string, group: string, staffId: string): Promise<Group> {
  const groupId = await idOfGroup(tx, schoolId, group)
  const lead = await findStaff(tx, schoolId, staffId)
  if (!lead) throw notFound('member of staff')
  await tx.update(groups).set({ leadId: lead.id }).where(eq(groups.id, groupId))
  return (await listGroups(tx, schoolId)).find(({ id }) => id === groupId)!
}

async function idOfGroup(db: Reader, schoolId: string, name: string): Promise<string> {
  const standing = await db
    .select({ id: groups.id, kind: groups.kind, code: groups.code })
    .from(groups)
    .where(and(eq(groups.schoolId, schoolId), isNull(groups.endedAt)))
  const [found, second] = standing.filter(({ id, kind, code }) =>
    [id, code, `${kind}:${code}`].includes(name),
  )
  if (!found) throw notFound('group')
  if (!second) return found.id
  const choices = [found, second].map(({ kind, code }) => `“${kind}:${code}”`).join(' or ')
  throw invalid([{ pointer: '', detail: `“${name}” names more than one group: write ${choices}.` }])
}
