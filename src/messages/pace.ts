// How fast a line may hand over: as fast as the carrier passes on from such a sender, so that its own queue stays
// short and what is urgent can overtake.

import type { Line } from '../schools/schools.ts'

/** What an installation sets for lines that say nothing themselves; 0 lifts the pace. */
export interface PacePolicy {
  partsPerSecond?: number | null | undefined
}

const tollFree = /^\+18(00|33|44|55|66|77|88)/

/**
 * Parts a second that leave from this line; null: as fast as it goes. The line's own pace first, then the
 * installation's (0 lifts either), then what Twilio passes on from such a sender: a number in the US or Canada 1,
 * toll-free 3, any other number or a name 10.
 */
export function partsPerSecond(
  line: Pick<Line, 'kind' | 'address' | 'partsPerSecond'>,
  policy: PacePolicy,
): number | null {
  const set = line.partsPerSecond ?? policy.partsPerSecond
  if (set !== null && set !== undefined) return set === 0 ? null : set
  if (line.kind === 'name' || !line.address.startsWith('+1')) return 10
  return tollFree.test(line.address) ? 3 : 1
}
