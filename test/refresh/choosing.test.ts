import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextText, type OwnText, seasonOf, textsOf } from '../../src/refresh/choosing.ts'
import { library } from '../../src/refresh/library.ts'

const autumn = '2026-11-23'
const own = (text: Partial<OwnText>): OwnText => ({
  id: '1',
  replaces: null,
  season: 'any',
  years: null,
  body: 'Our own words.',
  ...text,
})
const keyOf = (body: string, texts: readonly OwnText[]) =>
  textsOf(texts).find((text) => text.body === body)?.key

describe('the season', () => {
  it.each([
    ['2026-09-01', 'autumn'],
    ['2026-12-31', 'autumn'],
    ['2027-01-01', 'spring'],
    ['2027-03-31', 'spring'],
    ['2027-04-01', 'summer'],
    ['2027-08-31', 'summer'],
  ])('%s is %s', (day, season) => expect(seasonOf(day)).toBe(season))
})

describe('the next text', () => {
  it('is of the season first, and by its key', () => {
    const text = nextText({ day: autumn, years: ['3'], sent: [], own: [] })
    expect(text?.key).toBe('autumn-bedtime')
  })

  it('is for a year of one of the pupils, however it is written, or for all', () => {
    const sent = library
      .filter(({ season, years }) => season === 'autumn' && years === null)
      .map(({ key }) => key)
    expect(nextText({ day: autumn, years: ['Year 13'], sent, own: [] })?.key).toBe('autumn-next-step')
    expect(nextText({ day: autumn, years: [], sent, own: [] })?.season).toBe('any')
  })

  it('does not come again until all that fit have come, and then in the same order', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('R', '4', '7', '11', '13'),
        fc.integer({ min: 1, max: 12 }),
        (year, month) => {
          const day = `2027-${String(month).padStart(2, '0')}-01`
          const fits = library.filter(
            ({ season, years }) =>
              (season === 'any' || season === seasonOf(day)) && (years?.includes(year) ?? true),
          )
          const sent: string[] = []
          for (let times = 0; times < fits.length * 2; times++)
            sent.push(nextText({ day, years: [year], sent, own: [] })!.key)
          expect(new Set(sent.slice(0, fits.length)).size).toBe(fits.length)
          expect(sent.slice(fits.length)).toEqual(sent.slice(0, fits.length))
        },
      ),
      { numRuns: 20 },
    )
  })

  it('does not depend on the order of the school’s own texts or of what was sent', () => {
    const texts = [
      own({ id: '1', body: 'One.' }),
      own({ id: '2', body: 'Two.' }),
      own({ id: '3', replaces: 'read-ten' }),
    ]
    const sent = ['autumn-bedtime', 'autumn-new-start', '2']
    const chosen = nextText({ day: autumn, years: ['1'], sent, own: texts })
    expect(nextText({ day: autumn, years: ['1'], sent: sent.toReversed(), own: texts.toReversed() })).toEqual(
      chosen,
    )
  })

  it('is none where the school has left all out', () => {
    const nothing = library.map(({ key }) => own({ id: key, replaces: key, body: ' ' }))
    expect(nextText({ day: autumn, years: ['3'], sent: [], own: nothing })).toBeNull()
  })
})

describe('the texts of a school', () => {
  it('are the product’s where it has none of its own', () => expect(textsOf([])).toEqual(library))

  it('have its wording in the place of the product’s, under the same key', () => {
    const texts = [own({ replaces: 'read-ten', years: ['R'], body: 'Read!' })]
    expect(keyOf('Read!', texts)).toBe('read-ten')
    expect(textsOf(texts)).toHaveLength(library.length)
  })

  it('have its newest wording of two for the same', () => {
    const texts = [
      own({ id: '2', replaces: 'read-ten', body: 'New.' }),
      own({ id: '1', replaces: 'read-ten', body: 'Old.' }),
    ]
    expect(keyOf('New.', texts)).toBe('read-ten')
    expect(keyOf('Old.', texts)).toBeUndefined()
  })

  it('have what it adds, under its id', () =>
    expect(keyOf('Ours.', [own({ id: 'x', body: 'Ours.' })])).toBe('x'))

  it('leave out what it has emptied', () => {
    expect(textsOf([own({ replaces: 'read-ten', body: '' })]).some(({ key }) => key === 'read-ten')).toBe(
      false,
    )
  })

  it('keep its wording of a text that the product no longer has', () => {
    expect(keyOf('Ours.', [own({ replaces: 'gone', body: 'Ours.' })])).toBe('gone')
  })
})
