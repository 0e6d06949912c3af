// npm run bench: measures each figure beside its own limit, in turn, and prints a table or, with --json, one object.

import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { accepting } from './bench/accepting.ts'
import { atRest } from './bench/at-rest.ts'
import { burst } from './bench/burst.ts'
import { callbacks } from './bench/callbacks.ts'
import { checking } from './bench/checking.ts'
import { delivery } from './bench/delivery.ts'
import { type Figure, unmeasured } from './bench/figure.ts'
import { handingOver } from './bench/hand-over.ts'
import { inbound } from './bench/inbound.ts'
import { oldTexts } from './bench/old-texts.ts'
import { replying } from './bench/replying.ts'
import { asJson, asTable } from './bench/report.ts'
import { type Bench, type Engine, openSession, type Session, sizes } from './bench/session.ts'

const benches: Bench[] = [
  atRest,
  accepting,
  checking,
  handingOver,
  callbacks,
  inbound,
  burst,
  delivery,
  replying,
  oldTexts,
]

const usage = `npm run bench -- [--database sqlite|postgres] [--only NAME] [--rounds N] [--quick] [--json]

  --database  sqlite (one process, the default) or postgres (one that serves and two that work)
  --only      only figures whose name has this in it: ${benches.flatMap(({ aims }) => aims.map(({ name }) => `\n                ${name}`)).join('')}
  --rounds    how often each is measured; the median counts
  --quick     small sizes: to see that it works, not how fast it is
  --json      one JSON object instead of the table`

interface Options {
  database: Engine
  only: string
  rounds: number | null
  quick: boolean
  json: boolean
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      database: { type: 'string', default: 'sqlite' },
      only: { type: 'string', default: '' },
      rounds: { type: 'string' },
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const { database, only, rounds, quick, json } = values
  if (database !== 'sqlite' && database !== 'postgres') throw new Error('--database is sqlite or postgres.')
  if (rounds !== undefined && !/^[1-9]\d?$/.test(rounds))
    throw new Error('--rounds is a number from 1 to 99.')
  if (chosen(only).length === 0) throw new Error(`--only “${only}” is in no figure's name.`)
  return { database, only, rounds: rounds ? Number(rounds) : null, quick, json }
}

const has = (only: string) => (one: { name: string }) => one.name.includes(only)
const chosen = (only: string) => benches.filter(({ aims }) => aims.some(has(only)))

async function main({ database, only, rounds, quick, json }: Options) {
  const wanted = quick ? sizes.quick : sizes.full
  const session = openSession(database, { ...wanted, rounds: rounds ?? wanted.rounds }, say)
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void session.close().finally(() => process.exit(130)))
  warnWhenBusy(say)
  try {
    const figures: Figure[] = []
    for (const bench of chosen(only)) figures.push(...(await measured(bench, session)))
    const shown = figures.filter(has(only))
    console.log(json ? asJson(shown) : asTable(shown))
  } finally {
    await session.close()
  }
}

const startedAt = performance.now()
const say = (words: string) =>
  console.error(`${((performance.now() - startedAt) / 1_000).toFixed(0).padStart(4)} s  ${words}`)

// Whatever else runs takes its share of each figure, and not the same share of ours and of the limit.
function warnWhenBusy(warn: (words: string) => void) {
  const busy = loadavg()[0]!
  if (busy > 0.5)
    warn(`this machine has other work (a load of ${busy.toFixed(1)}): figures will be low, and scatter`)
}

/** One that cannot be measured does not keep the others from being. */
async function measured(bench: Bench, session: Session): Promise<Figure[]> {
  session.say(`— ${bench.aims.map(({ name }) => name).join(', ')}`)
  try {
    return await bench.measure(session)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    session.say(`not measured: ${reason}`)
    return bench.aims.map((aim) => unmeasured(aim, reason))
  }
}

function options(): Options {
  try {
    return readOptions()
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`)
    return process.exit(64)
  }
}

await main(options())
