import { and, asc, eq, isNull, lte, or } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { bulletinChunks, bulletins } from '../db/schema.ts'
import { takeTurn } from '../db/turn.ts'
import { priority } from '../messages/priority.ts'
import { writeToRecipients } from '../messages/writing.ts'
import { textOfBulletin } from './text-of-bulletin.ts'

export interface FannedOut {
  messages: { id: string }[]
  priority: number
}

/**
 * Makes the messages of one chunk, once: a chunk that was fanned out already makes none, and a number that has
 * this bulletin is left out.
 */
export async function fanOut(tx: Writer, chunkId: string, now: Date): Promise<FannedOut> {
  const [found] = await tx
    .select({ chunk: bulletinChunks, bulletin: bulletins })
    .from(bulletinChunks)
    .innerJoin(bulletins, eq(bulletins.id, bulletinChunks.bulletinId))
    .where(
      and(eq(bulletinChunks.id, chunkId), isNull(bulletinChunks.fannedOutAt), isNull(bulletins.cancelledAt)),
    )
  if (!found) return { messages: [], priority: priority.bulletin }
  const { chunk, bulletin } = found
  // Chunks that are fanned out side by side would show their messages out of order to who is paging through them.
  await takeTurn(tx, 'bulletins', bulletin.id)
  const text = textOfBulletin(bulletin)
  const made = await writeToRecipients(tx, text, chunk.recipients, now)
  await tx
    .update(bulletinChunks)
    .set({ fannedOutAt: now, recipients: [] })
    .where(eq(bulletinChunks.id, chunkId))
  return { messages: made, priority: text.priority }
}

/** Chunks whose time has come and that nobody has fanned out: the sweep puts them back into the queue. */
export async function dueChunks(db: Reader, now: Date, limit = 500) {
  return db
    .select({ id: bulletinChunks.id, purpose: bulletins.purpose })
    .from(bulletinChunks)
    .innerJoin(bulletins, eq(bulletins.id, bulletinChunks.bulletinId))
    .where(
      and(
        isNull(bulletinChunks.fannedOutAt),
        isNull(bulletins.pausedAt),
        isNull(bulletins.cancelledAt),
        or(isNull(bulletins.sendAt), lte(bulletins.sendAt, now)),
      ),
    )
    .orderBy(asc(bulletinChunks.id))
    .limit(limit)
}
