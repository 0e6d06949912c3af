import { and, asc, eq, inArray, max, ne } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { messages, numbers } from '../db/schema.ts'

/** The texts of a bulletin that will not arrive, with the reason. */
export async function failedTexts(db: Reader, schoolId: string, bulletinId: string, limit: number) {
  return db
    .select({
      id: messages.id,
      e164: numbers.e164,
      outcome: messages.outcome,
      errorCode: messages.errorCode,
      errorReason: messages.errorReason,
      parents: messages.parents,
    })
    .from(messages)
    .innerJoin(numbers, eq(numbers.id, messages.numberId))
    .where(
      and(
        eq(messages.schoolId, schoolId),
        eq(messages.bulletinId, bulletinId),
        inArray(messages.outcome, ['failed', 'suppressed', 'expired']),
      ),
    )
    .orderBy(asc(messages.id))
    .limit(limit)
}

export type FailedText = Awaited<ReturnType<typeof failedTexts>>[number]

/** The last text that somebody wrote in each of these conversations, by the conversation's id. */
export async function lastTexts(db: Reader, schoolId: string, conversationIds: string[]) {
  if (conversationIds.length === 0) return new Map<string, LastText>()
  const latest = db
    .select({ id: max(messages.id) })
    .from(messages)
    .where(
      and(
        eq(messages.schoolId, schoolId),
        inArray(messages.conversationId, conversationIds),
        ne(messages.kind, 'acknowledgement'),
      ),
    )
    .groupBy(messages.conversationId)
  const rows: LastText[] = await db
    .select({
      conversationId: messages.conversationId,
      direction: messages.direction,
      body: messages.body,
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
  parents: string[]
  e164: string
}

/** The number in E.164 that one of the school's rows stands for. */
export async function e164Of(db: Reader, schoolId: string, numberId: string): Promise<string> {
  const [row] = await db
    .select({ e164: numbers.e164 })
    .from(numbers)
    .where(and(eq(numbers.schoolId, schoolId), eq(numbers.id, numberId)))
  return row?.e164 ?? ''
}
