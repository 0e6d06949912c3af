import type { Context } from '../context.ts'
import { makeLookup } from '../numbers/looking-up.ts'
import type { Payload } from '../queue/jobs.ts'

/** So long a lookup makes way for what the carrier brings. */
const makesWayMs = 1_000
const unsaidSeconds = 30

/**
 * Makes lookups. When the carrier asks for time, those that come meanwhile are left: they are decided on and not begun,
 * and the sweep brings them again.
 */
export function lookUps(context: Context): (payload: Payload<'look-up'>) => Promise<void> {
  let restUntil = 0
  return async ({ lookupId }) => {
    if (context.clock.now().getTime() < restUntil) return
    await context.pressure.relief(makesWayMs)
    const done = await makeLookup(context, lookupId)
    if (done.result === 'unanswered')
      context.log.warn({ lookupId }, 'a lookup brought no answer: nothing is known')
    if (done.result === 'later')
      restUntil = context.clock.now().getTime() + (done.waitSeconds ?? unsaidSeconds) * 1_000
  }
}
