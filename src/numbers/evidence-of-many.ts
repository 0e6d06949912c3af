import { and, isNotNull } from 'drizzle-orm'
import { inBatches } from '../db/batches.ts'
import type { Writer } from '../db/database.ts'
import { asParameter, inList, prepared } from '../db/prepared.ts'
import { checks, numbers } from '../db/schema.ts'
import { newId } from '../ids.ts'
import { recordEvidence } from './evidence.ts'

/**
 * The MIS gave parents these numbers, as many as a file holds. Each counts as `recordEvidence` would have it; but
 * only a quarantine can change by it, so only quarantined ones are looked at one by one.
 */
export async function recordAllGiven(
  tx: Writer,
  schoolId: string,
  numberIds: readonly string[],
  at: Date,
): Promise<void> {
  const given = { kind: 'given', by: 'mis' } as const
  const strangers = new Set(await quarantinedAmong(tx, numberIds))
  for (const numberId of strangers) await recordEvidence(tx, { schoolId, numberId }, given, at)
  const others = numberIds.filter((id) => !strangers.has(id))
  for (const batch of inBatches(others))
    await tx
      .insert(checks)
      .values(batch.map((numberId) => ({ id: newId(), schoolId, numberId, ...given, at })))
}

async function quarantinedAmong(tx: Writer, numberIds: readonly string[]): Promise<string[]> {
  const rows = await quarantined(tx, { ids: asParameter(numberIds) })
  return rows.map(({ id }) => id)
}

const quarantined = prepared('quarantined_numbers', (tx) =>
  tx
    .select({ id: numbers.id })
    .from(numbers)
    .where(and(inList(numbers.id, 'ids'), isNotNull(numbers.quarantinedAt))),
)
