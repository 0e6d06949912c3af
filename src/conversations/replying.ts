import { eq } from 'drizzle-orm'
import type { Writer } from '../db/database.ts'
import { conversations, numbers } from '../db/schema.ts'
import { invalid, Refused } from '../errors.ts'
import { bodyFaults } from '../messages/body.ts'
import { priority } from '../messages/priority.ts'
import { refuseUnwritable } from '../messages/single.ts'
import { writeMessages } from '../messages/writing.ts'
import { homeOf } from '../roster/no-contact.ts'
import { atAnyHour } from '../schools/sending-hours.ts'
import { usefulUntil } from '../schools/useful-time.ts'
import { takeConversation } from './conversations.ts'
import { isStillTheirs, whoWrote } from './hands.ts'
import { recordStep } from './steps.ts'
import { clockStopped } from './times.ts'

/**
 * Answers a conversation: the reply goes out two-way, and what comes back to it is the owner's. Gives the id of
 * the message, to be enqueued. `by` is who answers, the owner or somebody who joined; null for a key of the API.
 * @throws Refused `invalid` for the words, `conflict` when the number must not or cannot be written to
 */
export async function reply(
  tx: Writer,
  schoolId: string,
  conversationId: string,
  body: string,
  now: Date,
  policy: { drama: boolean },
  by: string | null = null,
): Promise<{ id: string }> {
  const conversation = await takeConversation(tx, schoolId, conversationId, by)
  if (conversation.mergedInto)
    throw new Refused('conflict', 'This conversation was merged into another: answer there.')
  const faults = bodyFaults(body)
  if (faults.length > 0) throw invalid(faults)
  const [number] = await tx.select().from(numbers).where(eq(numbers.id, conversation.numberId))
  const home = await homeOf(tx, schoolId, conversation.numberId)
  await refuseUnwritable(tx, number!, home, policy)
  if (!isStillTheirs(await whoWrote(tx, conversationId), home))
    throw new Refused(
      'conflict',
      'This number has passed to somebody else since: write to the parent instead.',
    )
  const [message] = await writeMessages(
    tx,
    [
      {
        schoolId,
        kind: 'reply',
        priority: priority.reply,
        numberId: conversation.numberId,
        lineId: conversation.lineId,
        conversationId,
        ownerId: conversation.ownerId,
        parents: home.holders,
        pupils: [],
        body,
        validUntil: usefulUntil(atAnyHour, now),
      },
    ],
    now,
  )
  await tx
    .update(conversations)
    .set({ answeredAt: now, closedAt: null, closedBecause: null, ...clockStopped })
    .where(eq(conversations.id, conversationId))
  await recordStep(tx, conversation, { kind: 'answered', byId: by, words: 'Answered.' }, now)
  return message!
}
