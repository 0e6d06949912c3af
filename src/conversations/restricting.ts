import { and, eq, or } from 'drizzle-orm'
import type { Writer } from '../db/database.ts'
import { conversationStaff, conversations } from '../db/schema.ts'
import { Refused } from '../errors.ts'
import { type Conversation, takeConversation } from './conversations.ts'
import { isSafeguardingLead } from './reading.ts'
import { recordStep } from './steps.ts'

/**
 * There may be a concern about a child in it: from now on it is read by the safeguarding lead, its owner and whom the
 * lead names. `because` is for them to read. Who had joined before is in it no longer. Harmless when it is restricted.
 */
export async function restrict(
  tx: Writer,
  conversation: Conversation,
  because: string,
  now: Date,
): Promise<void> {
  if (conversation.restrictedAt) return
  await setRestricted(tx, conversation.id, now)
  await recordStep(tx, conversation, { kind: 'restricted', words: because }, now)
}

/**
 * There is no concern after all: everybody who may read conversations may read this one again. Whom the lead named has
 * joined it like anybody else: of another concern that is written in it they are not to know.
 * @throws Refused `forbidden` for anybody but the safeguarding lead
 */
export async function liftRestriction(
  tx: Writer,
  schoolId: string,
  id: string,
  by: string,
  now: Date,
): Promise<void> {
  const conversation = await takeConversation(tx, schoolId, id, by)
  if (!(await isSafeguardingLead(tx, schoolId, by)))
    throw new Refused('forbidden', 'Only the safeguarding lead says that there is no concern.')
  if (!conversation.restrictedAt) return
  await setRestricted(tx, id, null)
  await tx
    .update(conversationStaff)
    .set({ role: 'joined' })
    .where(and(eq(conversationStaff.conversationId, id), eq(conversationStaff.role, 'named')))
  const words = 'No concern after all: whoever may read conversations may read this one again.'
  await recordStep(tx, conversation, { kind: 'unrestricted', byId: by, words }, now)
}

// What was merged into it would give away that it is there.
const setRestricted = (tx: Writer, id: string, restrictedAt: Date | null) =>
  tx
    .update(conversations)
    .set({ restrictedAt })
    .where(or(eq(conversations.id, id), eq(conversations.mergedInto, id)))
