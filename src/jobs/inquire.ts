import type { Context } from '../context.ts'
import { inquire } from '../messages/inquiring.ts'
import { countEnds } from '../metrics.ts'
import type { Payload } from '../queue/jobs.ts'

export async function runInquire(context: Context, { messageId }: Payload<'inquire'>): Promise<void> {
  const ended = await inquire(context, messageId)
  if (ended) countEnds([ended], context.clock.now())
}
