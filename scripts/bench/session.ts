// One run of the bench: what was asked for, and what has been started for it.

import { type Installation, openInstallation } from '../installation.ts'
import type { Aim, Figure } from './figure.ts'
import { type Helper, startHelper } from './helper.ts'
import { enrol } from './school.ts'

export type Engine = 'sqlite' | 'postgres'

/** Something that gives one figure or several. */
export interface Bench {
  aims: Aim[]
  /** Figures in the order of `aims`. @throws when they cannot be measured */
  measure(session: Session): Promise<Figure[]>
}

export interface Sizes {
  rounds: number
  /** Parents of the school, and so texts of a bulletin to everyone. */
  parents: number
  webhooks: number
  inboundTexts: number
  /** Texts that come in at once. */
  burst: number
  /** How long a fixed rate is offered. */
  rateSeconds: number
  replies: number
  oldTexts: number
}

export const sizes = {
  full: {
    rounds: 3,
    parents: 10_000,
    webhooks: 10_000,
    inboundTexts: 2_000,
    burst: 5_000,
    rateSeconds: 4,
    replies: 11,
    oldTexts: 1_000_000,
  },
  quick: {
    rounds: 2,
    parents: 2_000,
    webhooks: 3_000,
    inboundTexts: 500,
    burst: 1_000,
    rateSeconds: 2,
    replies: 5,
    oldTexts: 100_000,
  },
} satisfies Record<string, Sizes>

export interface SchoolOptions {
  /** Whether lines keep to their pace. */
  paced: boolean
  /** Whether the carrier reports what becomes of the texts; when not, they stay where they are. */
  reported: boolean
}

export interface Session extends Sizes {
  database: Engine
  /** Says on the way what is being done. */
  say(words: string): void
  /** An installation whose school has all the parents; the same one until other options are asked for. */
  school(options: SchoolOptions): Promise<Installation>
  /** An installation that nobody else uses. */
  ownSchool(options: SchoolOptions): Promise<Installation>
  closeSchools(): Promise<void>
  // biome-ignore lint/suspicious/noExplicitAny: the commands of any helper
  helper<Offered extends Record<string, (...parameters: any[]) => unknown>>(file: string): Helper<Offered>
  close(): Promise<void>
}

const untilTomorrow = 86_400_000

export function openSession(database: Engine, wanted: Sizes, say: Session['say']): Session {
  let shared: { key: string; school: Installation } | null = null
  const open = new Set<Installation>()
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const helpers = new Map<string, Helper<any>>()

  const ownSchool = async ({ paced, reported }: SchoolOptions) => {
    say(`opening a school of ${wanted.parents} parents on ${database}`)
    const installation = await openInstallation({
      database,
      env: {
        ...(paced ? {} : { LINE_PARTS_PER_SECOND: '0' }),
        // Where nothing is reported, asking after it would be measured along with everything else.
        ...(reported ? {} : { REPORT_OVERDUE_SECONDS: '86400' }),
      },
      ...(reported ? {} : { simulatorPaceMs: untilTomorrow }),
    })
    open.add(installation)
    await enrol(installation, wanted.parents)
    return installation
  }

  const closeSchools = async () => {
    shared = null
    for (const one of open) {
      open.delete(one)
      await one.stop()
    }
  }

  return {
    ...wanted,
    database,
    say,
    ownSchool,
    async school(options) {
      const key = JSON.stringify(options)
      if (shared?.key === key) return shared.school
      // What else is open would take its share of the machine.
      await closeSchools()
      const school = await ownSchool(options)
      shared = { key, school }
      return school
    },
    closeSchools,
    helper(file) {
      const found = helpers.get(file) ?? startHelper(file)
      helpers.set(file, found)
      return found
    },
    async close() {
      for (const helper of helpers.values()) await helper.stop()
      await closeSchools()
    },
  }
}
