import { fanOut } from '../bulletins/fan-out.ts'
import type { Context } from '../context.ts'
import type { Payload } from '../queue/jobs.ts'

export async function runFanOut(context: Context, { chunkId }: Payload<'fan-out'>): Promise<void> {
  await context.db.write((tx) => fanOut(tx, chunkId, context.clock.now()))
  context.wakeFeeder()
}
