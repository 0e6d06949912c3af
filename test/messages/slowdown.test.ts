import { describe, expect, it } from 'vitest'
import { carrierError } from '../../src/carrier/carrier-error.ts'
import type { Sent } from '../../src/messages/sending.ts'
import { slowdown } from '../../src/messages/slowdown.ts'

const message = { kind: 'bulletin', priority: 4, createdAt: new Date(0), schoolId: 's', lineId: 'l' } as const
const taken: Sent = { result: 'taken', error: null, waitSeconds: null, message }
const asked = (waitSeconds: number | null): Sent => ({
  result: 'later',
  error: carrierError(20429),
  waitSeconds,
  message,
})

describe('a carrier that has no time', () => {
  it('for one text now and then holds up no other', () => {
    const resting = slowdown(() => 0)
    const said = [asked(60), asked(60), taken, asked(60), asked(60), asked(60), asked(60), taken]
    expect(said.map((sent) => resting.after(sent))).toEqual(said.map(() => null))
  })

  it.each([
    [60, 60_000],
    [null, 1_000],
  ])('for five in a row is left alone, as long as it says (%s s)', (waitSeconds, ms) => {
    const resting = slowdown(() => 0)
    for (let n = 1; n < 5; n++) expect(resting.after(asked(waitSeconds))).toBeNull()
    const until = resting.after(asked(waitSeconds))
    expect(until).toBeGreaterThanOrEqual(ms)
    expect(until).toBeLessThanOrEqual(ms * 1.25)
  })

  it('is called again as soon as it has taken a text', () => {
    const resting = slowdown(() => 0)
    for (let n = 0; n < 5; n++) resting.after(asked(60))
    expect(resting.after(taken)).toBeNull()
    expect(resting.after(asked(60))).toBeNull()
  })

  it('is not what a full queue or another fault means', () => {
    const resting = slowdown(() => 0)
    const full: Sent = { result: 'later', error: carrierError(21611), waitSeconds: 60, message }
    for (let n = 0; n < 9; n++) expect(resting.after(full)).toBeNull()
  })
})
