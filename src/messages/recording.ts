// What becomes of a text, written down. Every write says in its condition what it takes for granted, so that two
// who write at once, or one who comes late, change nothing that stands.

import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Writer } from '../db/database.ts'
import { asParameter, inList, placed, prepared, valueIn } from '../db/prepared.ts'
import { messages } from '../db/schema.ts'
import type { Claim } from './claim.ts'
import type { Message } from './status.ts'

/** So long after the carrier took a text it is asked how the text stands, if it has not said so itself. */
export interface ReportPolicy {
  reportOverdueMs: number
}

/** A text, and the id under which the carrier has it. */
export interface Taken {
  id: string
  sid: string
}

/**
 * The carrier has these. Harmless when that is on record already. A text that waits again, taken for one that never
 * was, counts as claimed from here on: it must not be sent a second time. A settled one keeps its state, and gains
 * the carrier's id.
 */
export async function recordTaken(
  tx: Writer,
  taken: Taken[],
  now: Date,
  { reportOverdueMs }: ReportPolicy,
): Promise<void> {
  if (taken.length === 0) return
  const values = {
    ids: asParameter(taken.map(({ id }) => id)),
    sids: asParameter(Object.fromEntries(taken.map(({ id, sid }) => [id, sid]))),
  }
  const askAt = new Date(now.getTime() + reportOverdueMs)
  const open = await recordAccepted(tx, { ...values, now, askAt })
  if (open.length < taken.length) await recordSids(tx, values)
}

const recordAccepted = prepared('record_accepted', (tx) =>
  tx
    .update(messages)
    .set({
      carrierSid: valueIn('sids', messages.id),
      acceptedAt: placed('now', messages.acceptedAt),
      claimedAt: sql`coalesce(${messages.claimedAt}, ${placed('now', messages.claimedAt)})`,
      askAt: placed('askAt', messages.askAt),
      asked: 0,
      uncertainAt: null,
      undecidedAt: null,
      retryAt: null,
      errorCode: null,
      errorReason: null,
    })
    .where(and(inList(messages.id, 'ids'), isNull(messages.acceptedAt), isNull(messages.settledAt)))
    .returning({ id: messages.id }),
)

const recordSids = prepared('record_sids', (tx) =>
  tx
    .update(messages)
    .set({ carrierSid: valueIn('sids', messages.id) })
    .where(and(inList(messages.id, 'ids'), isNull(messages.carrierSid))),
)

/**
 * The carrier certainly does not have it: it waits again, and not before `retryAt`. Says nothing of a later claim:
 * whoever comes late must not take a text out of other hands. `why` is what holds it meanwhile.
 */
export async function putBack(
  tx: Writer,
  claim: Pick<Claim, 'id' | 'claimedAt'>,
  retryAt: Date,
  why: { code: number | null; reason: string } | null = null,
): Promise<void> {
  await tx
    .update(messages)
    .set({
      claimedAt: null,
      claimedBy: null,
      uncertainAt: null,
      undecidedAt: null,
      askAt: null,
      asked: 0,
      retryAt,
      errorCode: why?.code ?? null,
      errorReason: why?.reason ?? null,
    })
    .where(stillClaimed(claim))
}

/** The call ended without an answer: the carrier may or may not have it. Its records are asked from `askAt` on. */
export async function recordUncertain(
  tx: Writer,
  claim: Claim,
  why: string,
  now: Date,
  askAt: Date,
): Promise<void> {
  await tx.update(messages).set({ uncertainAt: now, askAt, errorReason: why }).where(stillClaimed(claim))
}

/** A text in hand whose outcome is not known, under this very claim. */
export const stillClaimed = ({ id, claimedAt }: Pick<Claim, 'id' | 'claimedAt'>) =>
  and(
    eq(messages.id, id),
    eq(messages.claimedAt, claimedAt),
    isNull(messages.acceptedAt),
    isNull(messages.settledAt),
  )

type Settlement = Required<Pick<Message, 'outcome'>> & Partial<Pick<Message, 'errorCode' | 'errorReason'>>

/** Writes the end of texts, once: what is settled stays as it is. Gives the ids of those that it ended. */
export async function settle(
  tx: Writer,
  messageIds: string[],
  settlement: Settlement,
  now: Date,
): Promise<string[]> {
  const { outcome, errorCode = null, errorReason = null } = settlement
  const rows = await settleRows(tx, { ids: asParameter(messageIds), now, outcome, errorCode, errorReason })
  return rows.map(({ id }) => id)
}

const settleRows = prepared('settle_texts', (tx) =>
  tx
    .update(messages)
    .set({
      outcome: placed('outcome', messages.outcome),
      errorCode: placed('errorCode', messages.errorCode),
      errorReason: placed('errorReason', messages.errorReason),
      // What was delivered was sent, whether or not that was reported.
      sentAt: sql`case when ${placed('outcome', messages.outcome)} = 'delivered' then coalesce(${messages.sentAt}, ${placed('now', messages.sentAt)}) else ${messages.sentAt} end`,
      settledAt: placed('now', messages.settledAt),
      uncertainAt: null,
      undecidedAt: null,
    })
    .where(and(inList(messages.id, 'ids'), isNull(messages.settledAt)))
    .returning({ id: messages.id }),
)
