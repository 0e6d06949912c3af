import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Clock } from './clock.ts'
import type { Database } from './db/database.ts'
import { workers } from './db/schema.ts'
import type { Log } from './log.ts'

/** Workers judge each other's claims by the clock: it may differ by no more than this. */
const mostSkewMs = 5_000

/**
 * Says every few seconds that this process lives, so that what it has in hand is not taken for left behind.
 * `alone` is for the one process of an SQLite file: whoever was there before is gone for certain.
 * @throws when there may be others and this machine's clock is not the database's
 */
export async function announce(
  { db, clock, log, workerId }: { db: Database; clock: Clock; log: Log; workerId: string },
  { alone, everyMs = 5_000 }: { alone: boolean; everyMs?: number },
): Promise<{ leave(): Promise<void> }> {
  const now = clock.now()
  await db.write(async (tx) => {
    if (alone) await tx.update(workers).set({ stoppedAt: now }).where(isNull(workers.stoppedAt))
    await tx.insert(workers).values({ id: workerId, startedAt: now, seenAt: now })
  })
  if (!alone) await refuseSkew(db)
  const timer = setInterval(() => {
    db.write((tx) => tx.update(workers).set({ seenAt: clock.now() }).where(eq(workers.id, workerId))).catch(
      (error) => log.warn({ err: error }, 'could not say that this process lives'),
    )
  }, everyMs)
  return {
    async leave() {
      clearInterval(timer)
      await db.write((tx) =>
        tx
          .update(workers)
          .set({ stoppedAt: clock.now() })
          .where(and(eq(workers.id, workerId), isNull(workers.stoppedAt))),
      )
    },
  }
}

async function refuseSkew(db: Database) {
  const epoch = sql<string>`extract(epoch from clock_timestamp()) * 1000`
  const [row] = await db.read.select({ epoch }).from(workers).limit(1)
  const skewMs = Date.now() - Number(row?.epoch)
  if (Math.abs(skewMs) > mostSkewMs)
    throw new Error(
      `This machine's clock is ${Math.round(skewMs / 1_000)} s off the database's. Set both by NTP: texts would be sent twice.`,
    )
}
