import type { Context } from '../context.ts'
import type { Desks } from '../conversations/desk.ts'
import { receive } from '../conversations/receiving.ts'
import type { Payload } from '../queue/jobs.ts'
import { answerTo } from '../refresh/answering.ts'

/** So long an inbound text makes way for those that are still to be stored. */
const makesWayMs = 200

/** One after another. What fails for one keeps no other from its owner. @throws what failed first, at the end */
export async function runReceive(context: Context, { inboundTextIds }: Payload<'receive'>): Promise<void> {
  const failures: unknown[] = []
  const desks: Desks = new Map()
  for (const id of inboundTextIds) await receiveOne(context, id, desks).catch((error) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}

async function receiveOne({ db, clock, drama, pressure, wakeFeeder }: Context, id: string, desks: Desks) {
  await pressure.relief(makesWayMs)
  const { toSend } = await db.write((tx) => receive(tx, id, clock.now(), { drama, desks }, answerTo))
  if (toSend.length > 0) wakeFeeder()
}
