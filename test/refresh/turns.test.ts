import { describe, expect, it } from 'vitest'
import { newId } from '../../src/ids.ts'
import { turnsOn } from '../../src/refresh/turns.ts'

const numbers = Array.from({ length: 1_400 }, newId)
const dayAfter = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString()
const onDay = (day: string, doneFor: string | null, everyDays = 14) =>
  numbers.filter(turnsOn({ everyDays, doneFor }, day))

describe('the turns of a school’s numbers', () => {
  it('come once in so many days for each of them', () => {
    const days = Array.from({ length: 14 }, (_, n) => dayAfter('2026-11-23', n))
    const written = days.flatMap((day) => onDay(day, dayAfter(day, -1)))
    expect(written.toSorted()).toEqual(numbers.toSorted())
  })

  it('are spread: no day has twice its share', () => {
    const days = Array.from({ length: 14 }, (_, n) => dayAfter('2026-11-23', n))
    for (const day of days) expect(onDay(day, dayAfter(day, -1)).length).toBeLessThan(200)
  })

  it('of a weekend come on the Monday', () => {
    const monday = onDay('2026-11-23', '2026-11-20')
    const each = ['2026-11-21', '2026-11-22', '2026-11-23'].flatMap((day) => onDay(day, dayAfter(day, -1)))
    expect(monday.toSorted()).toEqual(each.toSorted())
  })

  it('of a holiday do not all come on its first day after', () => {
    expect(onDay('2027-01-04', '2026-12-18').length).toBeLessThan(600)
  })

  it('begin with those of the day', () => {
    expect(onDay('2026-11-23', null)).toEqual(onDay('2026-11-23', '2026-11-22'))
  })

  it('are nobody’s on a day that is done', () => {
    expect(onDay('2026-11-23', '2026-11-23')).toEqual([])
  })
})
