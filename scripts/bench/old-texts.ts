// Whether a long history slows the road: a bulletin handed over with and without a million old texts on record.

import type { Installation } from '../installation.ts'
import { age } from './ageing.ts'
import { progressOf, send } from './bulletins.ts'
import { judged } from './figure.ts'
import { handOver, perSecond } from './handing-over.ts'
import { inTurn } from './in-turn.ts'
import type { Bench, Session } from './session.ts'
import { until } from './wait.ts'

export const oldTexts: Bench = {
  aims: [
    {
      name: 'texts handed over, a million old ones on record',
      unit: 'texts/s',
      goal: { kind: 'ratio at least', value: 0.9 },
    },
  ],
  async measure(session) {
    // What else is open would take its share of the machine.
    await session.closeSchools()
    const fresh = await schoolWithOne(session)
    const old = await schoolWithOne(session)
    const added = await age(old, session)
    const { limit, ours } = await inTurn(session, {
      limit: async () => perSecond(await handOver(fresh)),
      ours: async () => perSecond(await handOver(old)),
    })
    await session.closeSchools()
    return [judged(this.aims[0]!, { ours, limit }, `the limit is the same without them; on record: ${added}`)]
  },
}

/** A school with one bulletin delivered, which is what all old ones are made after. */
async function schoolWithOne(session: Session): Promise<Installation> {
  const school = await session.ownSchool({ paced: false, reported: true })
  const bulletin = await send(school)
  const isOver = async () => {
    const { delivered, failed } = await progressOf(school, bulletin)
    return delivered + failed === bulletin.recipients
  }
  await until('the delivery of a bulletin', isOver, 250)
  await school.askSimulator('/faults', { method: 'PUT', body: { rules: [{ fault: 'callback-lost' }] } })
  return school
}
