import { and, asc, desc, eq, gt, isNull, lte } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { asParameter, inList, prepared } from '../db/prepared.ts'
import { inboundTexts, lines, messages, optOuts } from '../db/schema.ts'
import { newId } from '../ids.ts'
import { type Keyword, keywordOf } from './keywords.ts'

export interface OptOutWord {
  word: string
  saidTo?: 'us' | 'carrier'
  /** The line that it was texted to; of the carrier's block, the line whose text was refused. */
  lineId?: string | null
}

/**
 * Records that a phone wants nothing more; said twice, it is on record once. What was said to the carrier alone is
 * known by its refusing our texts (21610), as of when the text was handed over; a STOP that we see after that takes its
 * place, without a gap. What is read only after the START that came later is on record as lifted by it.
 */
export async function optOut(
  tx: Writer,
  schoolId: string,
  numberId: string,
  { word, saidTo = 'us', lineId = null }: OptOutWord,
  now: Date,
): Promise<void> {
  const liftedAt = await saidAfter(tx, numberId, 'opt-in', now)
  if (saidTo === 'us' && !liftedAt) await endBlock(tx, numberId, now)
  await tx
    .insert(optOuts)
    .values({ id: newId(), schoolId, numberId, word, saidTo, lineId, optedOutAt: now, liftedAt })
    .onConflictDoNothing()
}

// Texts are read in the order in which workers come to them; what counts is the order in which they came.
async function saidAfter(
  tx: Reader,
  numberId: string,
  means: Keyword['means'],
  at: Date,
): Promise<Date | null> {
  const later = await tx
    .select({ body: messages.body, at: messages.createdAt, parameters: inboundTexts.parameters })
    .from(messages)
    .leftJoin(inboundTexts, eq(inboundTexts.carrierSid, messages.carrierSid))
    .where(
      and(eq(messages.numberId, numberId), eq(messages.direction, 'inbound'), gt(messages.createdAt, at)),
    )
    .orderBy(asc(messages.createdAt))
  return later.find((text) => keywordOf(text)?.means === means)?.at ?? null
}

// The carrier may have told us of its block before the STOP itself was read: an end never stands before its beginning.
async function endBlock(tx: Writer, numberId: string, now: Date): Promise<void> {
  const isBlock = and(eq(optOuts.numberId, numberId), isNull(optOuts.liftedAt), eq(optOuts.saidTo, 'carrier'))
  const [block] = await tx.select({ since: optOuts.optedOutAt }).from(optOuts).where(isBlock)
  if (!block) return
  await tx
    .update(optOuts)
    .set({ liftedAt: block.since > now ? block.since : now })
    .where(isBlock)
}

/** Records that a phone wanted texts again at `now`. Nothing else lifts an opt-out, and nothing one that came later. */
export async function liftOptOut(tx: Writer, numberId: string, now: Date): Promise<void> {
  // On record from an earlier STOP, it holds for one that came after this as well.
  if (await saidAfter(tx, numberId, 'opt-out', now)) return
  await tx
    .update(optOuts)
    .set({ liftedAt: now })
    .where(and(eq(optOuts.numberId, numberId), isNull(optOuts.liftedAt), lte(optOuts.optedOutAt, now)))
}

/** The ids of the school's numbers that want nothing. */
export async function optedOutNumbers(db: Reader, schoolId: string): Promise<Set<string>> {
  const rows = await db
    .select({ numberId: optOuts.numberId })
    .from(optOuts)
    .where(and(eq(optOuts.schoolId, schoolId), isNull(optOuts.liftedAt)))
  return new Set(rows.map((row) => row.numberId))
}

export type OptOut = typeof optOuts.$inferSelect & {
  /** The address of the line that it was said to. */
  line: string | null
}

/** The opt-outs in force among these numbers, by the number's id: one query for all. */
export async function optOutsOfNumbers(
  db: Reader,
  numberIds: readonly string[],
): Promise<Map<string, OptOut>> {
  if (numberIds.length === 0) return new Map()
  const rows = await inForce(db, { numberIds: asParameter(numberIds) })
  return new Map(rows.map(({ optOut, line }) => [optOut.numberId, { ...optOut, line }]))
}

const inForce = prepared('opt_outs_in_force', (db) =>
  db
    .select({ optOut: optOuts, line: lines.address })
    .from(optOuts)
    .leftJoin(lines, eq(lines.id, optOuts.lineId))
    .where(and(inList(optOuts.numberId, 'numberIds'), isNull(optOuts.liftedAt))),
)

/** Every time that a number wanted nothing more, the latest first; those that were lifted too. */
export async function optOutsOf(db: Reader, schoolId: string, numberId: string): Promise<OptOut[]> {
  const rows = await db
    .select({ optOut: optOuts, line: lines.address })
    .from(optOuts)
    .leftJoin(lines, eq(lines.id, optOuts.lineId))
    .where(and(eq(optOuts.schoolId, schoolId), eq(optOuts.numberId, numberId)))
    .orderBy(desc(optOuts.optedOutAt), desc(optOuts.id))
  return rows.map(({ optOut, line }) => ({ ...optOut, line }))
}
