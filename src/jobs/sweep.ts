import { dueChunks } from '../bulletins/fan-out.ts'
import type { Context } from '../context.ts'
import { unroutedTexts } from '../conversations/inbound.ts'
import { reopenUnreached } from '../conversations/unreached.ts'
import { forgetAnswers } from '../db/forgetting.ts'
import { strandedMessages } from '../messages/reconciling.ts'
import { sendableMessages } from '../messages/waiting.ts'
import { enqueueFanOut, enqueueReceive, enqueueReconcile, enqueueSends } from '../queue/enqueue.ts'
import { forgetContents } from '../roster/imports.ts'

/** Rows are the truth: whatever they say is still to be done gets its job, whether or not Redis lost it. */
export async function runSweep(context: Context): Promise<void> {
  const { db, clock } = context
  const now = clock.now()
  const ids = (rows: { id: string }[]) => rows.map((row) => row.id)
  await enqueueReceive(context, ids(await unroutedTexts(db.read)))
  await enqueueFanOut(context, ids(await dueChunks(db.read, now)))
  await enqueueSends(context, await sendableMessages(db.read, now))
  await enqueueReconcile(context, ids(await strandedMessages(db.read, now)))
  await db.write(async (tx) => {
    await reopenUnreached(tx, now)
    await forgetContents(tx, now)
    await forgetAnswers(tx, now)
  })
}
