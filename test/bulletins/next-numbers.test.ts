import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextNumbers, type TextThere } from '../../src/bulletins/next-numbers.ts'
import { type Link, link, numbersOf, refusedAs } from './small-roster.ts'

const words = (text: string) => text.split(' ').filter(Boolean)

/** `number for parents about pupils`. */
function text(spec: string, hasFailed: boolean): TextThere {
  const [numberId, parents, pupils] = spec.split(/ for | about /) as [string, string, string]
  return { numberId, parents: words(parents), pupils: words(pupils), hasFailed }
}

interface Case {
  links: Link[]
  numbers: Record<string, string>
  /** Texts that failed and were not looked at: where they go is asked for. */
  failed: string[]
  /** Texts that failed and were looked at, and those that arrived or are on their way. */
  failedBefore?: string[]
  there?: string[]
  optedOut?: string[]
  /** `failed number -> number for parent about pupils` */
  goesTo: string[]
}

const mumAndDad = [link('P1-mum'), link('P1-dad')]

const cases: Record<string, Case> = {
  'the parent’s next number, though the other parent has it': {
    links: mumAndDad,
    numbers: { mum: '1 2 3', dad: '4' },
    failed: ['1 for mum about P1'],
    there: ['4 for dad about P1'],
    goesTo: ['1 -> 2 for mum about P1'],
  },
  'the number after one that cannot be texted': {
    links: mumAndDad,
    numbers: { mum: '1 (2) 3' },
    failed: ['1 for mum about P1'],
    goesTo: ['1 -> 3 for mum about P1'],
  },
  'the one after next, when that has failed as well': {
    links: mumAndDad,
    numbers: { mum: '1 2 3' },
    failed: ['2 for mum about P1'],
    failedBefore: ['1 for mum about P1'],
    goesTo: ['2 -> 3 for mum about P1'],
  },
  'nowhere, when the numbers are used up and the other parent has it': {
    links: mumAndDad,
    numbers: { mum: '1', dad: '4 5' },
    failed: ['1 for mum about P1'],
    there: ['4 for dad about P1'],
    goesTo: [],
  },
  'nowhere, when nobody else is on record': {
    links: [link('P1-mum')],
    numbers: { mum: '1' },
    failed: ['1 for mum about P1'],
    goesTo: [],
  },
  'the next parent by priority, at the first number that can be texted': {
    links: [...mumAndDad, link('P1-gran')],
    numbers: { mum: '1', gran: '6', dad: '(4) 5' },
    failed: ['1 for mum about P1'],
    goesTo: ['1 -> 5 for dad about P1'],
  },
  'the parent after, when the next has had it in vain': {
    links: [...mumAndDad, link('P1-gran')],
    numbers: { mum: '1', dad: '4', gran: '6' },
    failed: ['4 for dad about P1'],
    failedBefore: ['1 for mum about P1'],
    goesTo: ['4 -> 6 for gran about P1'],
  },
  'nowhere, while another parent further down has it': {
    links: [...mumAndDad, link('P1-gran')],
    numbers: { mum: '1', dad: '4', gran: '6' },
    failed: ['1 for mum about P1'],
    there: ['6 for gran about P1'],
    goesTo: [],
  },
  'each parent’s own next number, when both fail at once': {
    links: mumAndDad,
    numbers: { mum: '1 2', dad: '4 5' },
    failed: ['1 for mum about P1', '4 for dad about P1'],
    goesTo: ['1 -> 2 for mum about P1', '4 -> 5 for dad about P1'],
  },
  'one number, when both fail at once and have one left between them': {
    links: mumAndDad,
    numbers: { mum: '1', dad: '4 5' },
    failed: ['1 for mum about P1', '4 for dad about P1'],
    goesTo: ['4 -> 5 for dad about P1'],
  },
  'the next number of the first who shares the one that failed': {
    links: mumAndDad,
    numbers: { mum: '1 2', dad: '1 4' },
    failed: ['1 for mum dad about P1'],
    goesTo: ['1 -> 2 for mum about P1'],
  },
  'then that of the second': {
    links: mumAndDad,
    numbers: { mum: '1 2', dad: '1 4' },
    failed: ['2 for mum about P1'],
    failedBefore: ['1 for mum dad about P1'],
    goesTo: ['2 -> 4 for dad about P1'],
  },
  'each family for itself, when two shared the number': {
    links: [link('P1-mum'), link('P2-aunt')],
    numbers: { mum: '1 2', aunt: '1 3' },
    failed: ['1 for mum aunt about P1 P2'],
    goesTo: ['1 -> 2 for mum about P1', '1 -> 3 for aunt about P2'],
  },
  'one number for all of a mother’s children': {
    links: [link('P1-mum'), link('P2-mum')],
    numbers: { mum: '1 2' },
    failed: ['1 for mum about P1 P2'],
    goesTo: ['1 -> 2 for mum about P1 P2'],
  },
  'another father, for the child who has one': {
    links: [link('P1-mum'), link('P2-mum'), link('P1-dad'), link('P2-other')],
    numbers: { mum: '1', dad: '4', other: '7' },
    failed: ['1 for mum about P1 P2'],
    there: ['4 for dad about P1'],
    goesTo: ['1 -> 7 for other about P2'],
  },
  'nobody without responsibility': {
    links: [link('P1-mum'), link('P1-gran', { responsible: false })],
    numbers: { mum: '1', gran: '6' },
    failed: ['1 for mum about P1'],
    goesTo: [],
  },
  'whoever was named, though without responsibility': {
    links: [link('P1-gran', { responsible: false })],
    numbers: { gran: '6 7' },
    failed: ['6 for gran about P1'],
    goesTo: ['6 -> 7 for gran about P1'],
  },
  'nobody barred': {
    links: [link('P1-mum'), link('P1-dad', { barred: true })],
    numbers: { mum: '1', dad: '4' },
    failed: ['1 for mum about P1'],
    goesTo: [],
  },
  'no number that somebody barred holds as well': {
    links: [link('P1-mum'), link('P1-dad', { barred: true })],
    numbers: { mum: '1 2 3', dad: '2' },
    failed: ['1 for mum about P1'],
    goesTo: ['1 -> 3 for mum about P1'],
  },
  'no number that somebody barred holds, though their link has ended': {
    links: [link('P1-mum'), link('P1-dad', { barred: true, current: false })],
    numbers: { mum: '1 2', dad: '2' },
    failed: ['1 for mum about P1'],
    goesTo: [],
  },
  'a number that is barred for one child, about the other alone': {
    links: [link('P1-mum'), link('P2-mum'), link('P1-dad', { barred: true })],
    numbers: { mum: '1 2 3', dad: '2' },
    failed: ['1 for mum about P1 P2'],
    goesTo: ['1 -> 2 for mum about P2', '1 -> 3 for mum about P1'],
  },
  'nobody whose pupil has left': {
    links: [link('P1-mum', { current: false }), link('P1-dad', { current: false })],
    numbers: { mum: '1 2', dad: '4' },
    failed: ['1 for mum about P1'],
    goesTo: [],
  },
  'no other phone of a parent who opted out on this one, but the next parent': {
    links: mumAndDad,
    numbers: { mum: '1 2', dad: '4' },
    failed: ['1 for mum about P1'],
    optedOut: ['1'],
    goesTo: ['1 -> 4 for dad about P1'],
  },
  'no phone after one that has opted out': {
    links: mumAndDad,
    numbers: { mum: '1 2 3' },
    failed: ['1 for mum about P1'],
    optedOut: ['2'],
    goesTo: [],
  },
  'the phone after an opted-out one that cannot be texted anyway': {
    links: mumAndDad,
    numbers: { mum: '1 (2) 3' },
    failed: ['1 for mum about P1'],
    optedOut: ['2'],
    goesTo: ['1 -> 3 for mum about P1'],
  },
  'nowhere, when the parent’s other number has it already': {
    links: mumAndDad,
    numbers: { mum: '1 4', dad: '4' },
    failed: ['1 for mum about P1'],
    there: ['4 for dad about P1'],
    goesTo: [],
  },
  'past a number that has it about other children': {
    links: [link('P1-mum'), link('P2-neighbour')],
    numbers: { mum: '1 4 5', neighbour: '4' },
    failed: ['1 for mum about P1'],
    there: ['4 for neighbour about P2'],
    goesTo: ['1 -> 5 for mum about P1'],
  },
  'the parent’s number of today, when the old one is no longer theirs': {
    links: [link('P1-mum')],
    numbers: { mum: '2' },
    failed: ['1 for mum about P1'],
    goesTo: ['1 -> 2 for mum about P1'],
  },
}

function where({ links, numbers, failed, failedBefore = [], there = [], optedOut = [] }: Case): string[] {
  const roster = { links, numbers: numbersOf(numbers), refused: refusedAs('optedOut', optedOut) }
  const texts = [
    ...[...failed, ...failedBefore].map((spec) => text(spec, true)),
    ...there.map((spec) => text(spec, false)),
  ]
  const toLookAt = failed.map((spec) => ({ ...text(spec, true), id: words(spec)[0]! }))
  return nextNumbers(roster, texts, toLookAt).map(
    ({ fallbackFor, numberId, parents, pupils }) =>
      `${fallbackFor} -> ${numberId} for ${parents.join(' ')} about ${pupils.join(' ')}`,
  )
}

describe('a text that its number stopped goes on to', () => {
  it.each(Object.entries(cases))('%s', (_, example) => {
    expect(where(example)).toEqual(example.goesTo)
  })
})

describe('whatever a home is like, and whatever fails there', () => {
  const parents = ['mum', 'dad', 'gran']
  const pupils = ['P1', 'P2']
  const links = fc.tuple(
    ...pupils.flatMap((pupil) =>
      parents.map((parent) =>
        fc
          .record({ responsible: fc.boolean(), barred: fc.boolean(), current: fc.boolean() })
          .map((odd) => link(`${pupil}-${parent}`, odd)),
      ),
    ),
  )
  const numbers = fc.uniqueArray(
    fc.record({
      parentId: fc.constantFrom(...parents),
      numberId: fc.constantFrom('1', '2', '3', '4', '5'),
      textable: fc.boolean(),
    }),
    { selector: ({ parentId, numberId }) => `${parentId} ${numberId}` },
  )
  const optedOut = fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '5'), { maxLength: 2 })

  it('ends, with each number texted once and none that may not be', () => {
    fc.assert(
      fc.property(links, numbers, optedOut, (links, numbers, optedOut) => {
        const roster = { links, numbers, refused: refusedAs('optedOut', optedOut) }
        const first = { id: '1', numberId: '1', parents: ['mum'], pupils, hasFailed: true }
        const texts = [first]
        for (let last = [first]; last.length > 0; ) {
          const next = nextNumbers(roster, texts, last)
          last = next.map((each) => ({ ...each, id: each.numberId, hasFailed: true }))
          texts.push(...last)
        }
        const later = texts.slice(1)
        expect(new Set(texts.map(({ numberId }) => numberId)).size).toBe(texts.length)
        for (const { numberId, parents, pupils } of later) {
          expect(optedOut).not.toContain(numberId)
          expect(numbers).toContainEqual({ parentId: parents[0], numberId, textable: true })
          const holders = numbers.filter((each) => each.numberId === numberId).map((each) => each.parentId)
          for (const pupil of pupils)
            expect(
              links.filter(
                (each) => each.pupilId === pupil && holders.includes(each.parentId) && each.barred,
              ),
            ).toEqual([])
        }
      }),
    )
  })
})
