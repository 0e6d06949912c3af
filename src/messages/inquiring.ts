import { and, asc, eq, isNotNull, isNull, lte } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { messages } from '../db/schema.ts'
import { type Reported, takeReports } from './reports.ts'
import type { Sending } from './sending.ts'

/** The carrier keeps trying for ten hours at most: what has no end after three days will never get one. */
const giveUpMs = 3 * 24 * 60 * 60_000
const longestMs = 6 * 60 * 60_000

/** Texts that the carrier has taken and of which no final report has come when it was due. */
export async function unreportedMessages(db: Reader, now: Date, limit = 500): Promise<{ id: string }[]> {
  return db
    .select({ id: messages.id })
    .from(messages)
    .where(and(isNotNull(messages.acceptedAt), isNull(messages.settledAt), lte(messages.askAt, now)))
    .orderBy(asc(messages.askAt))
    .limit(limit)
}

/**
 * Asks the carrier how a text stands whose final report is overdue, and takes the answer as the report. Gives the end
 * that it brought, if it did; otherwise it is asked again, less and less often.
 * @throws when the carrier does not answer
 */
export async function inquire(sending: Sending, messageId: string): Promise<Reported | null> {
  const { db, carrier, clock } = sending
  const unreported = await unreportedMessage(db.read, messageId)
  if (!unreported) return null
  await db.write((tx) =>
    tx
      .update(messages)
      .set(nextAsking(unreported, clock.now(), sending))
      .where(eq(messages.id, messageId)),
  )
  const report = await carrier.reportOf(unreported.carrierSid)
  if (!report) return null
  const reported = { ...report, carrierSid: unreported.carrierSid, messageId }
  const [end] = await db.write((tx) => takeReports(tx, [reported], clock.now(), sending))
  return end ?? null
}

async function unreportedMessage(db: Reader, messageId: string) {
  const [found] = await db
    .select({
      carrierSid: messages.carrierSid,
      acceptedAt: messages.acceptedAt,
      asked: messages.asked,
    })
    .from(messages)
    .where(and(eq(messages.id, messageId), isNotNull(messages.acceptedAt), isNull(messages.settledAt)))
  if (!found?.carrierSid || !found.acceptedAt) return null
  return { asked: found.asked, carrierSid: found.carrierSid, acceptedAt: found.acceptedAt }
}

function nextAsking(
  { asked, acceptedAt }: { asked: number; acceptedAt: Date },
  now: Date,
  { reportOverdueMs }: Sending,
) {
  const wait = Math.min(reportOverdueMs * 2 ** asked, longestMs)
  const isOver = now.getTime() - acceptedAt.getTime() > giveUpMs
  return { asked: asked + 1, askAt: isOver ? null : new Date(now.getTime() + wait) }
}
