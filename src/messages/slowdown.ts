import type { Sent } from './sending.ts'

/** So many texts in a row that the carrier asked us to wait with mean that it means all of them. */
const inARow = 5
const unsaidSeconds = 1
/** However long the carrier says: what is urgent must not wait for a day. */
const longestSeconds = 5 * 60

/**
 * Says when to rest. One text that the carrier has no time for waits alone; when it has none for several in a row,
 * handing over the others would be calling for nothing: all wait, as long as it says.
 */
export function slowdown(now: () => number = Date.now) {
  let asked = 0
  return {
    /** The instant until which nothing should be handed over, in milliseconds; null when nothing says so. */
    after(sent: Sent): number | null {
      if (!('message' in sent)) return null
      const isAsked = sent.result === 'later' && sent.error?.code === 20429
      asked = isAsked ? asked + 1 : 0
      if (asked < inARow) return null
      const seconds = Math.min(sent.waitSeconds ?? unsaidSeconds, longestSeconds)
      return now() + seconds * 1_000 * (1 + Math.random() / 4)
    },
  }
}
