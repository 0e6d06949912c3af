import { and, eq, isNull, lte } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { optOuts } from '../db/schema.ts'
import { newId } from '../ids.ts'

/**
 * Records that a phone wants nothing more; said twice, it is on record once. What was said to the carrier alone is
 * known by its refusing our texts (21610).
 */
export async function optOut(
  tx: Writer,
  schoolId: string,
  numberId: string,
  { word, saidTo = 'us' }: { word: string; saidTo?: 'us' | 'carrier' },
  now: Date,
): Promise<void> {
  await tx
    .insert(optOuts)
    .values({ id: newId(), schoolId, numberId, word, saidTo, optedOutAt: now })
    .onConflictDoNothing()
}

/** Records that a phone wanted texts again at `now`. Nothing else lifts an opt-out, and nothing one that came later. */
export async function liftOptOut(tx: Writer, numberId: string, now: Date): Promise<void> {
  await tx
    .update(optOuts)
    .set({ liftedAt: now })
    .where(and(eq(optOuts.numberId, numberId), isNull(optOuts.liftedAt), lte(optOuts.optedOutAt, now)))
}

/** The ids of the school's numbers that want nothing. */
export async function optedOutNumbers(db: Reader, schoolId: string): Promise<Set<string>> {
  const rows = await db
    .select({ numberId: optOuts.numberId })
    .from(optOuts)
    .where(and(eq(optOuts.schoolId, schoolId), isNull(optOuts.liftedAt)))
  return new Set(rows.map((row) => row.numberId))
}
