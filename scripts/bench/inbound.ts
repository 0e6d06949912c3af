// Texts from parents: signed, stored and answered.

import { randomBytes } from 'node:crypto'
import type { Installation } from '../installation.ts'
import { judged } from './figure.ts'
import { look } from './records.ts'
import { mobileOf } from './school.ts'
import type { Bench, Session } from './session.ts'
import { until } from './wait.ts'
import { type Source, webhookRate } from './webhook-rate.ts'
import { inboundOf, signed } from './webhooks.ts'

export const inbound: Bench = {
  aims: [
    { name: 'inbound texts taken', unit: 'texts/s', goal: { kind: 'ratio at least', value: 0.5 } },
    { name: 'inbound texts, p99 at half that rate', unit: 'ms', goal: { kind: 'at most', value: 10 } },
  ],
  async measure(session) {
    const school = await session.school({ paced: false, reported: false })
    const { rate, p99 } = await webhookRate(session, sourceOf(school, session), session.inboundTexts)
    const [taken, slowest] = this.aims
    return [
      judged(
        taken!,
        rate,
        'stored and answered, each from another parent, while those before are given their owner; the limit is a bare Fastify route that checks the signature',
      ),
      judged(
        slowest!,
        p99,
        `${Math.round(rate.ours / 2)} a second, counted from when each was meant to leave`,
      ),
    ]
  },
}

function sourceOf(
  { url, authToken, accountSid, lines, databaseUrl }: Installation,
  session: Session,
): Source {
  let next = 0
  const from = (parent: number, origin: string, path: string) => {
    const sid = `SM${randomBytes(16).toString('hex')}`
    const text = { accountSid, sid, from: mobileOf(parent % session.parents), to: lines.number }
    return signed(authToken, origin, path, inboundOf(text, 'Thank you. We will keep them at home.'))
  }
  return {
    url,
    authToken,
    forUs: async (count) => Array.from({ length: count }, () => from(next++, url, '/hooks/twilio/inbound')),
    forBareRoute: (count, origin) => Array.from({ length: count }, (_, at) => from(at, origin, '/inbound')),
    settle: () => until('giving each text its owner', () => isSettled(databaseUrl), 100),
  }
}

// Routed, and the acknowledgements that come of it handed over.
async function isSettled(databaseUrl: string): Promise<boolean> {
  const [row] = await look<{ open: number | string }>(
    databaseUrl,
    `select (select count(*) from inbound_texts where routed_at is null)
          + (select count(*) from messages where direction = 'outbound' and accepted_at is null and settled_at is null)
          as open`,
  )
  return Number(row!.open) === 0
}
