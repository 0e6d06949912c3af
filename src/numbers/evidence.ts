// What is known of a number, written down as it comes, and what it makes of the number.

import { and, eq, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import type { Writer } from '../db/database.ts'
import { asParameter, inList, placed, prepared } from '../db/prepared.ts'
import { checks, numbers } from '../db/schema.ts'
import { takeTurn } from '../db/turn.ts'
import { newId } from '../ids.ts'
import { evidenceOnRecord } from './evidence-on-record.ts'
import { tellsOfNumber } from './failing.ts'
import { findingsOf } from './findings.ts'
import type { PhoneNumber } from './numbers.ts'
import { releaseHeldTexts } from './quarantine.ts'

/** Evidence that is kept as a row of its own; deliveries and replies are instants of the number. */
export type NewEvidence =
  | { kind: 'failed'; code: number }
  | { kind: 'looked-up'; isValid: boolean | null; lineType: string | null; lineStatus: string | null }
  | { kind: 'confirmed' | 'given'; by: 'parent' | 'office' | 'mis'; staffId?: string | null }
  | { kind: 'proved' | 'reported-wrong'; by: 'parent' | 'office'; staffId?: string | null }

/**
 * Keeps a piece of evidence about a number, and lets it have its effect: marked bad, quarantined, or set free again,
 * by all that is known of it. Of two pieces that come at once, the second sees the first.
 */
export async function recordEvidence(
  tx: Writer,
  { schoolId, numberId }: { schoolId: string; numberId: string },
  evidence: NewEvidence,
  at: Date,
): Promise<void> {
  await takeTurn(tx, 'numbers', numberId)
  await tx.insert(checks).values({ id: newId(), schoolId, numberId, ...evidence, at })
  const onRecord = (await evidenceOnRecord(tx, schoolId, [numberId])).get(numberId)
  if (!onRecord) return
  const { number } = onRecord
  const { fault, quarantinedAt } = findingsOf(number.type, onRecord.evidence)
  const bad = fault?.state === 'bad' ? fault : null
  await tx
    .update(numbers)
    .set({
      type: settledType(number, evidence),
      failedAt: evidence.kind === 'failed' && tellsOfNumber(evidence.code) ? at : number.failedAt,
      badAt: bad && (number.badAt ?? at),
      badBecause: bad?.because ?? null,
      quarantinedAt,
    })
    .where(eq(numbers.id, numberId))
  if (number.quarantinedAt && !quarantinedAt) await releaseHeldTexts(tx, numberId)
}

// What no plan knows may be texted once the carrier says that it is a mobile, or the office that it is theirs.
function settledType({ type }: PhoneNumber, evidence: NewEvidence): string {
  const isSettled =
    (evidence.kind === 'confirmed' && evidence.by === 'office') ||
    (evidence.kind === 'looked-up' && evidence.lineType === 'mobile')
  return type === 'unknown' && isSettled ? 'mobile' : type
}

const anHour = 3_600_000

/**
 * Texts arrived there: whatever failed before, the numbers reach a phone. Kept to the hour, so that a day full of
 * bulletins costs no row more than it must; at once when something had failed.
 */
export async function recordDelivered(tx: Writer, numberIds: string[], at: Date): Promise<void> {
  if (numberIds.length === 0) return
  const anHourAgo = new Date(at.getTime() - anHour)
  await deliver(tx, { ids: asParameter(numberIds), at, anHourAgo })
}

const deliver = prepared('record_delivered', (tx) =>
  tx
    .update(numbers)
    .set({ deliveredAt: placed('at', numbers.deliveredAt), badAt: null, badBecause: null })
    .where(
      and(
        inList(numbers.id, 'ids'),
        or(
          isNull(numbers.deliveredAt),
          lt(numbers.deliveredAt, placed('anHourAgo', numbers.deliveredAt)),
          lt(numbers.deliveredAt, numbers.failedAt),
          isNotNull(numbers.badAt),
        ),
      ),
    ),
)

/** A text came from there, at `at`: it reaches a phone, and as far as is known it is theirs. */
export async function recordReplied(tx: Writer, numberId: string, at: Date): Promise<void> {
  await reply(tx, { numberId, at })
}

// Texts may be routed in another order than that in which they came.
const reply = prepared('record_replied', (tx) => {
  const at = placed('at', numbers.repliedAt)
  const isBadSince = sql`${numbers.badAt} > ${at}`
  return tx
    .update(numbers)
    .set({
      repliedAt: sql`case when ${numbers.repliedAt} > ${at} then ${numbers.repliedAt} else ${at} end`,
      badAt: sql`case when ${isBadSince} then ${numbers.badAt} end`,
      badBecause: sql`case when ${isBadSince} then ${numbers.badBecause} end`,
    })
    .where(eq(numbers.id, sql.placeholder('numberId')))
})
