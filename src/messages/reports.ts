import { and, isNull } from 'drizzle-orm'
import { type CarrierError, carrierError } from '../carrier/carrier-error.ts'
import type { Writer } from '../db/database.ts'
import { asParameter, inList, placed, prepared } from '../db/prepared.ts'
import { messages } from '../db/schema.ts'
import { recordDelivered } from '../numbers/evidence.ts'
import { drawConsequences } from './consequences.ts'
import { type ReportPolicy, recordTaken, settle } from './recording.ts'
import { type Report, type ReportedText, storeReports, textsOf } from './report-store.ts'
import { goOnAfterReport } from './standstill.ts'

export type { Report } from './report-store.ts'

/** The end of a text that a report brought; `error` when it was no good one. */
export interface Reported {
  message: ReportedText
  outcome: 'delivered' | 'failed'
  error: CarrierError | null
}

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
  await storeReports(tx, taken, texts, now)
  await recordTaken(tx, unrecorded(known), now, policy)
  await recordSent(tx, known, now)
  await goOnAfter(tx, known)
  return recordEnds(tx, known, now)
}

// The latest text of each line that arrived: “sent” says only that the next network has it, and may yet refuse it.
async function goOnAfter(tx: Writer, known: Known[]) {
  const latest = new Map<string, Date>()
  for (const { report, message } of known) {
    if (!arrived.has(report.status) || !message.acceptedAt) continue
    const before = latest.get(message.lineId)
    if (!before || before < message.acceptedAt) latest.set(message.lineId, message.acceptedAt)
  }
  for (const [lineId, takenAt] of latest) await goOnAfterReport(tx, lineId, takenAt)
}

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

async function recordSent(tx: Writer, known: Known[], now: Date) {
  const ids = known.filter(({ report }) => report.status === 'sent').map(({ message }) => message.id)
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
  const ended: Reported[] = await recordArrived(tx, good, now)
  for (const { report, message } of all.filter(({ report }) => failed.has(report.status)))
    ended.push(...(await recordFailed(tx, message, carrierError(report.errorCode), now)))
  return ended
}

async function recordArrived(tx: Writer, texts: ReportedText[], now: Date): Promise<Reported[]> {
  if (texts.length === 0) return []
  const ids = texts.map(({ id }) => id)
  const settled = new Set(
    await settle(tx, ids, { outcome: 'delivered', errorCode: null, errorReason: null }, now),
  )
  const ended = texts.filter(({ id }) => settled.has(id))
  await recordDelivered(
    tx,
    ended.map(({ numberId }) => numberId),
    now,
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
