import { asc, inArray } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { messages } from '../db/schema.ts'

/**
 * The later tries of these texts at other numbers: under the id of each its whole chain, the ids of what went in its
 * place and in the place of that, the oldest first. A text that went no further has no entry.
 */
export async function fallbacksOf(db: Reader, messageIds: string[]): Promise<Map<string, string[]>> {
  const firstOf = new Map(messageIds.map((id) => [id, id]))
  const chains = new Map<string, string[]>()
  for (let last = messageIds; last.length > 0; ) {
    const next = await directFallbacks(db, last)
    for (const { id, fallbackFor } of next) {
      const first = firstOf.get(fallbackFor!)!
      firstOf.set(id, first)
      chains.set(first, [...(chains.get(first) ?? []), id])
    }
    last = next.map(({ id }) => id)
  }
  return chains
}

const directFallbacks = (db: Reader, messageIds: string[]) =>
  db
    .select({ id: messages.id, fallbackFor: messages.fallbackFor })
    .from(messages)
    .where(inArray(messages.fallbackFor, messageIds))
    .orderBy(asc(messages.id))
