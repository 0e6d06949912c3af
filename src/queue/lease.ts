import { Redis } from 'ioredis'
import type { Connection } from './queue.ts'

export interface Lease {
  /** Takes it, or renews it. False while another holds it. @throws when Redis is away: then nobody holds it */
  hold(): Promise<boolean>
  /** Gives it back, so that another need not wait. */
  release(): Promise<void>
}

/**
 * One of several processes does something. The lease lasts `lastsMs` unless it is renewed: so soon after its holder
 * has died the next one takes over. Redis may be emptied and two may then hold it for a moment: it spares work, and
 * nothing may depend on it.
 */
export function openLease(
  { redis, prefix }: Connection,
  { name, holder, lastsMs = 3_000 }: { name: string; holder: string; lastsMs?: number },
  onError: (error: Error) => void,
): Lease {
  const client = new Redis({
    ...redis,
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    lazyConnect: true,
  })
  client.on('error', onError)
  const key = `${prefix}:lease:${name}`
  const connected = client.connect().catch(onError)

  return {
    async hold() {
      await connected
      if ((await client.set(key, holder, 'PX', lastsMs, 'NX')) === 'OK') return true
      if ((await client.get(key)) !== holder) return false
      await client.pexpire(key, lastsMs)
      return true
    },
    async release() {
      try {
        if ((await client.get(key)) === holder) await client.del(key)
      } catch (error) {
        // It lapses by itself.
        onError(error as Error)
      } finally {
        client.disconnect()
      }
    },
  }
}
