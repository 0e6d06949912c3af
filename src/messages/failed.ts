import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { messages, numbers } from '../db/schema.ts'
import { fallbacksOf } from './fallbacks.ts'
import { type Message, type Status, statusOf } from './status.ts'

/** A text of a bulletin that did not arrive where it was meant to. */
export interface FailedText
  extends Pick<Message, 'id' | 'outcome' | 'errorCode' | 'errorReason' | 'parents'> {
  e164: string
  /** Where it went on to, the first first. */
  wentOnTo: { e164: string; status: Status }[]
}

/** The texts of a bulletin that will not arrive at their numbers, with the reason and what came of it. */
export async function failedTexts(
  db: Reader,
  schoolId: string,
  bulletinId: string,
  limit: number,
): Promise<FailedText[]> {
  const failed = await db
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
        isNull(messages.fallbackFor),
        inArray(messages.outcome, ['failed', 'suppressed', 'expired']),
      ),
    )
    .orderBy(asc(messages.id))
    .limit(limit)
  const chains = await fallbacksOf(
    db,
    failed.map(({ id }) => id),
  )
  const stands = await howTheyStand(db, [...chains.values()].flat())
  return failed.map((text) => ({
    ...text,
    wentOnTo: (chains.get(text.id) ?? []).map((id) => stands.get(id)!),
  }))
}

async function howTheyStand(db: Reader, ids: string[]): Promise<Map<string, FailedText['wentOnTo'][number]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ message: messages, e164: numbers.e164 })
    .from(messages)
    .innerJoin(numbers, eq(numbers.id, messages.numberId))
    .where(inArray(messages.id, ids))
  return new Map(rows.map(({ message, e164 }) => [message.id, { e164, status: statusOf(message) }]))
}
