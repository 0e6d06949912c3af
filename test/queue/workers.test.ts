import { Redis } from 'ioredis'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createLog } from '../../src/log.ts'
import { enqueueReceive, enqueueSweep } from '../../src/queue/enqueue.ts'
import type { JobName } from '../../src/queue/jobs.ts'
import { type JobQueue, openQueue } from '../../src/queue/queue.ts'
import { type Handlers, startWorkers } from '../../src/queue/workers.ts'
import { testRedis } from '../support/redis.ts'

const stops: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

/** A queue in a corner of its own, and workers for it when they are asked for. */
function open() {
  const { path, prefix } = testRedis()
  const connection = { redis: { path }, prefix }
  const errors: string[] = []
  const queue = openQueue(connection, (error) => errors.push(error.message))
  stops.push(() => queue.close())
  const work = (handlers: Partial<Handlers>) => {
    const workers = startWorkers({ ...idle, ...handlers }, connection, (error) => errors.push(error.message))
    stops.push(() => workers.close(500))
    return workers
  }
  return { queue, work, errors, connection }
}

const nothing = async () => {}
const idle: Handlers = {
  'fan-out': nothing,
  send: nothing,
  receive: nothing,
  reconcile: nothing,
  inquire: nothing,
  'look-up': nothing,
  mail: nothing,
  sweep: nothing,
}

const text = (id: string, more: { priority?: number; delayMs?: number } = {}) => ({
  id,
  payload: { messageIds: [id] },
  ...more,
})
const empty = { 'fan-out': 0, send: 0, receive: 0, reconcile: 0, inquire: 0, 'look-up': 0, mail: 0, sweep: 0 }
const drained = (queue: JobQueue) => expect.poll(() => queue.depths(), { timeout: 10_000 }).toEqual(empty)

describe('a job', () => {
  it('reaches the handler of its name with its payload', async () => {
    const { queue, work } = open()
    const seen: unknown[] = []
    const seeing =
      (name: JobName) =>
      async (payload: unknown): Promise<void> =>
        void seen.push([name, payload])
    await queue.add('send', [text('m-1')])
    await queue.add('fan-out', [{ id: 'c-1', payload: { chunkId: 'c-1' } }])
    await queue.add('receive', [{ id: 'i-1', payload: { inboundTextIds: ['i-1'] } }])
    expect(await queue.depths()).toEqual({ ...empty, send: 1, 'fan-out': 1, receive: 1 })
    work({ send: seeing('send'), 'fan-out': seeing('fan-out'), receive: seeing('receive') })
    await drained(queue)
    expect(seen).toHaveLength(3)
    expect(seen).toEqual(
      expect.arrayContaining([
        ['send', { messageIds: ['m-1'] }],
        ['fan-out', { chunkId: 'c-1' }],
        ['receive', { inboundTextIds: ['i-1'] }],
      ]),
    )
  })

  it('of the same id runs once, though it is added again while it waits and while it runs', async () => {
    const { queue, work } = open()
    let runs = 0
    await Promise.all([queue.add('send', [text('m-1'), text('m-1')]), queue.add('send', [text('m-1')])])
    work({
      send: async () => {
        runs += 1
        await queue.add('send', [text('m-1')])
      },
    })
    await drained(queue)
    expect(runs).toBe(1)
  })

  it('can be added again once it has run, or failed: the rows say whether there is more to do', async () => {
    const { queue, work, errors } = open()
    const ran: string[] = []
    work({
      send: async ({ messageIds }) => {
        ran.push(...messageIds)
        if (ran.length === 2) throw new Error('the database was away')
      },
    })
    for (let n = 1; n <= 3; n++) {
      await queue.add('send', [text('m-1')])
      await vi.waitFor(() => expect(ran).toHaveLength(n))
      await drained(queue)
    }
    expect(errors).toEqual(['the database was away'])
  })

  it('goes before another of a lower lane: the urgent overtakes the bulletin', async () => {
    const { queue, work } = open()
    const order: string[] = []
    const bulletin = Array.from({ length: 300 }, (_, n) => text(`bulletin-${n}`, { priority: 4 }))
    await queue.add('send', bulletin)
    await queue.add('send', [text('single', { priority: 3 }), text('reply', { priority: 2 })])
    await queue.add('send', [text('urgent', { priority: 1 })])
    work({ send: async ({ messageIds }) => void order.push(...messageIds) })
    await vi.waitFor(() => expect(order).toHaveLength(303), { timeout: 10_000 })
    expect(order.slice(0, 3)).toEqual(['urgent', 'reply', 'single'])
    expect(order.slice(3)).toEqual(bulletin.map(({ id }) => id))
  })

  it('that is tried again after a failure runs until it works', async () => {
    const { queue, work, errors } = open()
    let tries = 0
    work({
      receive: async () => {
        tries += 1
        if (tries === 1) throw new Error('deadlock')
      },
    })
    await queue.add('receive', [{ id: 'i-1', payload: { inboundTextIds: ['i-1'] } }])
    await vi.waitFor(() => expect(tries).toBe(2), { timeout: 10_000 })
    await drained(queue)
    expect(errors).toEqual(['deadlock'])
  })
})

describe('the queue', () => {
  it('forgets everything when it is emptied, what runs and what is delayed too', async () => {
    const { queue } = open()
    await queue.add('send', [text('m-1'), text('m-2', { priority: 1 }), text('m-3', { delayMs: 60_000 })])
    await queue.add('receive', [{ id: 'i-1', payload: { inboundTextIds: ['i-1'] } }])
    await queue.empty()
    expect(await queue.depths()).toEqual(empty)
    await queue.add('send', [text('m-1')])
    expect(await queue.depths()).toEqual({ ...empty, send: 1 })
  })

  it('keeps nothing of what was done', async () => {
    const { queue, work, connection } = open()
    work({})
    await queue.add('send', [text('m-1')])
    await drained(queue)
    const redis = new Redis(connection.redis.path)
    const keys = await redis.keys(`${connection.prefix}:*`)
    redis.disconnect()
    expect(keys.filter((key) => key.includes('m-1'))).toEqual([])
  })

  it('is told of a sweep once, though two processes ask in the same slot of time', async () => {
    const { queue } = open()
    const around = { queue, log: createLog('silent') }
    await Promise.all([
      enqueueSweep(around, 'due', 7),
      enqueueSweep(around, 'due', 7),
      enqueueSweep(around, 'due', 8),
      enqueueSweep(around, 'over', 7),
    ])
    expect(await queue.depths()).toMatchObject({ sweep: 3 })
  })

  it('says soon that it is away, and whoever enqueues goes on: the sweep makes up for it', async () => {
    const queue = openQueue({ redis: { path: '/nowhere/redis.sock' }, prefix: 'x' }, () => {})
    stops.push(() => queue.close())
    const logged: string[] = []
    const log = createLog('warn', { write: (line) => void logged.push(line) })
    await expect(queue.ping()).rejects.toThrow()
    await expect(enqueueReceive({ queue, log }, ['i-1'])).resolves.toBeUndefined()
    expect(logged.join()).toContain('the queue is away')
  })
})

describe('workers that are closed', () => {
  it('finish what is in hand, and take no more', async () => {
    const { queue, work } = open()
    const [started, finish] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const ran: string[] = []
    const workers = work({
      sweep: async () => {
        started.resolve()
        await finish.promise
        ran.push('done')
      },
    })
    await queue.add('sweep', [{ id: 'one', payload: { sweep: 'due' } }])
    await started.promise
    await queue.add('sweep', [{ id: 'two', payload: { sweep: 'due' } }])
    const closed = workers.close(5_000)
    finish.resolve()
    await closed
    expect(ran).toEqual(['done'])
    expect(await queue.depths()).toMatchObject({ sweep: 1 })
  })

  it('do not wait for ever for what does not end', async () => {
    const { queue, work } = open()
    const started = Promise.withResolvers<void>()
    const workers = work({
      send: () => {
        started.resolve()
        return new Promise(() => {})
      },
    })
    await queue.add('send', [text('m-1')])
    await started.promise
    const before = Date.now()
    await workers.close(100)
    expect(Date.now() - before).toBeLessThan(3_000)
  })
})

/** What the compiler refuses: never run, only checked. */
export function refusedByTheCompiler(queue: JobQueue) {
  // @ts-expect-error the payload of this job is the id of a message
  void queue.add('send', [{ id: 'x', payload: { chunkId: 'x' } }])
  // @ts-expect-error there is no such job
  void queue.add('sned', [])
  // @ts-expect-error every job has a handler
  const handlers: Handlers = { send: nothing }
  return handlers
}
