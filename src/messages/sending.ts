import type { Carrier, SendResult } from '../carrier/carrier.ts'
import type { CarrierError } from '../carrier/carrier-error.ts'
import type { Clock } from '../clock.ts'
import type { Database, Writer } from '../db/database.ts'
import { together } from '../db/together.ts'
import { endAttempts } from './attempts.ts'
import { type Claimed, claimAll } from './claim.ts'
import { drawConsequences } from './consequences.ts'
import { putBack, type ReportPolicy, recordTaken, recordUncertain, settle } from './recording.ts'
import { goOnWithHandOver } from './standstill.ts'
import type { Message } from './status.ts'

export interface Sending extends ReportPolicy {
  db: Database
  carrier: Carrier
  clock: Clock
  workerId: string
  /** Numbers reserved for drama may be texted: the carrier is the simulator. */
  drama: boolean
}

/** What came of handing a text over; for `later`, `refused` and what stands still the carrier's error. */
export type Sent =
  | { result: 'nothing to do' | 'given up' }
  | {
      result: SendResult['kind']
      error: CarrierError | null
      /** So long the carrier asked us to wait, of itself. */
      waitSeconds: number | null
      message: Pick<Message, 'kind' | 'priority' | 'createdAt' | 'schoolId' | 'lineId'>
    }

export interface Sender {
  /**
   * Hands one text over, exactly once as far as the carrier allows: claims it and commits, calls the carrier
   * outside any transaction, records the answer. Calling it twice for one text is harmless.
   */
  send(messageId: string): Promise<Sent>
}

/** A claim older than this is given up rather than used: whoever slept so long may have been taken for dead. */
const claimHoldsMs = 5_000
/** The carrier's records are asked so long after a call without an answer: a text takes a moment to get there. */
const askAfterMs = 5_000
const longestWait = 5 * 60_000
const longestValidity = 36_000

interface Ended {
  claimed: Claimed
  result: SendResult
}

/** Texts that are sent at the same moment are claimed in one transaction, and recorded in one. */
export function sender(sending: Sending, onClaimed: (messageId: string) => void = () => {}): Sender {
  const { db, carrier, clock } = sending
  const claimTogether = together((ids: string[]) =>
    db.write(async (tx) => {
      const claimed = await claimAll(tx, ids, sending.workerId, clock.now(), sending)
      return ids.map((id) => takeOut(claimed, id))
    }),
  )
  const recordTogether = together((ended: Ended[]) =>
    db.write(async (tx) => {
      await record(tx, ended, clock.now(), sending)
      return ended.map(() => undefined)
    }),
  )

  return {
    async send(messageId) {
      const claimed = await claimTogether(messageId)
      onClaimed(messageId)
      if (!claimed) return { result: 'nothing to do' }
      if (clock.now().getTime() - claimed.claimedAt.getTime() > claimHoldsMs) {
        await db.write((tx) => giveUp(tx, claimed, clock.now()))
        return { result: 'given up' }
      }
      const result = await carrier.send(textOf(claimed, clock.now()))
      await recordTogether({ claimed, result })
      return {
        result: result.kind,
        error: 'error' in result ? result.error : null,
        waitSeconds: 'waitSeconds' in result ? result.waitSeconds : null,
        message: claimed.message,
      }
    },
  }
}

// Two jobs for one text can meet here, when the queue lost the first and was given it again: a claim is one caller's.
function takeOut(claimed: Map<string, Claimed>, id: string): Claimed | null {
  const mine = claimed.get(id) ?? null
  claimed.delete(id)
  return mine
}

async function giveUp(tx: Writer, claim: Claimed, now: Date) {
  await putBack(tx, claim, now)
  await endAttempts(tx, [claim], 'given up', now)
}

const textOf = ({ id, message, to, from }: Claimed, now: Date) => ({
  messageId: id,
  to,
  from,
  body: message.body,
  ...validity(message, now),
})

// The carrier is told to drop a text whose time is over before it reaches a phone.
function validity({ validUntil }: Claimed['message'], now: Date): { validitySeconds?: number } {
  if (!validUntil) return {}
  const seconds = Math.floor((validUntil.getTime() - now.getTime()) / 1_000)
  return { validitySeconds: Math.min(Math.max(seconds, 1), longestValidity) }
}

async function record(tx: Writer, ended: Ended[], now: Date, policy: ReportPolicy): Promise<void> {
  const taken = ended.flatMap(({ claimed, result }) =>
    result.kind === 'taken' ? [{ claimed, id: claimed.id, sid: result.sid }] : [],
  )
  await recordTaken(tx, taken, now, policy)
  if (taken.length > 0)
    await endAttempts(
      tx,
      taken.map(({ claimed }) => claimed),
      'taken',
      now,
    )
  for (const { claimed } of taken) if (claimed.isTrial) await goOnWithHandOver(tx, claimed.message.lineId)
  for (const one of ended) await recordFailed(tx, one, now)
}

async function recordFailed(tx: Writer, { claimed, result }: Ended, now: Date): Promise<void> {
  if (result.kind === 'taken') return
  if (result.kind === 'unknown') {
    await recordUncertain(tx, claimed, result.why, now, new Date(now.getTime() + askAfterMs))
    return endAttempts(tx, [claimed], 'unknown', now)
  }
  const { code, reason } = result.error
  await endAttempts(tx, [claimed], result.kind, now, code)
  await drawConsequences(tx, claimed.message, result.error, 'hand-over', now)
  if (result.kind === 'refused')
    await settle(tx, [claimed.id], { outcome: 'failed', errorCode: code, errorReason: reason }, now)
  else await putBack(tx, claimed, retryAt(claimed, result, now), result.error)
}

// What stands still until it is put right holds its texts itself: they need no waiting of their own.
function retryAt({ message }: Claimed, result: SendResult & { kind: 'later' }, now: Date): Date {
  if (result.error.stops) return now
  return new Date(now.getTime() + backOff(message.attempts + 1, result.waitSeconds))
}

/** Doubles from one second to five minutes, with jitter, unless the carrier says how long. In milliseconds. */
function backOff(attempts: number, askedSeconds: number | null): number {
  const base = askedSeconds !== null ? askedSeconds * 1_000 : 500 * 2 ** Math.min(attempts, 10)
  return Math.min(base, longestWait) * (1 + Math.random() / 2)
}
