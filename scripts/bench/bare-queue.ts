// The limit of a queue's throughput: BullMQ with jobs that do nothing.

import { Queue, Worker } from 'bullmq'
import { byUrl } from '../../src/queue/redis-address.ts'
import { serve } from './helper.ts'

export type BareQueue = typeof commands

const atOnce = 1_000
const prefix = 'bench'

const commands = {
  /** The milliseconds that it took to add so many jobs, a thousand at a time, and to do them all. */
  async run(redisUrl: string, jobs: number, concurrency: number): Promise<number> {
    const connection = { ...byUrl(redisUrl), maxRetriesPerRequest: null }
    const queue = new Queue('no-op', { connection, prefix })
    const allDone = Promise.withResolvers<void>()
    let done = 0
    const perform = async () => {
      done += 1
      if (done === jobs) allDone.resolve()
    }
    const worker = new Worker('no-op', perform, { connection, prefix, concurrency })
    worker.on('error', allDone.reject)
    await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()])
    try {
      const startedAt = performance.now()
      await addAll(queue, jobs)
      await allDone.promise
      return performance.now() - startedAt
    } finally {
      await worker.close()
      await queue.obliterate({ force: true })
      await queue.close()
    }
  },
}

async function addAll(queue: Queue, jobs: number) {
  const opts = { removeOnComplete: true, removeOnFail: true }
  for (let added = 0; added < jobs; added += atOnce)
    await queue.addBulk(
      Array.from({ length: Math.min(atOnce, jobs - added) }, (_, at) => ({
        name: 'no-op',
        data: { messageId: String(added + at) },
        opts,
      })),
    )
}

serve(commands)
