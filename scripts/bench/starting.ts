// One start of the service, and what it holds when nothing happens.

import type { Program } from '../installation-program.ts'
import { median } from './figure.ts'
import { until } from './wait.ts'

export const restAfterMs = 5_000
export const megabyte = 2 ** 20

export interface Rest {
  readyMs: number
  /** In megabytes. */
  memory: number
}

export const medians = (found: Rest[]): Rest => ({
  readyMs: median(found.map(({ readyMs }) => readyMs)),
  memory: median(found.map(({ memory }) => memory)),
})

/** The milliseconds from spawning it until it says over HTTP that it is ready. */
export async function startedIn(service: Program, url: string): Promise<number> {
  const startedAt = performance.now()
  const isUp = service.start()
  await until('being ready', () => isReady(url), 5)
  const readyMs = performance.now() - startedAt
  await isUp
  return readyMs
}

async function isReady(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/health/ready`)
    await answer.arrayBuffer()
    return answer.ok
  } catch {
    return false
  }
}
