// What the service costs while nothing happens, and how soon it is there.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Program, program } from '../installation-program.ts'
import { freePort, plainEnvironment, root, simulatorServer } from '../installation-servers.ts'
import { together } from './at-rest-together.ts'
import { type Figure, judged } from './figure.ts'
import type { Bench, Session } from './session.ts'
import { medians, megabyte, type Rest, restAfterMs, startedIn } from './starting.ts'

export const atRest: Bench = {
  aims: [
    { name: 'memory at rest', unit: 'MB', goal: { kind: 'at most', value: 150 } },
    { name: 'start to ready', unit: 'ms', goal: { kind: 'at most', value: 1_000 } },
  ],
  async measure(session) {
    // What else is open would take its share of the machine.
    await session.closeSchools()
    return session.database === 'sqlite' ? alone(session, this.aims) : together(session, this.aims)
  },
}

/** One process, as it is started without any settings: SQLite, a Redis of its own. */
async function alone(session: Session, [memory, start]: Bench['aims']): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'homeline-'))
  try {
    const beside = await withSimulator(folder, (settings) => rests(session, folder, settings))
    const { readyMs: withOwn } = await rests({ ...session, rounds: 1 }, folder, {
      SIMULATOR_PORT: String(await freePort()),
    })
    return [
      judged(
        memory!,
        { ours: beside.memory, limit: null },
        'ROLE=all, SQLite, the demonstration school, five seconds after the start; its Redis is not in it',
      ),
      judged(
        start!,
        { ours: beside.readyMs, limit: null },
        `ROLE=all, SQLite, its own Redis started with it, the carrier's simulator running already; ${Math.round(withOwn)} ms when it starts the simulator too`,
      ),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Settings = Record<string, string>

async function withSimulator<Result>(
  folder: string,
  work: (settings: Settings) => Promise<Result>,
): Promise<Result> {
  const account = { accountSid: `AC${'0'.repeat(32)}`, authToken: '0'.repeat(32) }
  const dataDir = join(folder, 'carrier')
  mkdirSync(dataDir)
  const inboundUrl = 'http://127.0.0.1:9/'
  const simulator = simulatorServer({ ...account, folder, dataDir, port: await freePort(), inboundUrl })
  await simulator.start()
  try {
    return await work({
      SIMULATOR_URL: simulator.url,
      TWILIO_ACCOUNT_SID: account.accountSid,
      TWILIO_AUTH_TOKEN: account.authToken,
    })
  } finally {
    await simulator.stop()
  }
}

// The first start makes the tables and the school: it is not counted.
async function rests(session: Session, folder: string, settings: Settings): Promise<Rest> {
  const { service, url } = await serviceIn(folder, settings)
  const found: Rest[] = []
  for (let round = 0; round <= session.rounds; round += 1) {
    const readyMs = await startedIn(service, url)
    if (round > 0) {
      await pause(restAfterMs)
      found.push({ readyMs, memory: service.memory() / megabyte })
      session.say(`ready after ${Math.round(readyMs)} ms, ${Math.round(found.at(-1)!.memory)} MB`)
    }
    await service.stop()
  }
  return medians(found)
}

async function serviceIn(folder: string, settings: Settings): Promise<{ service: Program; url: string }> {
  const port = await freePort()
  const service = program({
    name: 'service',
    program: process.execPath,
    args: [join(root, 'dist/main.js')],
    env: { ...plainEnvironment, DATA_DIR: join(folder, 'data'), PORT: String(port), ...settings },
    folder,
    logFile: join(folder, 'service.log'),
    // What it prints last: it obeys from then on.
    isReady: (printed) => printed().includes('Homeline is running'),
  })
  return { service, url: `http://127.0.0.1:${port}` }
}
