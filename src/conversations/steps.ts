// What became of a conversation, with who and when: for staff alone.

import { and, asc, eq, sql } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { placed, prepared } from '../db/prepared.ts'
import { conversationSteps } from '../db/schema.ts'
import { newId } from '../ids.ts'

export type Step = typeof conversationSteps.$inferSelect

export interface NewStep {
  kind: Step['kind']
  /** Who did it; nobody: it happened by itself, or a key of the API did it. */
  byId?: string | null
  /** Whom it concerns. */
  toId?: string | null
  /** In words that staff can read; of a note, the note. */
  words: string
}

export async function recordStep(
  tx: Writer,
  conversation: { id: string; schoolId: string },
  { kind, byId = null, toId = null, words }: NewStep,
  at: Date,
): Promise<void> {
  const { id: conversationId, schoolId } = conversation
  await insertStep(tx, { id: newId(), conversationId, schoolId, kind, byId, toId, words, at })
}

const insertStep = prepared('record_step', (tx) =>
  tx.insert(conversationSteps).values({
    id: sql.placeholder('id'),
    conversationId: sql.placeholder('conversationId'),
    schoolId: sql.placeholder('schoolId'),
    kind: placed('kind', conversationSteps.kind),
    byId: sql.placeholder('byId'),
    toId: sql.placeholder('toId'),
    words: sql.placeholder('words'),
    at: placed('at', conversationSteps.at),
  }),
)

/** The steps of a conversation, the first one first. */
export const stepsOf = (db: Reader, { id, schoolId }: { id: string; schoolId: string }): Promise<Step[]> =>
  db
    .select()
    .from(conversationSteps)
    .where(and(eq(conversationSteps.schoolId, schoolId), eq(conversationSteps.conversationId, id)))
    .orderBy(asc(conversationSteps.id))
