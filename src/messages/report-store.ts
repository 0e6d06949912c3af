import { and, isNull, or, sql } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { asParameter, everyColumn, inList, placed, prepared, rowsIn, valueIn } from '../db/prepared.ts'
import { messages, reports } from '../db/schema.ts'
import { newId } from '../ids.ts'
import type { Message } from './status.ts'
import { isOutbound } from './waiting.ts'

/** What the carrier says of a text. `messageId` is what we put into the report's address, if it came back. */
export interface Report {
  carrierSid: string
  status: string
  errorCode: number | null
  messageId: string | null
}

export type ReportedText = Pick<
  Message,
  | 'id'
  | 'schoolId'
  | 'lineId'
  | 'numberId'
  | 'kind'
  | 'priority'
  | 'createdAt'
  | 'claimedAt'
  | 'acceptedAt'
  | 'carrierSid'
>

/**
 * The text that each report is of. A report can be older than our record of the sid, after a crash for good: then the
 * id in its address names the text. A text that has another sid on record is not the one reported.
 */
export async function textsOf(tx: Reader, taken: Report[]): Promise<Map<Report, ReportedText>> {
  // In one statement: between two, the sid could be recorded, and neither would find the text.
  const rows = await reportedTexts(tx, {
    sids: asParameter(taken.map(({ carrierSid }) => carrierSid)),
    ids: asParameter(taken.flatMap(({ messageId }) => messageId ?? [])),
  })
  const bySid = new Map(rows.map((text) => [text.carrierSid, text]))
  const unnamed = new Map(rows.filter(({ carrierSid }) => !carrierSid).map((text) => [text.id, text]))
  const found = new Map<Report, ReportedText>()
  for (const report of taken) {
    const text = bySid.get(report.carrierSid) ?? unnamed.get(report.messageId ?? '')
    if (!text) continue
    // From now on it has this sid: no other can name it.
    unnamed.delete(text.id)
    bySid.set(report.carrierSid, text)
    found.set(report, text)
  }
  return found
}

const reportedTexts = prepared('reported_texts', (tx) =>
  tx
    .select({
      id: messages.id,
      schoolId: messages.schoolId,
      lineId: messages.lineId,
      numberId: messages.numberId,
      kind: messages.kind,
      priority: messages.priority,
      createdAt: messages.createdAt,
      claimedAt: messages.claimedAt,
      acceptedAt: messages.acceptedAt,
      carrierSid: messages.carrierSid,
    })
    .from(messages)
    .where(
      or(
        inList(messages.carrierSid, 'sids'),
        and(inList(messages.id, 'ids'), isOutbound, isNull(messages.carrierSid)),
      ),
    ),
)

/** Stores each report once; one that was stored before its text was known is given its text now. */
export async function storeReports(tx: Writer, taken: Report[], texts: Map<Report, ReportedText>, now: Date) {
  const rows = taken.map((report) => ({ ...report, id: newId(), messageId: texts.get(report)?.id ?? null }))
  const stored = await insertReports(tx, { rows: JSON.stringify(rows), now })
  if (stored.length === taken.length) return
  const owners = rows.flatMap(({ carrierSid, messageId }) => (messageId ? [[carrierSid, messageId]] : []))
  await nameTexts(tx, {
    sids: asParameter(owners.map(([sid]) => sid!)),
    owners: asParameter(Object.fromEntries(owners)),
  })
}

const insertReports = prepared('insert_reports', (tx) =>
  tx
    .insert(reports)
    .select(
      tx
        .select(
          everyColumn(reports, {
            id: sql`row.value ->> 'id'`,
            carrierSid: sql`row.value ->> 'carrierSid'`,
            status: sql`row.value ->> 'status'`,
            errorCode: sql`cast(row.value ->> 'errorCode' as integer)`,
            messageId: sql`row.value ->> 'messageId'`,
            receivedAt: placed('now', reports.receivedAt),
          }),
        )
        .from(rowsIn('rows'))
        // SQLite takes what follows a select for a join, unless there is a where between.
        .where(sql`true`) as never,
    )
    .onConflictDoNothing()
    .returning({ id: reports.id }),
)

const nameTexts = prepared('name_texts_of_reports', (tx) =>
  tx
    .update(reports)
    .set({ messageId: valueIn('owners', reports.carrierSid) })
    .where(and(inList(reports.carrierSid, 'sids'), isNull(reports.messageId))),
)
