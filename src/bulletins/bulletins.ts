import { and, count, desc, eq, inArray, isNull, lt, max } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { bulletins, messages } from '../db/schema.ts'
import { notFound } from '../errors.ts'
import { type Status, statuses, statusInSql } from '../messages/status.ts'

export type Bulletin = typeof bulletins.$inferSelect
export interface Progress extends Record<Status | 'total', number> {
  /** When the carrier took the last text that it took. */
  lastTakenAt: Date | null
}
export type BulletinStatus = 'scheduled' | 'running' | 'paused' | 'cancelled' | 'finished'

const reportsComeWithin = 24 * 3_600_000

/** @throws Refused `not-found`, for another school's as well */
export async function findBulletin(db: Reader, schoolId: string, id: string): Promise<Bulletin> {
  const [bulletin] = await db
    .select()
    .from(bulletins)
    .where(and(eq(bulletins.schoolId, schoolId), eq(bulletins.id, id)))
  if (!bulletin) throw notFound('bulletin')
  return bulletin
}

/** The newest first; `before` is the id at which the last page ended. */
export async function listBulletins(
  db: Reader,
  schoolId: string,
  limit: number,
  before?: string,
): Promise<Bulletin[]> {
  return db
    .select()
    .from(bulletins)
    .where(and(eq(bulletins.schoolId, schoolId), before ? lt(bulletins.id, before) : undefined))
    .orderBy(desc(bulletins.id))
    .limit(limit)
}

/**
 * How far each bulletin is, by state: each recipient once, by the text to the number that was promised. What went on
 * to another number counts in nothing here. What has not been fanned out yet waits.
 */
export async function progressOf(db: Reader, found: Bulletin[]): Promise<Map<string, Progress>> {
  const rows =
    found.length === 0
      ? []
      : await db
          .select({
            bulletinId: messages.bulletinId,
            status: statusInSql,
            n: count(),
            lastTakenAt: max(messages.acceptedAt),
          })
          .from(messages)
          .where(
            and(
              inArray(
                messages.bulletinId,
                found.map((bulletin) => bulletin.id),
              ),
              isNull(messages.fallbackFor),
            ),
          )
          .groupBy(messages.bulletinId, statusInSql)
  return new Map(found.map((bulletin) => [bulletin.id, progress(bulletin, rows)]))
}

interface Counted {
  bulletinId: string | null
  status: Status
  n: number
  lastTakenAt: Date | null
}

function progress({ id, recipients, cancelledAt }: Bulletin, rows: Counted[]): Progress {
  const own = rows.filter(({ bulletinId }) => bulletinId === id)
  const counted = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>
  for (const { status, n } of own) counted[status] = Number(n)
  const made = statuses.reduce((sum, status) => sum + counted[status], 0)
  counted[cancelledAt ? 'cancelled' : 'waiting'] += recipients - made
  const taken = own.flatMap(({ lastTakenAt }) => lastTakenAt ?? [])
  return {
    total: recipients,
    ...counted,
    lastTakenAt: taken.reduce<Date | null>((last, at) => (last && last > at ? last : at), null),
  }
}

/**
 * Finished is when every text has its final state. A report can stay away for ever; a day after the carrier took the
 * last text it is no longer waited for. (Not a day after the bulletin was written: it may have waited for its time.)
 * As its progress does, this looks at the texts to its recipients alone: a finished bulletin may still try another
 * number in the place of one that failed, and holding or cancelling it still stops that.
 */
export function bulletinStatus(bulletin: Bulletin, progress: Progress, now: Date): BulletinStatus {
  const toHandOver = progress.waiting + progress.sending + progress.uncertain
  const toReport = progress.accepted + progress.sent
  if (bulletin.cancelledAt) return 'cancelled'
  const since = progress.lastTakenAt ?? bulletin.createdAt
  if (toHandOver === 0 && (toReport === 0 || now.getTime() - since.getTime() > reportsComeWithin))
    return 'finished'
  if (bulletin.pausedAt) return 'paused'
  return bulletin.sendAt && bulletin.sendAt > now ? 'scheduled' : 'running'
}
