import { describe, expect, it } from 'vitest'
import { carrierError } from '../../src/carrier/carrier-error.ts'
import type { Sent } from '../../src/messages/sending.ts'
import { slowdown } from '../../src/messages/slowdown.ts'

const message = {
  kind: 'single' as const,
  priority: 3,
  createdAt: new Date(0),
  schoolId: 'school',
  lineId: 'line',
}
const asked = (waitSeconds: number | null): Sent => ({
  result: 'later',
  error: carrierError(20429),
  waitSeconds,
  message,
})
const taken: Sent = { result: 'taken', error: null, waitSeconds: null, message }
const queueFull: Sent = { result: 'later', error: carrierError(21611), waitSeconds: null, message }

/** How long to rest after each of these, in milliseconds. */
const rests = (...all: Sent[]) => {
  const resting = slowdown(() => 1_000_000)
  return all.map((sent) => {
    const until = resting.after(sent)
    return until === null ? null : until - 1_000_000
  })
}
const times = (n: number, sent: Sent) => Array.from({ length: n }, () => sent)

describe('a carrier that has no time', () => {
  it('for one text, or for a few, has time for others', () => {
    expect(rests(...times(4, asked(60)))).toEqual([null, null, null, null])
  })

  it('for five in a row has none for anybody: all wait as long as it says, with some spread', () => {
    const rest = rests(...times(5, asked(60))).at(-1)
    expect(rest).toBeGreaterThanOrEqual(60_000)
    expect(rest).toBeLessThanOrEqual(75_000)
  })

  it('is asked again after a second when it does not say how long', () => {
    const rest = rests(...times(5, asked(null))).at(-1)
    expect(rest).toBeGreaterThanOrEqual(1_000)
    expect(rest).toBeLessThanOrEqual(1_250)
  })

  it('that names an absurd time is asked again within minutes: an urgent text must not wait for a day', () => {
    expect(rests(...times(5, asked(86_400))).at(-1)).toBeLessThanOrEqual(375_000)
  })

  it('has time again as soon as it takes one between', () => {
    expect(rests(...times(4, asked(60)), taken, ...times(4, asked(60)))).toEqual(
      Array.from({ length: 9 }, () => null),
    )
  })

  it.each<[string, Sent]>([
    ['a full queue of one line', queueFull],
    ['no answer', { result: 'unknown', error: null, waitSeconds: null, message }],
    ['nothing to do', { result: 'nothing to do' }],
  ])('is not meant by %s', (_, sent) => {
    expect(rests(...times(10, sent)).every((rest) => rest === null)).toBe(true)
  })
})
