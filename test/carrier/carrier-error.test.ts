import { describe, expect, it } from 'vitest'
import { carrierError } from '../../src/carrier/carrier-error.ts'
import answers from '../data/twilio-answers.json' with { type: 'json' }

const all = [
  ...answers.creations.map(({ label, class: sort, body }) => ({ label, sort, code: body.code })),
  ...answers.reports.map(({ label, class: sort, fields }) => ({
    label,
    sort,
    code: Number(fields.ErrorCode),
  })),
  ...answers.elsewhere.map(({ label, class: sort, code }) => ({ label, sort, code })),
]

/** What every other text would meet as well: until it is put right, nothing leaves from there. */
const stops = {
  account: [20003, 20005, 20404, 21609, 30002],
  line: [21212, 21606, 21611, 21703, 21704, 21705, 30018, 30024, 30032, 30034, 30035, 30042],
}

describe('a code of the carrier', () => {
  it('is on the list once', () => {
    expect(all).toHaveLength(64)
    expect(new Set(all.map(({ code }) => code)).size).toBe(64)
  })

  it.each(all)('$code ($label) is of the class $sort', ({ code, sort }) => {
    expect(carrierError(code)).toMatchObject({ code, class: sort })
  })

  it.each(all)('$code ($label) has a sentence for people, without the carrier’s jargon', ({ code }) => {
    const { reason } = carrierError(code)
    expect(reason).toMatch(/^[A-Z].{10,}\.$/)
    expect(reason).not.toMatch(/\d{5}|API|HTTP|SMS|SID|URL|DLR|10DLC|null|undefined/)
  })

  it.each(all)('$code ($label) stops what it is about, and nothing else', ({ code }) => {
    const expected = stops.account.includes(code) ? 'account' : stops.line.includes(code) ? 'line' : null
    expect(carrierError(code).stops).toBe(expected)
  })

  it.each([21999, 30999, 99_999, 0, -1])('that nobody knows (%i) is unknown, and stops nothing', (code) => {
    expect(carrierError(code)).toEqual({
      code,
      class: 'unknown',
      reason: `The carrier gave code ${code}.`,
      stops: null,
    })
  })

  it('that is not there at all is unknown as well', () => {
    expect(carrierError(null)).toEqual({
      code: null,
      class: 'unknown',
      reason: 'The carrier gave no reason.',
      stops: null,
    })
  })
})
