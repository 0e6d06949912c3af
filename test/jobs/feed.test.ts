import { afterEach, describe, expect, it } from 'vitest'
import { carrierError } from '../../src/carrier/carrier-error.ts'
import type { Context } from '../../src/context.ts'
import { batchesOf, type Feeding, startFeeding } from '../../src/jobs/feed.ts'
import { createLog } from '../../src/log.ts'
import type { Sent } from '../../src/messages/sending.ts'
import { type Lease, openLease } from '../../src/queue/lease.ts'
import { HandCarrier, useStage } from '../messages/stage.ts'
import { contextOver } from '../support/context.ts'
import { testRedis } from '../support/redis.ts'

const stage = useStage()
const running: Feeding[] = []
afterEach(async () => {
  for (const feeding of running.splice(0)) await feeding.stop()
  await stage().clearAway()
})

const to = '+447700900189'

/** A process that feeds a queue which remembers what it was given; `isAway` is Redis being down. */
function start(lease: Lease | null) {
  const given: string[] = []
  const logged: string[] = []
  const redis = { isAway: false }
  const context: Context = contextOver(stage(), {
    carrier: new HandCarrier(),
    log: createLog('warn', { write: (line) => void logged.push(line) }),
  })
  context.queue.add = async (_, jobs) => {
    if (jobs.length === 0) return
    if (redis.isAway) throw new Error('Redis does not answer.')
    given.push(...jobs.flatMap(({ payload }) => ('messageIds' in payload ? payload.messageIds : [])))
  }
  const feeding = startFeeding(context, lease)
  running.push(feeding)
  return { given, logged, redis, feeding }
}

const soon = { timeout: 5_000, interval: 10 }

describe('the process that feeds the queue', () => {
  it('gives it what waits, once, and what is written later', async () => {
    const school = await stage().school()
    const first = await school.waiting(to)
    const { given } = start(null)
    await expect.poll(() => given, soon).toEqual([first])
    const second = await school.waiting(to)
    await expect.poll(() => given, soon).toEqual([first, second])
  })

  it('gives it all again that it could not take, when Redis is back, and says the fault once', async () => {
    const school = await stage().school()
    const { given, logged, redis } = start(null)
    redis.isAway = true
    const id = await school.waiting(to)
    await expect.poll(() => logged.length, soon).toBe(1)
    expect(logged[0]).toContain('the queue could not be fed')
    redis.isAway = false
    await expect.poll(() => given, soon).toEqual([id])
    expect(logged).toHaveLength(1)
  })

  it('ends when it is stopped, and gives nothing any more', async () => {
    const school = await stage().school()
    const { given, feeding } = start(null)
    await feeding.stop()
    await school.waiting(to)
    feeding.wake()
    expect(given).toEqual([])
  })
})

describe('the texts that may leave', () => {
  const texts = (count: number, priority: number) =>
    Array.from({ length: count }, (_, n) => ({ id: `${priority}-${n}`, priority }))

  it('are jobs of ten at most, each of one priority, in their order', () => {
    const batches = batchesOf([...texts(2, 1), ...texts(1, 2), ...texts(23, 4)])
    expect(batches.map(({ priority, payload }) => [priority, payload.messageIds.length])).toEqual([
      [1, 2],
      [2, 1],
      [4, 10],
      [4, 10],
      [4, 3],
    ])
    expect(batches.flatMap(({ payload }) => payload.messageIds)).toEqual(
      [...texts(2, 1), ...texts(1, 2), ...texts(23, 4)].map(({ id }) => id),
    )
  })

  it('are the same job when the same are given again, and another when others are among them', () => {
    const [batch] = batchesOf(texts(3, 4))
    expect(batchesOf(texts(3, 4))).toEqual([batch])
    expect(batchesOf(texts(4, 4))[0]?.id).not.toBe(batch?.id)
    expect(batchesOf(texts(3, 4).toReversed())[0]?.id).not.toBe(batch?.id)
  })
})

describe('a carrier that has no time', () => {
  const noTime = (waitSeconds: number): Sent => ({
    result: 'later',
    error: carrierError(20429),
    waitSeconds,
    message: { kind: 'single', priority: 3, createdAt: new Date(0), schoolId: 's', lineId: 'l' },
  })

  it('is given nothing for so long as it says, and then everything', async () => {
    const school = await stage().school()
    const { given, feeding } = start(null)
    for (let n = 0; n < 5; n++) feeding.heard(noTime(0.6))
    const until = Date.now() + 600
    const id = await school.waiting(to)
    feeding.wake()
    await expect.poll(() => given, soon).toEqual([id])
    expect(Date.now()).toBeGreaterThanOrEqual(until)
  })
})

describe('of several processes', () => {
  function leases(lastsMs: number) {
    const { path, prefix } = testRedis()
    return (holder: string) =>
      openLease({ redis: { path }, prefix }, { name: 'feeder', holder, lastsMs }, () => {})
  }

  it('one feeds, and another takes over as soon as it has stopped', async () => {
    const school = await stage().school()
    const lease = leases(60_000)
    const one = start(lease('one'))
    const first = await school.waiting(to)
    await expect.poll(() => one.given, soon).toEqual([first])
    const other = start(lease('other'))
    const second = await school.waiting(to)
    other.feeding.wake()
    await expect.poll(() => one.given, soon).toEqual([first, second])
    expect(other.given).toEqual([])

    await one.feeding.stop()
    await expect.poll(() => other.given, soon).toEqual([first, second])
    expect(one.given).toHaveLength(2)
  })

  it('another takes over when the one has died, and its lease is over', async () => {
    const school = await stage().school()
    const lease = leases(400)
    const died = lease('died')
    expect(await died.hold()).toBe(true)
    const id = await school.waiting(to)
    const other = start(lease('other'))
    await expect.poll(() => other.given, soon).toEqual([id])
    expect(await died.hold()).toBe(false)
    await died.release()
  })

  it('none feeds while Redis is away, and each of them can still be stopped', async () => {
    const school = await stage().school()
    await school.waiting(to)
    const connection = { redis: { path: '/nowhere/redis.sock' }, prefix: 'x' }
    const { given, logged, feeding } = start(
      openLease(connection, { name: 'feeder', holder: 'one' }, () => {}),
    )
    await expect.poll(() => logged.length, soon).toBe(1)
    await feeding.stop()
    expect(given).toEqual([])
  })
})
