import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { bulletins, messages, numbers } from '../db/schema.ts'
import { notFound } from '../errors.ts'
import { schoolById } from '../schools/schools.ts'
import { sendingHoursOf } from '../schools/sending-hours.ts'
import { fallbacksOf } from './fallbacks.ts'
import { heldBecause } from './held-because.ts'
import { textsKnownTo } from './restricted.ts'
import { standstillOf } from './standing-still.ts'
import { statusOf } from './status.ts'

const columns = {
  message: messages,
  e164: numbers.e164,
  number: { quarantinedAt: numbers.quarantinedAt },
  bulletin: { purpose: bulletins.purpose, pausedAt: bulletins.pausedAt, sendAt: bulletins.sendAt },
}

const withBulletin = (db: Reader) =>
  db
    .select(columns)
    .from(messages)
    .innerJoin(numbers, eq(numbers.id, messages.numberId))
    .leftJoin(bulletins, eq(bulletins.id, messages.bulletinId))

type Row = Awaited<ReturnType<typeof withBulletin>>[number]

export interface ListedText extends Pick<Row, 'message' | 'e164'> {
  /** Why a text that waits is not on its way. */
  heldBecause: string | null
}

export interface ListedMessage extends ListedText {
  /** What went on to other numbers in its place, the first first. */
  fallbacks: ListedText[]
}

/**
 * A bulletin's texts to its recipients in the order in which they were made; `after` is the id at which the last page
 * ended. What went on to another number stands under the text that failed first, and not in the list.
 */
export async function listMessages(
  db: Reader,
  schoolId: string,
  { bulletinId, limit, after }: { bulletinId: string; limit: number; after?: string | undefined },
  now: Date,
): Promise<ListedMessage[]> {
  const rows = await withBulletin(db)
    .where(
      and(
        eq(messages.schoolId, schoolId),
        eq(messages.bulletinId, bulletinId),
        isNull(messages.fallbackFor),
        after ? gt(messages.id, after) : undefined,
      ),
    )
    .orderBy(asc(messages.id))
    .limit(limit)
  return withFallbacks(db, schoolId, rows, now)
}

/**
 * For keys of the API: a text of a restricted conversation is not there.
 * @throws Refused `not-found`, for another school's as well
 */
export async function findMessage(
  db: Reader,
  schoolId: string,
  id: string,
  now: Date,
): Promise<ListedMessage> {
  const rows = await withBulletin(db).where(
    and(
      eq(messages.schoolId, schoolId),
      eq(messages.id, id),
      eq(messages.direction, 'outbound'),
      textsKnownTo(null),
    ),
  )
  const [found] = await withFallbacks(db, schoolId, rows, now)
  if (!found) throw notFound('message')
  return found
}

async function withFallbacks(db: Reader, schoolId: string, rows: Row[], now: Date): Promise<ListedMessage[]> {
  const chains = await fallbacksOf(
    db,
    rows.filter(hasFailed).map(({ message }) => message.id),
  )
  const later = await textsByIds(db, [...chains.values()].flat())
  const texts = await listed(db, schoolId, [...rows, ...later], now)
  const byId = new Map(texts.map((text) => [text.message.id, text]))
  return rows.map(({ message: { id } }) => ({
    ...byId.get(id)!,
    fallbacks: (chains.get(id) ?? []).map((each) => byId.get(each)!),
  }))
}

const hasFailed = ({ message: { outcome } }: Row): boolean => outcome !== null && outcome !== 'delivered'

const textsByIds = async (db: Reader, ids: string[]): Promise<Row[]> =>
  ids.length === 0 ? [] : withBulletin(db).where(inArray(messages.id, ids))

async function listed(db: Reader, schoolId: string, rows: Row[], now: Date): Promise<ListedText[]> {
  const around = rows.some(isWaiting) ? await circumstances(db, schoolId) : null
  return rows.map((row) => ({
    message: row.message,
    e164: row.e164,
    heldBecause: around && isWaiting(row) ? heldBecause({ ...row, ...around }, now) : null,
  }))
}

const isWaiting = ({ message }: Row): boolean => statusOf(message) === 'waiting'

const circumstances = async (db: Reader, schoolId: string) => ({
  standstill: await standstillOf(db, schoolId),
  hours: await sendingHoursOf(db, await schoolById(db, schoolId)),
})
