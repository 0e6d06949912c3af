import type { Context } from '../context.ts'
import type { Desks } from '../conversations/desk.ts'
import { receive } from '../conversations/receiving.ts'
import { dialect } from '../db/dialect.ts'
import type { Payload } from '../queue/jobs.ts'
import { answerTo } from '../refresh/answering.ts'

/** So long inbound texts make way for those that are still to be stored. */
const makesWayMs = 200

/**
 * One after another, each in a transaction of its own: what fails for one keeps no other from its owner. On SQLite
 * they are asked for together, because then they share the wait for the disk. @throws what failed first, at the end
 */
export async function runReceive(context: Context, { inboundTextIds }: Payload<'receive'>): Promise<void> {
  const failures: unknown[] = []
  const desks: Desks = new Map()
  const one = (id: string) => receiveOne(context, id, desks).catch((error) => failures.push(error))
  await context.pressure.relief(makesWayMs)
  if (dialect === 'sqlite') await Promise.all(inboundTextIds.map(one))
  else for (const id of inboundTextIds) await one(id)
  if (failures.length > 0) throw failures[0]
}

async function receiveOne({ db, clock, drama, wakeFeeder }: Context, id: string, desks: Desks) {
  const { toSend } = await db.write((tx) => receive(tx, id, clock.now(), { drama, desks }, answerTo))
  if (toSend.length > 0) wakeFeeder()
}
