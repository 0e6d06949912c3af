import type { Writer } from '../db/database.ts'
import { messages } from '../db/schema.ts'
import { newId } from '../ids.ts'
import { countParts } from './parts.ts'
import type { Message } from './status.ts'

/** An outbound text as its room makes it; what is not said has not happened yet. */
export type NewMessage = Pick<
  Message,
  'schoolId' | 'kind' | 'priority' | 'numberId' | 'lineId' | 'parents' | 'pupils' | 'body'
> &
  Partial<
    Pick<
      Message,
      'bulletinId' | 'conversationId' | 'ownerId' | 'reference' | 'acknowledgedDay' | 'validUntil'
    >
  >

/**
 * Makes outbound texts that wait to be sent, and says which were made: one that a unique rule forbids (the same
 * bulletin to the same number, a second acknowledgement in a day) is left out, so that making them twice is
 * harmless. Their ids are to be enqueued when the transaction has ended.
 */
export async function writeMessages(tx: Writer, texts: NewMessage[], now: Date): Promise<{ id: string }[]> {
  if (texts.length === 0) return []
  const partsOf = new Map<string, number>()
  for (const { body } of texts) if (!partsOf.has(body)) partsOf.set(body, countParts(body).count)
  return tx
    .insert(messages)
    .values(
      texts.map((text) => ({
        ...text,
        id: newId(),
        direction: 'outbound' as const,
        parts: partsOf.get(text.body)!,
        createdAt: now,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: messages.id })
}
