import { setTimeout as pause } from 'node:timers/promises'
import type { Installation } from '../installation.ts'

/** How far the carrier is, in texts that it has taken from us. */
export interface Progress {
  taken(): number
  /** Resolves when so many are taken, or when nothing has been taken for so long. */
  until(taken: number, stillForMs?: number): Promise<void>
  stop(): void
}

const lookEveryMs = 10

export function watchProgress({ askSimulator }: Pick<Installation, 'askSimulator'>): Progress {
  let taken = 0
  let changedAt = Date.now()
  let stopped = false
  const look = async () => {
    while (!stopped) {
      // While it is killed it says nothing, and the last count stands.
      const { created } = await askSimulator<{ created: number }>('/stats').then(
        ({ body }) => body,
        () => ({ created: taken }),
      )
      if (created !== taken) changedAt = Date.now()
      taken = created
      await pause(lookEveryMs)
    }
  }
  void look()
  return {
    taken: () => taken,
    async until(wanted, stillForMs = 4_000) {
      const since = Date.now()
      while (!stopped && taken < wanted && Date.now() - Math.max(changedAt, since) < stillForMs)
        await pause(lookEveryMs)
    },
    stop() {
      stopped = true
    },
  }
}
