// A bulletin to everyone is taken: how long until the 202, with every recipient on disk.

import type { Installation } from '../installation.ts'
import { bareInserts } from './bare-inserts.ts'
import { cancel, send } from './bulletins.ts'
import { judged } from './figure.ts'
import { inTurn } from './in-turn.ts'
import type { Bench, Session } from './session.ts'

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString()

export const accepting: Bench = {
  aims: [
    { name: 'time until 202', unit: 'ms', goal: { kind: 'at most', value: 150 } },
    { name: 'recipients made durable', unit: 'rows/s', goal: { kind: 'ratio at least', value: 0.5 } },
  ],
  async measure(session) {
    const school = await session.school({ paced: false, reported: false })
    const { recipients } = await take(school)
    const inserts = await bareInserts(school, recipients)
    try {
      const { limit, ours } = await inTurn(moreRounds(session), {
        limit: () => inserts.run(),
        ours: async () => (await take(school)).ms,
      })
      const rate = (ms: number) => (recipients * 1_000) / ms
      const [until, durable] = this.aims
      return [
        judged(until!, { ours, limit: null }, `one POST to ${recipients} numbers, answered`),
        judged(
          durable!,
          { ours: rate(ours), limit: rate(limit) },
          'recipients that are committed when the 202 comes; the limit is a row each (id, school, bulletin, number, parents, pupils; unique by bulletin and number) by inserts of 500 in one transaction',
        ),
      ]
    } finally {
      await inserts.close()
    }
  },
}

// Each takes a fraction of a second.
const moreRounds = ({ rounds, say }: Session) => ({ rounds: rounds * 2 + 1, say })

// For tomorrow, so that nothing is made of it yet, and never sent.
async function take(school: Installation): Promise<{ recipients: number; ms: number }> {
  const startedAt = performance.now()
  const bulletin = await send(school, { sendAt: tomorrow() })
  const ms = performance.now() - startedAt
  await cancel(school, bulletin)
  return { recipients: bulletin.recipients, ms }
}
