import { describe, expect, it } from 'vitest'
import { isOfItsNumber } from '../../src/messages/of-its-number.ts'

const failed = (errorCode: number | null, errorReason = 'As the carrier says.') =>
  isOfItsNumber({ outcome: 'failed', errorCode, errorReason })
const suppressed = (errorReason: string) =>
  isOfItsNumber({ outcome: 'suppressed', errorCode: null, errorReason })

describe('another number is worth a try after', () => {
  it.each([
    ['a phone that is off', 30003],
    ['a text that waited too long for its phone', 30001],
    ['a network that gave no reason', 30008],
    ['a network that was too busy', 30017],
    ['a network that said nothing', 30410],
    ['a phone that nobody knows', 30005],
    ['a landline', 30006],
    ['what is no phone number', 21211],
    ['what is no mobile', 21614],
    ['a phone that blocks our texts', 30004],
    ['a number that is suspected of fraud', 30450],
    ['a number that our line cannot reach', 21612],
    ['a country that we may not text', 21408],
    ['a phone that has opted out', 21610],
  ])('%s', (_, code) => {
    expect(failed(code)).toBe(true)
  })

  it.each([
    'The number cannot be texted.',
    'The phone has opted out: its owner texted STOP.',
    'The number is no longer on record for this parent.',
  ])('a last look that found: %s', (because) => {
    expect(suppressed(because)).toBe(true)
  })
})

describe('another number would meet the same after', () => {
  it.each([
    ['a text that was taken for spam', 30007],
    ['a text that is too long', 21617],
    ['an account that is suspended', 30002],
    ['a trial account', 21608],
    ['a sender that cannot send', 21606],
    ['a name that the network does not know', 30018],
    ['a rate that is too high', 30022],
    ['a limit for the day', 30023],
    ['a block by law', 30640],
    ['a code that nobody knows', 39999],
    ['no code at all, as when a person decided not to send it', null],
  ])('%s', (_, code) => {
    expect(failed(code)).toBe(false)
  })

  it.each([
    'Somebody who must not be contacted holds this number.',
    'The pupil has left, or this parent is no longer linked.',
    'The demonstration school sends nothing through a real carrier.',
  ])('a last look that found: %s', (because) => {
    expect(suppressed(because)).toBe(false)
  })

  it('a text that arrived, was cancelled or came too late', () => {
    for (const outcome of ['delivered', 'cancelled', 'expired'] as const)
      expect(isOfItsNumber({ outcome, errorCode: null, errorReason: null })).toBe(false)
  })
})
