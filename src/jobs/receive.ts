import type { Context } from '../context.ts'
import type { Desks } from '../conversations/desk.ts'
import { receive } from '../conversations/receiving.ts'
import { inBatches } from '../db/batches.ts'
import { dialect } from '../db/dialect.ts'
import { madeAt } from '../ids.ts'
import type { Payload } from '../queue/jobs.ts'
import { answerTo } from '../refresh/answering.ts'

/**
 * So long after it came a text makes way for others that are to be stored; then it has its turn, however many come. Each
 * counts for itself: in a stream with a rest now and then, waiting since the last rest would begin again and again.
 */
const makesWayMs = 3_000
/** So many share a commit where writes have one turn; fewer while those that are to be stored wait for it. */
const together = (isFelt: boolean) => (dialect === 'postgres' ? 1 : isFelt ? 5 : 10)

/**
 * Each in a transaction of its own: what fails for one keeps no other from its owner.
 * @throws what failed first, at the end
 */
export async function runReceive(context: Context, { inboundTextIds }: Payload<'receive'>): Promise<void> {
  const failures: unknown[] = []
  const desks: Desks = new Map()
  const one = (id: string) => receiveOne(context, id, desks).catch((error) => failures.push(error))
  // A clock that was set back makes nothing older, and nobody wait longer.
  const ageMs = Math.max(0, Date.now() - madeAt(inboundTextIds[0]!))
  await context.pressure.relief(makesWayMs - ageMs)
  const size = together(context.pressure.isFelt)
  for (const some of inBatches(inboundTextIds, size)) await Promise.all(some.map(one))
  if (failures.length > 0) throw failures[0]
}

async function receiveOne({ db, clock, drama, wakeFeeder }: Context, id: string, desks: Desks) {
  const { toSend } = await db.write((tx) => receive(tx, id, clock.now(), { drama, desks }, answerTo))
  if (toSend.length > 0) wakeFeeder()
}
