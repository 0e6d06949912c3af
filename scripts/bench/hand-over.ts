// Texts handed over, from waiting to accepted on record, with the pace lifted and no callbacks on either side.

import type { Installation } from '../installation.ts'
import type { BareLoop, Texts } from './bare-loop.ts'
import type { BareQueue } from './bare-queue.ts'
import { words } from './bulletins.ts'
import { judged } from './figure.ts'
import { handOver, perSecond } from './handing-over.ts'
import { inTurn } from './in-turn.ts'
import { mobileOf } from './school.ts'
import type { Bench, Session } from './session.ts'
import { simulatorLimit } from './simulator-limit.ts'

const concurrency = 50

export const handingOver: Bench = {
  aims: [
    { name: 'texts handed over', unit: 'texts/s', goal: { kind: 'ratio at least', value: 1 } },
    { name: 'texts handed over, beside a bare queue', unit: 'texts/s', goal: null },
  ],
  async measure(session) {
    const school = await session.school({ paced: false, reported: false })
    const loop = session.helper<BareLoop>('bare-loop.ts')
    const queue = session.helper<BareQueue>('bare-queue.ts')
    const { parents } = session
    const rate = (ms: number) => (parents * 1_000) / ms
    const found = await inTurn(session, {
      'stock client': async () => rate(await loop.call('handOver', textsOf(session, school))),
      'bare queue': async () => rate(await queue.call('run', school.redis.url, parents, concurrency)),
      ours: async () => perSecond(await handOver(school)),
    })
    const simulator = await simulatorLimit(session, school)
    const [client, bare] = this.aims
    return [
      judged(
        client!,
        { ours: found.ours, limit: found['stock client'] },
        `${parents} texts; the limit is the stock client, ${concurrency} at a time, with the same simulator, which takes ${simulator} a second from a bare undici loop`,
      ),
      judged(
        bare!,
        { ours: found.ours, limit: found['bare queue'] },
        `the limit is BullMQ on the same Redis: jobs that do nothing added and done, ${concurrency} at a time`,
      ),
    ]
  },
}

/** The texts of a bulletin, for who hands them over without us. */
export const textsOf = ({ parents }: Session, school: Installation): Texts => ({
  accountSid: school.accountSid,
  authToken: school.authToken,
  simulatorUrl: school.simulatorUrl,
  from: school.lines.number,
  to: Array.from({ length: parents }, (_, at) => mobileOf(at)),
  body: words,
  concurrency,
})
