// Homeline as it is installed, for the scripts that put it to the test: a Redis, a simulator and the service as
// processes of their own, in a temporary folder, on ports of the loopback that the system chose.

import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Call, caller } from './installation-calls.ts'
import { type Program, program } from './installation-program.ts'
import {
  freePort,
  plainEnvironment,
  postgresServer,
  type RedisServer,
  redisServer,
  root,
  simulatorServer,
} from './installation-servers.ts'

export type { Answer, Call } from './installation-calls.ts'
export type { Program } from './installation-program.ts'
export type { RedisServer } from './installation-servers.ts'

export interface InstallationOptions {
  database: 'sqlite' | 'postgres'
  /** For every process of the service, beside what it needs. */
  env?: Record<string, string>
  /** The longest time in milliseconds from a text's creation at the simulator to its end. */
  simulatorPaceMs?: number
}

export interface Installation {
  folder: string
  dataDir: string
  databaseUrl: string
  /** Of the service: pages, API, hooks. */
  url: string
  /** Of the demonstration school, which all of this works with. */
  apiKey: string
  lines: { number: string; name: string }
  accountSid: string
  authToken: string
  simulatorUrl: string
  redis: RedisServer
  simulator: Program
  /** Of the service: `all` with SQLite; `web`, `worker-1` and `worker-2` with Postgres. */
  service: Program[]
  /** Asks the API, with the key. */
  api: Call
  /** Asks the simulator. */
  askSimulator: Call
  /** Ends every process, in reverse order and in good order, and removes the folder unless it is to be kept. */
  stop(options?: { keep?: boolean }): Promise<void>
}

/** Starts an installation with the demonstration school in it. What was started before a fault is stopped again. */
export async function openInstallation(options: InstallationOptions): Promise<Installation> {
  // Its path is short enough for sockets; Postgres may have to run as another user, who must be able to pass.
  const folder = mkdtempSync(join(tmpdir(), 'homeline-'))
  chmodSync(folder, 0o711)
  const started: Program[] = []
  const stop = async ({ keep = false } = {}) => {
    for (const one of started.splice(0).reverse()) await one.end()
    if (!keep) rmSync(folder, { recursive: true, force: true })
  }
  try {
    return { ...(await open(folder, options, started)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Stops it when the script is told to end before its time. */
export function stopOnSignal({ stop }: Pick<Installation, 'stop'>) {
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void stop().finally(() => process.exit(130)))
}

async function open(folder: string, options: InstallationOptions, started: Program[]) {
  const dataDir = join(folder, 'data')
  mkdirSync(dataDir, { mode: 0o700 })
  const run = async <Started extends Program>(one: Started): Promise<Started> => {
    started.push(one)
    await one.start()
    return one
  }
  const url = `http://127.0.0.1:${await freePort()}`
  const account = {
    accountSid: `AC${randomBytes(16).toString('hex')}`,
    authToken: randomBytes(16).toString('hex'),
  }

  const redis = await run(redisServer(folder))
  const simulator = await run(
    simulatorServer({
      ...account,
      folder,
      dataDir,
      port: await freePort(),
      inboundUrl: `${url}/hooks/twilio/inbound`,
      paceMs: options.simulatorPaceMs,
    }),
  )
  const databaseUrl =
    options.database === 'postgres'
      ? (await run(postgresServer(folder, await freePort()))).url
      : `sqlite:${join(dataDir, 'homeline.db')}`

  const env = {
    ...plainEnvironment,
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    REDIS_URL: redis.url,
    PORT: new URL(url).port,
    PUBLIC_URL: url,
    SIMULATOR_URL: simulator.url,
    TWILIO_ACCOUNT_SID: account.accountSid,
    TWILIO_AUTH_TOKEN: account.authToken,
    SECRET_KEY: randomBytes(32).toString('hex'),
    API_RATE_LIMIT: '1000000',
    LOG_LEVEL: 'warn',
    ...options.env,
  }
  const service: Program[] = []
  for (const [name, role] of roles[options.database])
    service.push(await run(serviceProcess({ folder, dataDir }, name, { ...env, ROLE: role })))

  const { apiKey, lines } = readDemo(dataDir)
  return {
    folder,
    dataDir,
    databaseUrl,
    url,
    apiKey,
    lines,
    ...account,
    simulatorUrl: simulator.url,
    redis,
    simulator,
    service,
    api: caller(url, { authorization: `Bearer ${apiKey}` }),
    askSimulator: caller(simulator.url),
  }
}

type Role = 'all' | 'web' | 'worker'

const roles: Record<InstallationOptions['database'], [name: string, role: Role][]> = {
  sqlite: [['all', 'all']],
  postgres: [
    ['web', 'web'],
    ['worker-1', 'worker'],
    ['worker-2', 'worker'],
  ],
}

const serviceProcess = (
  { folder, dataDir }: Pick<Installation, 'folder' | 'dataDir'>,
  name: string,
  env: Record<string, string>,
): Program =>
  program({
    name,
    program: process.execPath,
    args: [join(root, 'dist/main.js')],
    env,
    folder: dataDir,
    logFile: join(folder, `${name}.log`),
    // What it prints last. /health/ready answers a moment sooner, before it takes jobs and obeys a SIGTERM.
    isReady: (printed) => /^Homeline (works|is running)/m.test(printed()),
  })

interface Demo {
  apiKey: string
  lines: { number: string; name: string }
}

const readDemo = (dataDir: string): Demo => JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8'))
