// Who answers when somebody is away: where a school has nobody for that yet.

import { and, count, eq, isNull } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { conversations, groups } from '../db/schema.ts'
import type { Role } from '../staff/roles.ts'
import { allStaff, type Staff } from '../staff/staff.ts'

/** Somebody who has no deputy, and why they need one. */
export interface Uncovered {
  member: Staff
  /** Of the roles that one person holds. */
  roles: Role[]
  /** The codes of the forms that they lead. */
  forms: string[]
  /** How many conversations of theirs wait for an answer; restricted ones are not counted. */
  open: number
}

export interface Cover {
  hasSafeguardingLead: boolean
  /** The safeguarding lead first, then the liaison lead, then the others in the order in which they joined. */
  uncovered: Uncovered[]
}

const needDeputies: readonly Role[] = ['safeguarding-lead', 'liaison-lead']

/** What is missing for every text to be answered also while somebody is away. */
export async function coverOf(db: Reader, schoolId: string): Promise<Cover> {
  const staff = await allStaff(db, schoolId)
  const forms = Map.groupBy(await ledForms(db, schoolId), ({ leadId }) => leadId)
  const open = await openByOwner(db, schoolId)
  const here = new Set(staff.map(({ id }) => id))
  const uncovered = staff
    .filter(({ deputyId }) => deputyId === null || !here.has(deputyId))
    .map((member) => ({
      member,
      roles: needDeputies.filter((role) => member.roles.includes(role)),
      forms: (forms.get(member.id) ?? []).map(({ code }) => code),
      open: open.get(member.id) ?? 0,
    }))
    .filter((one) => one.roles.length > 0 || one.forms.length > 0 || one.open > 0)
    .toSorted((a, b) => placeOf(a) - placeOf(b))
  return {
    hasSafeguardingLead: staff.some(({ roles }) => roles.includes('safeguarding-lead')),
    uncovered,
  }
}

const placeOf = ({ roles: [first] }: Uncovered): number =>
  first ? needDeputies.indexOf(first) : needDeputies.length

const ledForms = (db: Reader, schoolId: string) =>
  db
    .select({ leadId: groups.leadId, code: groups.code })
    .from(groups)
    .where(and(eq(groups.schoolId, schoolId), eq(groups.kind, 'form'), isNull(groups.endedAt)))
    .orderBy(groups.code)

async function openByOwner(db: Reader, schoolId: string): Promise<Map<string, number>> {
  const rows = await db
    .select({ ownerId: conversations.ownerId, n: count() })
    .from(conversations)
    .where(
      and(
        eq(conversations.schoolId, schoolId),
        isNull(conversations.answeredAt),
        isNull(conversations.closedAt),
        isNull(conversations.restrictedAt),
      ),
    )
    .groupBy(conversations.ownerId)
  return new Map(rows.map(({ ownerId, n }) => [ownerId, Number(n)]))
}
