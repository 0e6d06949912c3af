import { eq, sql } from 'drizzle-orm'
import type { Writer } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'
import { conversationStaff } from '../db/schema.ts'
import { type Desk, holderOf } from './desk.ts'
import { notify } from './notices.ts'
import { isForNobody, type Opened } from './opening.ts'
import type { Routed } from './routing.ts'

/** Tells whoever a text is for: its owner and who has joined; of a STOP, everybody in the office. */
export async function tellStaff(
  tx: Writer,
  desk: Desk,
  routed: Routed,
  { conversation, isNew }: Opened,
  at: Date,
): Promise<void> {
  if (isForNobody(routed)) return
  if (routed.keyword) {
    const office = [...desk.staff.values()].filter(({ roles }) => roles.includes('office'))
    await notify(tx, conversation, [conversation.ownerId, ...office.map(({ id }) => id)], 'opted out', at)
    return
  }
  // Whoever has it, a concern is for the safeguarding lead to know of.
  const lead = conversation.restrictedAt ? holderOf(desk, 'safeguarding-lead') : undefined
  const owners = [conversation.ownerId, ...(lead ? [lead.id] : [])]
  if (isNew) return notify(tx, conversation, owners, 'yours', at)
  // Who has joined an ordinary conversation may not read it once it is restricted, unless they were named.
  const also = (await besides(tx, { id: conversation.id })).filter(
    ({ role }) => !conversation.restrictedAt || role === 'named',
  )
  await notify(tx, conversation, [...owners, ...also.map(({ staffId }) => staffId)], 'new text', at)
}

const besides = prepared('staff_of_conversation', (db) =>
  db
    .select({ staffId: conversationStaff.staffId, role: conversationStaff.role })
    .from(conversationStaff)
    .where(eq(conversationStaff.conversationId, sql.placeholder('id'))),
)
