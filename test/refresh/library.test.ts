import { describe, expect, it } from 'vitest'
import { countParts } from '../../src/messages/parts.ts'
import { library, roomForSchool } from '../../src/refresh/library.ts'
import { yearCode } from '../../src/refresh/library-years.ts'
import { seriesText } from '../../src/refresh/words.ts'

const schoolYears = ['R', ...Array.from({ length: 13 }, (_, year) => String(year + 1))]

describe('the library', () => {
  it('has about sixty texts, each with a key of its own', () => {
    expect(library.length).toBeGreaterThanOrEqual(60)
    expect(new Set(library.map(({ key }) => key)).size).toBe(library.length)
    expect(new Set(library.map(({ body }) => body)).size).toBe(library.length)
  })

  it.each(library.map(({ key, body }) => [key, body]))(
    'fits one part under a school’s name: %s',
    (_, body) => {
      const named = seriesText('x'.repeat(roomForSchool - 2), body)
      expect(named).toHaveLength(roomForSchool + body.length)
      expect(countParts(named)).toMatchObject({ encoding: 'GSM-7', count: 1 })
      expect(body.length).toBeLessThanOrEqual(125)
    },
  )

  it('is for years that UK schools have', () => {
    const years = library.flatMap(({ years }) => years ?? [])
    expect([...new Set(years)].filter((year) => !schoolYears.includes(year))).toEqual([])
    expect(library.filter(({ years }) => years?.length === 0)).toEqual([])
  })

  it.each(schoolYears)('has enough for a whole season, a text a week: year %s', (year) => {
    for (const season of ['autumn', 'spring', 'summer']) {
      const fits = library.filter(
        (text) => [season, 'any'].includes(text.season) && (text.years?.includes(year) ?? true),
      )
      expect(fits.length).toBeGreaterThanOrEqual(15)
    }
  })

  it('assumes no two parents, no faith and no purse', () => {
    const assuming =
      /\b(mum|dad|mother|father|husband|wife|pray|church|christmas|easter|eid|buy|pay|tutor|holiday abroad)\b/i
    expect(library.filter(({ body }) => assuming.test(body))).toEqual([])
  })
})

describe('a year', () => {
  it.each([
    ['R', 'R'],
    ['Reception', 'R'],
    ['Year R', 'R'],
    ['r', 'R'],
    ['7', '7'],
    ['07', '7'],
    ['Year 7', '7'],
    ['Y07', '7'],
    ['yr 11', '11'],
    ['10', '10'],
    ['N2', 'N2'],
    ['', ''],
  ])('%j is %j', (written, code) => expect(yearCode(written)).toBe(code))
})
