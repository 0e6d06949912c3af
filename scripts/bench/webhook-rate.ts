// Webhooks taken: as fast as they are answered, and how long an answer takes at half that rate.

import type { BareRoute } from './bare-route.ts'
import { percentile } from './figure.ts'
import { inTurn } from './in-turn.ts'
import type { Load } from './load.ts'
import type { Session } from './session.ts'
import type { Webhook } from './webhooks.ts'

export interface Source {
  url: string
  authToken: string
  /** So many that nobody has sent yet, of what is on record, signed for the service. */
  forUs(count: number): Promise<Webhook[]>
  /** So many of the same kind, signed for a route that knows nothing of them. */
  forBareRoute(count: number, origin: string): Webhook[]
  /** Waits until what they set off is done. */
  settle(): Promise<void>
}

export interface WebhookRate {
  rate: { ours: number; limit: number }
  /** In milliseconds. */
  p99: { ours: number; limit: number }
}

/** @throws when a webhook is refused */
export async function webhookRate(session: Session, source: Source, count: number): Promise<WebhookRate> {
  const load = session.helper<Load>('load.ts')
  const bare = await session.helper<BareRoute>('bare-route.ts').call('listen', source.authToken)
  const fast = async (origin: string, webhooks: Webhook[]) => {
    const ms = await load.call('asFastAsAnswered', origin, webhooks)
    await source.settle()
    return (count * 1_000) / ms
  }
  const rate = await inTurn(session, {
    limit: () => fast(bare, source.forBareRoute(count, bare)),
    ours: async () => fast(source.url, await source.forUs(count)),
  })
  const half = rate.ours / 2
  const some = Math.round(half * session.rateSeconds)
  const atHalf = async (origin: string, webhooks: Webhook[]) => {
    const latencies = await load.call('atRate', origin, webhooks, half)
    await source.settle()
    return percentile(latencies, 0.99)
  }
  const p99 = await inTurn(session, {
    'limit p99': () => atHalf(bare, source.forBareRoute(some, bare)),
    'ours p99': async () => atHalf(source.url, await source.forUs(some)),
  })
  return { rate, p99: { ours: p99['ours p99'], limit: p99['limit p99'] } }
}
