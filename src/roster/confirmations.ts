import { and, asc, eq, inArray, or } from 'drizzle-orm'
import { inBatches } from '../db/batches.ts'
import type { Reader } from '../db/database.ts'
import { checks } from '../db/schema.ts'

/** That a number is theirs, in the word of whoever holds it or of the office. */
export interface Confirmation {
  by: 'parent' | 'office'
  at: Date
}

/** The latest confirmation of each number that has one and was not reported wrong since. */
export async function confirmationsOf(
  db: Reader,
  schoolId: string,
  numberIds: string[],
): Promise<Map<string, Confirmation>> {
  const confirmations = new Map<string, Confirmation>()
  for (const batch of inBatches([...new Set(numberIds)]))
    for (const { numberId, kind, by, at } of await wordsOn(db, schoolId, batch))
      if (kind === 'reported-wrong') confirmations.delete(numberId)
      else confirmations.set(numberId, { by: by === 'office' ? 'office' : 'parent', at })
  return confirmations
}

// Of two at the same instant the denial is read last: it is the one that must not be overlooked.
const wordsOn = (db: Reader, schoolId: string, numberIds: string[]) =>
  db
    .select({ numberId: checks.numberId, kind: checks.kind, by: checks.by, at: checks.at })
    .from(checks)
    .where(
      and(
        eq(checks.schoolId, schoolId),
        inArray(checks.numberId, numberIds),
        or(
          inArray(checks.kind, ['confirmed', 'proved', 'reported-wrong']),
          and(eq(checks.kind, 'given'), eq(checks.by, 'office')),
        ),
      ),
    )
    .orderBy(asc(checks.at), asc(checks.kind))
