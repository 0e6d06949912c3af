import { describe, expect, it } from 'vitest'
import { datesInWords, daysInShort, weekInWords } from '../../src/schools/day-words.ts'

const day = (from: string, to: string) => ({ from, to })

describe('a week in words', () => {
  it.each([
    ['Mon and Tue 08:30 to 12:30', { 1: day('08:30', '12:30'), 2: day('08:30', '12:30') }],
    [
      'Mon to Thu 08:30 to 16:30; Fri 08:30 to 12:00',
      {
        1: day('08:30', '16:30'),
        2: day('08:30', '16:30'),
        3: day('08:30', '16:30'),
        4: day('08:30', '16:30'),
        5: day('08:30', '12:00'),
      },
    ],
    [
      'Mon and Wed 09:00 to 15:00; Tue 09:00 to 12:00',
      { 3: day('09:00', '15:00'), 2: day('09:00', '12:00'), 1: day('09:00', '15:00') },
    ],
    ['on no day', {}],
  ])('is %s', (words, week) => {
    expect(weekInWords(week)).toBe(words)
  })

  it.each([
    [[1, 2, 3, 4, 5], 'Mon to Fri'],
    [[1, 2], 'Mon and Tue'],
    [[1, 3, 5], 'Mon, Wed and Fri'],
    [[1, 2, 3, 6, 7], 'Mon to Wed, Sat and Sun'],
  ])('names the days %j as %s', (days, words) => {
    expect(daysInShort(days)).toBe(words)
  })
})

describe('dates in words', () => {
  it.each([
    ['2026-11-23', '2026-11-23', 'Mon 23 Nov'],
    ['2026-11-23', '2026-11-27', 'Mon 23 Nov to Fri 27 Nov'],
    ['2026-12-19', '2027-01-04', 'Sat 19 Dec to Mon 4 Jan 2027'],
  ])('%s to %s are %s', (firstDay, lastDay, words) => {
    expect(datesInWords({ firstDay, lastDay }, '2026-11-23')).toBe(words)
  })
})
