// The storm: who is killed when, and what the carrier does meanwhile.

import { setTimeout as pause } from 'node:timers/promises'
import type { Installation } from '../installation.ts'
import type { Keeper } from './keeper.ts'
import type { Progress } from './progress.ts'
import type { Weather } from './weather.ts'

/** Something that is done to the processes when so much of all texts (0 to 1) is taken. */
export interface Blow {
  at: number
  what: 'service' | 'redis' | 'empty' | 'simulator'
  /** 0 to 1: decides whom it hits, and how hard. */
  chance: number
}

/** How often what is hit. */
export interface Blows {
  service: number
  redis: number
  empty: number
  simulator: number
}

// Nothing at the very start, when nothing is in hand, nor at the end, which may be long in coming.
const first = 0.03
const last = 0.85

/** So many blows at moments that the dice choose, in their order. */
export function blows(counts: Blows, roll: () => number): Blow[] {
  const all = (Object.keys(counts) as Blow['what'][]).flatMap((what) =>
    Array.from({ length: counts[what] }, () => ({
      what,
      at: first + (last - first) * roll(),
      chance: roll(),
    })),
  )
  return all.sort((one, other) => one.at - other.at)
}

export interface Targets {
  installation: Installation
  service: Keeper[]
  redis: Keeper
  simulator: Keeper
}

/** What was done: how often Redis was emptied, and how far the sending was at each blow, in texts taken. */
export interface Damage {
  emptied: number
  blows: { what: string; taken: number }[]
}

/** Lets the storm pass over; resolves when every blow was struck and everything that was hit runs again. */
export async function storm(
  targets: Targets,
  progress: Progress,
  messages: number,
  plan: { blows: Blow[]; weather: Weather[]; seed: number; delayMs: number },
): Promise<Damage> {
  const damage: Damage = { emptied: 0, blows: [] }
  const struck: Promise<void>[] = []
  const weather = changeWeather(targets.installation, progress, messages, plan)
  for (const blow of plan.blows) {
    await progress.until(blow.at * messages)
    await pause(100 * blow.chance)
    const blowing = strike(targets, blow, damage)
    damage.blows.push({ what: blow.what, taken: progress.taken() })
    struck.push(blowing)
    blowing.catch(() => {})
  }
  await Promise.all([weather, ...struck])
  return damage
}

async function strike({ installation, service, redis, simulator }: Targets, blow: Blow, damage: Damage) {
  const downMs = 50 + 700 * ((blow.chance * 7) % 1)
  switch (blow.what) {
    case 'service':
      await Promise.all(
        victims(service, blow.chance).map((victim) => victim.kill(downMs, soonAgain(blow.chance))),
      )
      return
    case 'redis':
      return redis.kill(downMs)
    case 'simulator':
      return simulator.kill(downMs)
    case 'empty':
      await redis.meanwhile(() => installation.redis.empty())
      damage.emptied += 1
  }
}

/** One of them, or now and then two at once. */
function victims(service: Keeper[], chance: number): Keeper[] {
  const at = Math.floor(chance * service.length)
  const two = service.length > 1 && (chance * 10) % 1 < 0.3
  return [service[at]!, ...(two ? [service[(at + 1) % service.length]!] : [])]
}

/** One in five is killed again while it starts. */
const soonAgain = (chance: number): number | undefined =>
  (chance * 100) % 1 < 0.2 ? 100 + 500 * ((chance * 1_000) % 1) : undefined

async function changeWeather(
  installation: Installation,
  progress: Progress,
  messages: number,
  { weather, seed, delayMs }: { weather: Weather[]; seed: number; delayMs: number },
) {
  for (const [spell, { from, rules }] of weather.entries()) {
    await progress.until(from * last * messages)
    await setFaults(installation, { delayMs, rules, seed: seed + spell })
  }
}

/** The carrier may be away at the moment: it is told when it is back. */
export async function setFaults({ askSimulator }: Installation, faults: object | null) {
  for (;;) {
    const told = await askSimulator(
      '/faults',
      faults ? { method: 'PUT', body: faults } : { method: 'DELETE' },
    ).catch(() => null)
    if (told && told.status < 300) return
    if (told) throw new Error(`The simulator did not take the faults: ${JSON.stringify(told.body)}`)
    await pause(50)
  }
}
