// Thousands of parents write at once: everybody's text is stored and answered at once, and soon somebody's.

import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Installation } from '../installation.ts'
import { type Aim, judged, median, percentile } from './figure.ts'
import type { Helper } from './helper.ts'
import type { Load } from './load.ts'
import { look } from './records.ts'
import { mobileOf } from './school.ts'
import type { Bench, Session } from './session.ts'
import { inboundOf, signed, type Webhook } from './webhooks.ts'

const atOnce: Aim = {
  name: 'burst of inbound texts, p99 of the answer',
  unit: 'ms',
  goal: { kind: 'at most', value: 50 },
}
const routed: Aim = {
  name: 'burst of inbound texts, all with an owner',
  unit: 's',
  goal: { kind: 'at most', value: 10 },
}

export const burst: Bench = {
  aims: [atOnce, routed],
  async measure(session) {
    const school = await session.school({ paced: true, reported: false })
    const load = session.helper<Load>('load.ts')
    const rounds: Round[] = []
    // A first round warms everything up, and is not counted.
    for (let round = 0; round <= session.rounds; round += 1) {
      const found = await oneBurst(school, session, load, round)
      session.say(
        `burst ${round}: p99 ${found.p99.toFixed(0)} ms, all routed after ${found.seconds.toFixed(1)} s`,
      )
      if (round > 0) rounds.push(found)
    }
    const note = `${session.burst} texts of as many parents, fifty at a time, each tenth brought twice: all stored, none twice`
    return [
      judged(atOnce, { ours: median(rounds.map(({ p99 }) => p99)), limit: null }, note),
      judged(routed, { ours: median(rounds.map(({ seconds }) => seconds)), limit: null }, null),
    ]
  },
}

interface Round {
  p99: number
  /** From the first text until the last had its owner. */
  seconds: number
}

type Caller = Helper<Load>

async function oneBurst(school: Installation, session: Session, load: Caller, round: number): Promise<Round> {
  const webhooks = textsOf(school, session.burst, round)
  const before = await count(school)
  const startedAt = performance.now()
  const latencies = await load.call('timesOfAll', school.url, webhooks)
  while ((await count(school)).unrouted > 0) await pause(50)
  const seconds = (performance.now() - startedAt) / 1_000
  const after = await count(school)
  for (const what of ['stored', 'messages'] as const)
    if (after[what] - before[what] !== session.burst)
      throw new Error(`${after[what] - before[what]} ${what} came of ${session.burst} texts`)
  return { p99: percentile(latencies, 0.99), seconds }
}

const bodies = [
  'Kim has a cough and wont be in today',
  'what time does the coach get back pls',
  'Thank you',
  'hi its about the trip money can someone ring me when they get a min, ive paid twice i think',
  'My son left his coat at school',
]

function textsOf(
  { url, authToken, accountSid, lines }: Installation,
  texts: number,
  round: number,
): Webhook[] {
  return Array.from({ length: texts }, (_, at) => {
    const text = {
      accountSid,
      sid: `SM${randomBytes(16).toString('hex')}`,
      from: mobileOf(at),
      to: lines.number,
    }
    const body = `${bodies[at % bodies.length]!}${round > 0 ? ` (${round})` : ''}`
    const webhook = signed(authToken, url, '/hooks/twilio/inbound', inboundOf(text, body))
    return at % 10 === 0 ? [webhook, webhook] : [webhook]
  }).flat()
}

async function count({
  databaseUrl,
}: Installation): Promise<Record<'unrouted' | 'stored' | 'messages', number>> {
  const [row] = await look<Record<string, number | string>>(
    databaseUrl,
    `select (select count(*) from inbound_texts where routed_at is null) as unrouted,
            (select count(*) from inbound_texts) as stored,
            (select count(*) from messages where direction = 'inbound') as messages`,
  )
  return { unrouted: Number(row!.unrouted), stored: Number(row!.stored), messages: Number(row!.messages) }
}
