import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Writer } from '../db/database.ts'
import { lines, messages, numbers } from '../db/schema.ts'
import { lastLook } from './last-look.ts'
import type { Message } from './status.ts'

export interface Claimed {
  message: Message
  to: string
  from: string
  claimedAt: Date
}

/**
 * Takes a waiting text in hand, after a last look; to be committed before the carrier is called. Null when there
 * is nothing to do: it is in other hands, settled, held, not due yet, or the last look settled it here.
 */
export async function claim(
  tx: Writer,
  messageId: string,
  workerId: string,
  now: Date,
  policy: { drama: boolean },
): Promise<Claimed | null> {
  const found = await waiting(tx, messageId)
  if (!found || (found.message.retryAt && found.message.retryAt > now)) return null
  const finding = await lastLook(tx, found.message, found.number, now, policy)
  if (finding.verdict === 'hold') return null
  if (finding.verdict === 'settle') {
    await settle(tx, messageId, { outcome: finding.outcome, errorReason: finding.because }, now)
    return null
  }
  const taken = await tx
    .update(messages)
    .set({ claimedAt: now, claimedBy: workerId, retryAt: null, attempts: sql`${messages.attempts} + 1` })
    .where(and(eq(messages.id, messageId), isNull(messages.claimedAt), isNull(messages.settledAt)))
    .returning({ id: messages.id })
  if (taken.length === 0) return null
  return { message: found.message, to: found.number.e164, from: found.line.address, claimedAt: now }
}

async function waiting(tx: Writer, messageId: string) {
  const [found] = await tx
    .select({
      message: messages,
      number: { e164: numbers.e164, type: numbers.type },
      line: { address: lines.address },
    })
    .from(messages)
    .innerJoin(numbers, eq(numbers.id, messages.numberId))
    .innerJoin(lines, eq(lines.id, messages.lineId))
    .where(
      and(
        eq(messages.id, messageId),
        eq(messages.direction, 'outbound'),
        isNull(messages.claimedAt),
        isNull(messages.settledAt),
      ),
    )
  return found ?? null
}

type Settlement = Required<Pick<Message, 'outcome'>> & Partial<Pick<Message, 'errorCode' | 'errorReason'>>

/** Writes the end of a text, once: what is settled stays as it is. */
export async function settle(
  tx: Writer,
  messageId: string,
  settlement: Settlement,
  now: Date,
): Promise<void> {
  await tx
    .update(messages)
    .set({ ...settlement, settledAt: now, uncertainAt: null })
    .where(and(eq(messages.id, messageId), isNull(messages.settledAt)))
}
