import { and, asc, eq, inArray, isNotNull, isNull, lt, or } from 'drizzle-orm'
import type { CarrierText } from '../carrier/carrier.ts'
import type { Reader } from '../db/database.ts'
import { lines, messages, numbers, workers } from '../db/schema.ts'
import { putBack, recordTaken, type Sending } from './sending.ts'

/** So long the carrier's records are given to show a text before they count as showing that there is none. */
const settlingMs = 20_000
/**
 * So far back the carrier's records are read. Our clock and the carrier's differ, so the claim's own instant is no
 * bound; texts that are on record as other messages' are passed over anyway.
 */
const lookBackMs = 60 * 60_000
/** A worker that has not been seen for so long has died, and left its claims behind. */
const workerGoneMs = 30_000
/** No call takes so long (the time-out is 10 s): what it came to could not be recorded. */
const callOverMs = 60_000

/**
 * Texts in hand whose outcome nobody is going to record: the call ended without an answer, the worker that made it
 * is gone, or it could not be written down.
 */
export async function strandedMessages(db: Reader, now: Date, limit = 500): Promise<{ id: string }[]> {
  return db
    .select({ id: messages.id })
    .from(messages)
    .leftJoin(workers, eq(workers.id, messages.claimedBy))
    .where(
      and(
        isNotNull(messages.claimedAt),
        isNull(messages.acceptedAt),
        isNull(messages.settledAt),
        or(
          isNotNull(messages.uncertainAt),
          isNull(workers.id),
          isNotNull(workers.stoppedAt),
          lt(workers.seenAt, new Date(now.getTime() - workerGoneMs)),
          lt(messages.claimedAt, new Date(now.getTime() - callOverMs)),
        ),
      ),
    )
    .orderBy(asc(messages.claimedAt))
    .limit(limit)
}

/**
 * Decides what became of a text in hand by the carrier's own records: taken (then its sid is recorded), not yet
 * known, or shown never to have existed (then it waits to be sent again).
 * @throws when the carrier does not answer: it stays uncertain
 */
export async function reconcile(
  { db, carrier, clock }: Sending,
  messageId: string,
): Promise<'taken' | 'unknown' | 'sendable'> {
  const stranded = await inHand(db.read, messageId)
  if (!stranded) return 'unknown'
  const { claimedAt, uncertainAt } = stranded
  const askedAt = clock.now()
  const texts = await carrier.textsTo(stranded.to, new Date(claimedAt.getTime() - lookBackMs))
  const match = await unclaimedMatch(db.read, stranded, texts)
  if (match) {
    await db.write((tx) => recordTaken(tx, messageId, match.sid, clock.now()))
    return 'taken'
  }
  // Counted from the end of the call to the question: neither a slow call nor a slow answer shortens it.
  if (askedAt.getTime() - (uncertainAt ?? claimedAt).getTime() < settlingMs) return 'unknown'
  await db.write((tx) => putBack(tx, { id: messageId, claimedAt }, clock.now()))
  return 'sendable'
}

async function inHand(db: Reader, messageId: string) {
  const [found] = await db
    .select({
      claimedAt: messages.claimedAt,
      uncertainAt: messages.uncertainAt,
      body: messages.body,
      to: numbers.e164,
      from: lines.address,
    })
    .from(messages)
    .innerJoin(numbers, eq(numbers.id, messages.numberId))
    .innerJoin(lines, eq(lines.id, messages.lineId))
    .where(and(eq(messages.id, messageId), isNull(messages.acceptedAt), isNull(messages.settledAt)))
  return found?.claimedAt ? { ...found, claimedAt: found.claimedAt } : null
}

// The same words may have gone to the same phone twice: a text that is on record as another message's is not ours.
// A trial account's carrier puts words of its own before ours.
async function unclaimedMatch(
  db: Reader,
  wanted: { body: string; from: string },
  texts: CarrierText[],
): Promise<CarrierText | null> {
  const alike = texts.filter((text) => text.body.endsWith(wanted.body) && text.from === wanted.from)
  if (alike.length === 0) return null
  const known = await db
    .select({ sid: messages.carrierSid })
    .from(messages)
    .where(
      inArray(
        messages.carrierSid,
        alike.map((text) => text.sid),
      ),
    )
  const taken = new Set(known.map((row) => row.sid))
  return alike.find((text) => !taken.has(text.sid)) ?? null
}
