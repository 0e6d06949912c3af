import { and, asc, eq, inArray, isNotNull, isNull, lt, lte, not, or } from 'drizzle-orm'
import type { CarrierText } from '../carrier/carrier.ts'
import { isAlive } from '../db/alive.ts'
import type { Reader, Writer } from '../db/database.ts'
import { lines, messages, numbers, workers } from '../db/schema.ts'
import { endAttempts } from './attempts.ts'
import { putBack, recordTaken, stillClaimed } from './recording.ts'
import type { Sending } from './sending.ts'

/** So long the carrier's records are given to show a text before they count as showing that there is none. */
const settlingMs = 20_000
/**
 * So far back the carrier's records are read. Our clock and the carrier's differ, so the claim's own instant is no
 * bound; texts that are on record as other messages' are passed over anyway.
 */
const lookBackMs = 60 * 60_000
/** No call takes so long (the time-out is 10 s): what it came to could not be recorded. */
const callOverMs = 60_000
/** When the records have not decided for so long, a person is asked; the records still are, now and then. */
const decideWithinMs = 60 * 60_000
/** So many calls without an answer, though each left nothing in the records, are enough: a person decides. */
const mostAttempts = 10
const longestAskMs = 5 * 60_000

/**
 * Texts in hand whose outcome nobody is going to record: the call ended without an answer, the worker that made it
 * is gone, or it could not be written down. Those that were asked after lately are left out.
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
        or(isNull(messages.askAt), lte(messages.askAt, now)),
        or(
          isNotNull(messages.uncertainAt),
          isNull(workers.id),
          not(isAlive(now)),
          lt(messages.claimedAt, new Date(now.getTime() - callOverMs)),
        ),
      ),
    )
    .orderBy(asc(messages.claimedAt))
    .limit(limit)
}

/**
 * Decides what became of a text in hand by the carrier's own records: taken (then its sid is recorded), not yet
 * known, shown never to have existed (then it waits to be sent again), or given to a person to decide.
 * @throws when the carrier does not answer: it stays uncertain
 */
export async function reconcile(
  sending: Sending,
  messageId: string,
): Promise<'taken' | 'unknown' | 'sendable' | 'undecided'> {
  const { db, carrier, clock } = sending
  const stranded = await inHand(db.read, messageId)
  if (!stranded) return 'unknown'
  const { claim, uncertainSince } = stranded
  const askedAt = clock.now()
  // Written first: whatever happens to the call, the next one comes later.
  await db.write((tx) => askLater(tx, stranded, askedAt))
  const { texts, whole } = await carrier.textsTo(
    stranded.to,
    new Date(claim.claimedAt.getTime() - lookBackMs),
  )
  const match = await unclaimedMatch(db.read, stranded, texts)
  if (match) {
    await db.write(async (tx) => {
      await recordTaken(tx, [{ id: messageId, sid: match.sid }], clock.now(), sending)
      await endAttempts(tx, [claim], 'found', clock.now())
    })
    return 'taken'
  }
  // Counted from the end of the call to the question: neither a slow call nor a slow answer shortens it.
  if (!whole || askedAt.getTime() - uncertainSince.getTime() < settlingMs) return 'unknown'
  if (stranded.attempts >= mostAttempts) return 'undecided'
  await db.write(async (tx) => {
    await putBack(tx, claim, clock.now())
    await endAttempts(tx, [claim], 'never was', clock.now())
  })
  return 'sendable'
}

async function inHand(db: Reader, messageId: string) {
  const [found] = await db
    .select({
      id: messages.id,
      claimedAt: messages.claimedAt,
      uncertainAt: messages.uncertainAt,
      undecidedAt: messages.undecidedAt,
      attempts: messages.attempts,
      asked: messages.asked,
      body: messages.body,
      to: numbers.e164,
      from: lines.address,
    })
    .from(messages)
    .innerJoin(numbers, eq(numbers.id, messages.numberId))
    .innerJoin(lines, eq(lines.id, messages.lineId))
    .where(and(eq(messages.id, messageId), isNull(messages.acceptedAt), isNull(messages.settledAt)))
  if (!found?.claimedAt) return null
  const claim = { id: messageId, claimedAt: found.claimedAt, ordinal: found.attempts }
  return { ...found, claim, uncertainSince: found.uncertainAt ?? found.claimedAt }
}

type InHand = NonNullable<Awaited<ReturnType<typeof inHand>>>

async function askLater(tx: Writer, stranded: InHand, now: Date) {
  const { asked, attempts, undecidedAt, uncertainSince } = stranded
  const wait = Math.min(settlingMs / 4 + 2_500 * 2 ** asked, longestAskMs)
  const isLate = now.getTime() - uncertainSince.getTime() > decideWithinMs
  const isOften = attempts >= mostAttempts && now.getTime() - uncertainSince.getTime() > settlingMs
  await tx
    .update(messages)
    .set({
      askAt: new Date(now.getTime() + wait),
      asked: asked + 1,
      undecidedAt: undecidedAt ?? (isLate || isOften ? now : null),
    })
    .where(stillClaimed(stranded.claim))
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
