import type { Context } from '../context.ts'
import type { Desks } from '../conversations/desk.ts'
import { receive } from '../conversations/receiving.ts'
import { inBatches } from '../db/batches.ts'
import { dialect } from '../db/dialect.ts'
import type { Payload } from '../queue/jobs.ts'
import { answerTo } from '../refresh/answering.ts'

/** So long inbound texts make way for those that are still to be stored. */
const makesWayMs = 1_000
/** So many share a commit where writes have one turn: more would keep those that are to be stored waiting. */
const together = dialect === 'sqlite' ? 5 : 1

/**
 * Each in a transaction of its own: what fails for one keeps no other from its owner.
 * @throws what failed first, at the end
 */
export async function runReceive(context: Context, { inboundTextIds }: Payload<'receive'>): Promise<void> {
  const failures: unknown[] = []
  const desks: Desks = new Map()
  const one = (id: string) => receiveOne(context, id, desks).catch((error) => failures.push(error))
  await context.pressure.relief(makesWayMs)
  for (const some of inBatches(inboundTextIds, together)) await Promise.all(some.map(one))
  if (failures.length > 0) throw failures[0]
}

async function receiveOne({ db, clock, drama, wakeFeeder }: Context, id: string, desks: Desks) {
  const { toSend } = await db.write((tx) => receive(tx, id, clock.now(), { drama, desks }, answerTo))
  if (toSend.length > 0) wakeFeeder()
}
