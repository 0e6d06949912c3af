import { setTimeout as pause } from 'node:timers/promises'
import type { BaseLogger } from 'pino'
import { type Hold, holdFolder } from './own-redis-hold.ts'
import { type Place, placeFor } from './own-redis-place.ts'
import { patience, startServer } from './own-redis-server.ts'
import { look, processIdOf, shutDown } from './own-redis-talk.ts'

export interface OwnRedis {
  /** The Unix socket that it listens on. */
  path: string
  /** It was already running, left by a process that was killed or shared with one that still runs. */
  adopted: boolean
  /** Stops the server once its file is written, unless another process still uses it. May be called twice. */
  stop(): Promise<void>
}

type Log = Pick<BaseLogger, 'info' | 'warn' | 'error'>

const lookEveryMs = 1_000

/**
 * The Redis of an installation without REDIS_URL: in `dataDir`/redis, on a Unix socket, with an append-only file,
 * in a process group of its own, so that a signal to ours does not stop it first. One that is alive is adopted;
 * of several that start at once, one starts the server and the others adopt it. One that dies is started anew.
 * @throws with a sentence for people when redis-server is not installed, dies, or is silent for 30 s
 */
export async function startOwnRedis({ dataDir, log }: { dataDir: string; log?: Log }): Promise<OwnRedis> {
  const place = placeFor(dataDir)
  const hold = await waitForHold(place)
  try {
    const adopted = await adoptOrStart(place, hold)
    const pid = await processIdOf(place.socket)
    log?.info({ socket: place.socket, pid }, adopted ? 'Redis adopted' : 'Redis started')
    const watch = watchOver(place, hold, pid, log)
    let stopped: Promise<void> | undefined
    const stop = () => {
      stopped ??= watch.end().then((pid) => stopIfLast(place, hold, pid, log))
      return stopped
    }
    return { path: place.socket, adopted, stop }
  } catch (error) {
    hold.release()
    throw error
  }
}

async function waitForHold(place: Place): Promise<Hold> {
  for (const deadline = Date.now() + patience; Date.now() < deadline; await pause(25)) {
    const hold = holdFolder(place.lock)
    if (hold) return hold
  }
  throw new Error(`Another Homeline is still stopping the Redis in ${place.folder}: start again in a moment.`)
}

/** True when one was there to adopt, false when it was started. */
async function adoptOrStart(place: Place, hold: Hold): Promise<boolean> {
  for (let deadline = Date.now() + patience; Date.now() < deadline; await pause(25)) {
    const state = await look(place.socket)
    if (state === 'ready') return true
    if (state === 'loading') deadline = Date.now() + patience
    if (state === 'absent' && (await startInTurn(place, hold))) return false
  }
  throw new Error(`A Redis listens on ${place.socket} but does not answer: stop it, and start again.`)
}

async function startInTurn(place: Place, hold: Hold): Promise<boolean> {
  const turn = hold.takeTurn()
  if (!turn) return false
  try {
    // Whoever had the turn before us may have started it since we looked.
    if ((await look(place.socket)) !== 'absent') return false
    await startServer(place)
    return true
  } finally {
    turn.end()
  }
}

interface Watch {
  /** Gives the process id of the server as it is then. */
  end(): Promise<number>
}

/** Starts it anew when it has died. What it held is made again from rows, but nothing leaves while it is away. */
function watchOver(place: Place, hold: Hold, first: number, log?: Log): Watch {
  const ending = new AbortController()
  const watching = (async () => {
    let pid = first
    while (await isStillOn(ending.signal))
      try {
        if ((await look(place.socket)) !== 'absent' || !(await startInTurn(place, hold))) continue
        pid = await processIdOf(place.socket)
        log?.warn({ socket: place.socket, pid }, 'Redis had died, and was started anew')
      } catch (error) {
        log?.error({ err: error }, 'Redis has died and cannot be started anew: nothing leaves until it can')
      }
    return pid
  })()
  return {
    end() {
      ending.abort()
      return watching
    },
  }
}

const isStillOn = (signal: AbortSignal): Promise<boolean> =>
  pause(lookEveryMs, true, { signal, ref: false }).catch(() => false)

async function stopIfLast(place: Place, hold: Hold, pid: number, log?: Log) {
  try {
    if (hold.isLast()) await shutDown(place.socket, pid)
    else log?.info({ socket: place.socket }, 'Redis left running: another process uses it')
  } finally {
    hold.release()
  }
}
