// What a member of staff should look at, on the pages and, where mail is set up, by mail.

import { sql } from 'drizzle-orm'
import type { Writer } from '../db/database.ts'
import { placed, prepared } from '../db/prepared.ts'
import { notices } from '../db/schema.ts'
import { newId } from '../ids.ts'

export type Notice = typeof notices.$inferSelect

/** Tells members of staff that a conversation wants them. To be mailed as well, at once. */
export async function notify(
  tx: Writer,
  conversation: { id: string; schoolId: string },
  staffIds: Iterable<string>,
  kind: Notice['kind'],
  at: Date,
): Promise<void> {
  const { id: conversationId, schoolId } = conversation
  for (const staffId of new Set(staffIds))
    await insertNotice(tx, { id: newId(), schoolId, staffId, conversationId, kind, at })
}

const insertNotice = prepared('notify', (tx) =>
  tx.insert(notices).values({
    id: sql.placeholder('id'),
    schoolId: sql.placeholder('schoolId'),
    staffId: sql.placeholder('staffId'),
    conversationId: sql.placeholder('conversationId'),
    kind: placed('kind', notices.kind),
    at: placed('at', notices.at),
    mailAt: placed('at', notices.mailAt),
  }),
)
