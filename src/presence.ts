import { and, eq, isNull } from 'drizzle-orm'
import type { Clock } from './clock.ts'
import type { Database } from './db/database.ts'
import { workers } from './db/schema.ts'
import type { Log } from './log.ts'

const everyMs = 5_000

/**
 * Says every few seconds that this process lives, so that what it has in hand is not taken for left behind.
 * `alone` is for the one process of an SQLite file: whoever was there before is gone for certain.
 */
export async function announce(
  { db, clock, log, workerId }: { db: Database; clock: Clock; log: Log; workerId: string },
  { alone }: { alone: boolean },
): Promise<{ leave(): Promise<void> }> {
  const now = clock.now()
  await db.write(async (tx) => {
    if (alone) await tx.update(workers).set({ stoppedAt: now }).where(isNull(workers.stoppedAt))
    await tx.insert(workers).values({ id: workerId, startedAt: now, seenAt: now })
  })
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
