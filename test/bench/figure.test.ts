import { describe, expect, it } from 'vitest'
import { type Aim, judged, median, percentile, rounded, unmeasured } from '../../scripts/bench/figure.ts'

const aimed = (goal: Aim['goal']): Aim => ({ name: 'texts handed over', unit: 'texts/s', goal })

describe('a median', () => {
  it('is the middle one, in whatever order they came', () => {
    expect(median([9, 1, 5])).toBe(5)
  })

  it('is the mean of the two in the middle of an even number', () => {
    expect(median([4, 1, 3, 100])).toBe(3.5)
  })

  it('leaves what it was given as it is', () => {
    const values = [3, 1, 2]
    median(values)
    expect(values).toEqual([3, 1, 2])
  })

  it('is refused of nothing', () => {
    expect(() => median([])).toThrow('nothing')
  })
})

describe('a percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at)

  it.each([
    [0.99, 99],
    [0.5, 50],
    [1, 100],
    [0, 1],
  ])('of %d of the numbers from 1 to 100 is %d', (share, expected) => {
    expect(percentile(hundred, share)).toBe(expected)
  })

  it('of a few is the largest', () => {
    expect(percentile([7, 3], 0.99)).toBe(7)
  })

  it('is refused of nothing', () => {
    expect(() => percentile([], 0.99)).toThrow('nothing')
  })
})

describe('whether a goal is met', () => {
  it.each([
    ['a rate at the limit', { kind: 'ratio at least', value: 1 }, 4_400, 4_400, true],
    ['a rate below it', { kind: 'ratio at least', value: 1 }, 4_399, 4_400, false],
    ['half of the limit', { kind: 'ratio at least', value: 0.5 }, 12_000, 24_000, true],
    ['a rate without its limit', { kind: 'ratio at least', value: 0.5 }, 12_000, null, false],
    ['a time that is just short enough', { kind: 'at most', value: 150 }, 150, null, true],
    ['a time that is too long', { kind: 'at most', value: 150 }, 150.1, null, false],
    ['a time below the goal, with a far better limit', { kind: 'at most', value: 10 }, 9, 1, true],
    ['what is as much longer as it may be', { kind: 'at most beyond the limit', value: 300 }, 320, 20, true],
    ['what is longer', { kind: 'at most beyond the limit', value: 300 }, 321, 20, false],
  ] as const)('%s', (_, goal, ours, limit, met) => {
    expect(judged(aimed(goal), { ours, limit }, null).met).toBe(met)
  })

  it('is judged before anything is rounded', () => {
    const figure = judged(aimed({ kind: 'ratio at least', value: 1 }), { ours: 999.6, limit: 1_000 }, null)
    expect(figure).toMatchObject({ ours: 1_000, limit: 1_000, ratio: 1, met: false })
  })

  it('is not said of a figure that is only shown', () => {
    const figure = judged(aimed(null), { ours: 10, limit: 20 }, null)
    expect(figure).toMatchObject({ ratio: 0.5, goal: null, met: null })
  })

  it('is no for what could not be measured, which has no figures and says why', () => {
    expect(unmeasured(aimed({ kind: 'at most', value: 10 }), 'Redis went away')).toEqual({
      name: 'texts handed over',
      unit: 'texts/s',
      ours: null,
      limit: null,
      ratio: null,
      goal: 10,
      goalIs: 'at most',
      met: false,
      note: 'not measured: Redis went away',
    })
  })
})

describe('a figure is rounded', () => {
  it.each([
    [4_412.7, 4_413],
    [99.96, 100],
    [12.345, 12.3],
    [0.5049, 0.505],
    [0, 0],
  ])('%d to %d', (value, expected) => {
    expect(rounded(value)).toBe(expected)
  })
})
