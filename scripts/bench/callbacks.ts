// Status callbacks: signed, of texts on record, each told once.

import type { Installation } from '../installation.ts'
import { judged } from './figure.ts'
import { handOver } from './handing-over.ts'
import { openRecords, type Records } from './records.ts'
import { mobileOf } from './school.ts'
import type { Bench, Session } from './session.ts'
import { type Source, webhookRate } from './webhook-rate.ts'
import { reportOf, signed } from './webhooks.ts'

export const callbacks: Bench = {
  aims: [
    { name: 'callbacks taken', unit: 'callbacks/s', goal: { kind: 'ratio at least', value: 0.5 } },
    { name: 'callbacks, p99 at half that rate', unit: 'ms', goal: { kind: 'at most', value: 10 } },
  ],
  async measure(session) {
    const school = await session.school({ paced: false, reported: false })
    const records = await openRecords(school.databaseUrl)
    try {
      const { rate, p99 } = await webhookRate(session, sourceOf(school, session, records), session.webhooks)
      const [taken, slowest] = this.aims
      return [
        judged(
          taken!,
          rate,
          '“sent” and “delivered” of texts on record, signed; the limit is a bare Fastify route that checks the signature',
        ),
        judged(
          slowest!,
          p99,
          `${Math.round(rate.ours / 2)} a second, counted from when each was meant to leave`,
        ),
      ]
    } finally {
      await records.close()
    }
  },
}

interface Accepted {
  id: string
  sid: string
  to: string
}

function sourceOf(school: Installation, session: Session, records: Records): Source {
  const { url, authToken, accountSid, lines } = school
  const texts = textsOnRecord(school, session, records)
  const report = ({ sid, to }: Accepted, status: 'sent' | 'delivered') =>
    reportOf({ accountSid, sid, from: lines.number, to }, status)
  return {
    url,
    authToken,
    // Each text is first said to be sent, and then to be delivered: after the others, as a carrier does.
    async forUs(count) {
      const some = await texts.next(Math.ceil(count / 2))
      const pathOf = ({ id }: Accepted) => `/hooks/twilio/status?message=${id}`
      const all = (['sent', 'delivered'] as const).flatMap((status) =>
        some.map((text) => signed(authToken, url, pathOf(text), report(text, status))),
      )
      return all.slice(0, count)
    },
    forBareRoute: (count, origin) =>
      Array.from({ length: count }, (_, at) =>
        signed(authToken, origin, '/status', report(unknownText(at), 'delivered')),
      ),
    settle: async () => {},
  }
}

const unknownText = (at: number): Accepted => ({
  id: '',
  sid: `SM${at.toString(16).padStart(32, '0')}`,
  to: mobileOf(at),
})

/** Texts that the carrier has taken and said nothing of; more are handed over when there are too few. */
function textsOnRecord(school: Installation, session: Session, records: Records) {
  let last = ''
  const some = (count: number) =>
    records.rows<Accepted>(
      `select messages.id as id, carrier_sid as sid, e164 as "to" from messages
       join numbers on numbers.id = messages.number_id
       where direction = 'outbound' and accepted_at is not null and sent_at is null and settled_at is null
         and messages.id > '${last}'
       order by messages.id limit ${count}`,
    )
  return {
    async next(count: number): Promise<Accepted[]> {
      for (let found = await some(count); ; found = await some(count)) {
        if (found.length === count) {
          last = found.at(-1)!.id
          return found
        }
        session.say('handing more texts over, to be reported')
        await handOver(school)
      }
    },
  }
}
