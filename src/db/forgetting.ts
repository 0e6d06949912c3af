import { lt } from 'drizzle-orm'
import type { Writer } from './database.ts'
import { idempotentRequests } from './schema.ts'

/** So long the first answer to a POST with an `Idempotency-Key` is given again. */
export const answersKeptMs = 24 * 3_600_000

/** Deletes the answers whose time is over: they repeat what texts say and whom they are for. */
export async function forgetAnswers(tx: Writer, now: Date): Promise<void> {
  const before = new Date(now.getTime() - answersKeptMs)
  await tx.delete(idempotentRequests).where(lt(idempotentRequests.createdAt, before))
}
