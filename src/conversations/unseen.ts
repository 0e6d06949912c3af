import { and, desc, eq, gt, or } from 'drizzle-orm'
import type { Writer } from '../db/database.ts'
import { messages } from '../db/schema.ts'
import { Refused } from '../errors.ts'
import { takeConversation } from './conversations.ts'

/**
 * Looks, before an answer is sent, whether somebody else has answered or the parent has written again since the text
 * that its writer saw last. Whoever answers at the same moment waits.
 * @throws Refused `conflict` with what came meanwhile
 */
export async function refuseUnseen(
  tx: Writer,
  schoolId: string,
  conversationId: string,
  seen: string,
  by: string,
): Promise<void> {
  await takeConversation(tx, schoolId, conversationId, by)
  const [came] = await tx
    .select({ direction: messages.direction })
    .from(messages)
    .where(
      and(
        eq(messages.schoolId, schoolId),
        eq(messages.conversationId, conversationId),
        // Ids are in the order of time.
        gt(messages.id, seen),
        or(eq(messages.direction, 'inbound'), eq(messages.kind, 'reply')),
      ),
    )
    .orderBy(desc(messages.id))
    .limit(1)
  if (!came) return
  const what = came.direction === 'inbound' ? 'The parent has written again' : 'Somebody has answered'
  throw new Refused(
    'conflict',
    `${what} while you were writing: it stands in the conversation now. If you still want to send your answer, press the button once more.`,
  )
}
