import { and, eq, isNotNull, lt, sql } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { placed, prepared } from '../db/prepared.ts'
import { carrierAccounts, lines } from '../db/schema.ts'

/** A stop is tried again after 30 seconds, and less and less often, at least every five minutes. */
const soonestMs = 30_000
const latestMs = 5 * 60_000

/** How it came to light: a text was not taken, or was taken and reported as failed. */
export type StoppedBy = 'hand-over' | 'report'

export interface Stop {
  by: StoppedBy
  because: string
}

/** The carrier refuses our sender: nothing more leaves from it but one text now and then that tries again. */
export async function stopLine(tx: Writer, lineId: string, why: Stop, now: Date): Promise<void> {
  const [line] = await tx.select({ stoppedAt: lines.stoppedAt }).from(lines).where(eq(lines.id, lineId))
  await tx
    .update(lines)
    .set(stop(line?.stoppedAt ?? null, why, now))
    .where(eq(lines.id, lineId))
}

/** The carrier refuses our account: nothing more leaves from any line. */
export async function stopAccount(tx: Writer, why: Stop, now: Date): Promise<void> {
  const [account] = await tx.select().from(carrierAccounts)
  const stopped = stop(account?.stoppedAt ?? null, why, now)
  await tx
    .insert(carrierAccounts)
    .values({ id: 'carrier', ...stopped })
    .onConflictDoUpdate({ target: carrierAccounts.id, set: stopped })
}

function stop(since: Date | null, { by, because }: Stop, now: Date) {
  const stoppedFor = since ? now.getTime() - since.getTime() : 0
  const wait = Math.min(Math.max(stoppedFor, soonestMs), latestMs)
  return {
    stoppedAt: since ?? now,
    stoppedBy: by,
    stoppedBecause: because,
    tryAgainAt: new Date(now.getTime() + wait),
  }
}

const going = { stoppedAt: null, stoppedBy: null, stoppedBecause: null, tryAgainAt: null }

/** The carrier took a text from this line: what was stopped because it took none goes on. */
export async function goOnWithHandOver(tx: Writer, lineId: string): Promise<void> {
  await tx
    .update(lines)
    .set(going)
    .where(and(eq(lines.id, lineId), eq(lines.stoppedBy, 'hand-over')))
  await tx.update(carrierAccounts).set(going).where(eq(carrierAccounts.stoppedBy, 'hand-over'))
}

/**
 * A text that the carrier took at this instant from this line arrived: what was stopped before that, because texts
 * were reported as failed, goes on.
 */
export async function goOnAfterReport(tx: Writer, lineId: string, takenAt: Date): Promise<void> {
  await goOnLine(tx, { lineId, takenAt })
  await goOnAccount(tx, { takenAt })
}

const goOnLine = prepared('go_on_line', (tx) =>
  tx
    .update(lines)
    .set(going)
    .where(
      and(
        eq(lines.id, sql.placeholder('lineId')),
        eq(lines.stoppedBy, 'report'),
        lt(lines.stoppedAt, placed('takenAt', lines.stoppedAt)),
      ),
    ),
)

const goOnAccount = prepared('go_on_account', (tx) =>
  tx
    .update(carrierAccounts)
    .set(going)
    .where(
      and(
        eq(carrierAccounts.stoppedBy, 'report'),
        lt(carrierAccounts.stoppedAt, placed('takenAt', carrierAccounts.stoppedAt)),
      ),
    ),
)

/** Whether the account stands still, and how many lines do. */
export async function standstills(db: Reader): Promise<{ account: boolean; lines: number }> {
  return {
    account: (await db.$count(carrierAccounts, isNotNull(carrierAccounts.stoppedAt))) > 0,
    lines: await db.$count(lines, isNotNull(lines.stoppedAt)),
  }
}
