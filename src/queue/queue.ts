import { Queue } from 'bullmq'
import { type JobName, jobNames, jobs, type Payload } from './jobs.ts'
import type { RedisAddress } from './redis-address.ts'

export interface Connection {
  redis: RedisAddress
  prefix: string
}

export interface Job<Name extends JobName> {
  /** What the job is about: adding it again does nothing while Redis still knows the first. */
  id: string
  payload: Payload<Name>
  /** 1 goes first; without one, in order of arrival. */
  priority?: number
}

export interface JobQueue {
  /** Adds jobs in one round trip. @throws within a second or so when Redis is away: the sweep makes up for it */
  add<Name extends JobName>(name: Name, jobs: Job<Name>[]): Promise<void>
  /** How many jobs of each name wait or are under way. */
  depths(): Promise<Record<JobName, number>>
  /** Forgets everything: only for a process that is alone, and about to make all jobs again from rows. */
  empty(): Promise<void>
  ping(): Promise<void>
  close(): Promise<void>
}

export function openQueue({ redis, prefix }: Connection, onError: (error: Error) => void): JobQueue {
  // A producer must not wait for a Redis that is away: what it could not add is in the database.
  const connection = { ...redis, maxRetriesPerRequest: 1, enableOfflineQueue: false }
  const queues = new Map(jobNames.map((name) => [name, new Queue(name, { connection, prefix })]))
  for (const queue of queues.values()) queue.on('error', onError)
  const queueOf = (name: JobName) => queues.get(name)!

  return {
    async add(name, added) {
      if (added.length > 0) await soon(queueOf(name).addBulk(added.map((job) => asBullJob(name, job))))
    },
    async depths() {
      const counts = await Promise.all(
        jobNames.map((name) =>
          queueOf(name).getJobCountByTypes('waiting', 'prioritized', 'active', 'delayed'),
        ),
      )
      return Object.fromEntries(jobNames.map((name, at) => [name, counts[at]!])) as Record<JobName, number>
    },
    async empty() {
      await Promise.all([...queues.values()].map((queue) => queue.obliterate({ force: true })))
    },
    async ping() {
      await soon(queueOf('send').getJobCountByTypes('waiting'))
    },
    async close() {
      await Promise.all([...queues.values()].map((queue) => queue.close().catch(() => giveUp(queue))))
    },
  }
}

// One whose Redis is away cannot be taken leave of, and would try to reach it for ever.
const giveUp = (queue: Queue) => void queue.disconnect().catch(() => {})

// Redis may have been away since the start, and then the client would wait for it without an end.
async function soon<Result>(work: Promise<Result>, withinMs = 2_000): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Redis does not answer.')), withinMs)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

// The database says what was done; Redis keeps only what is to be done, so that an id can be added again.
const discarded = { removeOnComplete: true, removeOnFail: true }

function asBullJob<Name extends JobName>(name: Name, { id, payload, priority }: Job<Name>) {
  const { attempts, backoff } = jobs[name]
  return {
    name,
    data: payload,
    opts: {
      jobId: id,
      ...discarded,
      ...(attempts ? { attempts } : {}),
      ...(backoff ? { backoff } : {}),
      ...(priority ? { priority } : {}),
    },
  }
}
