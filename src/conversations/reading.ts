// Who may read a conversation. Whoever may not is told that there is no such conversation.

import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { conversationStaff, conversations, staffRoles } from '../db/schema.ts'
import { notRestricted, restrictedAndReadableBy } from '../messages/restricted.ts'
import { may } from '../staff/permissions.ts'
import type { Staff } from '../staff/staff.ts'
import type { Conversation } from './conversations.ts'

export { notRestricted }

/**
 * The conversations that a member of staff may read, as a condition. An ordinary one: the owner, who joined, and who
 * may read everybody's. A restricted one: the safeguarding lead, the owner, and whom the lead named.
 */
export const readableBy = (member: Staff): SQL =>
  or(
    and(
      notRestricted,
      may(member, 'read-all-conversations')
        ? undefined
        : or(eq(conversations.ownerId, member.id), hasJoined(member.id)),
    ),
    restrictedAndReadableBy(member),
  )!

/** The conversations that somebody joined, as a condition. */
export const hasJoined = (staffId: string): SQL =>
  sql`exists (select 1 from ${conversationStaff} where ${conversationStaff.conversationId} = ${conversations.id} and ${conversationStaff.staffId} = ${staffId})`

/** Whether a member of staff may read this conversation, and so answer in it. */
export async function mayRead(
  db: Reader,
  member: Staff,
  { id, schoolId }: Pick<Conversation, 'id' | 'schoolId'>,
): Promise<boolean> {
  if (member.schoolId !== schoolId) return false
  return (
    (await db.$count(
      conversations,
      and(eq(conversations.schoolId, schoolId), eq(conversations.id, id), readableBy(member)),
    )) > 0
  )
}

/**
 * Whether somebody is the safeguarding lead of a school now, or, where nobody is, the liaison lead; null, a key of the
 * API, never is.
 */
export async function isSafeguardingLead(
  db: Reader,
  schoolId: string,
  staffId: string | null,
): Promise<boolean> {
  if (!staffId) return false
  const held = await db
    .select({ staffId: staffRoles.staffId, role: staffRoles.role })
    .from(staffRoles)
    .where(
      and(eq(staffRoles.schoolId, schoolId), inArray(staffRoles.role, ['safeguarding-lead', 'liaison-lead'])),
    )
  const holder = (role: string) => held.find((one) => one.role === role)?.staffId
  return (holder('safeguarding-lead') ?? holder('liaison-lead')) === staffId
}
