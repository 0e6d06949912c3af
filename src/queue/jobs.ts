// Every job that the service knows: its payload, and how it is tried again. A payload carries ids; the row is the
// truth, so any job can be made again from rows. Nothing here imports the domain: anything may import this.

import type { JobsOptions } from 'bullmq'

const job = <Payload>(options: JobsOptions & { concurrency: number }) =>
  options as JobsOptions & { concurrency: number; payload?: Payload }

const retried = { attempts: 5, backoff: { type: 'exponential', delay: 1_000, jitter: 0.5 } }

export const jobs = {
  /** Makes the messages of a chunk of a bulletin. */
  'fan-out': job<{ chunkId: string }>({ ...retried, concurrency: 2 }),
  /** Hands one text to the carrier. Its own answer says when it goes again; the sweep brings back what fails here. */
  send: job<{ messageId: string }>({ attempts: 1, concurrency: 50 }),
  /** Gives an inbound text an owner. */
  receive: job<{ inboundTextId: string }>({ ...retried, concurrency: 10 }),
  /** Asks the carrier's records what became of a text. */
  reconcile: job<{ messageId: string }>({ attempts: 1, concurrency: 5 }),
  /** Looks for rows whose job is missing, and makes it again. */
  sweep: job<Record<string, never>>({ attempts: 1, concurrency: 1 }),
}

export type JobName = keyof typeof jobs
export type Payload<Name extends JobName> = NonNullable<(typeof jobs)[Name]['payload']>
export const jobNames = Object.keys(jobs) as JobName[]
