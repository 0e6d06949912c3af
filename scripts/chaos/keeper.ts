import { setTimeout as pause } from 'node:timers/promises'
import type { Program } from '../installation.ts'

/** Keeps a program running as a service manager does, and kills it when it is told to. */
export interface Keeper {
  readonly name: string
  /** Kills of a process that was alive. */
  kills(): number
  /** What it said each time that it ended by itself while it should have run. */
  crashes(): string[]
  /** Kills it, leaves it dead for so long and starts it again; with `againAfterMs` kills it once more while it starts. */
  kill(downMs: number, againAfterMs?: number): Promise<void>
  /** Does something to it while it runs and nobody kills it. */
  meanwhile(work: () => Promise<void>): Promise<void>
  /** Resolves when it runs and nobody has anything in mind with it. */
  settled(): Promise<void>
  /** Keeps it no longer. */
  leave(): Promise<void>
}

const lookEveryMs = 100
const startAgainAfterMs = 250
const startsWithinMs = 60_000

export function keep(program: Program): Keeper {
  let kills = 0
  const crashes: string[] = []
  let turn = Promise.resolve()
  let busy = 0
  // One thing at a time is done to a program.
  const inTurn = (work: () => Promise<void>) => {
    busy += 1
    turn = turn.then(work).finally(() => {
      busy -= 1
    })
    return turn
  }

  const watch = setInterval(() => {
    if (busy > 0 || program.pid() !== null) return
    crashes.push(program.printed())
    inTurn(startAgain).catch(() => {})
  }, lookEveryMs)

  async function kill(downMs: number, againAfterMs?: number) {
    await killOnce()
    await pause(downMs)
    if (againAfterMs !== undefined) await killWhileStarting(againAfterMs)
    await startAgain()
  }

  async function killWhileStarting(afterMs: number) {
    const starting = program.start().catch(() => null)
    await pause(afterMs)
    await killOnce()
    await starting
  }

  async function killOnce() {
    if (program.pid() !== null) kills += 1
    await program.kill()
  }

  // What it needs may be away: then it ends, and is started until it stays.
  async function startAgain() {
    for (const deadline = Date.now() + startsWithinMs; ; await pause(startAgainAfterMs)) {
      try {
        await program.start()
        return
      } catch (error) {
        if (Date.now() > deadline) throw error
      }
    }
  }

  return {
    name: program.name,
    kills: () => kills,
    crashes: () => crashes,
    kill: (downMs, againAfterMs) => inTurn(() => kill(downMs, againAfterMs)),
    meanwhile: inTurn,
    settled: () => turn,
    async leave() {
      clearInterval(watch)
      await turn
    },
  }
}
