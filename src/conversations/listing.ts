import { and, desc, eq, gte, inArray, isNotNull, isNull, lt, ne, not, or } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { conversations } from '../db/schema.ts'
import type { Staff } from '../staff/staff.ts'
import type { Conversation, ConversationState } from './conversations.ts'
import { hasJoined, isSafeguardingLead, notRestricted, readableBy } from './reading.ts'

export interface ConversationFilter {
  state?: ConversationState | undefined
  ownerId?: string | undefined
  /** Those that this member of staff joined. */
  joinedBy?: string | undefined
  /** Those with these numbers. */
  numberIds?: string[] | undefined
  /** Those to be answered before this instant, or from it on. */
  dueBefore?: Date | undefined
  dueFrom?: Date | undefined
  /** Who asks; without it none that is restricted is listed. */
  reader?: Staff | undefined
}

/** The newest first; `before` is the id at which the last page ended. */
export async function listConversations(
  db: Reader,
  schoolId: string,
  { state, ownerId, joinedBy, numberIds, dueBefore, dueFrom, reader }: ConversationFilter,
  limit: number,
  before?: string,
): Promise<Conversation[]> {
  return db
    .select()
    .from(conversations)
    .where(
      and(
        eq(conversations.schoolId, schoolId),
        reader ? readableBy(reader) : notRestricted,
        ownerId ? eq(conversations.ownerId, ownerId) : undefined,
        joinedBy ? hasJoined(joinedBy) : undefined,
        inState(state),
        numberIds ? inArray(conversations.numberId, numberIds) : undefined,
        dueBefore ? and(lt(conversations.respondBy, dueBefore), awaited) : undefined,
        dueFrom ? or(gte(conversations.respondBy, dueFrom), not(awaited)) : undefined,
        before ? lt(conversations.id, before) : undefined,
      ),
    )
    .orderBy(desc(conversations.id))
    .limit(limit)
}

// As `isAwaited` has it.
const awaited = or(isNotNull(conversations.nextStepAt), ne(conversations.stage, 'waiting'))!

function inState(state: ConversationState | undefined) {
  switch (state) {
    case 'open':
      return and(isNull(conversations.closedAt), isNull(conversations.answeredAt))
    case 'answered':
      return and(isNull(conversations.closedAt), isNotNull(conversations.answeredAt))
    case 'closed':
      return isNotNull(conversations.closedAt)
    case undefined:
      return undefined
  }
}

const mostOffered = 20

/** The other conversations with the number of this one that it may be merged into by somebody, the newest first. */
export async function othersWithNumber(
  db: Reader,
  reader: Staff,
  { id, schoolId, numberId, restrictedAt }: Conversation,
): Promise<Conversation[]> {
  const mayMix = await isSafeguardingLead(db, schoolId, reader.id)
  if (restrictedAt && !mayMix) return []
  return db
    .select()
    .from(conversations)
    .where(
      and(
        eq(conversations.schoolId, schoolId),
        eq(conversations.numberId, numberId),
        ne(conversations.id, id),
        isNull(conversations.mergedInto),
        mayMix ? undefined : notRestricted,
        readableBy(reader),
      ),
    )
    .orderBy(desc(conversations.id))
    .limit(mostOffered)
}
