import { and, eq, inArray, isNull } from 'drizzle-orm'
import { type CarrierError, carrierError } from '../carrier/carrier-error.ts'
import type { Reader, Writer } from '../db/database.ts'
import { messages, reports } from '../db/schema.ts'
import { newId } from '../ids.ts'
import { recordReached } from '../numbers/failures.ts'
import { drawConsequences } from './consequences.ts'
import { type ReportPolicy, recordTaken, settle } from './recording.ts'
import type { Message } from './status.ts'

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
  const fresh = await store(tx, taken, texts, now)
  const known = fresh.flatMap((report) => {
    const message = texts.get(report)
    return message ? [{ report, message }] : []
  })
  await recordTaken(tx, unrecorded(known), now, policy)
  await recordSent(tx, known, now)
  return recordEnds(tx, known, now)
}

// A report can be older than our record of the sid, after a crash for good: then the id in its address names the
// text. A text that has another sid on record is not the one reported.
async function textsOf(tx: Reader, taken: Report[]): Promise<Map<Report, ReportedText>> {
  const sids = [...new Set(taken.map(({ carrierSid }) => carrierSid))]
  const bySid = new Map(
    (await select(tx, inArray(messages.carrierSid, sids))).map((text) => [text.carrierSid, text]),
  )
  const ids = taken.flatMap(({ carrierSid, messageId }) =>
    messageId && !bySid.has(carrierSid) ? [messageId] : [],
  )
  const unnamed = and(
    inArray(messages.id, ids),
    eq(messages.direction, 'outbound'),
    isNull(messages.carrierSid),
  )
  const byId = new Map((ids.length > 0 ? await select(tx, unnamed) : []).map((text) => [text.id, text]))
  return new Map(
    taken.flatMap((report) => {
      const text = bySid.get(report.carrierSid) ?? byId.get(report.messageId ?? '')
      return text ? [[report, text]] : []
    }),
  )
}

const select = (tx: Reader, where: ReturnType<typeof and>) =>
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
    .where(where)

/** Gives those that were not on record yet. */
async function store(tx: Writer, taken: Report[], texts: Map<Report, ReportedText>, now: Date) {
  const byKey = new Map(taken.map((report) => [keyOf(report), report]))
  const rows = await tx
    .insert(reports)
    .values(
      [...byKey.values()].map(({ messageId: _, ...report }) => ({
        ...report,
        id: newId(),
        messageId: texts.get(byKey.get(keyOf(report))!)?.id ?? null,
        receivedAt: now,
      })),
    )
    .onConflictDoNothing()
    .returning({ carrierSid: reports.carrierSid, status: reports.status })
  return rows.map((row) => byKey.get(keyOf(row))!)
}

const keyOf = ({ carrierSid, status }: { carrierSid: string; status: string }) => `${carrierSid} ${status}`

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
  const ids = known
    .filter(({ report }) => report.status === 'sent' || arrived.has(report.status))
    .map(({ message }) => message.id)
  if (ids.length === 0) return
  await tx
    .update(messages)
    .set({ sentAt: now })
    .where(and(inArray(messages.id, ids), isNull(messages.sentAt), isNull(messages.settledAt)))
}

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
  await recordReached(
    tx,
    texts.map(({ numberId }) => numberId),
  )
  return texts
    .filter(({ id }) => settled.has(id))
    .map((message) => ({ message, outcome: 'delivered', error: null }))
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
  await drawConsequences(tx, message, error, now)
  return [{ message, outcome: 'failed', error }]
}
