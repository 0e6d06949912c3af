import { and, eq, inArray, max, notInArray } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { messages, numbers } from '../db/schema.ts'
import { textsKnownTo } from '../messages/restricted.ts'
import type { Staff } from '../staff/staff.ts'

/**
 * The last text that somebody wrote in each of these conversations, by the conversation's id, as far as the reader may
 * know of it: it may have come after the conversation was found, and be what restricted it.
 */
export async function lastTexts(db: Reader, reader: Staff, conversationIds: string[]) {
  if (conversationIds.length === 0) return new Map<string, LastText>()
  const latest = db
    .select({ id: max(messages.id) })
    .from(messages)
    .where(
      and(
        eq(messages.schoolId, reader.schoolId),
        inArray(messages.conversationId, conversationIds),
        textsKnownTo(reader),
        notInArray(messages.kind, ['acknowledgement', 'automatic']),
      ),
    )
    .groupBy(messages.conversationId)
  const rows: LastText[] = await db
    .select({
      conversationId: messages.conversationId,
      direction: messages.direction,
      body: messages.body,
      pictures: messages.pictures,
      parents: messages.parents,
      e164: numbers.e164,
    })
    .from(messages)
    .innerJoin(numbers, eq(numbers.id, messages.numberId))
    .where(inArray(messages.id, latest))
  return new Map(rows.map((row) => [row.conversationId!, row]))
}

export interface LastText {
  conversationId: string | null
  direction: 'inbound' | 'outbound'
  body: string
  pictures: number
  parents: string[]
  e164: string
}
