import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Carrier, SendResult } from '../carrier/carrier.ts'
import type { Clock } from '../clock.ts'
import type { Database, Writer } from '../db/database.ts'
import { messages } from '../db/schema.ts'
import { claim, settle } from './claim.ts'
import type { Message } from './status.ts'

export interface Sending {
  db: Database
  carrier: Carrier
  clock: Clock
  workerId: string
  /** Numbers reserved for drama may be texted: the carrier is the simulator. */
  drama: boolean
}

export interface Sent {
  result: SendResult['kind'] | 'nothing to do'
  /** The text goes back into the queue after so long; null when it need not. */
  againInMs: number | null
}

/** A claim older than this is given up rather than used: whoever slept so long may have been taken for dead. */
const claimHoldsMs = 5_000
const longestWait = 5 * 60_000
const longestValidity = 36_000

/**
 * Hands one text over, exactly once as far as the carrier allows: claims it and commits, calls the carrier
 * outside any transaction, records the answer. Calling it twice for one text is harmless.
 */
export async function sendMessage(sending: Sending, messageId: string): Promise<Sent> {
  const { db, carrier, clock } = sending
  const claimed = await db.write((tx) => claim(tx, messageId, sending.workerId, clock.now(), sending))
  if (!claimed) return { result: 'nothing to do', againInMs: null }
  const { message, to, from, claimedAt } = claimed
  if (clock.now().getTime() - claimedAt.getTime() > claimHoldsMs) {
    await db.write((tx) => putBack(tx, { id: messageId, claimedAt }, clock.now()))
    return { result: 'nothing to do', againInMs: 0 }
  }
  const result = await carrier.send({
    messageId,
    to,
    from,
    body: message.body,
    ...validity(message, clock.now()),
  })
  const wait = result.kind === 'later' ? backOff(message.attempts + 1, result.waitSeconds) : null
  await db.write((tx) => record(tx, { id: messageId, claimedAt }, result, clock.now(), wait))
  return { result: result.kind, againInMs: wait }
}

// The carrier is told to drop a text whose time is over before it reaches a phone.
function validity({ validUntil }: Message, now: Date): { validitySeconds?: number } {
  if (!validUntil) return {}
  const seconds = Math.floor((validUntil.getTime() - now.getTime()) / 1_000)
  return { validitySeconds: Math.min(Math.max(seconds, 1), longestValidity) }
}

/** Doubles from one second to five minutes, with jitter, unless the carrier says how long. In milliseconds. */
function backOff(attempts: number, askedSeconds: number | null): number {
  const base = askedSeconds !== null ? askedSeconds * 1_000 : 500 * 2 ** Math.min(attempts, 10)
  return Math.min(base, longestWait) * (1 + Math.random() / 2)
}

async function record(tx: Writer, claim: Claim, result: SendResult, now: Date, waitMs: number | null) {
  const { id: messageId } = claim
  switch (result.kind) {
    case 'taken':
      return recordTaken(tx, messageId, result.sid, now)
    case 'refused':
      return settle(
        tx,
        messageId,
        { outcome: 'failed', errorCode: result.error.code, errorReason: result.error.reason },
        now,
      )
    case 'later':
      return putBack(tx, claim, new Date(now.getTime() + (waitMs ?? 0)), result.error)
    case 'unknown':
      return recordUncertain(tx, claim, result.why, now)
  }
}

/**
 * The carrier has it under this sid. Harmless when it is on record already, or settled. A text that waits again,
 * taken for one that never was, counts as claimed from here on: it must not be sent a second time.
 */
export async function recordTaken(tx: Writer, messageId: string, sid: string, now: Date): Promise<void> {
  await tx
    .update(messages)
    .set({
      carrierSid: sid,
      acceptedAt: now,
      claimedAt: sql`coalesce(${messages.claimedAt}, ${sql.param(now, messages.claimedAt)})`,
      uncertainAt: null,
      retryAt: null,
      errorCode: null,
      errorReason: null,
    })
    .where(and(eq(messages.id, messageId), isNull(messages.acceptedAt), isNull(messages.settledAt)))
}

/** One taking in hand of a text; the next one has another instant. */
export interface Claim {
  id: string
  claimedAt: Date
}

/**
 * The carrier certainly does not have it: it waits again, and not before `retryAt`. Says nothing of a later claim:
 * whoever comes late must not take a text out of other hands. `why` is what holds it meanwhile.
 */
export async function putBack(
  tx: Writer,
  { id, claimedAt }: Claim,
  retryAt: Date,
  why: { code: number | null; reason: string } | null = null,
): Promise<void> {
  await tx
    .update(messages)
    .set({
      claimedAt: null,
      claimedBy: null,
      uncertainAt: null,
      retryAt,
      errorCode: why?.code ?? null,
      errorReason: why?.reason ?? null,
    })
    .where(
      and(
        eq(messages.id, id),
        eq(messages.claimedAt, claimedAt),
        isNull(messages.acceptedAt),
        isNull(messages.settledAt),
      ),
    )
}

async function recordUncertain(tx: Writer, { id, claimedAt }: Claim, why: string, now: Date): Promise<void> {
  await tx
    .update(messages)
    .set({ uncertainAt: now, errorReason: why })
    .where(
      and(
        eq(messages.id, id),
        eq(messages.claimedAt, claimedAt),
        isNull(messages.acceptedAt),
        isNull(messages.settledAt),
      ),
    )
}
