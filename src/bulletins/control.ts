import { and, eq, isNull } from 'drizzle-orm'
import type { Writer } from '../db/database.ts'
import { bulletins, messages } from '../db/schema.ts'
import { Refused } from '../errors.ts'
import { type Bulletin, findBulletin } from './bulletins.ts'

/** Holds what has not been handed over. Doing it twice is harmless. */
export async function pause(tx: Writer, schoolId: string, id: string, now: Date): Promise<Bulletin> {
  refuseCancelled(await findBulletin(tx, schoolId, id))
  await tx
    .update(bulletins)
    .set({ pausedAt: now })
    .where(and(eq(bulletins.id, id), isNull(bulletins.pausedAt)))
  return findBulletin(tx, schoolId, id)
}

/** Lets what was held go on; the sweep puts it back into the queue. */
export async function resume(tx: Writer, schoolId: string, id: string): Promise<Bulletin> {
  refuseCancelled(await findBulletin(tx, schoolId, id))
  await tx.update(bulletins).set({ pausedAt: null }).where(eq(bulletins.id, id))
  return findBulletin(tx, schoolId, id)
}

/** Stops for good what has not been handed over. Doing it twice is harmless. */
export async function cancel(tx: Writer, schoolId: string, id: string, now: Date): Promise<Bulletin> {
  await findBulletin(tx, schoolId, id)
  await tx
    .update(bulletins)
    .set({ cancelledAt: now })
    .where(and(eq(bulletins.id, id), isNull(bulletins.cancelledAt)))
  await tx
    .update(messages)
    .set({ outcome: 'cancelled', settledAt: now, errorReason: 'The bulletin was cancelled.' })
    .where(and(eq(messages.bulletinId, id), isNull(messages.claimedAt), isNull(messages.settledAt)))
  return findBulletin(tx, schoolId, id)
}

function refuseCancelled({ cancelledAt }: Bulletin) {
  if (cancelledAt) throw new Refused('conflict', 'This bulletin was cancelled: it cannot be held or go on.')
}
