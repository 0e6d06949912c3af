import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bothMasters } from '../../src/roster/both-masters.ts'
import { numberLabels } from '../../src/roster/contacts-record.ts'
import type { HeldNumber } from '../../src/roster/held-numbers.ts'

const letters = ['A', 'B', 'C', 'D', 'E', 'F']
const label = fc.constantFrom(...numberLabels)
const instant = fc.integer({ min: 1, max: 9 }).map((n) => new Date(n * 1000))
const maybe = fc.option(instant)

const held: fc.Arbitrary<HeldNumber[]> = fc.uniqueArray(
  fc.record({
    e164: fc.constantFrom(...letters),
    label,
    position: fc.integer({ min: 0, max: 3 }),
    inMis: fc.boolean(),
    endedAt: maybe,
    confirmedAt: maybe,
  }),
  { selector: ({ e164 }) => e164 },
)
const said = fc
  .uniqueArray(fc.record({ e164: fc.constantFrom(...letters), label }), { selector: ({ e164 }) => e164 })
  .map((each) =>
    each.toSorted((one, other) => numberLabels.indexOf(one.label) - numberLabels.indexOf(other.label)),
  )
const at = instant.map((comparedAt) => ({ comparedAt, now: new Date(10_000) }))

const inUse = (numbers: HeldNumber[]) => numbers.filter(({ endedAt }) => endedAt === null)
const always = (law: (...given: [HeldNumber[], Parameters<typeof bothMasters>[1], Instants]) => void) =>
  fc.assert(fc.property(held, said, at, law), { numRuns: 2000 })
type Instants = Parameters<typeof bothMasters>[2]

describe('whatever the MIS says of whatever a parent holds', () => {
  it('no confirmed number goes out of use, and none of the MIS’s stays out, without a word to the office', () => {
    always((before, words, instants) => {
      const { held: after, contradictions } = bothMasters(before, words, instants)
      const used = inUse(after).map(({ e164 }) => e164)
      const theirs = inUse(before).filter(({ inMis, confirmedAt }) => !inMis || confirmedAt)
      const gone = theirs.map(({ e164 }) => e164).filter((e164) => !used.includes(e164))
      expect(contradictions.map(({ parent }) => parent)).toEqual(expect.arrayContaining(gone))
      const known = before.filter(({ inMis }) => inMis).map(({ e164 }) => e164)
      const unused = words.map(({ e164 }) => e164).filter((e164) => ![...known, ...used].includes(e164))
      expect(contradictions.map(({ mis }) => mis)).toEqual(expect.arrayContaining(unused))
    })
  })

  it('what is on record as the MIS’s is what it says, in its order', () => {
    always((before, words, instants) => {
      const after = bothMasters(before, words, instants).held.filter(({ inMis }) => inMis)
      const inOrder = after.toSorted((one, other) => one.position - other.position)
      expect(inOrder.map(({ e164, label }) => ({ e164, label }))).toEqual(words)
    })
  })

  it('nothing that was on record is lost, and no two numbers in use share a place', () => {
    always((before, words, instants) => {
      const { held: after } = bothMasters(before, words, instants)
      const kept = after.map(({ e164 }) => e164)
      expect(kept).toEqual(expect.arrayContaining(before.map(({ e164 }) => e164)))
      expect(new Set(kept).size).toBe(kept.length)
      const places = inUse(after).map(({ position }) => position)
      expect(new Set(places).size).toBe(places.length)
    })
  })

  it('saying it again changes nothing', () => {
    always((before, words, instants) => {
      const once = bothMasters(before, words, instants)
      const twice = bothMasters(once.held, words, instants)
      expect(twice).toEqual({ held: once.held, contradictions: [], replaced: new Map(), added: [] })
    })
  })

  it('the order of the rows decides nothing', () => {
    always((before, words, instants) => {
      const sorted = (numbers: HeldNumber[]) =>
        numbers.toSorted((one, other) => (one.e164 < other.e164 ? -1 : 1))
      const distinct = before.map((number, position) => ({ ...number, position }))
      const [one, other] = [distinct, distinct.toReversed()].map((rows) => bothMasters(rows, words, instants))
      expect(sorted(other!.held)).toEqual(sorted(one!.held))
    })
  })
})
