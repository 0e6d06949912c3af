import { and, desc, eq, gt, inArray, isNotNull, isNull, lt, lte, or, sql } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'
import { numberChanges } from '../db/schema.ts'
import { newId } from '../ids.ts'
import { codeHash, codeMinutes, newCode } from './codes.ts'

/** A parent's change from one number to another. */
export type Change = typeof numberChanges.$inferSelect

/**
 * `code`: it waits for its code from the new number; `office`: for somebody to say yes or no; `made`; `ended`: it came
 * to nothing.
 */
export const changeStates = ['code', 'office', 'made', 'ended'] as const
export type ChangeState = (typeof changeStates)[number]

export function changeState(change: Change, now: Date): ChangeState {
  if (change.madeAt) return 'made'
  if (change.endedAt) return 'ended'
  if (change.provedAt) return 'office'
  return change.codeUntil > now ? 'code' : 'ended'
}

/** Why a change came to nothing, in words; null for any other. */
export const whyEnded = (change: Change, now: Date): string | null =>
  changeState(change, now) === 'ended' ? (change.endedBecause ?? codeIsLate) : null

export const codeIsLate = `The code did not come back within ${codeMinutes} minutes.`

/** The changes that are under way from a number or to it, the oldest first. */
export async function openChanges(tx: Reader, numberId: string): Promise<Change[]> {
  // Sorted here: asked for in order, SQLite goes through every change that there ever was.
  return (await changesUnderWay(tx, { numberId })).toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

const changesUnderWay = prepared('number_changes_under_way', (db) =>
  db
    .select()
    .from(numberChanges)
    .where(
      and(
        isNull(numberChanges.endedAt),
        or(
          eq(numberChanges.oldNumberId, sql.placeholder('numberId')),
          eq(numberChanges.newNumberId, sql.placeholder('numberId')),
        ),
      ),
    ),
)

/** A change begins; what was under way from the same number ends. Gives the code, which is kept nowhere. */
export async function beginChange(
  tx: Writer,
  change: Pick<Change, 'schoolId' | 'oldNumberId' | 'newNumberId' | 'parents' | 'needsOffice'>,
  now: Date,
): Promise<{ code: string; codeUntil: Date }> {
  await endChangesFrom(tx, change.oldNumberId, 'Another change from the same number took its place.', now)
  const id = newId()
  const code = newCode()
  const codeUntil = new Date(now.getTime() + codeMinutes * 60_000)
  await tx
    .insert(numberChanges)
    .values({ ...change, id, codeHash: codeHash(id, code), codeUntil, createdAt: now })
  return { code, codeUntil }
}

/** Whatever is under way from a number comes to nothing, for this reason. */
export async function endChangesFrom(
  tx: Writer,
  oldNumberId: string,
  because: string,
  now: Date,
): Promise<void> {
  await tx
    .update(numberChanges)
    .set({ endedAt: now, endedBecause: because })
    .where(and(eq(numberChanges.oldNumberId, oldNumberId), isNull(numberChanges.endedAt)))
}

/** These changes come to nothing, for this reason. */
export async function endChanges(tx: Writer, changes: Change[], because: string, now: Date): Promise<void> {
  const ids = changes.map(({ id }) => id)
  await tx
    .update(numberChanges)
    .set({ endedAt: now, endedBecause: because })
    .where(and(inArray(numberChanges.id, ids), isNull(numberChanges.endedAt)))
}

/** The newest first; `before` is the id at which the last page ended. */
export async function listChanges(
  db: Reader,
  schoolId: string,
  state: ChangeState | undefined,
  now: Date,
  limit: number,
  before?: string,
): Promise<Change[]> {
  return db
    .select()
    .from(numberChanges)
    .where(
      and(
        eq(numberChanges.schoolId, schoolId),
        state ? inState[state](now) : undefined,
        before ? lt(numberChanges.id, before) : undefined,
      ),
    )
    .orderBy(desc(numberChanges.id))
    .limit(limit)
}

const isOpen = isNull(numberChanges.endedAt)
const isProved = isNotNull(numberChanges.provedAt)
const isUnproved = isNull(numberChanges.provedAt)

const inState = {
  code: (now: Date) => and(isOpen, isUnproved, gt(numberChanges.codeUntil, now)),
  office: () => and(isOpen, isProved),
  made: () => isNotNull(numberChanges.madeAt),
  ended: (now: Date) =>
    and(
      isNull(numberChanges.madeAt),
      or(isNotNull(numberChanges.endedAt), and(isUnproved, lte(numberChanges.codeUntil, now))),
    ),
} satisfies Record<ChangeState, (now: Date) => unknown>
