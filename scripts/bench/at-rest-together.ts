// Several processes at rest: one that serves and two that work, on Postgres.

import { setTimeout as pause } from 'node:timers/promises'
import { type Installation, openInstallation } from '../installation.ts'
import { type Figure, judged } from './figure.ts'
import type { Bench, Session } from './session.ts'
import { medians, megabyte, type Rest, restAfterMs, startedIn } from './starting.ts'

/** The largest of the processes, and how soon the one that serves is there. */
export async function together(session: Session, [memory, start]: Bench['aims']): Promise<Figure[]> {
  const installation = await openInstallation({ database: 'postgres' })
  try {
    const found: Rest[] = []
    let each = ''
    for (let round = 0; round < session.rounds; round += 1) {
      for (const process of installation.service.toReversed()) await process.stop()
      const readyMs = await startAll(installation)
      await pause(restAfterMs)
      const sizes = installation.service.map((process) => process.memory() / megabyte)
      each = installation.service.map(({ name }, at) => `${name} ${Math.round(sizes[at]!)} MB`).join(', ')
      session.say(`ready after ${Math.round(readyMs)} ms; ${each}`)
      found.push({ readyMs, memory: Math.max(...sizes) })
    }
    const { memory: largest, readyMs } = medians(found)
    return [
      judged(
        memory!,
        { ours: largest, limit: null },
        `the largest process five seconds after the start: ${each}`,
      ),
      judged(
        start!,
        { ours: readyMs, limit: null },
        'ROLE=web, with Postgres, Redis and the simulator running already',
      ),
    ]
  } finally {
    await installation.stop()
  }
}

// The first is the one that answers.
async function startAll({ service: [web, ...workers], url }: Installation): Promise<number> {
  const readyMs = await startedIn(web!, url)
  for (const worker of workers) await worker.start()
  return readyMs
}
