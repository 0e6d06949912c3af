import { and, asc, eq, inArray, isNull, ne, or } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { conversationStaff, conversations } from '../db/schema.ts'
import { Refused } from '../errors.ts'
import { type Staff, staffByIds, staffName } from '../staff/staff.ts'
import type { Conversation } from './conversations.ts'
import { notify } from './notices.ts'
import { isSafeguardingLead } from './reading.ts'
import { recordStep } from './steps.ts'

type Participant = typeof conversationStaff.$inferSelect

/**
 * Lets somebody read a conversation and answer in it besides its owner, with a step and a notice. Into a restricted
 * one only the safeguarding lead lets anybody, and whoever comes in is `named`; by itself (null) the owner's deputy
 * does. `conversation` is as `takeConversation` gave it. Gives whether they could not read it before.
 * @throws Refused `forbidden`
 */
export async function join(
  tx: Writer,
  conversation: Conversation,
  staffId: string,
  role: Participant['role'],
  by: string | null,
  now: Date,
): Promise<boolean> {
  if (conversation.restrictedAt && by !== null) await refuseNamingBy(tx, conversation, by)
  if (staffId === conversation.ownerId) return false
  if (!(await putIn(tx, conversation, staffId, role, by, now))) return false
  const kind = role === 'deputy' ? 'deputy joined' : 'joined'
  const words = `${await nameOf(tx, conversation, staffId)} ${joinedInWords[role]}.`
  await recordStep(tx, conversation, { kind, byId: by, toId: staffId, words }, now)
  if (staffId !== by) await notify(tx, conversation, [staffId], kind, now)
  return true
}

const joinedInWords: Record<Participant['role'], string> = {
  joined: 'joined',
  deputy: 'joined as the deputy, because the time to answer was over',
  named: 'was named as somebody who may read this',
}

/** Puts somebody among those who may read a conversation, and says nothing of it. */
export async function putIn(
  tx: Writer,
  { id: conversationId, schoolId, restrictedAt }: Conversation,
  staffId: string,
  role: Participant['role'],
  addedBy: string | null,
  at: Date,
): Promise<boolean> {
  const kept = restrictedAt ? 'named' : role
  const there = and(
    eq(conversationStaff.conversationId, conversationId),
    eq(conversationStaff.staffId, staffId),
  )
  const [before] = await tx.select().from(conversationStaff).where(there)
  if (before && (!restrictedAt || before.role === 'named')) return false
  if (before) await tx.update(conversationStaff).set({ role: kept, addedBy, at }).where(there)
  else
    await tx.insert(conversationStaff).values({ conversationId, schoolId, staffId, role: kept, addedBy, at })
  return true
}

/** Takes somebody out again: they themselves, or who may. `conversation` as for `join`. Gives whether they were in. */
export async function leave(
  tx: Writer,
  conversation: Conversation,
  staffId: string,
  by: string | null,
  now: Date,
): Promise<boolean> {
  if (conversation.restrictedAt && by !== staffId) await refuseNamingBy(tx, conversation, by)
  if (!(await takeOut(tx, conversation, staffId))) return false
  const words = `${await nameOf(tx, conversation, staffId)} reads this no longer.`
  await recordStep(tx, conversation, { kind: 'left', byId: by, toId: staffId, words }, now)
  return true
}

/** Takes somebody out, and says nothing of it. */
export async function takeOut(tx: Writer, { id }: Conversation, staffId: string): Promise<boolean> {
  const out = await tx
    .delete(conversationStaff)
    .where(and(eq(conversationStaff.conversationId, id), eq(conversationStaff.staffId, staffId)))
    .returning({ staffId: conversationStaff.staffId })
  return out.length > 0
}

async function refuseNamingBy(tx: Reader, { schoolId }: Conversation, by: string | null) {
  if (await isSafeguardingLead(tx, schoolId, by)) return
  throw new Refused('forbidden', 'Only the safeguarding lead says who may read this conversation.')
}

async function nameOf(tx: Reader, { schoolId }: Conversation, staffId: string): Promise<string> {
  return staffName((await staffByIds(tx, schoolId, [staffId])).get(staffId)!)
}

/** Who reads and answers besides the owners, by the conversation's id, in the order in which they came. */
export async function joinedIn(
  db: Reader,
  schoolId: string,
  found: Conversation[],
): Promise<Map<string, { member: Staff; role: Participant['role'] }[]>> {
  const rows = await participantsOf(db, schoolId, found)
  const people = await staffByIds(
    db,
    schoolId,
    rows.map(({ staffId }) => staffId),
  )
  return new Map(
    found.map(({ id }) => [
      id,
      rows
        .filter(({ conversationId }) => conversationId === id)
        .map(({ staffId, role }) => ({ member: people.get(staffId)!, role })),
    ]),
  )
}

// Who had joined before a conversation was restricted is in it no longer, until they are named.
async function participantsOf(db: Reader, schoolId: string, found: Conversation[]): Promise<Participant[]> {
  if (found.length === 0) return []
  const ids = found.map(({ id }) => id)
  const rows = await db
    .select({ participant: conversationStaff })
    .from(conversationStaff)
    .innerJoin(conversations, eq(conversations.id, conversationStaff.conversationId))
    .where(
      and(
        eq(conversationStaff.schoolId, schoolId),
        inArray(conversationStaff.conversationId, ids),
        ne(conversationStaff.staffId, conversations.ownerId),
        or(isNull(conversations.restrictedAt), eq(conversationStaff.role, 'named')),
      ),
    )
    .orderBy(asc(conversationStaff.at), asc(conversationStaff.staffId))
  return rows.map(({ participant }) => participant)
}
