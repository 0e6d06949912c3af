import { and, eq, isNotNull } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { carrierAccounts, lines } from '../db/schema.ts'

/** A stop is tried again after 30 seconds, and less and less often, at least every five minutes. */
const soonestMs = 30_000
const latestMs = 5 * 60_000

/** The carrier refuses our sender: nothing more leaves from it but one text now and then that tries again. */
export async function stopLine(tx: Writer, lineId: string, because: string, now: Date): Promise<void> {
  const [line] = await tx.select({ stoppedAt: lines.stoppedAt }).from(lines).where(eq(lines.id, lineId))
  await tx
    .update(lines)
    .set(stop(line?.stoppedAt ?? null, because, now))
    .where(eq(lines.id, lineId))
}

/** The carrier refuses our account: nothing more leaves from any line. */
export async function stopAccount(tx: Writer, because: string, now: Date): Promise<void> {
  const [account] = await tx.select().from(carrierAccounts)
  const stopped = stop(account?.stoppedAt ?? null, because, now)
  await tx
    .insert(carrierAccounts)
    .values({ id: 'carrier', ...stopped })
    .onConflictDoUpdate({ target: carrierAccounts.id, set: stopped })
}

function stop(since: Date | null, because: string, now: Date) {
  const stoppedFor = since ? now.getTime() - since.getTime() : 0
  const wait = Math.min(Math.max(stoppedFor, soonestMs), latestMs)
  return { stoppedAt: since ?? now, stoppedBecause: because, tryAgainAt: new Date(now.getTime() + wait) }
}

/** The carrier took a text from this line: whatever was stopped goes on. */
export async function goOn(tx: Writer, lineId: string): Promise<void> {
  const going = { stoppedAt: null, stoppedBecause: null, tryAgainAt: null }
  await tx
    .update(lines)
    .set(going)
    .where(and(eq(lines.id, lineId), isNotNull(lines.stoppedAt)))
  await tx.update(carrierAccounts).set(going).where(isNotNull(carrierAccounts.stoppedAt))
}

/** Whether the account stands still, and how many lines do. */
export async function standstills(db: Reader): Promise<{ account: boolean; lines: number }> {
  return {
    account: (await db.$count(carrierAccounts, isNotNull(carrierAccounts.stoppedAt))) > 0,
    lines: await db.$count(lines, isNotNull(lines.stoppedAt)),
  }
}
