import type { Context } from '../context.ts'
import { reconcile } from '../messages/reconciling.ts'
import type { Payload } from '../queue/jobs.ts'

export async function runReconcile(context: Context, { messageId }: Payload<'reconcile'>): Promise<void> {
  const outcome = await reconcile(context, messageId)
  context.log.info({ messageId, outcome }, 'asked the carrier what became of a text')
  if (outcome === 'sendable') context.wakeFeeder()
}
