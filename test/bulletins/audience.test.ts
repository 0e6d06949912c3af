import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Audience,
  type AudienceRoster,
  audienceOf,
  type Selection,
} from '../../src/bulletins/audience.ts'
import type { Refusal } from '../../src/numbers/refusing.ts'
import { type Link, link, numbersOf, refusedAs } from './small-roster.ts'

const selection = ({ pupils = '', parents = '' }: { pupils?: string; parents?: string }): Selection => ({
  pupils: new Set(pupils.split(' ').filter(Boolean)),
  parents: new Set(parents.split(' ').filter(Boolean)),
})

interface Case {
  links: Link[]
  numbers: Record<string, string>
  to: { pupils?: string; parents?: string }
  refused?: Record<string, Refusal>
  reached: Record<string, string>
  skipped?: Audience['skipped']
}

const cases: Record<string, Case> = {
  'everyone with responsibility for a pupil, mother and father': {
    links: [link('P1-mum'), link('P1-dad')],
    numbers: { mum: '1', dad: '2' },
    to: { pupils: 'P1' },
    reached: { 1: 'mum', 2: 'dad' },
  },
  'a shared mobile once, for both': {
    links: [link('P1-mum'), link('P1-dad')],
    numbers: { mum: '1', dad: '1' },
    to: { pupils: 'P1' },
    reached: { 1: 'mum dad' },
  },
  'a mother of three once': {
    links: [link('P1-mum'), link('P2-mum'), link('P3-mum')],
    numbers: { mum: '1' },
    to: { pupils: 'P1 P2 P3' },
    reached: { 1: 'mum' },
  },
  'nobody without responsibility': {
    links: [link('P1-mum'), link('P1-gran', { responsible: false })],
    numbers: { mum: '1', gran: '2' },
    to: { pupils: 'P1' },
    reached: { 1: 'mum' },
  },
  'whoever is named, responsible or not': {
    links: [link('P1-mum'), link('P1-gran', { responsible: false })],
    numbers: { mum: '1', gran: '2' },
    to: { parents: 'gran' },
    reached: { 2: 'gran' },
  },
  'nobody barred, though responsible': {
    links: [link('P1-mum'), link('P1-dad', { barred: true })],
    numbers: { mum: '1', dad: '2' },
    to: { pupils: 'P1' },
    reached: { 1: 'mum' },
    skipped: { noContact: 1 },
  },
  'nobody barred, though named': {
    links: [link('P1-dad', { barred: true })],
    numbers: { dad: '2' },
    to: { parents: 'dad', pupils: 'P1' },
    reached: {},
    skipped: { noContact: 1 },
  },
  'not the mother who shares a mobile with a barred father': {
    links: [link('P1-mum'), link('P1-dad', { barred: true })],
    numbers: { mum: '1', dad: '1' },
    to: { pupils: 'P1' },
    reached: {},
    skipped: { noContact: 1, sharedWithNoContact: 1 },
  },
  'not the mother, though she is named': {
    links: [link('P1-mum'), link('P1-dad', { barred: true })],
    numbers: { mum: '1', dad: '1' },
    to: { parents: 'mum' },
    reached: {},
    skipped: { sharedWithNoContact: 1 },
  },
  'not the mother, though it is the barred father’s third number': {
    links: [link('P1-mum'), link('P1-dad', { barred: true })],
    numbers: { mum: '1', dad: '2 (3) 1' },
    to: { pupils: 'P1' },
    reached: {},
    skipped: { noContact: 1, sharedWithNoContact: 1 },
  },
  'not at her second number, when her first is shared with him': {
    links: [link('P1-mum'), link('P1-dad', { barred: true })],
    numbers: { mum: '1 4', dad: '1' },
    to: { pupils: 'P1' },
    reached: {},
    skipped: { noContact: 1, sharedWithNoContact: 1 },
  },
  'a father who is barred from one child about another': {
    links: [link('P1-dad', { barred: true }), link('P2-dad')],
    numbers: { dad: '2' },
    to: { pupils: 'P1 P2' },
    reached: { 2: 'dad' },
  },
  'nobody about a child from whom somebody was barred whose link has ended': {
    links: [link('P1-mum'), link('P1-dad', { barred: true, current: false })],
    numbers: { mum: '1', dad: '1' },
    to: { pupils: 'P1' },
    reached: {},
    skipped: { sharedWithNoContact: 1 },
  },
  'her first number that can be texted': {
    links: [link('P1-mum')],
    numbers: { mum: '(1) 2 3' },
    to: { pupils: 'P1' },
    reached: { 2: 'mum' },
  },
  'nobody at a landline': {
    links: [link('P1-mum'), link('P1-dad')],
    numbers: { mum: '(1)', dad: '2' },
    to: { pupils: 'P1' },
    reached: { 2: 'dad' },
    skipped: { noTextableNumber: 1 },
  },
  'nobody who opted out, nor whoever shares that phone': {
    links: [link('P1-mum'), link('P1-dad'), link('P1-gran')],
    numbers: { mum: '1', dad: '1', gran: '3' },
    to: { pupils: 'P1' },
    refused: { 1: 'optedOut' },
    reached: { 3: 'gran' },
    skipped: { optedOut: 2 },
  },
  'nobody who asked for urgent texts only, nor whoever has not said yes, each by their own reason': {
    links: [link('P1-mum'), link('P1-dad'), link('P1-gran')],
    numbers: { mum: '1', dad: '2', gran: '3' },
    to: { pupils: 'P1' },
    refused: { 1: 'declined', 2: 'noConsent' },
    reached: { 3: 'gran' },
    skipped: { declined: 1, noConsent: 1 },
  },
  'nobody at another number than the one that said no': {
    links: [link('P1-mum')],
    numbers: { mum: '1 2' },
    to: { pupils: 'P1' },
    refused: { 1: 'declined' },
    reached: {},
    skipped: { declined: 1 },
  },
  'nobody at a first number without a yes, though there is one for another: and it says so': {
    links: [link('P1-mum'), link('P1-dad'), link('P1-gran')],
    numbers: { mum: '1 2', dad: '3 (4)', gran: '5 6' },
    to: { pupils: 'P1' },
    refused: { 1: 'noConsent', 3: 'noConsent', 5: 'noConsent', 6: 'optedOut' },
    reached: {},
    skipped: { consentElsewhere: 1, noConsent: 2 },
  },
  'nobody of a pupil who has left': {
    links: [link('P1-mum', { current: false }), link('P2-dad')],
    numbers: { mum: '1', dad: '2' },
    to: { pupils: 'P1 P2' },
    reached: { 2: 'dad' },
  },
  'nobody by name without a pupil at the school': {
    links: [link('P1-mum', { current: false })],
    numbers: { mum: '1' },
    to: { parents: 'mum' },
    reached: {},
    skipped: { noCurrentPupil: 1 },
  },
  'nobody of pupils who are not meant': {
    links: [link('P1-mum'), link('P2-dad')],
    numbers: { mum: '1', dad: '2' },
    to: { pupils: 'P2' },
    reached: { 2: 'dad' },
  },
  'each of those skipped counted once, however many children': {
    links: [link('P1-mum'), link('P2-mum'), link('P3-mum')],
    numbers: { mum: '(1)' },
    to: { pupils: 'P1 P2 P3', parents: 'mum' },
    reached: {},
    skipped: { noTextableNumber: 1 },
  },
}

describe('a bulletin goes to', () => {
  it.each(Object.entries(cases))('%s', (_, { links, numbers, to, refused = {}, reached, skipped = {} }) => {
    const roster = { links, numbers: numbersOf(numbers), refused: new Map(Object.entries(refused)) }
    const audience = audienceOf(roster, selection(to))
    expect(
      Object.fromEntries(audience.recipients.map((one) => [one.numberId, one.parents.join(' ')])),
    ).toEqual(reached)
    expect(audience.skipped).toEqual(skipped)
  })

  it('a number with all the pupils it is about, and with none from whom one of its holders is barred', () => {
    const roster = {
      links: [link('P1-mum'), link('P2-mum'), link('P3-dad'), link('P1-dad', { barred: true })],
      numbers: numbersOf({ mum: '1', dad: '1' }),
      refused: new Map(),
    }
    expect(audienceOf(roster, selection({ pupils: 'P1 P2 P3' })).recipients).toEqual([
      { numberId: '1', parents: ['mum', 'dad'], pupils: ['P2', 'P3'] },
    ])
  })
})

describe('of any roster', () => {
  const few = (prefix: string, most: number) => fc.integer({ min: 1, max: most }).map((n) => `${prefix}${n}`)
  const roster = fc.record({
    links: fc.uniqueArray(
      fc.record({
        pupilId: few('P', 6),
        parentId: few('G', 6),
        responsible: fc.boolean(),
        barred: fc.boolean(),
        current: fc.boolean(),
      }),
      { maxLength: 20, selector: ({ pupilId, parentId }) => `${pupilId}-${parentId}` },
    ),
    numbers: fc.uniqueArray(
      fc.record({ parentId: few('G', 6), numberId: few('N', 5), textable: fc.boolean() }),
      { maxLength: 15, selector: ({ parentId, numberId }) => `${parentId}-${numberId}` },
    ),
    refused: fc.uniqueArray(few('N', 5), { maxLength: 2 }).map((ids) => refusedAs('optedOut', ids)),
  })
  const meant = fc.record({
    pupils: fc.uniqueArray(few('P', 6)).map((ids) => new Set(ids)),
    parents: fc.uniqueArray(few('G', 6)).map((ids) => new Set(ids)),
  })
  const holds = (check: (roster: AudienceRoster, meant: Selection, audience: Audience) => void) =>
    fc.assert(
      fc.property(roster, meant, (some, to) => check(some, to, audienceOf(some, to))),
      { numRuns: 500 },
    )

  it('no number is texted twice, and none that opted out', () => {
    holds(({ refused }, _, { recipients }) => {
      const ids = recipients.map(({ numberId }) => numberId)
      expect(ids).toHaveLength(new Set(ids).size)
      expect(ids.filter((id) => refused.has(id))).toEqual([])
    })
  })

  it('no number is texted about a pupil from whom one of its holders is or was barred', () => {
    holds(({ links, numbers }, _, { recipients }) => {
      for (const { numberId, pupils } of recipients) {
        const holders = new Set(numbers.filter((n) => n.numberId === numberId).map((n) => n.parentId))
        const barred = links.filter(({ parentId, barred }) => barred && holders.has(parentId))
        expect(barred.filter(({ pupilId }) => pupils.includes(pupilId))).toEqual([])
      }
    })
  })

  it('every recipient has somebody it is for and a pupil it is about, both meant and current', () => {
    holds(({ links, numbers }, to, { recipients }) => {
      for (const { numberId, parents, pupils } of recipients) {
        expect(parents.length * pupils.length).toBeGreaterThan(0)
        for (const parentId of parents) {
          expect(numbers).toContainEqual({ parentId, numberId, textable: true })
          const why = links.filter(
            (one) =>
              one.parentId === parentId &&
              one.current &&
              (to.parents.has(parentId) || (one.responsible && to.pupils.has(one.pupilId))),
          )
          expect(why.some(({ pupilId }) => pupils.includes(pupilId))).toBe(true)
        }
      }
    })
  })

  it('everybody meant is either reached or counted among those skipped, never both', () => {
    holds(({ links }, to, { recipients, skipped }) => {
      const meantParents = new Set([
        ...links.filter((l) => l.current && l.responsible && to.pupils.has(l.pupilId)).map((l) => l.parentId),
        ...to.parents,
      ])
      const reached = new Set(recipients.flatMap(({ parents }) => parents))
      const counted = Object.values(skipped).reduce((sum, n) => sum + n, 0)
      expect(counted).toBe(meantParents.size - reached.size)
    })
  })
})
