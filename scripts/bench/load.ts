// The one who calls: signed webhooks over connections that are kept open, as fast as they are answered or at a
// fixed rate.

import { setTimeout as pause } from 'node:timers/promises'
import { Pool } from 'undici'
import { serve } from './helper.ts'
import { timed } from './loops.ts'
import type { Webhook } from './webhooks.ts'

export type Load = typeof commands

const connections = 50

const commands = {
  /** Sends all, fifty at a time, and gives the milliseconds until the last was answered. */
  asFastAsAnswered: (origin: string, webhooks: Webhook[]): Promise<number> =>
    withPool(origin, (send) => timed(webhooks.length, connections, (at) => send(webhooks[at]!))),
  /** The same, giving the milliseconds that each took. */
  async timesOfAll(origin: string, webhooks: Webhook[]): Promise<number[]> {
    const times: number[] = []
    await withPool(origin, (send) =>
      timed(webhooks.length, connections, async (at) => {
        times.push(await latency(send(webhooks[at]!), performance.now()))
      }),
    )
    return times
  },
  /**
   * Sends so many a second, whether or not those before were answered, and gives for each the milliseconds from when
   * it was meant to leave until it was answered.
   */
  atRate: (origin: string, webhooks: Webhook[], perSecond: number): Promise<number[]> =>
    withPool(origin, (send) => offered(webhooks, perSecond, send)),
}

type Send = (webhook: Webhook) => Promise<void>

async function withPool<Result>(origin: string, work: (send: Send) => Promise<Result>): Promise<Result> {
  const pool = new Pool(origin, { connections, pipelining: 1 })
  const send = async ({ path, body, headers }: Webhook) => {
    const answer = await pool.request({
      method: 'POST',
      path,
      headers: { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8', ...headers },
      body,
    })
    await answer.body.dump()
    if (answer.statusCode >= 300) throw new Error(`${origin}${path} answered ${answer.statusCode}.`)
  }
  try {
    return await work(send)
  } finally {
    await pool.close()
  }
}

async function offered(webhooks: Webhook[], perSecond: number, send: Send): Promise<number[]> {
  const startAt = performance.now() + 10
  const underWay: Promise<number>[] = []
  for (let next = 0; next < webhooks.length; await pause(1)) {
    const due = Math.floor(((performance.now() - startAt) / 1_000) * perSecond)
    for (; next <= Math.min(due, webhooks.length - 1); next += 1)
      underWay.push(latency(send(webhooks[next]!), startAt + (next * 1_000) / perSecond))
  }
  return Promise.all(underWay)
}

async function latency(sent: Promise<void>, meantAt: number): Promise<number> {
  await sent
  return performance.now() - meantAt
}

serve(commands)
