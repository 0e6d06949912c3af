import { expect, it } from 'vitest'
import { judged, unmeasured } from '../../scripts/bench/figure.ts'
import { asJson, asTable } from '../../scripts/bench/report.ts'

const handedOver = judged(
  { name: 'texts handed over', unit: 'texts/s', goal: { kind: 'ratio at least', value: 1 } },
  { ours: 5_012.4, limit: 4_400 },
  'with the simulator',
)
const reply = judged(
  { name: 'reply', unit: 'ms', goal: { kind: 'at most beyond the limit', value: 300 } },
  { ours: 400, limit: 20 },
  null,
)
const shown = judged({ name: 'delivered', unit: 'texts/s', goal: null }, { ours: 10, limit: null }, null)
const memory = unmeasured({ name: 'memory', unit: 'MB', goal: { kind: 'at most', value: 150 } }, 'no room')

it('prints a line a figure, and what is to be known of it below', () => {
  expect(asTable([handedOver, reply, shown, memory])).toBe(
    [
      'figure                      ours          limit  ratio              goal    met',
      '-----------------  -------------  -------------  -----  ----------------  -----',
      'texts handed over  5,012 texts/s  4,400 texts/s   1.14             ≥ 1.0    yes',
      'reply                     400 ms          20 ms  20.00  ≤ limit + 300 ms     NO',
      'delivered             10 texts/s              -      -                 -  shown',
      'memory                         -              -      -          ≤ 150 MB     NO',
      '',
      '  texts handed over: with the simulator',
      '  memory: not measured: no room',
    ].join('\n'),
  )
})

it('is one object for a program', () => {
  expect(JSON.parse(asJson([handedOver, memory]))).toEqual({
    figures: [
      {
        name: 'texts handed over',
        unit: 'texts/s',
        ours: 5_012,
        limit: 4_400,
        ratio: 1.14,
        goal: 1,
        goalIs: 'ratio at least',
        met: true,
        note: 'with the simulator',
      },
      expect.objectContaining({ name: 'memory', ours: null, ratio: null, goal: 150, met: false }),
    ],
  })
})
