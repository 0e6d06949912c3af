// What stands beside the service: Redis, the simulator, Postgres.

import { execFileSync } from 'node:child_process'
import { chownSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { Redis } from 'ioredis'
import pg from 'pg'
import { look } from '../src/queue/own-redis-talk.ts'
import { findProgram } from '../test/support/find-program.ts'
import { type Program, program } from './installation-program.ts'

/** The tree that is run: its `dist` is what this script's `src` was compiled to. */
export const root = join(import.meta.dirname, '..')

export const plainEnvironment = {
  PATH: process.env.PATH ?? '',
  HOME: process.env.HOME ?? '',
  ...(process.env.TZ ? { TZ: process.env.TZ } : {}),
}

export interface RedisServer extends Program {
  url: string
  /** Forgets everything, as `FLUSHALL` does. @throws while it is away */
  empty(): Promise<void>
}

/** On a Unix socket in `folder`, with an append-only file. */
export function redisServer(folder: string): RedisServer {
  const home = join(folder, 'redis')
  mkdirSync(home, { mode: 0o700 })
  const socket = join(home, 'redis.sock')
  const settings = {
    port: '0',
    unixsocket: socket,
    unixsocketperm: '700',
    dir: home,
    appendonly: 'yes',
    appendfsync: 'everysec',
    save: '',
    'maxmemory-policy': 'noeviction',
  }
  const server = program({
    name: 'redis',
    program: findProgram('redis-server'),
    args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
    env: plainEnvironment,
    folder: home,
    logFile: join(folder, 'redis.log'),
    isReady: async () => (await look(socket)) === 'ready',
  })
  return {
    ...server,
    url: `redis://localhost?path=${encodeURIComponent(socket)}`,
    empty: () => empty(socket),
  }
}

async function empty(path: string) {
  const redis = new Redis({ path, lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 })
  redis.on('error', () => {})
  try {
    await redis.connect()
    await redis.flushall()
  } finally {
    redis.disconnect()
  }
}

export interface SimulatorSettings {
  dataDir: string
  folder: string
  port: number
  accountSid: string
  authToken: string
  inboundUrl: string
  /** The longest time in milliseconds from a text's creation to its end. */
  paceMs?: number | undefined
}

export function simulatorServer(settings: SimulatorSettings): Program & { url: string } {
  const url = `http://127.0.0.1:${settings.port}`
  const server = program({
    name: 'simulator',
    program: process.execPath,
    args: [join(root, 'dist/simulator/main.js')],
    env: {
      ...plainEnvironment,
      DATA_DIR: settings.dataDir,
      SIMULATOR_PORT: String(settings.port),
      TWILIO_ACCOUNT_SID: settings.accountSid,
      TWILIO_AUTH_TOKEN: settings.authToken,
      INBOUND_URL: settings.inboundUrl,
      ...(settings.paceMs === undefined ? {} : { SIMULATOR_PACE_MS: String(settings.paceMs) }),
    },
    folder: settings.dataDir,
    logFile: join(settings.folder, 'simulator.log'),
    isReady: () => answers(`${url}/stats`),
  })
  return { ...server, url }
}

/** A Postgres as it comes, which writes what was committed to disk. */
export function postgresServer(folder: string, port: number): Program & { url: string } {
  const home = join(folder, 'postgres')
  const user = unprivilegedUser()
  const initdb = findProgram('initdb')
  makeCluster(initdb, home, user)
  const url = `postgres://homeline@127.0.0.1:${port}/postgres`
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: home,
    max_connections: 200,
  }
  const server = program({
    name: 'postgres',
    program: join(dirname(initdb), 'postgres'),
    args: [
      '-D',
      join(home, 'data'),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    env: plainEnvironment,
    folder: '/',
    logFile: join(folder, 'postgres.log'),
    // At once, whoever is still connected.
    stopSignal: 'SIGINT',
    isReady: () => takesConnections(url),
    ...(user && { user }),
  })
  return { ...server, url }
}

// Postgres refuses to run as root.
function unprivilegedUser() {
  if (process.getuid?.() !== 0) return undefined
  const id = (option: string) => Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

function makeCluster(initdb: string, home: string, user: { uid: number; gid: number } | undefined) {
  mkdirSync(home, { mode: 0o700 })
  if (user) chownSync(home, user.uid, user.gid)
  const options = ['--auth=trust', '--username=homeline', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync']
  execFileSync(initdb, ['-D', join(home, 'data'), ...options], { cwd: '/', stdio: 'pipe', ...user })
}

async function takesConnections(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) })
    await answer.arrayBuffer()
    return answer.ok
  } catch {
    return false
  }
}

/** A port of the loopback that nobody has now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
