import type { Writer } from '../db/database.ts'
import { events } from '../db/schema.ts'
import { newId } from '../ids.ts'

/** What the school's information system can be told of. */
export type EventType =
  | 'number.reported-wrong'
  | 'number.confirmed'
  | 'number.changed'
  | 'number.disagreement'

/** Keeps something that the school's information system should hear of; bringing it there is another matter. */
export async function recordEvent(
  tx: Writer,
  schoolId: string,
  type: EventType,
  data: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await tx.insert(events).values({ id: newId(), schoolId, type, data, at })
}
