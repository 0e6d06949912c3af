import type { Context } from '../context.ts'
import { type Fed, Feeder } from '../messages/feeder.ts'
import type { Sent } from '../messages/sending.ts'
import { slowdown } from '../messages/slowdown.ts'
import { countFeeding } from '../metrics.ts'
import { batchId, mostInBatch } from '../queue/batch.ts'
import type { Lease } from '../queue/lease.ts'
import type { Job } from '../queue/queue.ts'

/** So long the feeder waits after a fault: Redis or the database may be away. */
const afterFaultMs = 500
const renewMs = 1_000
const faultsSaidEveryMs = 10_000

export interface Feeding {
  /** Texts were written that may leave. */
  wake(): void
  /** A text is in hand. */
  left(messageId: string): void
  /** A call to the carrier ended: it took the text, or asked us to wait so many seconds. */
  heard(sent: Sent): void
  stop(): Promise<void>
}

/**
 * Puts into the queue what may leave, for as long as the process lives. Of several processes one does; with `lease`
 * null this one is alone.
 */
export function startFeeding(context: Context, lease: Lease | null): Feeding {
  const { queue, log } = context
  const feeder = new Feeder(context, { partsPerSecond: context.config.linePartsPerSecond })
  let isStopped = false
  let heldUntil = 0
  let saidAt = 0
  let restUntil = 0
  const resting = slowdown()
  let wake = () => {}
  let isAwake = false
  const running = run()

  return {
    wake: rouse,
    left(messageId) {
      if (feeder.left(messageId)) rouse()
    },
    heard(sent) {
      restUntil = resting.after(sent) ?? restUntil
    },
    async stop() {
      isStopped = true
      rouse()
      await running
      await lease?.release().catch(() => {})
    },
  }

  function rouse() {
    isAwake = true
    wake()
  }

  async function run() {
    while (!isStopped) {
      isAwake = false
      const waitMs = await feed().catch(sayFault)
      if (!isAwake) await sleep(waitMs)
    }
  }

  async function feed(): Promise<number> {
    if (!(await mayFeed())) return renewMs
    if (Date.now() < restUntil) return Math.min(restUntil - Date.now(), renewMs)
    const fed = await feeder.next()
    await put(fed)
    return fed.lookAgainInMs
  }

  async function mayFeed(): Promise<boolean> {
    if (!lease || Date.now() < heldUntil) return true
    if (!(await lease.hold())) return false
    heldUntil = Date.now() + renewMs
    return true
  }

  async function put({ texts }: Fed) {
    try {
      await queue.add('send', batchesOf(texts))
    } catch (error) {
      feeder.notTaken(texts.map(({ id }) => id))
      throw error
    }
    countFeeding(texts)
  }

  function sayFault(error: unknown): number {
    if (Date.now() - saidAt > faultsSaidEveryMs) {
      saidAt = Date.now()
      log.warn({ err: error }, 'the queue could not be fed: it is tried again')
    }
    return afterFaultMs
  }

  function sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}

/** Texts as jobs: those of one priority that follow each other, some to a job. */
export function batchesOf(texts: Fed['texts']): Job<'send'>[] {
  const batches: { priority: number; messageIds: string[] }[] = []
  for (const { id, priority } of texts) {
    const last = batches.at(-1)
    if (last?.priority === priority && last.messageIds.length < mostInBatch) last.messageIds.push(id)
    else batches.push({ priority, messageIds: [id] })
  }
  return batches.map(({ priority, messageIds }) => ({
    id: batchId(messageIds),
    priority,
    payload: { messageIds },
  }))
}
