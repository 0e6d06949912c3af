// A restricted conversation may hold a concern about a child. Whoever may not read it does not learn that it is there:
// every list of texts and of conversations asks here.

import { and, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import { conversationStaff, conversations, messages, staffRoles } from '../db/schema.ts'
import type { Staff } from '../staff/staff.ts'

/** Who looks; null: a key of the API, an export, and whatever else goes to more than one person. */
export type Onlooker = Pick<Staff, 'id' | 'roles'> | null

/** The conversations that are not restricted. */
export const notRestricted: SQL = isNull(conversations.restrictedAt)

/**
 * The restricted conversations that somebody may read: the safeguarding lead (where nobody is, the liaison lead), the
 * owner, and whom the lead named. What is left of one that was merged into another is the lead's alone: who had it need
 * not be who has the other.
 */
export const restrictedAndReadableBy = ({ id, roles }: NonNullable<Onlooker>): SQL =>
  and(
    isNotNull(conversations.restrictedAt),
    roles.includes('safeguarding-lead')
      ? undefined
      : or(
          and(isNull(conversations.mergedInto), or(eq(conversations.ownerId, id), isNamed(id))),
          roles.includes('liaison-lead') ? hasNoSafeguardingLead : undefined,
        ),
  )!

const hasNoSafeguardingLead = sql`not exists (select 1 from ${staffRoles} where ${staffRoles.schoolId} = ${conversations.schoolId} and ${staffRoles.role} = 'safeguarding-lead')`

const isNamed = (staffId: string) =>
  sql`exists (select 1 from ${conversationStaff} where ${conversationStaff.conversationId} = ${conversations.id} and ${conversationStaff.staffId} = ${staffId} and ${conversationStaff.role} = 'named')`

/** The texts of which an onlooker may know: those of no restricted conversation, unless they may read it. */
export function textsKnownTo(onlooker: Onlooker): SQL {
  const hidden = onlooker
    ? sql`${conversations.restrictedAt} is not null and not ${restrictedAndReadableBy(onlooker)}`
    : sql`${conversations.restrictedAt} is not null`
  return sql`(${messages.conversationId} is null or not exists (select 1 from ${conversations} where ${conversations.id} = ${messages.conversationId} and ${hidden}))`
}
