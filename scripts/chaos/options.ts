import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { type Fault, faults } from './weather.ts'

export interface ChaosOptions {
  /** How many texts are sent, bulletins and single ones together. */
  messages: number
  /** Decides the moments, the victims and the faults. How the processes then race nobody can repeat. */
  seed: number
  database: 'sqlite' | 'postgres'
  /** How often, at least, the service is killed. */
  kills: number
  /** Faults that the carrier does not make: for whoever looks for what is behind a finding. */
  without: Fault[]
}

export const usage = `npm run chaos -- [--messages 10000] [--seed N] [--database sqlite|postgres] [--kills 10] [--json]
                 [--without FAULT …] [--keep]

  Sends texts through the whole service while it, Redis and the carrier are killed, and counts what came of them.
  --json prints one JSON object; --keep keeps the folder with the databases and the logs.
  FAULT is ${faults.join(', ')}.
`

/** Reads the command line. A fault says what to write instead. */
export function readOptions(
  args: string[],
): { options: ChaosOptions; json: boolean; keep: boolean; help: boolean } | { faults: string[] } {
  const wrong: string[] = []
  const given = parsed(args, wrong)
  const whole = (name: string, value: string | undefined, otherwise: number, least: number) => {
    if (value === undefined) return otherwise
    if (/^\d{1,9}$/.test(value) && Number(value) >= least) return Number(value)
    wrong.push(`--${name} is “${value}”: it has to be a whole number from ${least} on.`)
    return otherwise
  }
  const database = given.database ?? 'sqlite'
  if (database !== 'sqlite' && database !== 'postgres')
    wrong.push(`--database is “${database}”: it can be sqlite or postgres.`)
  const without = faults.filter((fault) => given.without?.includes(fault))
  for (const name of given.without ?? [])
    if (!faults.some((fault) => fault === name))
      wrong.push(`--without ${name}: it can be ${faults.join(', ')}.`)
  const options: ChaosOptions = {
    messages: whole('messages', given.messages, 10_000, 100),
    seed: whole('seed', given.seed, randomInt(1_000_000), 0),
    database: database === 'postgres' ? 'postgres' : 'sqlite',
    kills: whole('kills', given.kills, 10, 1),
    without,
  }
  if (wrong.length > 0) return { faults: wrong }
  return { options, json: given.json ?? false, keep: given.keep ?? false, help: given.help ?? false }
}

function parsed(args: string[], wrong: string[]) {
  const texts = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  try {
    return parseArgs({
      args,
      options: {
        messages: texts,
        seed: texts,
        database: texts,
        kills: texts,
        without: { type: 'string', multiple: true },
        json: flag,
        keep: flag,
        help: flag,
      },
    }).values
  } catch (error) {
    wrong.push(error instanceof Error ? error.message : String(error))
    return {}
  }
}
