import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CountryCode, isE164, readNumber, readNumbers } from '../src/phone.ts'
import { spellings } from './phone/spellings.ts'

const onSimulator = { drama: true }
const elsewhere = { drama: false }
const uk = (input: string) => readNumber(input, 'GB', onSimulator)

describe('a mobile is read however a person types it', () => {
  test.each([
    ['07700900757', '+447700900757'],
    ['7700900757', '+447700900757'],
    ['447700900116', '+447700900116'],
    ['+44 (0)7700 900682', '+447700900682'],
    ['(+44) 7700 900682', '+447700900682'],
    ['0044 7700 900660', '+447700900660'],
    ['(07700) 900957', '+447700900957'],
    ['07700.900.933', '+447700900933'],
    ['07700-900-617', '+447700900617'],
    ['07700–900–617', '+447700900617'],
    [' 07700 900747 ', '+447700900747'],
    ['07700\u00a0900\u00a0747', '+447700900747'],
    ['\u202a+44 7700 900747\u202c', '+447700900747'],
    ['０７７００９００１２３', '+447700900123'],
    ['٠٧٧٠٠٩٠٠١٢٣', '+447700900123'],
    ['۰۷۷۰۰۹۰۰۱۲۳', '+447700900123'],
    ['07700 900123 (mum)', '+447700900123'],
    ['(mum) 07700 900123', '+447700900123'],
    ['07700-900-685 - text only', '+447700900685'],
    ['+44 (0)7700 900215 dad', '+447700900215'],
    ['+447700900852 (work)', '+447700900852'],
    ['07700 900123 ring after 5', '+447700900123'],
    ['07911 123456', '+447911123456'],
    ['07624 123456', '+447624123456'],
    ["'07700900123", '+447700900123'],
    ['="07700900123"', '+447700900123'],
  ])('%j', (input, e164) => {
    expect(uk(input)).toEqual({
      input: input.trim(),
      e164,
      valid: true,
      type: 'mobile',
      textable: true,
      problem: null,
    })
  })
})

describe('a number that cannot be used says why', () => {
  test.each([
    ['07700 9073', 'too short', '“07700 9073” has 8 digits after the 0; a UK mobile has 10.'],
    ['077009007', 'too short', '“077009007” has 8 digits after the 0; a UK mobile has 10.'],
    ['0770090075', 'too short', '“0770090075” has 9 digits after the 0; a UK mobile has 10.'],
    ['770090075', 'too short', '“770090075” has 9 digits; a UK mobile has 10.'],
    [
      '+44 7700 90075',
      'too short',
      '“+44 7700 90075” has 9 digits after the country code; a UK mobile has 10.',
    ],
    ['07700 90023845', 'too long', '“07700 90023845” has 12 digits after the 0; a UK mobile has 10.'],
    ['0113 496 087', 'too short', '“0113 496 087” has 9 digits after the 0; a UK landline has 10.'],
    [
      '+353 87 123 456',
      'too short',
      '“+353 87 123 456” has 8 digits after the country code; a mobile in Ireland has 9.',
    ],
    ['999', 'too short', '“999” has too few digits for a phone number in the UK.'],
    [
      '48 512 345 678',
      'too long',
      '“48 512 345 678” has too many digits for a phone number in the UK. A number from another country begins with + and its country code.',
    ],
    ['+999123456', 'unknown country', '“+999123456” begins with a country code that no country has.'],
    ['N/A', 'not a number', '“N/A” is not a phone number. Leave it empty if there is none.'],
    ['', 'not a number', 'No number was given.'],
    [
      '0770O900123',
      'not a number',
      '“0770O900123” has a letter among its digits, so it is not a phone number.',
    ],
    [
      '07700 mum 900123',
      'not a number',
      '“07700 mum 900123” holds more digits than one phone number. Put a comma between two numbers.',
    ],
    [`0${' '.repeat(600)}7`, 'not a number', `“0${' '.repeat(59)}…” is too long to be a phone number.`],
  ])('%j is %s', (input, kind, sentence) => {
    expect(uk(input)).toEqual({
      input,
      e164: null,
      valid: false,
      type: null,
      textable: false,
      problem: { kind, sentence },
    })
  })

  test('what is as long as a number and not in the plan is doubtful, and keeps its E.164', () => {
    expect(uk('0455 123 4567')).toEqual({
      input: '0455 123 4567',
      e164: '+444551234567',
      valid: false,
      type: null,
      textable: false,
      problem: {
        kind: 'not valid',
        sentence:
          '“0455 123 4567” is doubtful: as far as we know, no phone number in the UK begins like it. It is not texted until the network or the office says that it is real.',
      },
    })
  })

  test('a trunk 0 never gets into a doubtful number', () => {
    expect(readNumber('06 12 34 56 7', 'FR', elsewhere)).toMatchObject({
      e164: null,
      problem: { kind: 'too short' },
    })
  })

  test.each(['7.7009E+09', '7,7009E+09', '7.7009e+9', '77009E+05'])(
    '%j is a spreadsheet’s damage',
    (input) => {
      const { e164, valid, problem } = uk(input)
      expect({ e164, valid, kind: problem?.kind }).toEqual({ e164: null, valid: false, kind: 'not a number' })
      expect(problem?.sentence).toContain('is what a spreadsheet made of a phone number')
    },
  )
})

describe('a number that cannot be texted is valid and says what it is', () => {
  test.each([
    ['01481 720000', 'landline', 'is a landline: it cannot be texted.'],
    ['020 7183 8750', 'landline', 'is a landline: it cannot be texted.'],
    ['07640 123456', 'pager', 'is a pager number: it cannot be texted.'],
    ['07012 345678', 'personal', 'is a personal number, which forwards calls alone: it cannot be texted.'],
    ['0906 123 4567', 'premium', 'is a premium-rate number: it cannot be texted.'],
    ['0800 123456', 'toll-free', 'is a freephone number: it cannot be texted.'],
    ['056 1234 5678', 'voip', 'is an internet phone number: it cannot be texted.'],
    ['0300 123 4567', 'uan', 'is a number for a whole organisation: it cannot be texted.'],
  ])('%s, %s', (input, type, sentence) => {
    const reading = uk(input)
    expect(reading).toMatchObject({ valid: true, type, textable: false })
    expect(reading.problem).toEqual({ kind: 'not textable', sentence: `“${input}” ${sentence}` })
  })

  test.each([
    '07700 900123 ext 5',
    '07700900123x5',
    '07700 900123 extn. 5',
    '07700 900123 #5',
    '07700 900123, ext 5',
  ])('%s: the extension is kept out of the number', (input) => {
    expect(uk(input)).toMatchObject({ e164: '+447700900123', valid: true, type: 'mobile', textable: false })
    expect(uk(input).problem?.sentence).toContain('has an extension (5)')
  })

  test('in North America a mobile looks like a landline, so it may be texted', () => {
    expect(readNumber('(212) 555-0200', 'US', elsewhere)).toEqual({
      input: '(212) 555-0200',
      e164: '+12125550200',
      valid: true,
      type: 'mobile or landline',
      textable: true,
      problem: null,
    })
  })
})

describe('numbers reserved for drama', () => {
  test.each(['07700 900000', '07700 900999', '+44 7700 900500'])(
    '%s is a mobile on the simulator alone',
    (input) => {
      const e164 = `+44${input.replace(/\D/g, '').slice(-10)}`
      expect(readNumber(input, 'GB', onSimulator)).toMatchObject({
        e164,
        valid: true,
        type: 'mobile',
        textable: true,
      })
      expect(readNumber(input, 'GB', elsewhere)).toEqual({
        input,
        e164,
        valid: false,
        type: null,
        textable: false,
        problem: {
          kind: 'reserved for drama',
          sentence: `“${input}” is reserved for drama: it belongs to nobody.`,
        },
      })
    },
  )

  test.each(['020 7946 0738', '0113 496 0879', '0161 496 0056', '029 2018 0711', '01632 960123'])(
    '%s is a landline on the simulator',
    (input) => {
      expect(uk(input)).toMatchObject({ valid: true, type: 'landline', textable: false })
    },
  )

  test('the range ends where it ends', () => {
    expect(readNumber('07700 901000', 'GB', elsewhere).problem?.kind).not.toBe('reserved for drama')
    expect(readNumber('07700 899999', 'GB', elsewhere).problem?.kind).not.toBe('reserved for drama')
  })
})

describe('without + or 00 the school’s country alone counts', () => {
  test.each<[string, CountryCode, string | null]>([
    ['087 123 4567', 'IE', '+353871234567'],
    ['087 123 4567', 'GB', null],
    ['12125550100', 'GB', null],
    ['12125550100', 'US', '+12125550100'],
    ['447700900116', 'US', null],
    ['0113 496 0879', 'US', null],
    ['01144 7911 123456', 'US', null],
    ['0044 7911 123456', 'US', '+447911123456'],
    ['+353 87 123 4567', 'GB', '+353871234567'],
    ['00353871234567', 'GB', '+353871234567'],
    ['07911 123456', 'JE', '+447911123456'],
  ])('%s in %s', (input, country, e164) => {
    expect(readNumber(input, country, onSimulator)).toMatchObject({ e164, valid: e164 !== null })
  })
})

describe('a cell with several numbers', () => {
  const inCell = (cell: string) =>
    readNumbers(cell, 'GB', onSimulator).map(({ input, e164, problem }) => [input, e164 ?? problem?.kind])

  test.each([', ', ' / ', '/', ' or ', ' and ', ' & ', ';', '\n', ' OR '])('separated by %j', (separator) => {
    expect(inCell(`07700 900416${separator}+44 (0)7700 900 576`)).toEqual([
      ['07700 900416', '+447700900416'],
      ['+44 (0)7700 900 576', '+447700900576'],
    ])
  })

  test.each(['', ' ', '\n\t'])('%j has none', (cell) => {
    expect(inCell(cell)).toEqual([])
  })

  test.each(['-', 'N/A', 'none', 'TBC', 'unknown', 'mum or dad'])(
    '%j is one that is not a number',
    (cell) => {
      expect(inCell(cell)).toEqual([[cell, 'not a number']])
    },
  )

  test('one of which is wrong', () => {
    expect(inCell('07700 900416 (mum), dad 07700 90041')).toEqual([
      ['07700 900416 (mum)', '+447700900416'],
      ['dad 07700 90041', 'too short'],
    ])
    expect(inCell('07700 900123 / 124')).toEqual([
      ['07700 900123', '+447700900123'],
      ['124', 'too short'],
    ])
  })

  test('with words alone between them', () => {
    expect(inCell('mum 07700 900123 dad 07700 900124')).toEqual([
      ['07700 900123', '+447700900123'],
      ['07700 900124', '+447700900124'],
    ])
  })

  test('with notes that are no numbers', () => {
    expect(inCell('07700 900123 / mum')).toEqual([['07700 900123', '+447700900123']])
    expect(inCell('07700 900123, ext 4')).toEqual([['07700 900123, ext 4', '+447700900123']])
  })

  test('a slash after the area code separates nothing', () => {
    expect(inCell('020/7946 0738')).toEqual([['020/7946 0738', '+442079460738']])
  })
})

describe('whatever is typed', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '0',
      '+',
      '44',
      '7700',
      '900123',
      ' ',
      '(0)',
      '/',
      ',',
      'x',
      'ext',
      '٧',
      '#',
      '-',
      '\n',
      'E+0',
    ),
  )
  const typed = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''))
  const countries = fc.constantFrom<CountryCode>('GB', 'US', 'IE', 'DE', 'IT', 'AU')

  test('a reading agrees with itself', () => {
    fc.assert(
      fc.property(typed, countries, fc.boolean(), (text, country, drama) => {
        for (const reading of [
          readNumber(text, country, { drama }),
          ...readNumbers(text, country, { drama }),
        ]) {
          expect(reading.textable).toBe(reading.problem === null)
          expect(reading.valid).toBe(reading.type !== null)
          if (reading.textable) expect(reading.valid).toBe(true)
          if (reading.e164 !== null) expect(reading.e164).toSatisfy(isE164)
        }
      }),
    )
  })

  test('nothing between the digits or around them changes the number', () => {
    const ending = fc.integer({ min: 0, max: 999 }).map((n) => String(n).padStart(3, '0'))
    const prefix = fc.constantFrom('0', '+44', '+44 (0)', '0044 ', '44', '')
    const between = fc.constantFrom('', ' ', '-', '.', '\u00a0', ' - ')
    const note = fc.constantFrom('', ' (mum)', ' dad', ' - text only', ' ring after 5')
    fc.assert(
      fc.property(ending, prefix, between, between, note, (last, start, one, two, after) => {
        const { e164, textable } = uk(`${start}7700${one}900${two}${last}${after}`)
        expect({ e164, textable }).toEqual({ e164: `+447700900${last}`, textable: true })
      }),
    )
  })

  test('a digit too few or too many is never made good', () => {
    const digits = fc.stringMatching(/^07\d{1,8}$|^07\d{10,14}$/)
    fc.assert(fc.property(digits, (typed) => readNumber(typed, 'GB', onSimulator).valid === false))
  })

  const spelling = fc.constantFrom(...spellings.flatMap(({ rows }) => rows))

  test('E.164 comes out as it went in, in whatever country it is read', () => {
    fc.assert(
      fc.property(spelling, countries, ([country, typed], anywhere) => {
        const { e164, valid, type } = readNumber(typed, country, onSimulator)
        if (e164 === null) return
        expect(readNumber(e164, anywhere, onSimulator)).toMatchObject({ e164, valid, type })
      }),
    )
  })

  test('a valid number is the same whatever stands between its digits', () => {
    const between = fc.constantFrom('', '', ' ', '-', '.', '\u00a0', ' - ', '\u200f', '·')
    const valid = spellings
      .flatMap(({ rows }) => rows)
      .flatMap(([country, typed]) => readNumber(typed, country, onSimulator).e164 ?? [])
    fc.assert(
      fc.property(fc.constantFrom(...valid), fc.array(between), countries, (e164, gaps, country) => {
        const spelt = [...e164].map((character, at) => character + (gaps[at] ?? '')).join('')
        expect(readNumber(spelt, country, onSimulator).e164).toBe(e164)
      }),
    )
  })

  test('nothing is thrown at any text of up to 500 characters', () => {
    const anything = fc
      .uint16Array({ maxLength: 500, size: 'max' })
      .map((codes) => String.fromCharCode(...codes))
    fc.assert(
      fc.property(fc.oneof(anything, typed), countries, (text, country) => {
        expect(() => readNumber(text, country, elsewhere)).not.toThrow()
        expect(() => readNumbers(text, country, elsewhere)).not.toThrow()
      }),
    )
  })
})
