import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** How to run a program, and how to tell that it is ready. */
export interface Launch {
  name: string
  program: string
  args: string[]
  /** All that it finds in its environment. */
  env: Record<string, string>
  folder: string
  logFile: string
  /** SIGTERM unless said. */
  stopSignal?: NodeJS.Signals
  isReady(printed: () => string): Promise<boolean> | boolean
  user?: { uid: number; gid: number }
}

/** A process of an installation. It is known by its pid alone, and outlives neither `stop` nor whoever started it. */
export interface Program {
  readonly name: string
  /** Null while it does not run. */
  pid(): number | null
  /** Gives the milliseconds until it was ready; null when it was killed before. @throws when it ended by itself, with its log */
  start(): Promise<number | null>
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>
  /** Asks it to stop, and gives its exit code; null when it had to be killed. */
  stop(): Promise<number | null>
  /** Stops it for good: nobody starts it again. */
  end(): Promise<void>
  /** Resident memory in bytes. */
  memory(): number
  /** What it printed since it was last started. */
  printed(): string
}

const startsWithin = 30_000
const stopsWithin = 15_000

// The shell becomes the program, and leaves a watcher behind that kills it when its standard input closes: however
// whoever started it ends, kill -9 included, the program goes too.
const watched = 'exec 3<&0; (cat <&3 >/dev/null; kill -s KILL $$ 2>/dev/null) & exec "$@" </dev/null 3<&-'

export function program(launch: Launch): Program {
  let running: ChildProcess | null = null
  let logFrom = 0
  let killed = false
  let over = false
  const printed = () => readFileSync(launch.logFile).subarray(logFrom).toString()

  async function start(): Promise<number | null> {
    if (running || over) throw new Error(`${launch.name} ${over ? 'was ended.' : 'runs already.'}`)
    const startedAt = performance.now()
    const child = spawnWatched(launch)
    running = child
    killed = false
    const ended = once(child, 'exit').then(() => {
      running = null
    })
    await waitUntilReady(child, ended)
    return running === child ? performance.now() - startedAt : null
  }

  function spawnWatched({ logFile, program, args, env, folder, user }: Launch): ChildProcess {
    const log = openSync(logFile, 'a', 0o600)
    logFrom = statSync(logFile).size
    const child = spawn('/bin/sh', ['-c', watched, program, program, ...args], {
      cwd: folder,
      env,
      stdio: ['pipe', log, log],
      // A Ctrl-C in the terminal is for whoever started it, who then stops it in its turn.
      detached: true,
      ...user,
    })
    closeSync(log)
    // The watcher of a program that has ended has nothing to do any more.
    child.once('exit', () => child.stdin?.destroy())
    child.stdin?.on('error', () => {})
    return child
  }

  async function waitUntilReady(child: ChildProcess, ended: Promise<void>) {
    for (const deadline = Date.now() + startsWithin; Date.now() < deadline; ) {
      if (running !== child) {
        if (killed) return
        throw new Error(`${launch.name} stopped as soon as it was started. It said:\n${printed()}`)
      }
      if (await launch.isReady(printed)) return
      await Promise.race([pause(5), ended])
    }
    await kill()
    throw new Error(`${launch.name} was started, but is not ready. It said:\n${printed()}`)
  }

  async function kill() {
    killed = true
    await signal('SIGKILL')
  }

  async function stop() {
    const child = running
    killed = true
    const late = setTimeout(() => void signal('SIGKILL'), stopsWithin)
    await signal(launch.stopSignal ?? 'SIGTERM')
    clearTimeout(late)
    return child?.exitCode ?? null
  }

  async function signal(name: NodeJS.Signals) {
    const child = running
    if (!child) return
    child.kill(name)
    await once(child, 'exit')
  }

  return {
    name: launch.name,
    pid: () => running?.pid ?? null,
    start,
    kill,
    stop,
    async end() {
      over = true
      await stop()
    },
    memory: () => residentBytes(running?.pid),
    printed,
  }
}

function residentBytes(pid: number | undefined): number {
  if (!pid) return 0
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1_024
}
