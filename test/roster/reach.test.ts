import { describe, expect, it } from 'vitest'
import type { HealthState } from '../../src/numbers/health.ts'
import { reachOfSchool } from '../../src/roster/reach.ts'
import { reasonOf } from '../../src/roster/unreachable.ts'
import { type HomeLink, type Homes, waysToPupils } from '../../src/roster/ways.ts'

/** `pupil-parent`, with what is out of the ordinary about the link. */
function link(between: string, odd: Partial<HomeLink> = {}): HomeLink {
  const [pupilId, parentId] = between.split('-') as [string, string]
  return { pupilId, parentId, responsible: true, barred: false, current: true, ...odd }
}

interface Case {
  links: HomeLink[]
  /** Of each parent the numbers in the order in which they are tried; one in brackets cannot be texted. */
  numbers: Record<string, string>
  /** Every other number is good. */
  states?: Record<string, HealthState>
  optedOut?: string[]
  /** Of pupil P1: how many ways reach the home, how many may, and why none does. */
  reached: number
  notKnown?: number
  because?: string
}

const cases: Record<string, Case> = {
  'mother and father, each on a phone of their own': {
    links: [link('P1-mum'), link('P1-dad')],
    numbers: { mum: '1', dad: '2' },
    reached: 2,
  },
  'two parents on one phone are one way': {
    links: [link('P1-mum'), link('P1-dad')],
    numbers: { mum: '1', dad: '1' },
    reached: 1,
  },
  'a parent with two phones is one way': {
    links: [link('P1-mum')],
    numbers: { mum: '1 2' },
    reached: 1,
  },
  'a brother’s parents are not this pupil’s': {
    links: [link('P1-mum'), link('P2-mum'), link('P2-stepdad')],
    numbers: { mum: '1', stepdad: '2' },
    reached: 1,
  },
  'nobody without responsibility counts': {
    links: [link('P1-mum'), link('P1-gran', { responsible: false })],
    numbers: { mum: '1', gran: '2' },
    reached: 1,
  },
  'only grandmother, without responsibility': {
    links: [link('P1-gran', { responsible: false })],
    numbers: { gran: '1' },
    reached: 0,
    because: 'Nobody is on record who may be written to.',
  },
  'a barred parent is no home': {
    links: [link('P1-dad', { barred: true }), link('P1-mum')],
    numbers: { mum: '1', dad: '2' },
    reached: 1,
  },
  'only a barred parent: nothing is said of them': {
    links: [link('P1-dad', { barred: true })],
    numbers: { dad: '1' },
    reached: 0,
    because: 'Nobody is on record who may be written to.',
  },
  'a phone that a barred parent shares is no way to this pupil': {
    links: [link('P1-dad', { barred: true }), link('P1-mum')],
    numbers: { mum: '1', dad: '1' },
    reached: 0,
    because: 'The number must not be used for this pupil.',
  },
  'a bar outlives the link': {
    links: [link('P1-dad', { barred: true, current: false }), link('P1-mum')],
    numbers: { mum: '1', dad: '1' },
    reached: 0,
    because: 'The number must not be used for this pupil.',
  },
  'barred from a sister alone, they are a home of this pupil': {
    links: [link('P2-dad', { barred: true }), link('P1-dad')],
    numbers: { dad: '1' },
    reached: 1,
  },
  'a link that has ended is none': {
    links: [link('P1-dad', { current: false })],
    numbers: { dad: '1' },
    reached: 0,
    because: 'Nobody is on record who may be written to.',
  },
  'an ageing number is reached': {
    links: [link('P1-mum')],
    numbers: { mum: '1' },
    states: { 1: 'ageing' },
    reached: 1,
  },
  'a stale one and one that was never texted are not known': {
    links: [link('P1-mum'), link('P1-dad')],
    numbers: { mum: '1', dad: '2' },
    states: { 1: 'stale', 2: 'unknown' },
    reached: 0,
    notKnown: 2,
  },
  'a number of which nothing is on record is not known': {
    links: [link('P1-mum')],
    numbers: { mum: 'unheard-of' },
    reached: 0,
    notKnown: 1,
  },
  'a text goes to the first number: a better second does not help': {
    links: [link('P1-mum')],
    numbers: { mum: '1 2' },
    states: { 1: 'doubtful' },
    reached: 0,
    because: 'Texts to the number have failed lately.',
  },
  'a first number that cannot be texted is passed over': {
    links: [link('P1-mum')],
    numbers: { mum: '(1) 2' },
    states: { 1: 'bad' },
    reached: 1,
  },
  'each reason is said once': {
    links: [link('P1-mum'), link('P1-dad'), link('P1-gran'), link('P1-aunt'), link('P1-uncle')],
    numbers: { mum: '(1)', dad: '(2)', gran: '(3)', aunt: '4' },
    states: { 1: 'bad', 2: 'quarantined' },
    optedOut: ['4'],
    reached: 0,
    because:
      'The number takes no texts; the number is said to be somebody else’s; no number that can be texted; they want no texts.',
  },
}

const known = ['1', '2', '3', '4']

const homesOf = ({ links, numbers, states = {}, optedOut = [] }: Case): Homes => ({
  links,
  numbers: Object.entries(numbers).flatMap(([parentId, held]) =>
    held.split(' ').map((number) => ({
      parentId,
      numberId: number.replace(/[()]/g, ''),
      textable: !number.startsWith('('),
    })),
  ),
  optedOut: new Set(optedOut),
  states: new Map(known.map((id) => [id, states[id] ?? 'good'])),
})

const pupil = (id: string) => ({ id, misId: id, firstName: 'Ann', lastName: 'Ash', form: null })

describe('the ways to a pupil', () => {
  it.each(Object.entries(cases))('%s', (_, one) => {
    const reach = reachOfSchool({ pupils: [pupil('P1')], classes: [], homes: homesOf(one) })
    const unreachable = one.reached === 0 && !one.notKnown ? 1 : 0
    expect(reach).toMatchObject({
      pupils: 1,
      withOne: one.reached >= 1 ? 1 : 0,
      withTwo: one.reached >= 2 ? 1 : 0,
      unreachable,
    })
    if (one.because) expect(reasonOf(waysToPupils(homesOf(one)).get('P1') ?? [])).toBe(one.because)
  })
})

describe('the reach of a school', () => {
  const homes = homesOf({
    links: [link('P1-mum'), link('P2-mum'), link('P2-dad'), link('P4-dad')],
    numbers: { mum: '1', dad: '2' },
    reached: 0,
  })
  const years = [
    { id: 'g1', kind: 'year' as const, code: '1', name: 'Year 1', members: ['P1', 'P2'] },
    { id: 'g2', kind: 'form' as const, code: '1A', name: '1A', members: ['P2', 'P3'] },
    { id: 'g3', kind: 'form' as const, code: '6Z', name: '6Z', members: [] },
  ]

  it('counts brothers and sisters each, and leavers not at all', () => {
    const pupils = ['P1', 'P2', 'P3'].map(pupil)
    expect(reachOfSchool({ pupils, classes: years, homes })).toMatchObject({
      pupils: 3,
      withOne: 2,
      withTwo: 1,
      unreachable: 1,
    })
  })

  it('counts each year and form that has pupils', () => {
    const { groups } = reachOfSchool({ pupils: [], classes: years, homes })
    expect(groups).toEqual([
      {
        id: 'g1',
        kind: 'year',
        code: '1',
        name: 'Year 1',
        pupils: 2,
        withOne: 2,
        withTwo: 1,
        unreachable: 0,
      },
      { id: 'g2', kind: 'form', code: '1A', name: '1A', pupils: 2, withOne: 1, withTwo: 1, unreachable: 1 },
    ])
  })
})
