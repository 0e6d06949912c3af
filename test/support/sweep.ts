import type { Context } from '../../src/context.ts'
import { runSweep } from '../../src/jobs/sweep.ts'
import { sweepNames } from '../../src/queue/jobs.ts'

/** Looks for everything that a start looks for. */
export async function sweepAll(context: Context): Promise<void> {
  for (const sweep of sweepNames) await runSweep(context, { sweep })
}
