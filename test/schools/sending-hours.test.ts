import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addClosure } from '../../src/schools/closures.ts'
import {
  afterSendingHours,
  atAnyHour,
  isNeverOpen,
  nextSendingTime,
  type SendingHours,
  sendingHoursOf,
} from '../../src/schools/sending-hours.ts'
import { setSendingHours } from '../../src/schools/setting-hours.ts'
import { useStage } from '../messages/stage.ts'

const ordinary: SendingHours = {
  timeZone: 'Europe/London',
  from: '08:00',
  to: '19:00',
  days: [1, 2, 3, 4, 5],
  closures: [],
}
const closed = (firstDay: string, lastDay = firstDay) => ({ name: 'Closed', firstDay, lastDay })
const everyDay = [1, 2, 3, 4, 5, 6, 7]

/** Such a time on the clock of that zone; `second` when the clock shows it twice. */
const instant = (at: string, timeZone: string, which: 'earlier' | 'later' = 'earlier') =>
  new Date(
    Temporal.PlainDateTime.from(at).toZonedDateTime(timeZone, { disambiguation: which }).epochMilliseconds,
  )
const wallOf = (at: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDateTime()
const wall = (at: Date, timeZone: string) => wallOf(at, timeZone).toString({ smallestUnit: 'minute' })

describe('a text that can wait leaves', () => {
  it.each<[string, Partial<SendingHours>, string, string]>([
    ['at once within the hours', {}, '2026-11-23T10:00', '2026-11-23T10:00'],
    ['at once at the first minute', {}, '2026-11-23T08:00', '2026-11-23T08:00'],
    ['at once in the last minute', {}, '2026-11-23T18:59', '2026-11-23T18:59'],
    ['the next day at the end of the hours', {}, '2026-11-23T19:00', '2026-11-24T08:00'],
    ['the next day in the evening', {}, '2026-11-23T23:30', '2026-11-24T08:00'],
    ['in the morning in the night', {}, '2026-11-24T00:00', '2026-11-24T08:00'],
    ['on Monday on Friday night', {}, '2026-11-27T19:00', '2026-11-30T08:00'],
    ['on Monday on a Sunday', {}, '2026-11-29T12:00', '2026-11-30T08:00'],
    ['on a Saturday that is a school day', { days: [6] }, '2026-11-23T12:00', '2026-11-28T08:00'],
    ['after a training day', { closures: [closed('2026-11-24')] }, '2026-11-23T20:00', '2026-11-25T08:00'],
    [
      'after a half-term that joins two weekends',
      { closures: [closed('2027-02-15', '2027-02-19')] },
      '2027-02-12T19:30',
      '2027-02-22T08:00',
    ],
    [
      'after closures that overlap and follow one another',
      {
        closures: [
          closed('2026-12-21', '2027-01-01'),
          closed('2026-12-18', '2026-12-23'),
          closed('2027-01-04'),
        ],
      },
      '2026-12-17T20:00',
      '2027-01-05T08:00',
    ],
    [
      'from within a closure, when it is over',
      { closures: [closed('2027-07-21', '2027-09-02')] },
      '2027-08-04T12:00',
      '2027-09-03T08:00',
    ],
    [
      'the night before clocks go forward, at eight as ever',
      { days: everyDay },
      '2027-03-27T20:00',
      '2027-03-28T08:00',
    ],
    [
      'the night before clocks go back, at eight as ever',
      { days: everyDay },
      '2026-10-24T20:00',
      '2026-10-25T08:00',
    ],
    [
      'in New York when clocks have gone forward there',
      { days: everyDay, timeZone: 'America/New_York' },
      '2027-03-14T01:30',
      '2027-03-14T08:00',
    ],
    [
      'on Lord Howe, where clocks go half an hour',
      { days: everyDay, timeZone: 'Australia/Lord_Howe' },
      '2026-10-04T01:45',
      '2026-10-04T08:00',
    ],
    ['in India', { timeZone: 'Asia/Kolkata' }, '2026-11-23T19:30', '2026-11-24T08:00'],
    [
      'in Santiago, where a day begins at one',
      { days: everyDay, timeZone: 'America/Santiago', from: '00:00' },
      '2026-09-05T23:00',
      '2026-09-06T01:00',
    ],
    [
      'in Cairo, where a day begins at one',
      { days: everyDay, timeZone: 'Africa/Cairo', from: '00:15' },
      '2027-04-29T20:00',
      '2027-04-30T01:00',
    ],
    [
      'in London, when the clock leaps over the first minute',
      { days: everyDay, from: '01:30' },
      '2027-03-28T00:30',
      '2027-03-28T02:00',
    ],
    [
      'on Samoa, which left a day out',
      { days: everyDay, timeZone: 'Pacific/Apia' },
      '2011-12-29T20:00',
      '2011-12-31T08:00',
    ],
    ['at once at any time', { from: null, to: null }, '2026-11-29T03:00', '2026-11-29T03:00'],
  ])('%s', (_, more, at, leaves) => {
    const hours = { ...ordinary, ...more }
    expect(wall(nextSendingTime(hours, instant(at, hours.timeZone)), hours.timeZone)).toBe(leaves)
  })

  it('never while the clock shows a time outside the hours, where it shows times twice', () => {
    const early = { ...ordinary, days: everyDay, from: '01:15', to: '12:00' }
    const first = instant('2026-10-25T01:30', 'Europe/London', 'earlier')
    expect(nextSendingTime(early, first)).toEqual(instant('2026-10-25T01:15', 'Europe/London', 'later'))
    const late = { ...ordinary, days: everyDay, from: '00:00', to: '01:45' }
    const last = instant('2026-10-25T01:45', 'Europe/London', 'earlier')
    expect(nextSendingTime(late, last)).toEqual(instant('2026-10-26T00:00', 'Europe/London'))
  })

  it.each<[string, Partial<SendingHours>]>([
    ['no day of the week', { days: [] }],
    ['years of closures', { closures: [closed('2026-01-01', '2030-12-31')] }],
    [
      'years of closures that follow one another',
      { closures: [closed('2026-01-01', '2027-06-30'), closed('2027-07-01', '2030-01-01')] },
    ],
  ])('never, with %s: one may look again 400 days on, and it is said', (_, more) => {
    const hours = { ...ordinary, ...more }
    const at = new Date('2026-11-23T10:00:00Z')
    expect(nextSendingTime(hours, at)).toEqual(new Date('2027-12-28T10:00:00Z'))
    expect(afterSendingHours(hours, at, 24)).toEqual(new Date('2027-12-28T10:00:00Z'))
    expect(isNeverOpen(hours, at)).toBe(true)
    expect(isNeverOpen(ordinary, at)).toBe(false)
    expect(isNeverOpen(atAnyHour, at)).toBe(false)
  })

  it('after a summer that is closed for months', () => {
    const hours = { ...ordinary, closures: [closed('2026-12-01', '2027-09-30')] }
    expect(nextSendingTime(hours, instant('2026-12-01T09:00', 'Europe/London'))).toEqual(
      instant('2027-10-01T08:00', 'Europe/London'),
    )
  })
})

describe('so many hours in which texts may be sent', () => {
  it.each<[string, Partial<SendingHours>, string, number, string]>([
    ['within a day', {}, '2026-11-23T10:00', 4, '2026-11-23T14:00'],
    ['that fill a day end with it', {}, '2026-11-23T08:00', 11, '2026-11-23T19:00'],
    ['from before the day count from its opening', {}, '2026-11-23T05:00', 1, '2026-11-23T09:00'],
    ['a full day and night', {}, '2026-11-23T10:00', 24, '2026-11-25T12:00'],
    ['over a weekend', {}, '2026-11-27T10:00', 24, '2026-12-01T12:00'],
    [
      'over a weekend and a closure',
      { closures: [closed('2026-11-30', '2026-12-01')] },
      '2026-11-27T10:00',
      24,
      '2026-12-03T12:00',
    ],
    [
      'over the day when clocks go forward',
      { days: everyDay, from: '00:00', to: '12:00' },
      '2027-03-27T06:00',
      18,
      '2027-03-29T01:00',
    ],
    [
      'over the day when clocks go back',
      { days: everyDay, from: '00:30', to: '12:00' },
      '2026-10-24T06:00',
      18,
      '2026-10-25T11:30',
    ],
    ['none of them, at the next opening', {}, '2026-11-28T12:00', 0, '2026-11-30T08:00'],
    ['half an hour', {}, '2026-11-23T18:45', 0.5, '2026-11-24T08:15'],
    ['at any time', { from: null }, '2026-11-28T12:00', 24, '2026-11-29T12:00'],
  ])('%s', (_, more, from, n, until) => {
    const hours = { ...ordinary, ...more }
    expect(wall(afterSendingHours(hours, instant(from, hours.timeZone), n), hours.timeZone)).toBe(until)
  })
})

describe('whatever the hours', () => {
  const minute = fc.integer({ min: 0, max: 1_439 })
  const clock = (at: number) =>
    `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
  const day = fc
    .integer({ min: 0, max: 800 })
    .map((n) => Temporal.PlainDate.from('2026-01-01').add({ days: n }))
  const closure = fc
    .tuple(day, fc.integer({ min: 0, max: 60 }))
    .map(([first, n]) => closed(first.toString(), first.add({ days: n }).toString()))
  const anyHours: fc.Arbitrary<SendingHours> = fc
    .record({
      timeZone: fc.constantFrom(
        'Europe/London',
        'America/New_York',
        'Australia/Lord_Howe',
        'Asia/Kolkata',
        'America/Santiago',
        'Africa/Cairo',
        'America/Havana',
        'Pacific/Chatham',
      ),
      times: fc.tuple(minute, minute).filter(([a, b]) => Math.abs(a - b) >= 60),
      days: fc.subarray(everyDay, { minLength: 1 }),
      closures: fc.array(closure, { maxLength: 6 }),
    })
    .map(({ times, ...rest }) => {
      const [from, to] = times.toSorted((a, b) => a - b).map(clock) as [string, string]
      return { ...rest, from, to }
    })
  // Near the days when clocks change as often as on any day.
  const at = fc.oneof(
    fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }),
    fc
      .tuple(
        fc.constantFrom(
          '2026-10-25T01:00Z',
          '2027-03-28T01:00Z',
          '2027-03-14T07:00Z',
          '2026-10-03T15:30Z',
          '2026-09-06T04:00Z',
          '2027-04-29T22:00Z',
        ),
        fc.integer({ min: -172_800_000, max: 172_800_000 }),
      )
      .map(([change, ms]) => new Date(Date.parse(change) + ms)),
  )
  // A new object each time: what was found for the last question must not answer this one.
  const fresh = (hours: SendingHours) => ({ ...hours })
  const isWithin = (hours: SendingHours, leaves: Date) => {
    const local = wallOf(leaves, hours.timeZone)
    const [date, time] = [local.toPlainDate().toString(), local.toPlainTime().toString().slice(0, 5)]
    return (
      hours.days.includes(local.dayOfWeek) &&
      hours.from! <= time &&
      time < hours.to! &&
      !hours.closures.some(({ firstDay, lastDay }) => firstDay <= date && date <= lastDay)
    )
  }

  // On a day on which the clock shows the opening or the closing twice, the hours are shorter than it shows.
  const closesTwice = (hours: SendingHours, local: Temporal.PlainDateTime) =>
    [hours.from!, hours.to!].some((time) => {
      const shown = local.toPlainDate().toPlainDateTime(time).toString()
      return instant(shown, hours.timeZone).getTime() !== instant(shown, hours.timeZone, 'later').getTime()
    })

  it('the next time is within them, not before it was asked for, and is its own next time', () => {
    fc.assert(
      fc.property(anyHours, at, (hours, asked) => {
        fc.pre(!isNeverOpen(hours, asked))
        const leaves = nextSendingTime(fresh(hours), asked)
        expect(leaves.getTime()).toBeGreaterThanOrEqual(asked.getTime())
        expect(isWithin(hours, leaves)).toBe(true)
        expect(nextSendingTime(fresh(hours), leaves)).toEqual(leaves)
      }),
      { numRuns: 500 },
    )
  })

  it('nothing could have left before the next time, where clocks do not stand twice', () => {
    fc.assert(
      fc.property(anyHours, at, fc.double({ min: 0, max: 1, noNaN: true }), (hours, asked, share) => {
        fc.pre(!isNeverOpen(hours, asked))
        const leaves = nextSendingTime(fresh(hours), asked).getTime()
        fc.pre(leaves > asked.getTime())
        const between = new Date(asked.getTime() + Math.floor(share * (leaves - 1 - asked.getTime())))
        const local = wallOf(between, hours.timeZone)
        const shownOnce =
          instant(local.toString(), hours.timeZone).getTime() ===
          instant(local.toString(), hours.timeZone, 'later').getTime()
        fc.pre(shownOnce && !closesTwice(hours, local))
        expect(isWithin(hours, between)).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  it('the answer is the same from the hours asked before and from hours that are new', () => {
    fc.assert(
      fc.property(anyHours, fc.array(at, { minLength: 2, maxLength: 8 }), (hours, asked) => {
        for (const one of asked)
          expect(nextSendingTime(hours, one)).toEqual(nextSendingTime(fresh(hours), one))
      }),
    )
  })

  it('so many hours after are later the later they begin and the more they are, and begin at the next time', () => {
    const n = fc.integer({ min: 0, max: 30 })
    fc.assert(
      fc.property(anyHours, at, at, n, fc.integer({ min: 1, max: 30 }), (hours, a, b, few, more) => {
        const [early, late] = [a, b].toSorted((x, y) => x.getTime() - y.getTime()) as [Date, Date]
        fc.pre(!isNeverOpen(hours, late) && !isNeverOpen(hours, afterSendingHours(hours, late, 60)))
        const after = (from: Date, n: number) => afterSendingHours(fresh(hours), from, n).getTime()
        expect(after(early, few)).toBeLessThanOrEqual(after(late, few))
        expect(after(early, few)).toBeLessThanOrEqual(after(early, few + more))
        expect(after(early, few)).toBe(after(nextSendingTime(hours, early), few))
        expect(after(early, 0)).toBe(nextSendingTime(hours, early).getTime())
        expect(after(new Date(after(early, few)), more)).toBe(after(early, few + more))
      }),
      { numRuns: 100 },
    )
  })
})

describe('the hours on record', () => {
  const stage = useStage()

  it('are eight to seven on weekdays unless something else was set, with the school’s own closures', async () => {
    const [made, other] = [await stage().school(), await stage().school()]
    const hours = { from: '08:00', to: '19:00' }
    const school = await stage().db.write((tx) => setSendingHours(tx, made.school, hours))
    const halfTerm = { name: 'Half-term', firstDay: '2027-02-15', lastDay: '2027-02-19' }
    await stage().db.write((tx) => addClosure(tx, school, halfTerm, stage().now()))
    expect(await sendingHoursOf(stage().db.read, school)).toEqual({
      ...ordinary,
      closures: [halfTerm],
    })
    expect(await sendingHoursOf(stage().db.read, other.school)).toMatchObject({ from: null, closures: [] })
  })
})
