import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, vi } from 'vitest'
import { dialect } from '../../src/db/dialect.ts'
import { freshDatabaseUrl } from './database.ts'
import { temporaryFolder } from './temporary-folder.ts'

const root = join(import.meta.dirname, '../..')

/** Homeline as it is installed: a process of its own, with its own Redis and its own simulator. */
export interface Installation {
  dataDir: string
  start(): Promise<void>
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>
  /** Asks it to stop, and gives its exit code. */
  stop(): Promise<number | null>
  demo(): Demo
  /** What it printed since it was last started. */
  output(): string
}

export interface Demo {
  url: string
  apiKey: string
  signInUrl: string
  simulatorUrl: string
  lines: { number: string; name: string }
}

/** A new installation, compiled from what stands in `src`; everything it starts ends with the test file. */
export async function install(env: Record<string, string> = {}): Promise<Installation> {
  execFileSync(join(root, 'scripts/build'), ['--if-stale'], { stdio: 'ignore' })
  const dataDir = temporaryFolder()
  const port = await freePort()
  const database = dialect === 'postgres' ? await freshDatabaseUrl() : null
  let running: ChildProcess | null = null
  let printed = ''

  const demo = () => JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8')) as Demo
  const end = async (signal: NodeJS.Signals) => {
    const child = running
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null
    child.kill(signal)
    await once(child, 'exit')
    return child.exitCode
  }

  const installation: Installation = {
    dataDir,
    demo,
    output: () => printed,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    async start() {
      printed = ''
      const child = spawn(process.execPath, [join(root, 'dist/main.js')], {
        cwd: dataDir,
        env: {
          PATH: process.env.PATH,
          HOME: process.env.HOME,
          DATA_DIR: dataDir,
          PORT: String(port),
          SIMULATOR_PORT: '0',
          LOG_LEVEL: 'warn',
          LINE_PARTS_PER_SECOND: '0',
          REPORT_OVERDUE_SECONDS: '2',
          ...(database ? { DATABASE_URL: database.url } : {}),
          ...env,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      running = child
      const hear = (chunk: Buffer) => {
        printed += chunk
      }
      child.stdout?.on('data', hear)
      child.stderr?.on('data', hear)
      await vi.waitFor(
        () => {
          if (child.exitCode === null && !printed.includes('Homeline is running')) throw new Error(printed)
        },
        { timeout: 20_000, interval: 25 },
      )
      if (child.exitCode !== null) throw new Error(printed)
    },
  }
  afterAll(async () => {
    // Only a stop in good order stops Redis and the simulator, which outlive a kill.
    if (running && (running.exitCode !== null || running.signalCode !== null)) await installation.start()
    await installation.stop()
    await database?.drop()
  })
  return installation
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
