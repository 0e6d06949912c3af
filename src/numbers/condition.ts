import { and, eq, isNull } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { numbers, optOuts } from '../db/schema.ts'

/** What stands against texting a number, as far as is known. */
export interface NumberCondition {
  /** The network said that it takes no texts. */
  bad: { at: Date; because: string } | null
  /** Somebody said that it is not theirs: nothing goes there until it is known whose it is. */
  quarantined: { at: Date } | null
  /** Its owner wants no texts: said to us by STOP, or to the carrier alone, which then refuses ours. */
  optedOut: { at: Date; saidTo: 'us' | 'carrier'; word: string } | null
}

/** What to read of `numbers` for `conditionFrom`, joined with the opt-out that is in force. */
export const conditionColumns = {
  badAt: numbers.badAt,
  badBecause: numbers.badBecause,
  quarantinedAt: numbers.quarantinedAt,
  optedOutAt: optOuts.optedOutAt,
  saidTo: optOuts.saidTo,
  optOutWord: optOuts.word,
}

export const optOutInForce = and(eq(optOuts.numberId, numbers.id), isNull(optOuts.liftedAt))

interface ConditionRow {
  badAt: Date | null
  badBecause: string | null
  quarantinedAt: Date | null
  optedOutAt: Date | null
  saidTo: 'us' | 'carrier' | null
  optOutWord: string | null
}

export const conditionFrom = ({
  badAt,
  badBecause,
  quarantinedAt,
  optedOutAt,
  saidTo,
  optOutWord,
}: ConditionRow): NumberCondition => ({
  bad: badAt && { at: badAt, because: badBecause ?? 'The network gave no reason.' },
  quarantined: quarantinedAt && { at: quarantinedAt },
  optedOut: optedOutAt && { at: optedOutAt, saidTo: saidTo ?? 'us', word: optOutWord ?? 'STOP' },
})

/** What stands against texting one number of the school. */
export async function conditionOf(db: Reader, schoolId: string, numberId: string): Promise<NumberCondition> {
  const [row] = await db
    .select(conditionColumns)
    .from(numbers)
    .leftJoin(optOuts, optOutInForce)
    .where(and(eq(numbers.schoolId, schoolId), eq(numbers.id, numberId)))
  return row ? conditionFrom(row) : { bad: null, quarantined: null, optedOut: null }
}
