import { type Job, Worker } from 'bullmq'
import { type JobName, jobNames, jobs, type Payload } from './jobs.ts'
import type { Connection } from './queue.ts'

export type Handlers = { [Name in JobName]: (payload: Payload<Name>) => Promise<void> }

export interface Workers {
  /** Takes no more work and waits for what is in hand, at most so long. */
  close(withinMs: number): Promise<void>
}

/**
 * A worker for every job of the catalogue; a job without a handler does not compile. `fewer` says of which jobs less
 * is done at a time than the catalogue says.
 */
export function startWorkers(
  handlers: Handlers,
  { redis, prefix }: Connection,
  onError: (error: Error, job?: JobName) => void,
  fewer: Partial<Record<JobName, number>> = {},
): Workers {
  const inHand = new Set<Promise<void>>()
  const workers = jobNames.map((name) => {
    const handle = handlers[name] as (payload: unknown) => Promise<void>
    const perform = (job: Job) => {
      const running = handle(job.data).finally(() => inHand.delete(running))
      inHand.add(running)
      return running
    }
    const worker = new Worker(name, perform, {
      connection: { ...redis, maxRetriesPerRequest: null },
      prefix,
      concurrency: fewer[name] ?? jobs[name].concurrency,
      // The carrier's time-out (10 s) stays below the lock; a dead worker's jobs are found soon after.
      lockDuration: 15_000,
      stalledInterval: 5_000,
    })
    worker.on('error', onError)
    worker.on('failed', (_, error) => onError(error, name))
    return worker
  })
  return { close: (withinMs) => closeAll(workers, inHand, withinMs) }
}

// A worker that is asked to close cannot be hurried any more, so it is asked when its jobs have ended, or are late.
async function closeAll(workers: Worker[], inHand: Set<Promise<void>>, withinMs: number) {
  const late = new Promise<true>((resolve) => setTimeout(resolve, withinMs, true).unref())
  await Promise.all(workers.map((worker) => worker.pause(true)))
  const isLate = await Promise.race([Promise.allSettled(inHand).then(() => false), late])
  const closed = Promise.all(workers.map((worker) => worker.close(isLate)))
  await (isLate ? closed : Promise.race([closed, late]))
}
