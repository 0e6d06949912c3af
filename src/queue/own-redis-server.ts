import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { Place } from './own-redis-place.ts'
import { look } from './own-redis-talk.ts'

/** How long a Redis may say nothing at all, neither an answer nor that it is reading its file, in milliseconds. */
export const patience = 30_000

/**
 * Starts redis-server and waits until it answers; reading a long file takes as long as it takes.
 * @throws with a sentence for people when it is not installed, dies (with the end of its log) or stays silent
 */
export async function startServer(place: Place) {
  const output = openSync(place.logFile, 'a', 0o600)
  const logFrom = statSync(place.logFile).size
  // Detached: in a session of its own, where a signal to our process group does not reach it.
  const server = spawn('redis-server', settings(place), {
    cwd: place.folder,
    detached: true,
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  await once(server, 'spawn').catch(explainMissing)
  server.unref()
  const fault = await waitForAnswer(server, place.socket)
  if (fault) throw new Error(`${fault} Its log says:\n${endOfLog(place, logFrom)}`)
}

const settings = (place: Place) =>
  Object.entries({
    port: '0',
    unixsocket: place.socket,
    unixsocketperm: '700',
    dir: place.folder,
    logfile: place.logFile,
    appendonly: 'yes',
    appendfsync: 'everysec',
    save: '',
    'maxmemory-policy': 'noeviction',
    daemonize: 'no',
  }).flatMap(([name, value]) => [`--${name}`, value])

function explainMissing(error: NodeJS.ErrnoException): never {
  if (error.code !== 'ENOENT') throw error
  throw new Error(
    'The program redis-server is not installed: type `sudo apt-get install redis-server` (on macOS `brew install redis`), or set REDIS_URL to a Redis that you have.',
  )
}

async function waitForAnswer(server: ChildProcess, socket: string): Promise<string | undefined> {
  for (let deadline = Date.now() + patience; Date.now() < deadline; await pause(10)) {
    if (server.exitCode !== null || server.signalCode !== null)
      return 'redis-server stopped as soon as it started.'
    const state = await look(socket)
    if (state === 'ready') return undefined
    if (state === 'loading') deadline = Date.now() + patience
  }
  server.kill('SIGKILL')
  return 'redis-server was started, but did not answer.'
}

const endOfLog = (place: Place, from: number) =>
  readFileSync(place.logFile).subarray(from).toString().trim().split('\n').slice(-8).join('\n')
