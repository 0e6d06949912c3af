import { setTimeout as pause } from 'node:timers/promises'

/** Asks again and again until the answer is yes. @throws when it takes longer than a few minutes */
export async function until(
  what: string,
  isSo: () => Promise<boolean>,
  everyMs: number,
  withinMs = 180_000,
): Promise<void> {
  for (const deadline = Date.now() + withinMs; !(await isSo()); await pause(everyMs))
    if (Date.now() > deadline) throw new Error(`${what} did not come about within ${withinMs / 1_000} s`)
}
