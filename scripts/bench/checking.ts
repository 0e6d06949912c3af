// A MIS asks what each of its numbers is: how long until ten thousand are answered.

import type { Installation } from '../installation.ts'
import { judged } from './figure.ts'
import { inTurn } from './in-turn.ts'
import { mobileOf } from './school.ts'
import type { Bench } from './session.ts'

const asked = 10_000

export const checking: Bench = {
  aims: [{ name: '10,000 numbers checked', unit: 'ms', goal: { kind: 'at most', value: 1_000 } }],
  async measure(session) {
    const school = await session.school({ paced: false, reported: false })
    const numbers = Array.from({ length: asked }, (_, at) => spelt(at))
    const { ours } = await inTurn(session, { ours: () => check(school, numbers) })
    const note =
      'one POST, answered and read: mobiles in ten spellings, of which one is a digit short and one doubtful'
    return [judged(this.aims[0]!, { ours, limit: null }, note)]
  },
}

const spellings: ((ending: string) => string)[] = [
  (ending) => `07${ending}`,
  (ending) => `07${ending.slice(0, 3)} ${ending.slice(3)}`,
  (ending) => `(07${ending.slice(0, 3)}) ${ending.slice(3)}`,
  (ending) => `+44 (0)7${ending}`,
  (ending) => `00447${ending}`,
  (ending) => `7${ending}`,
  (ending) => `07${ending.slice(0, 3)}-${ending.slice(3)} (mum)`,
  (ending) => `M: 07${ending}`,
  (ending) => `07${ending.slice(0, -1)}`,
  (ending) => `04${ending}`,
]

function spelt(at: number): string {
  const ending = mobileOf(at).slice('+447'.length)
  return spellings[at % spellings.length]!(ending)
}

interface Checks {
  data: { textable: boolean }[]
}

/** @throws when an answer is not what it should be: a quick wrong one is worth nothing */
async function check({ api }: Installation, numbers: string[]): Promise<number> {
  const startedAt = performance.now()
  const { status, body } = await api<Checks>('/v1/numbers/checks', { method: 'POST', body: { numbers } })
  const ms = performance.now() - startedAt
  const textable = status === 200 ? body.data.filter((each) => each.textable).length : 0
  const expected = (asked * (spellings.length - 2)) / spellings.length
  if (textable !== expected)
    throw new Error(`${status}: ${textable} of ${asked} numbers can be texted, not ${expected}`)
  return ms
}
