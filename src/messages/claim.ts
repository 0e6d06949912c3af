import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Writer } from '../db/database.ts'
import { asParameter, inList, placed, prepared } from '../db/prepared.ts'
import { messages } from '../db/schema.ts'
import { beginAttempts } from './attempts.ts'
import { type WaitingText, waitingTexts } from './claim-evidence.ts'
import { lastLook } from './last-look.ts'
import { settle } from './recording.ts'
import { isWaiting } from './waiting.ts'

/** A text that was taken in hand at an instant; the next taking in hand of it has another. */
export interface Claim {
  id: string
  claimedAt: Date
  /** Of its attempt: 1 for the first. */
  ordinal: number
}

export interface Claimed extends Claim, Pick<WaitingText, 'message' | 'from' | 'isTrial'> {
  to: string
}

/**
 * Takes waiting texts in hand, each after a last look; to be committed before the carrier is called. A text is left
 * out when there is nothing to do: it is in other hands, settled, held, not due yet, or the last look settled it here.
 */
export async function claimAll(
  tx: Writer,
  messageIds: string[],
  workerId: string,
  now: Date,
  policy: { drama: boolean },
): Promise<Map<string, Claimed>> {
  const free: WaitingText[] = []
  for (const text of await waitingTexts(tx, [...new Set(messageIds)])) {
    const finding = lastLook(text, now, policy)
    if (finding.verdict === 'send') free.push(text)
    if (finding.verdict === 'hold' && finding.lookAgainAt)
      await putOff(tx, text.message.id, finding.lookAgainAt)
    if (finding.verdict === 'settle')
      await settle(tx, [text.message.id], { outcome: finding.outcome, errorReason: finding.because }, now)
  }
  const taken = await take(
    tx,
    free.map(({ message }) => message.id),
    workerId,
    now,
  )
  return new Map(
    free
      .filter(({ message }) => taken.has(message.id))
      .map(({ message, number, from, isTrial }) => [
        message.id,
        {
          id: message.id,
          claimedAt: now,
          ordinal: message.attempts + 1,
          message,
          to: number.e164,
          from,
          isTrial,
        },
      ]),
  )
}

// Or the feeder would give it to the queue again every few seconds.
async function putOff(tx: Writer, id: string, lookAgainAt: Date) {
  await tx
    .update(messages)
    .set({ retryAt: lookAgainAt })
    .where(and(eq(messages.id, id), isWaiting))
}

// The attempt is on record before the carrier is called, whatever becomes of us after.
async function take(tx: Writer, ids: string[], workerId: string, now: Date): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await claimRows(tx, { ids: asParameter(ids), now, workerId })
  const taken = rows.map(({ id }) => id)
  await beginAttempts(tx, taken)
  return new Set(taken)
}

const claimRows = prepared('claim_texts', (tx) =>
  tx
    .update(messages)
    .set({
      claimedAt: placed('now', messages.claimedAt),
      claimedBy: placed('workerId', messages.claimedBy),
      retryAt: null,
      errorCode: null,
      errorReason: null,
      attempts: sql`${messages.attempts} + 1`,
    })
    .where(and(inList(messages.id, 'ids'), isNull(messages.claimedAt), isNull(messages.settledAt)))
    .returning({ id: messages.id }),
)
