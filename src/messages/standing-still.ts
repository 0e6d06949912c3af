// What stands still, and when it is tried again: the reading side, for people. `standstill.ts` stops and clears.

import { and, eq, gt, isNotNull, isNull, or } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { carrierAccounts, lines, messages, schools } from '../db/schema.ts'
import { notFound } from '../errors.ts'
import { schoolDay } from '../schools/hours.ts'
import type { Line } from '../schools/schools.ts'
import { clockInWords, inWords } from '../schools/words.ts'
import { undecidedOf } from './deciding.ts'
import type { Onlooker } from './restricted.ts'

/** A stop as the carrier made it: why, in a sentence, and when one text tries again. */
export interface Stop {
  because: string
  tryAgainAt: Date | null
}

export interface StoppedLine extends Stop {
  id: string
  address: string
}

export interface Standstill {
  /** The account is the installation's: while it is stopped nothing leaves from any line. */
  account: Stop | null
  /** The school's own lines that are stopped. */
  lines: StoppedLine[]
  /** How many of the school's texts wait for a person to say what becomes of them, as far as the onlooker knows. */
  undecided: number
}

/** All that stands still for a school, in one query: every page asks. */
export async function standstillOf(
  db: Reader,
  schoolId: string,
  onlooker: Onlooker = null,
): Promise<Standstill> {
  const rows = await db
    .select({
      account: carrierAccounts,
      line: lines,
      undecided: db.$count(messages, undecidedOf(schoolId, onlooker)),
    })
    .from(schools)
    .leftJoin(lines, and(eq(lines.schoolId, schools.id), isNotNull(lines.stoppedAt)))
    .leftJoin(carrierAccounts, isNotNull(carrierAccounts.stoppedAt))
    .where(eq(schools.id, schoolId))
    .orderBy(lines.id)
  const [first] = rows
  return {
    account: first?.account ? stopOf(first.account) : null,
    lines: rows.flatMap(({ line }) =>
      line ? [{ id: line.id, address: line.address, ...stopOf(line) }] : [],
    ),
    undecided: first?.undecided ?? 0,
  }
}

const stopOf = ({ stoppedBecause, tryAgainAt }: Pick<Line, 'stoppedBecause' | 'tryAgainAt'>): Stop => ({
  because: stoppedBecause ?? 'The carrier gave no reason.',
  tryAgainAt,
})

/** Why, and when it is tried again, as a person reads it: a time of another day says which. */
export function stopInWords({ because, tryAgainAt }: Stop, timeZone: string, now: Date): string {
  if (!tryAgainAt) return because
  if (tryAgainAt <= now) return `${because} The next text tries it again.`
  const isToday = schoolDay(tryAgainAt, timeZone) === schoolDay(now, timeZone)
  const at = isToday ? clockInWords(tryAgainAt, timeZone) : inWords(tryAgainAt, timeZone)
  return `${because} Homeline tries again at ${at}.`
}

/**
 * Lets a stopped line try again at once rather than when its time comes. Harmless when the
 * line is not stopped any more. @throws Refused `not-found`, for another school's as well
 */
export async function tryAgainNow(tx: Writer, schoolId: string, lineId: string, now: Date): Promise<void> {
  const [line] = await tx
    .select({ id: lines.id })
    .from(lines)
    .where(and(eq(lines.schoolId, schoolId), eq(lines.id, lineId)))
  if (!line) throw notFound('line')
  await tx
    .update(lines)
    .set({ tryAgainAt: now })
    .where(
      and(
        eq(lines.id, lineId),
        isNotNull(lines.stoppedAt),
        or(isNull(lines.tryAgainAt), gt(lines.tryAgainAt, now)),
      ),
    )
}
