import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { disagreements, numberChanges } from '../db/schema.ts'

/** What waits for the office about a number: a change to say yes to, or two sayings to choose between. */
export type Awaiting = 'approve-change' | 'settle-disagreement'

/** The school's numbers about which something waits for the office, by their ids. */
export async function awaitingOffice(db: Reader, schoolId: string): Promise<Map<string, Awaiting>> {
  const changes = await db
    .select({ numberId: numberChanges.oldNumberId })
    .from(numberChanges)
    .where(
      and(
        eq(numberChanges.schoolId, schoolId),
        isNull(numberChanges.endedAt),
        isNull(numberChanges.madeAt),
        isNotNull(numberChanges.provedAt),
        isNotNull(numberChanges.needsOffice),
      ),
    )
  const sayings = await db
    .select({ used: disagreements.usedNumberId, other: disagreements.otherNumberId })
    .from(disagreements)
    .where(and(eq(disagreements.schoolId, schoolId), isNull(disagreements.settledAt)))
  return new Map<string, Awaiting>([
    ...sayings.map(({ used, other }) => [used ?? other, 'settle-disagreement'] as const),
    ...changes.map(({ numberId }) => [numberId, 'approve-change'] as const),
  ])
}
