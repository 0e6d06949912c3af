import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Evidence, type HealthState, health, healthStates } from '../../src/numbers/health.ts'

const now = new Date('2026-11-23T10:00:00.000Z')
const neither = { isRefreshing: false, looksUp: false }
const both = { isRefreshing: true, looksUp: true }
const day = 86_400_000
const at = (daysAgo: number) => new Date(now.getTime() - daysAgo * day)

// A history is written with days ago: what happened, and when.
const given = (days: number): Evidence => ({ kind: 'given', by: 'mis', at: at(days) })
const delivered = (days: number): Evidence => ({ kind: 'delivered', at: at(days) })
const replied = (days: number): Evidence => ({ kind: 'replied', at: at(days) })
const yes = (days: number): Evidence => ({ kind: 'confirmed', by: 'parent', at: at(days) })
const officeYes = (days: number): Evidence => ({ kind: 'confirmed', by: 'office', at: at(days) })
const proved = (days: number): Evidence => ({ kind: 'proved', by: 'parent', at: at(days) })
const wrong = (days: number): Evidence => ({ kind: 'reported-wrong', by: 'parent', at: at(days) })
const officeNo = (days: number): Evidence => ({ kind: 'reported-wrong', by: 'office', at: at(days) })
const failed = (days: number, code: number): Evidence => ({ kind: 'failed', code, at: at(days) })
const lookup = (
  days: number,
  said: Partial<{ isValid: boolean; lineType: string; lineStatus: string }>,
): Evidence => ({ kind: 'looked-up', isValid: null, lineType: null, lineStatus: null, ...said, at: at(days) })

const fresh = [given(30), delivered(5)]

type Row = [label: string, history: Evidence[], state: HealthState, because: RegExp, type?: string]

const histories: Row[] = [
  // What is not known.
  ['nothing at all', [], 'unknown', /^Nobody has said whose it is\.$/],
  ['on the school’s records and never texted', [given(2)], 'unknown', /^No text has arrived there yet\.$/],
  ['on the records for long and never texted', [given(400)], 'unknown', /No text has arrived/],
  ['texts arrive, but nobody says whose it is', [delivered(1)], 'unknown', /Nobody has said whose/],
  ['confirmed by the office and never texted', [officeYes(1)], 'unknown', /No text has arrived/],
  ['an outage of the lookup', [given(2), lookup(1, {})], 'unknown', /No text has arrived/],
  // How long since it was known to be theirs.
  ['given and delivered', fresh, 'good', /^The school’s records gave it 30 days ago, and texts arrive\.$/],
  ['a reply today', [replied(0)], 'good', /^Its owner last texted within the last day, and texts arrive\.$/],
  ['a yes yesterday', [given(300), yes(1)], 'good', /^Its owner said that it is theirs a day ago/],
  [
    'a code that came back',
    [given(300), proved(10)],
    'good',
    /^A code that was texted there came back 10 days ago/,
  ],
  [
    'the office’s word',
    [given(300), delivered(1), officeYes(89)],
    'good',
    /^The office confirmed it as theirs 89/,
  ],
  ['89 days', [given(89.9), delivered(1)], 'good', /89 days ago/],
  [
    '90 days to the millisecond',
    [given(90), delivered(1)],
    'ageing',
    /90 days ago, and nothing has been heard since/,
  ],
  ['179 days', [given(179.9), delivered(1)], 'ageing', /179 days ago/],
  ['180 days to the millisecond', [given(180), delivered(1)], 'stale', /180 days ago/],
  ['delivered daily for two years, and no other word', [given(730), delivered(0)], 'stale', /730 days ago/],
  [
    'a reply makes what was stale good',
    [given(730), delivered(0), replied(3)],
    'good',
    /last texted 3 days ago/,
  ],
  [
    'a reply that is itself old',
    [given(730), delivered(0), replied(100)],
    'ageing',
    /last texted 100 days ago/,
  ],
  // One failure, and more.
  ['one unreachable: switched off', [...fresh, failed(1, 30003)], 'good', /and texts arrive/],
  ['two unreachable', [...fresh, failed(2, 30003), failed(1, 30003)], 'good', /and texts arrive/],
  [
    'three unreachable in three weeks',
    [given(30), delivered(25), failed(21, 30003), failed(9, 30003), failed(0, 30003)],
    'doubtful',
    /^Three times within three weeks/,
  ],
  [
    'three unreachable in more than three weeks',
    [given(30), delivered(29), failed(21.1, 30003), failed(9, 30003), failed(0, 30003)],
    'good',
    /texts arrive/,
  ],
  [
    'three unreachable half a year ago, and no text since',
    [given(20), delivered(250), failed(203, 30003), failed(202, 30003), failed(201, 30003)],
    'doubtful',
    /Three times/,
  ],
  [
    'blocked counts with unreachable',
    [given(30), delivered(25), failed(3, 30004), failed(2, 30003), failed(1, 30004)],
    'doubtful',
    /Three times/,
  ],
  [
    'a lookup that cannot reach it counts as well',
    [given(30), delivered(25), failed(3, 30003), failed(2, 30003), lookup(1, { lineStatus: 'unreachable' })],
    'doubtful',
    /Three times/,
  ],
  [
    'three unreachable and a delivery after',
    [given(30), failed(9, 30003), failed(8, 30003), failed(7, 30003), delivered(1)],
    'good',
    /texts arrive/,
  ],
  [
    'a delivery between',
    [given(30), failed(9, 30003), failed(8, 30003), delivered(7.5), failed(7, 30003)],
    'good',
    /texts arrive/,
  ],
  [
    'three unreachable, and the carrier says that it is in use',
    [...fresh, failed(4, 30003), failed(3, 30003), failed(2, 30003), lookup(1, { lineStatus: 'active' })],
    'good',
    /texts arrive/,
  ],
  [
    'unknown to the network, once',
    [...fresh, failed(1, 30005)],
    'doubtful',
    /^The network does not know this phone/,
  ],
  [
    'unknown to the network, twice',
    [...fresh, failed(3, 30005), failed(1, 30005)],
    'bad',
    /^The network does not know this phone/,
  ],
  [
    'unknown, delivered, unknown',
    [given(30), failed(9, 30005), delivered(5), failed(1, 30005)],
    'doubtful',
    /does not know/,
  ],
  [
    'unknown twice, and a text from there',
    [given(30), failed(3, 30005), failed(2, 30005), replied(1)],
    'good',
    /last texted/,
  ],
  [
    'unknown twice, and the office confirms',
    [...fresh, failed(3, 30005), failed(2, 30005), officeYes(1)],
    'good',
    /office confirmed/,
  ],
  [
    'unknown twice, and the MIS gives it again',
    [...fresh, failed(3, 30005), failed(2, 30005), given(1)],
    'bad',
    /does not know/,
  ],
  [
    'unknown twice, and the carrier says that it is in use',
    [...fresh, failed(3, 30005), failed(2, 30005), lookup(1, { lineStatus: 'reachable' })],
    'good',
    /texts arrive/,
  ],
  [
    'no mobile, says the carrier',
    [...fresh, failed(1, 21614)],
    'bad',
    /^The carrier says that this number is not a mobile\.$/,
  ],
  ['a landline, says the carrier', [...fresh, failed(1, 21635)], 'bad', /^The number is a landline\.$/],
  ['a landline, says the network', [...fresh, failed(1, 30006)], 'bad', /^The number is a landline, or/],
  ['no number at all', [...fresh, failed(1, 21211)], 'bad', /not a phone number/],
  [
    'a landline, and a text that was on its way arrives',
    [given(30), failed(2, 21614), delivered(1)],
    'good',
    /texts arrive/,
  ],
  [
    'a landline, and the carrier says that the line is in use',
    [...fresh, failed(2, 21614), lookup(1, { lineStatus: 'active' })],
    'bad',
    /not a mobile/,
  ],
  [
    'faults of ours, of the text and of the carrier’s',
    [
      ...fresh,
      ...[20003, 21606, 21617, 30001, 30007, 30008, 30017, 20500, 39999].map((code) => failed(1, code)),
    ],
    'good',
    /texts arrive/,
  ],
  [
    'a failure and a delivery at the same instant',
    [given(30), failed(1, 21614), delivered(1)],
    'good',
    /texts arrive/,
  ],
  // Lookups.
  [
    'a lookup says landline',
    [...fresh, lookup(1, { isValid: true, lineType: 'landline' })],
    'bad',
    /^The carrier says that it is a landline: it cannot be texted\.$/,
  ],
  ['a lookup says pager', [...fresh, lookup(1, { lineType: 'pager' })], 'bad', /a pager/],
  [
    'a lookup says internet phone: it may take texts',
    [...fresh, lookup(1, { lineType: 'nonFixedVoip' })],
    'good',
    /texts arrive/,
  ],
  ['a lookup says that there is none', [...fresh, lookup(1, { isValid: false })], 'bad', /no such number/],
  ['a lookup says not in use', [...fresh, lookup(1, { lineStatus: 'inactive' })], 'bad', /not in use/],
  [
    'not in use, and then in use',
    [...fresh, lookup(2, { lineStatus: 'inactive' }), lookup(1, { lineStatus: 'active' })],
    'good',
    /texts arrive/,
  ],
  [
    'not in use, and then an error and an unknown',
    [...fresh, lookup(3, { lineStatus: 'inactive' }), lookup(2, {}), lookup(1, { lineStatus: 'unknown' })],
    'bad',
    /not in use/,
  ],
  [
    'mobile, and a status that is unknown',
    [...fresh, lookup(1, { lineType: 'mobile', lineStatus: 'unknown' })],
    'good',
    /texts arrive/,
  ],
  [
    'one lookup that cannot reach it',
    [...fresh, lookup(1, { lineStatus: 'unreachable' })],
    'good',
    /texts arrive/,
  ],
  // Somebody else has it.
  [
    'wrong person',
    [...fresh, wrong(3)],
    'quarantined',
    /^Whoever reads its texts said 3 days ago that it is not theirs\.$/,
  ],
  [
    'the office says that it is not',
    [...fresh, officeNo(0)],
    'quarantined',
    /^The office said within the last day that/,
  ],
  ['wrong person, delivered ever since', [given(30), wrong(9), delivered(1)], 'quarantined', /9 days ago/],
  [
    'wrong person, and they text and say yes',
    [given(30), wrong(9), replied(2), yes(1)],
    'quarantined',
    /9 days ago/,
  ],
  [
    'wrong person, and out of use as well',
    [given(30), wrong(9), failed(1, 21614)],
    'quarantined',
    /9 days ago/,
  ],
  [
    'wrong person, and the office confirms it',
    [...fresh, wrong(9), officeYes(1)],
    'good',
    /office confirmed/,
  ],
  ['wrong person, and a code comes back', [...fresh, wrong(9), proved(1)], 'good', /code/],
  ['wrong person, and the MIS gives it', [...fresh, wrong(9), given(1)], 'good', /records gave it a day ago/],
  ['confirmed before it was wrong', [officeYes(10), delivered(5), wrong(9)], 'quarantined', /9 days ago/],
  [
    'wrong again after it was confirmed',
    [delivered(5), wrong(9), officeYes(8), wrong(2)],
    'quarantined',
    /2 days ago/,
  ],
  ['confirmed and wrong at the same instant', [...fresh, officeYes(1), wrong(1)], 'quarantined', /a day ago/],
  // What the plan says.
  [
    'a landline on record',
    [given(30)],
    'unknown',
    /^It is a landline: it can be called and not texted\.$/,
    'landline',
  ],
  ['a pager', [given(30)], 'unknown', /^It is a pager:/, 'pager'],
  ['a premium number', [given(30)], 'unknown', /^It is a premium-rate number:/, 'premium'],
  ['a landline of somebody else’s', [given(30), officeNo(1)], 'quarantined', /office said/, 'landline'],
  ['possible and not valid', [given(30)], 'doubtful', /may be mistyped/, 'unknown'],
  [
    'possible, and the lookup knows it',
    [given(30), lookup(1, { isValid: true, lineType: 'mobile' })],
    'unknown',
    /No text has arrived/,
    'unknown',
  ],
  [
    'possible, and the lookup does not know it',
    [given(30), lookup(1, { isValid: false })],
    'bad',
    /no such number/,
    'unknown',
  ],
  ['possible, and the lookup failed', [given(30), lookup(1, {})], 'doubtful', /mistyped/, 'unknown'],
  [
    'possible, and the office confirms it',
    [given(30), officeYes(1)],
    'unknown',
    /No text has arrived/,
    'unknown',
  ],
  ['a mobile or landline, as in America', [...fresh], 'good', /texts arrive/, 'mobile or landline'],
]

describe('the health of a number', () => {
  it.each(histories)('%s', (_, history, state, because, type = 'mobile') => {
    const found = health(type, history, now, neither)
    expect([found.state, found.because]).toEqual([state, expect.stringMatching(because)])
    expect(found.next).toMatch(/^(Homeline|Nothing|The next text)\b.*\.$/)
  })

  it('tells when it last reached a phone, and when it was last known to be theirs', () => {
    const history = [given(300), delivered(2), replied(40)]
    expect(health('mobile', history, now, neither)).toMatchObject({ reachedAt: at(2), theirsAt: at(40) })
  })

  it('does not take a stranger’s texts for the parent’s', () => {
    const history = [given(300), wrong(3), replied(3), yes(2)]
    expect(health('mobile', history, now, neither)).toMatchObject({ reachedAt: at(2), theirsAt: at(300) })
  })
})

describe('what comes next', () => {
  it.each<[string, Evidence[], { isRefreshing: boolean; looksUp: boolean }, RegExp, string?]>([
    ['nobody asks a good number', fresh, neither, /^Nothing, until 90 days/],
    ['a good one is asked in time', fresh, both, /^Homeline asks its owner when 90 days/],
    [
      'nobody asks while the series is off',
      [given(100), delivered(1)],
      neither,
      /^Nothing by itself: the texts that ask are off/,
    ],
    [
      'an ageing one is asked',
      [given(100), delivered(1)],
      both,
      /^Homeline asks by text whether it is still theirs\.$/,
    ],
    [
      'a stale one is asked and looked up',
      [given(200), delivered(1)],
      both,
      /and the carrier whether it is in use\.$/,
    ],
    [
      'a stale one is looked up alone',
      [given(200), delivered(1)],
      { isRefreshing: false, looksUp: true },
      /^Homeline asks the carrier/,
    ],
    [
      'a doubtful one is looked up',
      [...fresh, failed(1, 30005)],
      both,
      /^Homeline asks the carrier about it, and goes on texting/,
    ],
    ['a doubtful one is texted on', [...fresh, failed(1, 30005)], neither, /^Homeline goes on texting/],
    [
      'what no plan knows is looked up',
      [given(1)],
      both,
      /^Homeline asks the carrier about it before it texts/,
      'unknown',
    ],
    [
      'what no plan knows waits for the office',
      [given(1)],
      neither,
      /does not text it until the office confirms it\.$/,
      'unknown',
    ],
    ['a bad one is texted no more', [...fresh, failed(1, 21614)], both, /^Homeline texts it no more/],
    ['nothing goes to a stranger', [...fresh, wrong(1)], both, /^Homeline sends nothing there until/],
    ['a landline is called', [given(1)], both, /^Homeline leaves it for calls\.$/, 'landline'],
  ])('%s', (_, history, upkeep, next, type = 'mobile') => {
    expect(health(type, history, now, upkeep).next).toMatch(next)
  })
})

const instants = fc.integer({ min: 0, max: 300 }).map(at)
const codes = fc.constantFrom(30003, 30004, 30005, 30006, 21614, 30007, 30008, 21611, 39999)
const who = fc.constantFrom('parent' as const, 'office' as const, 'mis' as const)
const goodKinds = fc.oneof(
  fc.record({ kind: fc.constantFrom('delivered' as const, 'replied' as const) }),
  fc.record({ kind: fc.constantFrom('confirmed' as const, 'proved' as const, 'given' as const), by: who }),
  fc.record({
    kind: fc.constant('looked-up' as const),
    isValid: fc.constantFrom(true, null),
    lineType: fc.constantFrom('mobile', null),
    lineStatus: fc.constantFrom('active', 'reachable', null),
  }),
)
const badKinds = fc.oneof(
  fc.record({ kind: fc.constant('failed' as const), code: codes }),
  fc.record({ kind: fc.constant('reported-wrong' as const), by: who }),
  fc.record({
    kind: fc.constant('looked-up' as const),
    isValid: fc.constantFrom(true, false, null),
    lineType: fc.constantFrom('mobile', 'landline', 'unknown', null),
    lineStatus: fc.constantFrom('active', 'inactive', 'unreachable', 'unknown', null),
  }),
)
const evidence: fc.Arbitrary<Evidence> = fc
  .tuple(fc.oneof(goodKinds, badKinds), instants)
  .map(([kind, at]) => ({ ...kind, at }))
const history = fc.array(evidence, { maxLength: 12 })
const types = fc.constantFrom('mobile', 'mobile or landline', 'unknown', 'landline')
const upkeep = fc.record({ isRefreshing: fc.boolean(), looksUp: fc.boolean() })

const rank = (state: HealthState) => healthStates.indexOf(state)

describe('whatever is known of a number', () => {
  it('more good evidence that comes later never lowers its health', () => {
    fc.assert(
      fc.property(
        types,
        history,
        goodKinds,
        fc.integer({ min: 1, max: 100_000 }),
        (type, known, kind, ms) => {
          const latest = Math.max(at(301).getTime(), ...known.map((one) => one.at.getTime()))
          const more: Evidence = { ...kind, at: new Date(latest + ms) }
          const later = new Date(Math.max(now.getTime(), more.at.getTime()))
          const before = health(type, known, later, neither)
          const after = health(type, [...known, more], later, neither)
          expect(rank(after.state)).toBeGreaterThanOrEqual(rank(before.state))
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it('the order in which it is handed in does not matter, at equal instants either', () => {
    const shuffled = history.chain((known) =>
      fc.tuple(fc.constant(known), fc.shuffledSubarray(known, { minLength: known.length })),
    )
    const coarse = shuffled.map(([one, other]) => {
      const noon = new Map(
        one.map((each) => [each, new Date(Math.floor(each.at.getTime() / (40 * day)) * 40 * day)]),
      )
      const rounded = (each: Evidence): Evidence => ({ ...each, at: noon.get(each)! })
      return [one.map(rounded), other.map(rounded)] as const
    })
    fc.assert(
      fc.property(types, coarse, upkeep, (type, [one, other], around) => {
        expect(health(type, one, now, around)).toEqual(health(type, other, now, around))
      }),
      { numRuns: 2_000 },
    )
  })

  it('a delivery never lifts a quarantine, nor does a yes by whoever has the phone', () => {
    const strangers = fc.array(
      fc
        .tuple(fc.constantFrom(delivered, replied, yes), fc.integer({ min: 0, max: 299 }))
        .map(([say, days]) => say(days)),
    )
    fc.assert(
      fc.property(history, strangers, (known, more) => {
        const before = health('mobile', known, now, neither)
        fc.pre(before.state === 'quarantined')
        expect(health('mobile', [...known, ...more], now, neither).state).toBe('quarantined')
      }),
    )
  })

  it('time alone makes nothing better', () => {
    fc.assert(
      fc.property(types, history, fc.integer({ min: 0, max: 400 }), (type, known, days) => {
        const later = new Date(now.getTime() + days * day)
        const [before, after] = [now, later].map((when) => health(type, known, when, neither).state)
        expect(rank(after!)).toBeLessThanOrEqual(rank(before!))
      }),
    )
  })

  it('depends on nothing else: it is handed in frozen, and the same again gives the same', () => {
    fc.assert(
      fc.property(types, history, upkeep, (type, known, around) => {
        const frozen = Object.freeze(known.map((one) => Object.freeze(one)))
        expect(health(type, frozen, now, around)).toEqual(health(type, structuredClone(known), now, around))
      }),
    )
  })
})
