import { and, eq } from 'drizzle-orm'
import type { Writer } from '../db/database.ts'
import { idempotentRequests } from '../db/schema.ts'
import { digest } from '../staff/secrets.ts'

export interface FormOnce {
  schoolId: string
  /** Made with the form, and the same however often it is sent. */
  token: string
  /** What the form says: sent again with something else, it is another matter. */
  contents: unknown
}

export type Outcome = { kind: 'made' | 'made-before'; id: string } | { kind: 'other-contents'; id: string }

/**
 * Does what a form asks for once, however often it is sent: the second click or the reload finds what the first
 * one made. In the transaction of the work itself, so that both are done or neither.
 */
export async function once(
  tx: Writer,
  form: FormOnce,
  now: Date,
  work: () => Promise<string>,
): Promise<Outcome> {
  const key = `page:${form.token}`
  const fingerprint = digest(JSON.stringify(form.contents))
  const row = and(eq(idempotentRequests.schoolId, form.schoolId), eq(idempotentRequests.key, key))
  const [taken] = await tx
    .insert(idempotentRequests)
    .values({ schoolId: form.schoolId, key, fingerprint, takenBy: 'page', createdAt: now, status: 303 })
    .onConflictDoNothing()
    .returning({ key: idempotentRequests.key })
  if (taken) {
    const id = await work()
    await tx.update(idempotentRequests).set({ answer: id }).where(row)
    return { kind: 'made', id }
  }
  const [first] = await tx.select().from(idempotentRequests).where(row)
  return {
    kind: first?.fingerprint === fingerprint ? 'made-before' : 'other-contents',
    id: String(first?.answer),
  }
}
