import { and, asc, eq, gt } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { bulletins, messages, numbers } from '../db/schema.ts'
import { notFound } from '../errors.ts'
import { type Message, statusOf } from './status.ts'

export interface ListedMessage {
  message: Message
  e164: string
  /** Why a text that waits is not on its way. */
  heldBecause: string | null
}

const columns = {
  message: messages,
  e164: numbers.e164,
  pausedAt: bulletins.pausedAt,
}

/** Texts of a school in the order in which they were made; `after` is the id at which the last page ended. */
export async function listMessages(
  db: Reader,
  schoolId: string,
  { bulletinId }: { bulletinId: string },
  limit: number,
  after?: string,
): Promise<ListedMessage[]> {
  const rows = await db
    .select(columns)
    .from(messages)
    .innerJoin(numbers, eq(numbers.id, messages.numberId))
    .leftJoin(bulletins, eq(bulletins.id, messages.bulletinId))
    .where(
      and(
        eq(messages.schoolId, schoolId),
        eq(messages.bulletinId, bulletinId),
        after ? gt(messages.id, after) : undefined,
      ),
    )
    .orderBy(asc(messages.id))
    .limit(limit)
  return rows.map(listed)
}

/** @throws Refused `not-found`, for another school's as well */
export async function findMessage(db: Reader, schoolId: string, id: string): Promise<ListedMessage> {
  const [row] = await db
    .select(columns)
    .from(messages)
    .innerJoin(numbers, eq(numbers.id, messages.numberId))
    .leftJoin(bulletins, eq(bulletins.id, messages.bulletinId))
    .where(and(eq(messages.schoolId, schoolId), eq(messages.id, id), eq(messages.direction, 'outbound')))
  if (!row) throw notFound('message')
  return listed(row)
}

const listed = (row: { message: Message; e164: string; pausedAt: Date | null }): ListedMessage => ({
  message: row.message,
  e164: row.e164,
  heldBecause: statusOf(row.message) === 'waiting' ? heldBecause(row) : null,
})

function heldBecause({ message, pausedAt }: { message: Message; pausedAt: Date | null }): string | null {
  if (pausedAt) return 'The bulletin is paused.'
  return message.retryAt ? (message.errorReason ?? 'The carrier asked us to wait.') : null
}
