import { dice } from '../../src/simulator/dice.ts'
import { type Installation, openInstallation } from '../installation.ts'
import { compare, type Finding } from './comparison.ts'
import { askService, readRecords } from './evidence.ts'
import { contactsFile } from './homes.ts'
import { type Keeper, keep } from './keeper.ts'
import { type Promises, sendLoad } from './load.ts'
import type { ChaosOptions } from './options.ts'
import { watchProgress } from './progress.ts'
import { settle } from './settling.ts'
import { openRows, storyOf } from './stories.ts'
import { type Blows, blows, type Damage, setFaults, storm } from './storm.ts'
import { forecast } from './weather.ts'

/** What was done, and what came of it; everything in it was counted. */
export interface Outcome {
  options: ChaosOptions
  promises: Promises
  findings: Finding[]
  /** Of the first findings. */
  stories: string[]
  /** From the end of the storm until everything was final; null when it never was. */
  settledSeconds: number | null
  stormSeconds: number
  kills: { process: number; redis: number; emptied: number; simulator: number }
  /** Who ended by itself while it should have run, with what it said last. */
  crashes: string[]
  damage: Damage
  /** Texts from handsets, and texts that the carrier took. */
  inbound: number
  carried: number
  /** Times that the service took a text in hand, and what came of them. */
  tries: Record<string, number>
  /** Where everything is kept to be looked into; null when it was removed. */
  kept: string | null
}

export interface Around {
  say: (line: string) => void
  keep: boolean
  /** Told as soon as there is something to be stopped. */
  opened?: (installation: Installation) => void
}

/** So long the carrier takes for each text, in milliseconds: so that a storm has something to fall into. */
const carrierDelayMs = 40
const storiesTold = 10

/** Sends the texts through an installation of its own while the storm passes over it, and compares both sides. */
export async function runChaos(options: ChaosOptions, around: Around): Promise<Outcome> {
  const installation = await openInstallation({
    database: options.database,
    env: { LINE_PARTS_PER_SECOND: '0', REPORT_OVERDUE_SECONDS: '10' },
  })
  around.opened?.(installation)
  let found = true
  try {
    const outcome = await run(installation, options, around)
    found = outcome.findings.length > 0
    return { ...outcome, kept: found || around.keep ? installation.folder : null }
  } finally {
    if (found) around.say(`Everything is kept in ${installation.folder}`)
    await installation.stop({ keep: found || around.keep })
  }
}

async function run(
  installation: Installation,
  options: ChaosOptions,
  { say }: Around,
): Promise<Omit<Outcome, 'kept'>> {
  await importHomes(installation)
  const keepers = keepAll(installation)
  const begun = Date.now()
  const { promises, damage } = await sendThroughStorm(installation, keepers, options)
  await Promise.all(keepers.all.map((keeper) => keeper.settled()))
  await setFaults(installation, null)
  const stormSeconds = (Date.now() - begun) / 1_000
  say(`The storm took ${stormSeconds.toFixed(1)} s; now everything is to settle.`)

  const settledSeconds = await settle(installation, promises)
  const account = await askService(installation, promises)
  await Promise.all(keepers.all.map((keeper) => keeper.leave()))
  for (const one of [...installation.service].reverse()) await one.stop()
  await installation.simulator.stop()
  const records = readRecords(installation.dataDir)
  const findings = compare(account, records)
  return {
    options,
    promises,
    findings,
    settledSeconds,
    stormSeconds,
    damage,
    kills: {
      process: sum(keepers.service.map((keeper) => keeper.kills())),
      redis: keepers.redis.kills(),
      emptied: damage.emptied,
      simulator: keepers.simulator.kills(),
    },
    crashes: keepers.all.flatMap((keeper) => keeper.crashes().map((said) => `${keeper.name}: ${said}`)),
    inbound: records.inbound.length,
    carried: records.texts.length,
    ...(await lookIntoRows(installation, records, findings)),
  }
}

async function importHomes({ api }: Installation) {
  const { body: prepared } = await api<{ id: string; needsConfirmation: string[] }>(
    '/v1/roster/imports?mode=full',
    { method: 'POST', body: contactsFile() },
  )
  const { status, body } = await api(`/v1/roster/imports/${prepared.id}/application`, {
    method: 'PUT',
    body: { confirm: prepared.needsConfirmation },
  })
  if (status !== 200) throw new Error(`The homes could not be imported: ${JSON.stringify(body)}`)
}

function keepAll({ service, redis, simulator }: Installation) {
  const kept = { service: service.map(keep), redis: keep(redis), simulator: keep(simulator) }
  const all: Keeper[] = [...kept.service, kept.redis, kept.simulator]
  return { ...kept, all }
}

async function sendThroughStorm(
  installation: Installation,
  keepers: ReturnType<typeof keepAll>,
  { messages, seed, kills, without }: ChaosOptions,
) {
  const progress = watchProgress(installation)
  const plan = {
    blows: blows(howOften(kills), dice(seed)),
    weather: forecast(dice(seed + 1), without),
    seed,
    delayMs: carrierDelayMs,
  }
  try {
    await setFaults(installation, { delayMs: carrierDelayMs, rules: [] })
    const [promises, damage] = await Promise.all([
      sendLoad({ installation, progress, messages, run: `${seed}`, roll: dice(seed + 2) }),
      storm({ installation, ...keepers }, progress, messages, plan),
    ])
    return { promises, damage }
  } finally {
    progress.stop()
  }
}

// Of ten kills of the service: three of Redis, three times emptied, one of the carrier.
const howOften = (kills: number): Blows => ({
  service: kills,
  redis: Math.max(1, Math.floor(kills / 3)),
  empty: Math.max(1, Math.floor(kills / 3)),
  simulator: Math.max(1, Math.floor(kills / 10)),
})

async function lookIntoRows(
  { databaseUrl }: Installation,
  records: ReturnType<typeof readRecords>,
  findings: Finding[],
) {
  const rows = await openRows(databaseUrl)
  try {
    const counted = await rows.query('select result, count(*) as count from attempts group by result')
    const tries = Object.fromEntries(
      counted.map(({ result, count }) => [String(result ?? 'without an end on record'), Number(count)]),
    )
    const stories: string[] = []
    for (const finding of findings.slice(0, storiesTold)) stories.push(await storyOf(rows, records, finding))
    return { tries, stories }
  } finally {
    await rows.close()
  }
}

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)
