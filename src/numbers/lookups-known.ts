import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { checks, numbers } from '../db/schema.ts'
import { freshMs } from './lookups-due.ts'

/** What the carrier says of a number, in its own words, as far as that is fresh. */
export interface KnownLookup {
  valid: boolean | null
  type: string | null
  status: string | null
  /** Since when it is known: of two answers the older. */
  at: Date
}

/** What lookups have brought lately for these numbers of the school, by number. */
export async function knownLookups(
  db: Reader,
  schoolId: string,
  e164s: string[],
  now: Date,
): Promise<Map<string, KnownLookup>> {
  const found = await answersFor(db, schoolId, e164s, new Date(now.getTime() - freshMs.type))
  const statusSince = now.getTime() - freshMs.status
  const byNumber = Map.groupBy(found, ({ e164 }) => e164)
  return new Map([...byNumber].map(([e164, answers]) => [e164, summary(answers, statusSince)]))
}

type Answer = Awaited<ReturnType<typeof answersFor>>[number]

function answersFor(db: Reader, schoolId: string, e164s: string[], since: Date) {
  return db
    .select({
      e164: numbers.e164,
      isValid: checks.isValid,
      lineType: checks.lineType,
      lineStatus: checks.lineStatus,
      at: checks.at,
    })
    .from(checks)
    .innerJoin(numbers, eq(numbers.id, checks.numberId))
    .where(
      and(
        eq(numbers.schoolId, schoolId),
        inArray(numbers.e164, e164s),
        eq(checks.kind, 'looked-up'),
        gt(checks.at, since),
      ),
    )
    .orderBy(asc(checks.at), asc(checks.id))
}

// The latest come last.
function summary(answers: Answer[], statusSince: number): KnownLookup {
  const last = answers.at(-1)!
  const type = answers.findLast(({ lineType }) => lineType !== null)
  const status = answers.findLast(({ lineStatus, at }) => lineStatus !== null && at.getTime() > statusSince)
  const shown = [type, status].filter((answer) => answer !== undefined)
  return {
    valid: last.isValid,
    type: type?.lineType ?? null,
    status: status?.lineStatus ?? null,
    at: shown.length > 0 ? new Date(Math.min(...shown.map(({ at }) => at.getTime()))) : last.at,
  }
}
