import { describe, expect, it } from 'vitest'
import { instantOnClock } from '../../src/schools/clock-time.ts'

describe('a time on the school’s clock', () => {
  it.each([
    ['2026-11-24T08:30', 'Europe/London', '2026-11-24T08:30:00Z'],
    ['2026-07-01 08:30', 'Europe/London', '2026-07-01T07:30:00Z'],
    ['2026-07-01T08:30:15', 'Asia/Kolkata', '2026-07-01T03:00:15Z'],
    ['2026-10-25T00:59', 'Europe/London', '2026-10-24T23:59:00Z'],
    ['2026-10-25T02:00', 'Europe/London', '2026-10-25T02:00:00Z'],
    ['2027-03-28T00:59', 'Europe/London', '2027-03-28T00:59:00Z'],
    ['2027-03-28T02:00', 'Europe/London', '2027-03-28T01:00:00Z'],
    ['2027-03-14T03:00', 'America/New_York', '2027-03-14T07:00:00Z'],
  ])('%s in %s is an instant', (written, timeZone, at) => {
    expect(instantOnClock(written, timeZone)).toEqual({ at: new Date(at) })
  })

  it.each([
    ['2027-03-28T01:00', 'Europe/London', 'it goes from 01:00 to 02:00 on Sun 28 Mar'],
    ['2027-03-28T01:59', 'Europe/London', 'it goes from 01:00 to 02:00 on Sun 28 Mar'],
    ['2027-03-14T02:30', 'America/New_York', 'it goes from 02:00 to 03:00 on Sun 14 Mar'],
    ['2026-10-04T02:15', 'Australia/Lord_Howe', 'it goes from 02:00 to 02:30 on Sun 4 Oct'],
    ['2026-09-06T00:30', 'America/Santiago', 'it goes from 00:00 to 01:00 on Sun 6 Sept'],
    ['2027-04-30T00:30', 'Africa/Cairo', 'it goes from 00:00 to 01:00 on Fri 30 Apr'],
  ])('%s in %s is never shown, and that is said', (written, timeZone, words) => {
    expect(instantOnClock(written, timeZone)).toEqual({
      fault: `The clock never shows this time on that day: ${words}. Choose another time.`,
    })
  })

  it.each([
    ['2026-10-25T01:00', 'Europe/London', 'at 02:00 it goes back to 01:00 on Sun 25 Oct'],
    ['2026-10-25T01:59', 'Europe/London', 'at 02:00 it goes back to 01:00 on Sun 25 Oct'],
    ['2026-11-01T01:30', 'America/New_York', 'at 02:00 it goes back to 01:00 on Sun 1 Nov'],
    ['2027-04-04T01:45', 'Australia/Lord_Howe', 'at 02:00 it goes back to 01:30 on Sun 4 Apr'],
    ['2027-04-03T23:30', 'America/Santiago', 'at 00:00 it goes back to 23:00 on Sat 3 Apr'],
  ])('%s in %s is shown twice, and another is asked for', (written, timeZone, words) => {
    expect(instantOnClock(written, timeZone)).toEqual({
      fault: `The clock shows this time twice on that day: ${words}. Choose a time that it shows once.`,
    })
  })

  it.each([
    '',
    'tomorrow',
    '2026-02-30T10:00',
    '2026-11-24',
    '2026-11-24T25:00',
    '2026-11-24T08:30Z',
    '2026-11-24T08:30+01:00',
    '2026-11-24T08:30[Asia/Tokyo]',
  ])('“%s” is none', (written) => {
    expect(instantOnClock(written, 'Europe/London')).toEqual({
      fault: 'Say the day and the time: both are needed.',
    })
  })
})
