// The same with callbacks: from waiting until every text's delivery is on record.

import type { BareLoop } from './bare-loop.ts'
import { judged } from './figure.ts'
import { textsOf } from './hand-over.ts'
import { deliver, perSecond } from './handing-over.ts'
import { inTurn } from './in-turn.ts'
import type { Bench } from './session.ts'

export const delivery: Bench = {
  aims: [{ name: 'texts delivered', unit: 'texts/s', goal: null }],
  async measure(session) {
    const school = await session.school({ paced: false, reported: true })
    const loop = session.helper<BareLoop>('bare-loop.ts')
    const { limit, ours } = await inTurn(session, {
      limit: async () => (session.parents * 1_000) / (await loop.call('deliver', textsOf(session, school))),
      ours: async () => perSecond(await deliver(school)),
    })
    return [
      judged(
        this.aims[0]!,
        { ours, limit },
        'handed over with callbacks on, until the last report is on record; the limit is the stock client with a bare Fastify route that checks the signatures of its reports',
      ),
    ]
  },
}
