import type { Context } from '../context.ts'
import { receive } from '../conversations/receiving.ts'
import type { Payload } from '../queue/jobs.ts'

/** So long an inbound text makes way for those that are still to be stored. */
const makesWayMs = 200

export async function runReceive(context: Context, { inboundTextId }: Payload<'receive'>): Promise<void> {
  await context.pressure.relief(makesWayMs)
  const { toSend } = await context.db.write((tx) => receive(tx, inboundTextId, context.clock.now(), context))
  if (toSend.length > 0) context.wakeFeeder()
}
