import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type Account, readAccount } from './account.ts'

export type LaunchOptions = { dataDir: string; port: number; inboundUrl: string }

export type LaunchedSimulator = {
  url: string
  accountSid: string
  authToken: string
  /** Ends the simulator, in good order or after 5 s by force. */
  stop(): Promise<void>
}

const READY_WITHIN_MS = 20_000
const STOP_WITHIN_MS = 5_000

/**
 * A simulator in a process of its own, which outlives this one. One that is alive in the folder is adopted
 * and told the inbound URL. Rejects, with what it said last, when it cannot start.
 */
export async function launchSimulator({
  dataDir,
  port,
  inboundUrl,
}: LaunchOptions): Promise<LaunchedSimulator> {
  mkdirSync(join(dataDir, 'simulator'), { recursive: true, mode: 0o700 })
  const options = { dataDir: realpathSync(dataDir), port, inboundUrl }
  const account = (await adopt(options)) ?? (await launch(options))
  const { url, accountSid, authToken } = account
  return { url, accountSid, authToken, stop: () => stop(options.dataDir, account) }
}

async function adopt({ dataDir, inboundUrl }: LaunchOptions): Promise<Account | null> {
  const account = readAccount(join(dataDir, 'simulator'))
  if (!account || !(await isAlive(dataDir, account))) return null
  const credentials = Buffer.from(`${account.accountSid}:${account.authToken}`).toString('base64')
  const told = await fetch(`${account.url}/simulator`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', authorization: `Basic ${credentials}` },
    body: JSON.stringify({ inboundUrl }),
  })
  if (!told.ok)
    throw new Error(`The simulator at ${account.url} does not take the inbound URL: ${await told.text()}`)
  return account
}

const identity = z.object({ dataDir: z.string(), pid: z.int() })

/** Whether what answers there is the very simulator that account.json names. */
async function isAlive(dataDir: string, account: Account): Promise<boolean> {
  try {
    const response = await fetch(`${account.url}/simulator`, { signal: AbortSignal.timeout(2_000) })
    const found = identity.parse(await response.json())
    return found.dataDir === dataDir && found.pid === account.pid
  } catch {
    return false
  }
}

async function launch(options: LaunchOptions): Promise<Account> {
  const log = join(options.dataDir, 'simulator', 'simulator.log')
  const child = spawnMain(options, log)
  const deadline = Date.now() + READY_WITHIN_MS
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const account = readAccount(join(options.dataDir, 'simulator'))
    if (account?.pid === child.pid && account && (await isAlive(options.dataDir, account))) return account
    await wait(20)
  }
  child.kill('SIGKILL')
  throw new Error(`The simulator did not start. It said:\n${lastLines(log)}`)
}

/** In a process group of its own, so that a signal to ours does not reach it. */
function spawnMain({ dataDir, port, inboundUrl }: LaunchOptions, log: string): ChildProcess {
  const own = fileURLToPath(import.meta.url)
  const main = join(dirname(own), `main${extname(own)}`)
  const output = openSync(log, 'a', 0o600)
  const child = spawn(process.execPath, [...loaderFor(main), main], {
    // tsx looks for tsconfig.json, which names Preact, from the folder it is started in.
    cwd: dirname(main),
    detached: true,
    stdio: ['ignore', output, output],
    env: { ...inherited(), DATA_DIR: dataDir, SIMULATOR_PORT: String(port), INBOUND_URL: inboundUrl },
  })
  closeSync(output)
  child.on('error', () => undefined)
  child.unref()
  return child
}

/** Node runs .ts itself, but not the .tsx behind it; compiled it needs nothing. */
function loaderFor(main: string): string[] {
  return main.endsWith('.ts') ? ['--import', createRequire(import.meta.url).resolve('tsx')] : []
}

/** A real account's credentials in our environment are none of the simulator's business. */
function inherited(): NodeJS.ProcessEnv {
  const { PATH, HOME, SIMULATOR_PACE_MS } = process.env
  return { PATH, HOME, SIMULATOR_PACE_MS }
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-10).join('\n')
}

async function stop(dataDir: string, account: Account): Promise<void> {
  if (!(await isAlive(dataDir, account))) return
  process.kill(account.pid, 'SIGTERM')
  const deadline = Date.now() + STOP_WITHIN_MS
  while (isRunning(account.pid)) {
    if (Date.now() > deadline) return void process.kill(account.pid, 'SIGKILL')
    await wait(20)
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
