import type { Reader } from '../db/database.ts'
import { staffByIds, staffName } from '../staff/staff.ts'
import { type Step, stepsOf } from './steps.ts'

/** A step as people and programs read it. */
export interface NamedStep extends Pick<Step, 'id' | 'kind' | 'words' | 'at'> {
  /** Null: it happened by itself, or a key of the API did it. */
  by: { id: string; name: string } | null
  to: { id: string; name: string } | null
}

/** The steps of a conversation with who did them, the first one first. */
export async function namedSteps(
  db: Reader,
  conversation: { id: string; schoolId: string },
): Promise<NamedStep[]> {
  const steps = await stepsOf(db, conversation)
  const ids = steps.flatMap(({ byId, toId }) => [byId, toId]).filter((id) => id !== null)
  const people = await staffByIds(db, conversation.schoolId, ids)
  const named = (id: string | null) => {
    const member = id === null ? undefined : people.get(id)
    return member ? { id: member.id, name: staffName(member) } : null
  }
  return steps.map(({ id, kind, words, at, byId, toId }) => ({
    id,
    kind,
    words,
    at,
    by: named(byId),
    to: named(toId),
  }))
}
