// A conversation that waits for an answer has a clock: its owner is reminded, their deputy joins, the liaison lead
// has it.

import { and, asc, eq, lte, sql } from 'drizzle-orm'
import type { Database, Reader, Writer } from '../db/database.ts'
import { conversations } from '../db/schema.ts'
import { takeTurn } from '../db/turn.ts'
import type { Conversation } from './conversations.ts'
import { type Desk, type Desks, deskOf } from './desk.ts'
import { stepsOfClock, takeStep } from './late-steps.ts'
import { type Notice, notify } from './notices.ts'
import { clockStopped } from './times.ts'

const mostAtOnce = 500

/**
 * Takes the steps that are due in every conversation, each in a transaction of its own. What fails for one keeps no
 * other from its step. Gives in how many something was done.
 * @throws what failed first, at the end
 */
export async function escalateDue(db: Database, now: Date): Promise<number> {
  const desks: Desks = new Map()
  const failures: unknown[] = []
  let stepped = 0
  for (;;) {
    const due = await dueConversations(db.read, now)
    for (const one of due)
      try {
        const desk = await deskOf(db.read, one.schoolId, now, desks)
        if (await db.write((tx) => escalate(tx, one, desk, now))) stepped += 1
      } catch (error) {
        failures.push(error)
      }
    if (failures.length > 0) throw failures[0]
    if (due.length < mostAtOnce) return stepped
  }
}

type Due = Pick<Conversation, 'id' | 'schoolId' | 'numberId'>

const dueConversations = (db: Reader, now: Date): Promise<Due[]> =>
  db
    .select({
      id: conversations.id,
      schoolId: conversations.schoolId,
      numberId: conversations.numberId,
    })
    .from(conversations)
    .where(lte(conversations.nextStepAt, now))
    .orderBy(asc(conversations.nextStepAt))
    .limit(mostAtOnce)

/**
 * Takes every step of a conversation that is due, in their order: those that were missed are made up for. Whoever is
 * told of several is told of the latest. False when another did it meanwhile, or nothing is awaited any more.
 */
async function escalate(tx: Writer, { id, numberId }: Due, desk: Desk, now: Date): Promise<boolean> {
  // Whatever else is being done with it looked at it as it was: a text that is routed, a change by staff.
  await takeTurn(tx, 'numbers', numberId)
  const conversation = await takeTurnAt(tx, id, now)
  if (!conversation) return false
  const { due, next } = stepsOfClock(conversation, now)
  const told = new Map<string, Notice['kind']>()
  for (const step of due) {
    const taken = await takeStep(tx, conversation, step, desk, now)
    for (const staffId of taken.told) told.set(staffId, taken.as)
  }
  await tx
    .update(conversations)
    .set({ stage: due.at(-1)?.kind ?? conversation.stage, nextStepAt: next?.at ?? null })
    .where(eq(conversations.id, id))
  for (const [staffId, kind] of told) await notify(tx, conversation, [staffId], kind, now)
  return due.length > 0
}

// Postgres keeps others away from a row that is written, even when nothing of it changes, and once the one before has
// ended looks again whether it is still due; SQLite has one writer anyway.
async function takeTurnAt(tx: Writer, id: string, now: Date): Promise<Conversation | null> {
  const [conversation] = await tx
    .update(conversations)
    .set({ nextStepAt: sql`${conversations.nextStepAt}` })
    .where(and(eq(conversations.id, id), lte(conversations.nextStepAt, now)))
    .returning()
  if (!conversation) return null
  if (!conversation.answeredAt && !conversation.closedAt) return conversation
  await tx.update(conversations).set(clockStopped).where(eq(conversations.id, id))
  return null
}
