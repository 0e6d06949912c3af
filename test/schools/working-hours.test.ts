import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  afterWorkingHours,
  nextWorkingTime,
  type WorkingHours,
  workingHoursBetween,
  worksNever,
} from '../../src/schools/working-hours.ts'

const minute = 60_000
const day = { from: '08:30', to: '16:30' }
const weekdays: WorkingHours = {
  timeZone: 'Europe/London',
  week: { 1: day, 2: day, 3: day, 4: day, 5: day },
  daysOff: [],
}

describe('working time', () => {
  it.each([
    ['within it', '2026-11-23T10:00Z', '2026-11-23T10:00Z'],
    ['as it begins', '2026-11-23T08:30Z', '2026-11-23T08:30Z'],
    ['before it', '2026-11-23T08:29Z', '2026-11-23T08:30Z'],
    ['as it ends', '2026-11-23T16:30Z', '2026-11-24T08:30Z'],
    ['at a weekend', '2026-11-28T12:00Z', '2026-11-30T08:30Z'],
  ])('that comes next, asked %s', (_, at, next) => {
    expect(nextWorkingTime(weekdays, new Date(at))).toEqual(new Date(next))
  })

  it.each([
    ['of a day', '2026-11-23T00:00Z', '2026-11-24T00:00Z', 8],
    ['of a part of it', '2026-11-23T10:00Z', '2026-11-23T10:45Z', 0.75],
    ['over a night', '2026-11-23T16:00Z', '2026-11-24T09:00Z', 1],
    ['of a week', '2026-11-23T10:00Z', '2026-11-30T10:00Z', 40],
    ['of a weekend', '2026-11-28T00:00Z', '2026-11-30T00:00Z', 0],
    ['of a moment', '2026-11-23T10:00Z', '2026-11-23T10:00Z', 0],
    ['backwards', '2026-11-23T12:00Z', '2026-11-23T10:00Z', 0],
  ])('is counted: %s', (_, from, to, n) => {
    expect(workingHoursBetween(weekdays, new Date(from), new Date(to))).toBe(n)
  })

  it.each<[string, Partial<WorkingHours>]>([
    ['no day of the week', { week: {} }],
    ['years of absence', { daysOff: [{ firstDay: '2026-01-01', lastDay: '2030-12-31' }] }],
  ])('never comes with %s: one may look again 400 days on', (_, more) => {
    const hours = { ...weekdays, ...more }
    const at = new Date('2026-11-23T10:00:00Z')
    const later = new Date('2027-12-28T10:00:00Z')
    expect(nextWorkingTime(hours, at)).toEqual(later)
    expect(afterWorkingHours(hours, at, 8)).toEqual(later)
    expect(workingHoursBetween(hours, at, later)).toBe(0)
    expect(worksNever(hours, at)).toBe(true)
    expect(worksNever(weekdays, at)).toBe(false)
  })

  it('comes to an end: 400 days after the last of it', () => {
    const hours = { ...weekdays, daysOff: [{ firstDay: '2026-11-25', lastDay: '2030-12-31' }] }
    const at = new Date('2026-11-23T10:00:00Z')
    expect(afterWorkingHours(hours, at, 14.5)).toEqual(new Date('2026-11-24T16:30:00Z'))
    expect(afterWorkingHours(hours, at, 15)).toEqual(new Date('2027-12-29T16:30:00Z'))
  })

  it('asked for a hundred thousand times takes no time to speak of', () => {
    const began = performance.now()
    for (let n = 0; n < 100_000; n += 1)
      afterWorkingHours(weekdays, new Date(Date.UTC(2026, 10, 1) + (n % 500) * 7_140_000), 8)
    // It takes a twentieth of this.
    expect(performance.now() - began).toBeLessThan(2_000)
  })
})

describe('whatever the calendar', () => {
  const clock = (at: number) =>
    `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
  // No clock shows these times twice: an oracle that looks at single minutes could not tell the two apart.
  const times = fc
    .tuple(fc.integer({ min: 240, max: 1_350 }), fc.integer({ min: 240, max: 1_350 }))
    .filter(([a, b]) => Math.abs(a - b) >= 15)
    .map(([a, b]) => ({ from: clock(Math.min(a, b)), to: clock(Math.max(a, b)) }))
  const span = fc
    .tuple(fc.integer({ min: -20, max: 40 }), fc.integer({ min: 0, max: 5 }))
    .map(([first, n]) => (around: Temporal.PlainDate) => ({
      firstDay: around.add({ days: first }).toString(),
      lastDay: around.add({ days: first + n }).toString(),
    }))
  const zone = fc.constantFrom(
    'Europe/London',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kolkata',
    'America/Santiago',
    'Africa/Cairo',
    'Pacific/Chatham',
  )
  // Around days on which some clock changes.
  const at = fc
    .tuple(
      fc.constantFrom(
        '2026-10-25',
        '2027-03-28',
        '2026-11-01',
        '2027-03-14',
        '2026-10-04',
        '2027-04-04',
        '2027-01-01',
      ),
      fc.integer({ min: -7 * 1_440, max: 3 * 1_440 }),
    )
    .map(([date, minutes]) => new Date(Date.parse(date) + minutes * minute))
  const calendar = fc
    .record({
      timeZone: zone,
      week: fc.array(fc.option(times, { freq: 4 }), { minLength: 7, maxLength: 7 }),
      spans: fc.array(span, { maxLength: 3 }),
      at,
    })
    .filter(({ week }) => week.filter(Boolean).length >= 2)
    .map(({ timeZone, week, spans, at }) => {
      const around = Temporal.PlainDate.from(at.toISOString().slice(0, 10))
      const days = week.flatMap((times, n) => (times ? [[n + 1, times] as const] : []))
      const hours = { timeZone, week: Object.fromEntries(days), daysOff: spans.map((make) => make(around)) }
      return { hours: hours as WorkingHours, at }
    })

  /** Whether somebody is at work in the minute that begins then, as a person would say who looks at the clock. */
  function works({ timeZone, week, daysOff }: WorkingHours, at: number): boolean {
    const shown = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
    const times = week[shown.dayOfWeek]
    if (!times) return false
    const [date, time] = shown.toPlainDateTime().toString({ smallestUnit: 'minute' }).split('T') as [
      string,
      string,
    ]
    if (daysOff.some(({ firstDay, lastDay }) => firstDay <= date && date <= lastDay)) return false
    return times.from <= time && time < times.to
  }

  function minuteByMinute(hours: WorkingHours, from: Date, minutes: number): Date {
    let at = from.getTime()
    while (!works(hours, at)) at += minute
    for (let left = minutes; left > 0; at += minute) if (works(hours, at)) left -= 1
    return new Date(at)
  }

  it('so many hours come to what somebody counts who looks at the clock each minute', () => {
    fc.assert(
      fc.property(calendar, fc.integer({ min: 0, max: 48 }), ({ hours, at }, quarters) => {
        const expected = minuteByMinute(hours, at, quarters * 15)
        expect(afterWorkingHours(hours, at, quarters / 4)).toEqual(expected)
        expect(nextWorkingTime(hours, at)).toEqual(minuteByMinute(hours, at, 0))
        expect(workingHoursBetween(hours, at, expected)).toBeCloseTo(quarters / 4, 9)
      }),
      { numRuns: 60 },
    )
  })

  it('the answer is the same from hours asked before, in any order, and from hours that are new', () => {
    fc.assert(
      fc.property(calendar, fc.array(at, { minLength: 2, maxLength: 8 }), ({ hours }, asked) => {
        for (const one of asked) {
          expect(nextWorkingTime(hours, one)).toEqual(nextWorkingTime({ ...hours }, one))
          expect(afterWorkingHours(hours, one, 8)).toEqual(afterWorkingHours({ ...hours }, one, 8))
        }
      }),
    )
  })

  it('hours add up', () => {
    const few = fc.integer({ min: 1, max: 40 })
    fc.assert(
      fc.property(calendar, few, few, ({ hours, at }, a, b) => {
        const between = afterWorkingHours(hours, at, a)
        expect(afterWorkingHours(hours, between, b)).toEqual(afterWorkingHours(hours, at, a + b))
        expect(workingHoursBetween(hours, at, afterWorkingHours(hours, between, b))).toBeCloseTo(a + b, 9)
      }),
    )
  })
})
