import { and, isNull, or, sql } from 'drizzle-orm'
import { type CarrierError, carrierError } from '../carrier/carrier-error.ts'
import type { Reader, Writer } from '../db/database.ts'
import { asParameter, everyColumn, inList, placed, prepared, rowsIn, valueIn } from '../db/prepared.ts'
import { messages, reports } from '../db/schema.ts'
import { newId } from '../ids.ts'
import { recordReached } from '../numbers/failures.ts'
import { drawConsequences } from './consequences.ts'
import { type ReportPolicy, recordTaken, settle } from './recording.ts'
import { goOnAfterReport } from './standstill.ts'
import type { Message } from './status.ts'
import { isOutbound } from './waiting.ts'

/** What the carrier says of a text. `messageId` is what we put into the report's address, if it came back. */
export interface Report {
  carrierSid: string
  status: string
  errorCode: number | null
  messageId: string | null
}

/** The end of a text that a report brought; `error` when it was no good one. */
export interface Reported {
  message: ReportedText
  outcome: 'delivered' | 'failed'
  error: CarrierError | null
}

type ReportedText = Pick<
  Message,
  'id' | 'schoolId' | 'lineId' | 'numberId' | 'kind' | 'priority' | 'createdAt' | 'acceptedAt' | 'carrierSid'
>

/**
 * Stores reports, each once, and moves their texts forward: in any order, twice, or before our own record of the
 * send. A report of a text that we do not know is kept too. Gives the ends that they brought.
 */
export async function takeReports(
  tx: Writer,
  taken: Report[],
  now: Date,
  policy: ReportPolicy,
): Promise<Reported[]> {
  const texts = await textsOf(tx, taken)
  const known = taken.flatMap((report) => {
    const message = texts.get(report)
    return message ? [{ report, message }] : []
  })
  await store(tx, taken, texts, now)
  await recordTaken(tx, unrecorded(known), now, policy)
  await recordSent(tx, known, now)
  await goOnAfter(tx, known)
  return recordEnds(tx, known, now)
}

// The latest text of each line that went its way.
async function goOnAfter(tx: Writer, known: Known[]) {
  const latest = new Map<string, Date>()
  for (const { report, message } of known) {
    if (!isOnItsWay(report) || !message.acceptedAt) continue
    const before = latest.get(message.lineId)
    if (!before || before < message.acceptedAt) latest.set(message.lineId, message.acceptedAt)
  }
  for (const [lineId, takenAt] of latest) await goOnAfterReport(tx, lineId, takenAt)
}

// A report can be older than our record of the sid, after a crash for good: then the id in its address names the
// text. A text that has another sid on record is not the one reported. Asked for in one statement: between two, the
// sid could be recorded, and neither would find the text.
async function textsOf(tx: Reader, taken: Report[]): Promise<Map<Report, ReportedText>> {
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

// One that was stored before its text was known is given its text now.
async function store(tx: Writer, taken: Report[], texts: Map<Report, ReportedText>, now: Date) {
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

interface Known {
  report: Report
  message: ReportedText
}

const unrecorded = (known: Known[]) => {
  const missing = known.filter(({ message }) => !message.carrierSid)
  return [
    ...new Map(
      missing.map(({ message, report }) => [message.id, { id: message.id, sid: report.carrierSid }]),
    ).values(),
  ]
}

const arrived = new Set(['delivered', 'read'])
const failed = new Set(['failed', 'undelivered', 'canceled'])

const isOnItsWay = ({ status }: Report) => status === 'sent' || arrived.has(status)

async function recordSent(tx: Writer, known: Known[], now: Date) {
  const ids = known.filter(({ report }) => isOnItsWay(report)).map(({ message }) => message.id)
  if (ids.length === 0) return
  await recordSentAt(tx, { ids: asParameter(ids), now })
}

const recordSentAt = prepared('record_sent', (tx) =>
  tx
    .update(messages)
    .set({ sentAt: placed('now', messages.sentAt) })
    .where(and(inList(messages.id, 'ids'), isNull(messages.sentAt), isNull(messages.settledAt))),
)

// The first end that is reported stands.
async function recordEnds(tx: Writer, known: Known[], now: Date): Promise<Reported[]> {
  const ends = new Map<string, Known>()
  for (const one of known)
    if ((arrived.has(one.report.status) || failed.has(one.report.status)) && !ends.has(one.message.id))
      ends.set(one.message.id, one)
  const all = [...ends.values()]
  const good = all.filter(({ report }) => arrived.has(report.status)).map(({ message }) => message)
  const ended: Reported[] = await recordDelivered(tx, good, now)
  for (const { report, message } of all.filter(({ report }) => failed.has(report.status)))
    ended.push(...(await recordFailed(tx, message, carrierError(report.errorCode), now)))
  return ended
}

async function recordDelivered(tx: Writer, texts: ReportedText[], now: Date): Promise<Reported[]> {
  if (texts.length === 0) return []
  const ids = texts.map(({ id }) => id)
  const settled = new Set(
    await settle(tx, ids, { outcome: 'delivered', errorCode: null, errorReason: null }, now),
  )
  const ended = texts.filter(({ id }) => settled.has(id))
  await recordReached(
    tx,
    ended.map(({ numberId }) => numberId),
  )
  return ended.map((message) => ({ message, outcome: 'delivered', error: null }))
}

async function recordFailed(
  tx: Writer,
  message: ReportedText,
  error: CarrierError,
  now: Date,
): Promise<Reported[]> {
  const end = { outcome: 'failed', errorCode: error.code, errorReason: error.reason } as const
  const settled = await settle(tx, [message.id], end, now)
  if (settled.length === 0) return []
  await drawConsequences(tx, message, error, 'report', now)
  return [{ message, outcome: 'failed', error }]
}
