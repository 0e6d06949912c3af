import { and, asc, eq, inArray } from 'drizzle-orm'
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
