import { DelayedError, type Job, Worker } from 'bullmq'
import { type JobName, jobNames, jobs, type Payload } from './jobs.ts'
import type { Connection } from './queue.ts'

/** Thrown by a handler: nothing failed, and the same job is to run again in so long. */
export class Again extends Error {
  override readonly name = 'Again'
  readonly inMs: number

  constructor(inMs: number) {
    super('again later')
    this.inMs = inMs
  }
}

export type Handlers = { [Name in JobName]: (payload: Payload<Name>) => Promise<void> }

export interface Workers {
  /** Takes no more work and waits for what is in hand, at most so long. */
  close(withinMs: number): Promise<void>
}

/** A worker for every job of the catalogue; a job without a handler does not compile. */
export function startWorkers(
  handlers: Handlers,
  { redis, prefix }: Connection,
  onError: (error: Error, job?: JobName) => void,
): Workers {
  const workers = jobNames.map((name) => {
    const handle = handlers[name] as (payload: unknown) => Promise<void>
    const worker = new Worker(name, (job, token) => run(handle, job, token), {
      connection: { ...redis, maxRetriesPerRequest: null },
      prefix,
      concurrency: jobs[name].concurrency,
      // The carrier's time-out (10 s) stays below the lock; a dead worker's jobs are found soon after.
      lockDuration: 30_000,
      stalledInterval: 10_000,
    })
    worker.on('error', onError)
    worker.on('failed', (_, error) => onError(error, name))
    return worker
  })
  return {
    async close(withinMs) {
      const finished = Promise.all(workers.map((worker) => worker.close()))
      const late = new Promise<'late'>((resolve) => setTimeout(resolve, withinMs, 'late').unref())
      if ((await Promise.race([finished, late])) === 'late')
        await Promise.all(workers.map((worker) => worker.close(true)))
    },
  }
}

async function run(handle: (payload: unknown) => Promise<void>, job: Job, token: string | undefined) {
  try {
    await handle(job.data)
  } catch (error) {
    if (!(error instanceof Again)) throw error
    await job.moveToDelayed(Date.now() + Math.round(error.inMs), token)
    throw new DelayedError()
  }
}
