import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Account, keepAccount, readAccount } from './account.ts'
import { newAccountSid, newAuthToken } from './sids.ts'
import { type Simulator, startSimulator } from './simulator.ts'

const DEFAULT_INBOUND_URL = 'http://127.0.0.1:3000/hooks/twilio/inbound'
const WRONG_CONFIGURATION = 78

type Settings = {
  dataDir: string
  port: number
  pace: number | undefined
  inboundUrl: string
  accountSid: string
  authToken: string
}

/** What is neither in the environment nor kept from an earlier start has its default. */
function readSettings(env: NodeJS.ProcessEnv): Settings {
  const dataDir = resolve(env.DATA_DIR || './data')
  mkdirSync(join(dataDir, 'simulator'), { recursive: true, mode: 0o700 })
  const kept = readAccount(join(dataDir, 'simulator'))
  return {
    dataDir,
    port: wholeNumber(env, 'SIMULATOR_PORT', 65_535) ?? 3001,
    pace: wholeNumber(env, 'SIMULATOR_PACE_MS', 86_400_000),
    inboundUrl: env.INBOUND_URL || kept?.inboundUrl || DEFAULT_INBOUND_URL,
    accountSid: env.TWILIO_ACCOUNT_SID || kept?.accountSid || newAccountSid(),
    authToken: env.TWILIO_AUTH_TOKEN || kept?.authToken || newAuthToken(),
  }
}

function wholeNumber(env: NodeJS.ProcessEnv, name: string, most: number): number | undefined {
  const text = env[name]
  if (!text) return undefined
  const number = Number(text)
  if (Number.isInteger(number) && number >= 0 && number <= most) return number
  return fail(`${name} must be a whole number from 0 to ${most}, not "${text}".`, WRONG_CONFIGURATION)
}

function fail(sentence: string, code = 1): never {
  console.error(sentence)
  process.exit(code)
}

async function start({ pace, ...settings }: Settings): Promise<Simulator> {
  const keep = (url: string, inboundUrl: string) => keepAccount(folder, accountOf(settings, url, inboundUrl))
  const folder = join(settings.dataDir, 'simulator')
  const simulator = await startSimulator({
    ...settings,
    ...(pace !== undefined && { pace }),
    onInboundUrl: (changed) => keep(simulator.url, changed),
  })
  keep(simulator.url, settings.inboundUrl)
  return simulator
}

function accountOf(
  { accountSid, authToken }: Account | Omit<Settings, 'pace'>,
  url: string,
  inboundUrl: string,
) {
  return { accountSid, authToken, url, pid: process.pid, inboundUrl }
}

function whyNot(error: unknown, { port, dataDir }: Settings): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program: name another in SIMULATOR_PORT.`
  if (code === 'SQLITE_BUSY') return `Another simulator is already running on ${dataDir}.`
  return `The simulator cannot start: ${error instanceof Error ? error.stack : error}`
}

const settings = readSettings(process.env)
const simulator = await start(settings).catch((error: unknown) => fail(whyNot(error, settings)))
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void simulator.close().then(() => process.exit(0)))
}
console.log(`The handsets are at ${simulator.url}/handsets`)
