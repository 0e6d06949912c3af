import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { schoolDay } from '../../src/schools/hours.ts'
import { inWords } from '../../src/schools/words.ts'
import { afterWorkingHours as after } from '../../src/schools/working-hours.ts'

const day = { from: '08:30', to: '16:30' }
const week = { 1: day, 2: day, 3: day, 4: day, 5: day }
const afterWorkingHours = (from: Date, hours: number, timeZone: string) =>
  after({ timeZone, week, daysOff: [] }, from, hours)

const london = 'Europe/London'
const instant = (at: string, timeZone: string) =>
  new Date(Temporal.PlainDateTime.from(at).toZonedDateTime(timeZone).epochMilliseconds)
const wall = (at: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })

describe('eight working hours', () => {
  it.each([
    ['a Monday’s opening end at its close', '2026-11-23T08:30', '2026-11-23T16:30'],
    ['before opening count from opening', '2026-11-23T06:00', '2026-11-23T16:30'],
    ['midnight count from opening', '2026-11-23T00:00', '2026-11-23T16:30'],
    ['the middle of a day end in the middle of the next', '2026-11-23T10:00', '2026-11-24T10:00'],
    ['a minute before closing leave all but that minute', '2026-11-23T16:29', '2026-11-24T16:29'],
    ['closing count from the next opening', '2026-11-23T16:30', '2026-11-24T16:30'],
    ['the evening count from the next opening', '2026-11-23T21:00', '2026-11-24T16:30'],
    ['Friday afternoon run into Monday', '2026-11-27T15:30', '2026-11-30T15:30'],
    ['Friday evening count from Monday', '2026-11-27T20:00', '2026-11-30T16:30'],
    ['Saturday count from Monday', '2026-11-28T12:00', '2026-11-30T16:30'],
    ['Sunday night count from Monday', '2026-11-29T23:59', '2026-11-30T16:30'],
    ['a leap day', '2028-02-29T12:00', '2028-03-01T12:00'],
    ['the Friday before the clocks go forward', '2026-03-27T12:30', '2026-03-30T12:30'],
    ['the Sunday when the clocks go forward', '2026-03-29T00:30', '2026-03-30T16:30'],
    ['the Friday before the clocks go back', '2026-10-23T12:30', '2026-10-26T12:30'],
    ['the Sunday when the clocks go back', '2026-10-25T01:30', '2026-10-26T16:30'],
  ])('from %s', (_, from, until) => {
    expect(wall(afterWorkingHours(instant(from, london), 8, london), london)).toBe(until)
  })

  it('are the hours of the school’s own wall: the same instant is another time elsewhere', () => {
    const from = new Date('2026-11-23T14:00:00Z')
    expect(afterWorkingHours(from, 8, london)).toEqual(new Date('2026-11-24T14:00:00Z'))
    expect(afterWorkingHours(from, 8, 'America/New_York')).toEqual(new Date('2026-11-24T14:00:00Z'))
    expect(afterWorkingHours(from, 8, 'Pacific/Auckland')).toEqual(new Date('2026-11-24T03:30:00Z'))
    expect(afterWorkingHours(from, 8, 'Asia/Kathmandu')).toEqual(new Date('2026-11-24T10:45:00Z'))
  })

  it.each([
    [0, '2026-11-23T10:00'],
    [0.5, '2026-11-23T10:30'],
    [6.5, '2026-11-23T16:30'],
    [16, '2026-11-25T10:00'],
    [40, '2026-11-30T10:00'],
  ])('or %d of them, from Monday at ten', (hours, until) => {
    expect(wall(afterWorkingHours(instant('2026-11-23T10:00', london), hours, london), london)).toBe(until)
  })

  it('always end in working hours, and later the later they begin', () => {
    const from = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2027-12-31'),
      noInvalidDate: true,
    })
    const zone = fc.constantFrom(london, 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe')
    fc.assert(
      fc.property(from, from, zone, (a, b, timeZone) => {
        const end = afterWorkingHours(a, 8, timeZone)
        const local = Temporal.PlainDateTime.from(wall(end, timeZone))
        expect(local.dayOfWeek).toBeLessThanOrEqual(5)
        expect(local.toPlainTime().toString() >= '08:30:00').toBe(true)
        expect(local.toPlainTime().toString() <= '16:30:00').toBe(true)
        expect(end.getTime()).toBeGreaterThan(a.getTime())
        if (a <= b) expect(end.getTime()).toBeLessThanOrEqual(afterWorkingHours(b, 8, timeZone).getTime())
      }),
    )
  })
})

describe('a time in words', () => {
  it('is the school’s own', () => {
    const at = new Date('2026-07-01T11:05:59.999Z')
    expect(inWords(at, london)).toBe('12:05 on Wed 1 Jul')
    expect(inWords(at, 'Asia/Tokyo')).toBe('20:05 on Wed 1 Jul')
  })

  it('has a day of its own at the school', () => {
    const at = new Date('2026-06-30T23:30:00Z')
    expect(schoolDay(at, london)).toBe('2026-07-01')
    expect(schoolDay(at, 'America/New_York')).toBe('2026-06-30')
  })
})
