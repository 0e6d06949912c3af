// What is known of a number, written down as it comes, and what it makes of the number.

import { and, eq, inArray, isNull, lt, or } from 'drizzle-orm'
import type { Writer } from '../db/database.ts'
import { checks, numbers } from '../db/schema.ts'
import { newId } from '../ids.ts'

/** Evidence that is kept as a row of its own; deliveries and replies are instants of the number. */
export type NewEvidence =
  | { kind: 'failed'; code: number }
  | { kind: 'looked-up'; isValid: boolean | null; lineType: string | null; lineStatus: string | null }
  | { kind: 'confirmed' | 'given'; by: 'parent' | 'office' | 'mis'; staffId?: string | null }
  | { kind: 'proved' | 'reported-wrong'; by: 'parent' | 'office'; staffId?: string | null }

/** Keeps a piece of evidence about a number, and lets it have its effect: marked bad, quarantined, or set free again. */
export async function recordEvidence(
  tx: Writer,
  { schoolId, numberId }: { schoolId: string; numberId: string },
  evidence: NewEvidence,
  at: Date,
): Promise<void> {
  await tx.insert(checks).values({ id: newId(), schoolId, numberId, ...evidence, at })
  if (evidence.kind === 'reported-wrong')
    await tx.update(numbers).set({ quarantinedAt: at }).where(eq(numbers.id, numberId))
  if (evidence.kind === 'proved' || evidence.kind === 'given')
    await tx.update(numbers).set({ quarantinedAt: null }).where(eq(numbers.id, numberId))
}

/** Texts arrived there: to the hour, so that a bulletin every day costs a row no more than it must. */
export async function recordDelivered(tx: Writer, numberIds: string[], at: Date): Promise<void> {
  const anHourAgo = new Date(at.getTime() - 3_600_000)
  await tx
    .update(numbers)
    .set({ deliveredAt: at })
    .where(
      and(
        inArray(numbers.id, numberIds),
        or(isNull(numbers.deliveredAt), lt(numbers.deliveredAt, anHourAgo)),
      ),
    )
}
