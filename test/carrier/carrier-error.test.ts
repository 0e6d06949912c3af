import { describe, expect, it } from 'vitest'
import { carrierError } from '../../src/carrier/carrier-error.ts'

describe('a code of the carrier', () => {
  it.each([
    [20429, 'transient'],
    [20500, 'ambiguous'],
    [20003, 'account'],
    [21211, 'permanent-number'],
    [21408, 'configuration'],
    [21610, 'opted-out'],
    [21611, 'transient'],
    [21612, 'route'],
    [21614, 'permanent-number'],
    [21617, 'content'],
    [30003, 'transient'],
    [30004, 'risk-block'],
    [30005, 'permanent-number'],
    [30006, 'permanent-number'],
    [30007, 'content'],
    [99_999, 'unknown'],
    [null, 'unknown'],
  ])('%s is %s', (code, sort) => {
    expect(carrierError(code)).toMatchObject({ code, class: sort })
  })

  it.each([21610, 30003, 30005, 99_999, null])('%s has a sentence for people', (code) => {
    expect(carrierError(code).reason).toMatch(/^The .*\.$/)
  })
})
