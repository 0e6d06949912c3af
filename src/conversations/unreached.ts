import { and, eq, gte, isNull, type SQL, sql } from 'drizzle-orm'
import type { Writer } from '../db/database.ts'
import { conversations, messages } from '../db/schema.ts'
import { awaitAnswer } from './closing.ts'
import type { Conversation } from './conversations.ts'
import { notify } from './notices.ts'
import { recordStep } from './steps.ts'
import { clockStopped, resumed } from './times.ts'

/** Since it was known to have failed, which may be long after it was written: nothing ran meanwhile. */
const lookBackMs = 14 * 86_400_000

// Written as in its index, or the index is of no use.
const isFailedReply = sql`${messages.kind} = 'reply' and ${messages.outcome} in ('failed', 'expired', 'suppressed', 'cancelled')`

/**
 * Opens again the conversations whose answer never reached the parent: failed, out of time, or refused at the last
 * look. Closed since or not: whoever closed it took it for answered. The time to answer by stays what it was, and the
 * reminders go on; once all of them are over it begins anew. Gives how many there were.
 */
export const reopenUnreached = (tx: Writer, now: Date): Promise<number> =>
  reopenWhere(tx, gte(messages.settledAt, new Date(now.getTime() - lookBackMs)), now)

/** The same for the conversation of one answer, however old that is: somebody has decided that it never arrived. */
export const reopenUnreachedBy = (tx: Writer, messageId: string, now: Date): Promise<number> =>
  reopenWhere(tx, eq(messages.id, messageId), now)

async function reopenWhere(tx: Writer, which: SQL, now: Date): Promise<number> {
  const unreached = await tx
    .select({ conversation: conversations })
    .from(conversations)
    .innerJoin(
      messages,
      // The answer that the conversation counts as answered by, and no earlier one.
      and(eq(messages.conversationId, conversations.id), eq(messages.createdAt, conversations.answeredAt)),
    )
    .where(and(which, isNull(conversations.mergedInto), isFailedReply))
  let reopened = 0
  for (const { conversation } of unreached) if (await reopen(tx, conversation, now)) reopened += 1
  return reopened
}

// Meanwhile it may have got another answer, or another sweep may have opened it.
async function reopen(tx: Writer, conversation: Conversation, now: Date): Promise<boolean> {
  const clock = resumed(conversation, now)
  const isAsRead = and(
    eq(conversations.id, conversation.id),
    eq(conversations.answeredAt, conversation.answeredAt!),
  )
  const opened = await tx
    .update(conversations)
    .set({ answeredAt: null, closedAt: null, closedBecause: null, ...(clock ?? clockStopped) })
    .where(isAsRead)
    .returning({ id: conversations.id })
  if (opened.length === 0) return false
  const words = 'The answer did not reach the parent: it waits for one again.'
  await recordStep(tx, conversation, { kind: 'reopened', words }, now)
  // Whoever answered in time is not late for what the network did with it.
  if (clock) await notify(tx, conversation, [conversation.ownerId], 'reminder', now)
  else await awaitAnswer(tx, conversation, null, now)
  return true
}
