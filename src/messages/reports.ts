import { and, eq, isNull } from 'drizzle-orm'
import { carrierError } from '../carrier/carrier-error.ts'
import type { Reader, Writer } from '../db/database.ts'
import { messages, reports } from '../db/schema.ts'
import { newId } from '../ids.ts'
import { settle } from './claim.ts'
import { recordTaken } from './sending.ts'

/** What the carrier says of a text. `messageId` is what we put into the report's address, if it came back. */
export interface Report {
  carrierSid: string
  status: string
  errorCode: number | null
  messageId: string | null
}

/**
 * Stores a report, once, and moves its text forward: in any order, twice, or before our own record of the send.
 * A report of a text that we do not know is kept too.
 */
export async function takeReport(tx: Writer, report: Report, now: Date): Promise<void> {
  const message = await messageOf(tx, report)
  const stored = await tx
    .insert(reports)
    .values({ ...report, id: newId(), messageId: message?.id ?? null, receivedAt: now })
    .onConflictDoNothing()
    .returning({ id: reports.id })
  if (stored.length > 0 && message) await moveForward(tx, message.id, report, now)
}

// A report can be older than our record of the sid, after a crash for good: then the id in its address names the
// text. A text that has another sid on record is not the one reported.
async function messageOf(tx: Reader, { carrierSid, messageId }: Report): Promise<{ id: string } | null> {
  const [bySid] = await tx
    .select({ id: messages.id })
    .from(messages)
    .where(eq(messages.carrierSid, carrierSid))
  if (bySid || !messageId) return bySid ?? null
  const [byId] = await tx
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.id, messageId), eq(messages.direction, 'outbound'), isNull(messages.carrierSid)))
  return byId ?? null
}

async function moveForward(tx: Writer, messageId: string, report: Report, now: Date) {
  await recordTaken(tx, messageId, report.carrierSid, now)
  switch (report.status) {
    case 'sent':
      return recordSent(tx, messageId, now)
    case 'delivered':
    case 'read':
      await recordSent(tx, messageId, now)
      return settle(tx, messageId, { outcome: 'delivered', errorCode: null, errorReason: null }, now)
    case 'failed':
    case 'undelivered':
    case 'canceled': {
      const error = carrierError(report.errorCode)
      return settle(
        tx,
        messageId,
        { outcome: 'failed', errorCode: error.code, errorReason: error.reason },
        now,
      )
    }
  }
}

async function recordSent(tx: Writer, messageId: string, now: Date) {
  await tx
    .update(messages)
    .set({ sentAt: now })
    .where(and(eq(messages.id, messageId), isNull(messages.sentAt), isNull(messages.settledAt)))
}
