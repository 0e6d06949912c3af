// A number can pass from one home to another: what was said with the first is no business of the second.

import { and, desc, eq } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { messages } from '../db/schema.ts'
import type { Home } from '../roster/no-contact.ts'

/** The parents on record for the number when the conversation's latest text came in; none when it was nobody's. */
export async function whoWrote(db: Reader, conversationId: string): Promise<string[]> {
  const [latest] = await db
    .select({ parents: messages.parents })
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), eq(messages.direction, 'inbound')))
    .orderBy(desc(messages.id))
    .limit(1)
  return latest?.parents ?? []
}

/** Whether a number is still in the hands that it was in; one that was nobody's can have found its parent since. */
export const isStillTheirs = (parentsThen: string[], { holders }: Pick<Home, 'holders'>): boolean =>
  parentsThen.length === 0 || parentsThen.some((parent) => holders.includes(parent))
