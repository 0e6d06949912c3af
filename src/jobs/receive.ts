import type { Context } from '../context.ts'
import { receive } from '../conversations/receiving.ts'
import type { Payload } from '../queue/jobs.ts'

export async function runReceive(context: Context, { inboundTextId }: Payload<'receive'>): Promise<void> {
  const { toSend } = await context.db.write((tx) => receive(tx, inboundTextId, context.clock.now(), context))
  if (toSend.length > 0) context.wakeFeeder()
}
