import type { Log } from '../log.ts'
import { batches, batchId } from './batch.ts'
import type { JobName, Payload, SweepName } from './jobs.ts'
import type { Job, JobQueue } from './queue.ts'

interface Enqueuing {
  queue: JobQueue
  log: Log
}

/** Chunks of a bulletin; those of an urgent one go before others. */
export const enqueueFanOut = (
  around: Enqueuing,
  chunkIds: readonly string[],
  { purpose }: { purpose: string },
) =>
  quietly(around, 'fan-out', chunkIds, (id) => ({
    id,
    priority: purpose === 'urgent' ? 1 : 2,
    payload: { chunkId: id },
  }))

export const enqueueReceive = (around: Enqueuing, ids: readonly string[]) =>
  quietly(around, 'receive', batches(ids), (inboundTextIds) => ({
    id: batchId(inboundTextIds),
    payload: { inboundTextIds },
  }))

export const enqueueReconcile = (around: Enqueuing, ids: readonly string[]) =>
  quietly(around, 'reconcile', ids, (id) => ({ id, payload: { messageId: id } }))

export const enqueueInquire = (around: Enqueuing, ids: readonly string[]) =>
  quietly(around, 'inquire', ids, (id) => ({ id, payload: { messageId: id } }))

export const enqueueLookUp = (around: Enqueuing, ids: readonly string[]) =>
  quietly(around, 'look-up', ids, (id) => ({ id, payload: { lookupId: id } }))

export const enqueueMail = (around: Enqueuing, noticeIds: readonly string[]) =>
  quietly(around, 'mail', noticeIds, (id) => ({ id, payload: { noticeId: id } }))

/**
 * A look for what is missing. Asked for by a clock of ours and not by one in Redis, which may be emptied at any
 * moment; the slot of time in its id keeps processes that ask together from looking twice.
 */
export const enqueueSweep = (around: Enqueuing, sweep: SweepName, slot: number | string) =>
  quietly(around, 'sweep', [slot], (each) => ({ id: `${sweep}-${each}`, payload: { sweep } }))

// Called after the transaction that made the rows. Redis may be away: then the sweep makes the job from the rows,
// and whoever waits for an answer need not know.
async function quietly<Name extends JobName, Item>(
  { queue, log }: Enqueuing,
  name: Name,
  items: readonly Item[],
  asJob: (item: Item) => { id: string; payload: Payload<Name>; priority?: number },
) {
  try {
    await queue.add(name, items.map(asJob) as Job<Name>[])
  } catch (error) {
    log.warn(
      { err: error, job: name, jobs: items.length },
      'the queue is away: the sweep will make these jobs again',
    )
  }
}
