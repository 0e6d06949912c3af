import type { Context } from '../context.ts'
import { enqueueSweep } from '../queue/enqueue.ts'
import { sweepNames, sweeps } from '../queue/jobs.ts'

/**
 * Asks for every sweep once at the start, and then at its interval; `pace` 2 is half as often. Gives what stops it.
 */
export async function startClockwork(context: Context, pace = 1): Promise<() => void> {
  for (const sweep of sweepNames) await enqueueSweep(context, sweep, context.workerId)
  const timers = sweepNames.map((sweep) => {
    const everyMs = sweeps[sweep] * pace
    return setInterval(() => void enqueueSweep(context, sweep, Math.floor(Date.now() / everyMs)), everyMs)
  })
  return () => timers.forEach(clearInterval)
}
