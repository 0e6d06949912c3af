// Every job that the service knows: its payload, and how it is tried again. A payload carries ids; the row is the
// truth, so any job can be made again from rows. Nothing here imports the domain: anything may import this.

import type { JobsOptions } from 'bullmq'

const job = <Payload>(options: JobsOptions & { concurrency: number }) =>
  options as JobsOptions & { concurrency: number; payload?: Payload }

const retried = { attempts: 5, backoff: { type: 'exponential', delay: 1_000, jitter: 0.5 } }

export const jobs = {
  /** Makes the messages of a chunk of a bulletin. */
  'fan-out': job<{ chunkId: string }>({ ...retried, concurrency: 2 }),
  /**
   * Hands some texts to the carrier that may leave now. Whatever becomes of them is in their rows, and the feeder
   * brings again what is left.
   */
  send: job<{ messageIds: string[] }>({ attempts: 1, concurrency: 20 }),
  /** Gives some inbound texts their owners. */
  receive: job<{ inboundTextIds: string[] }>({ ...retried, concurrency: 10 }),
  /** Asks the carrier's records what became of a text without an answer. */
  reconcile: job<{ messageId: string }>({ attempts: 1, concurrency: 5 }),
  /** Asks the carrier how a text stands of which no final report came. */
  inquire: job<{ messageId: string }>({ attempts: 1, concurrency: 5 }),
  /** Asks the carrier about a number, at a price: whatever else there is to do comes first. */
  'look-up': job<{ lookupId: string }>({ attempts: 1, concurrency: 2 }),
  /** Mails a member of staff what they have not been mailed yet. When it is tried again stands in the rows. */
  mail: job<{ noticeId: string }>({ attempts: 1, concurrency: 2 }),
  /** Looks for rows of which something is still to be done that nobody is doing, and does it or has it done. */
  sweep: job<{ sweep: SweepName }>({ attempts: 1, concurrency: 1 }),
}

/** What is swept for, and how often, in milliseconds. Every sweep may run twice at once. */
export const sweeps = {
  /** Inbound texts without an owner. */
  unrouted: 5_000,
  /** Chunks of bulletins whose time has come and whose messages are not made. */
  due: 1_000,
  /** Texts in hand whose worker died, and those whose call ended without an answer. */
  stranded: 5_000,
  /** Texts that the carrier took, without a final report when it was due. */
  unreported: 5_000,
  /** Waiting texts of bulletins that were cancelled, and texts whose time is over. */
  over: 5_000,
  /** Texts of bulletins that their number stopped: whether they go on to another. */
  fallback: 2_000,
  /** Conversations whose answer did not arrive. */
  unreached: 5_000,
  /** Conversations that wait for an answer, whose reminder, deputy or liaison lead is due. */
  late: 15_000,
  /** Notices that are to be mailed. */
  mail: 15_000,
  /** Numbers that are worth a lookup, and lookups that were decided on and not begun. */
  lookups: 60_000,
  /** Schools whose day's share of numbers has not had its text of the series. */
  refresh: 60_000,
  /** What is kept no longer than it is needed. */
  forgettable: 60_000,
  /** Schools whose reach is not kept for this week. */
  reach: 600_000,
} as const

export type SweepName = keyof typeof sweeps
export const sweepNames = Object.keys(sweeps) as SweepName[]

export type JobName = keyof typeof jobs
export type Payload<Name extends JobName> = NonNullable<(typeof jobs)[Name]['payload']>
export const jobNames = Object.keys(jobs) as JobName[]
