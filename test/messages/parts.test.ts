import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countParts } from '../../src/messages/parts.ts'

const gsm =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const extension = '\f^{}\\[~]|€'

describe('the parts of a text', () => {
  it.each([
    ['nothing', '', 0],
    ['one character', 'a', 1],
    ['160 characters of GSM', 'a'.repeat(160), 1],
    ['161 characters of GSM', 'a'.repeat(161), 2],
    ['two full parts of 153', 'a'.repeat(306), 2],
    ['one more than two full parts', 'a'.repeat(307), 3],
    ['the longest text of GSM, 1,600 characters', 'a'.repeat(1_600), 11],
    ['80 extension characters, which count twice', '€'.repeat(80), 1],
    ['81 extension characters', '€'.repeat(81), 2],
    ['an extension character as the last two septets of a text of one part', `${'a'.repeat(158)}€`, 1],
    ['an extension character that does not fit in one part', `${'a'.repeat(159)}€`, 2],
    ['two parts with no extension character at the join', `${'a'.repeat(151)}€${'b'.repeat(153)}`, 2],
    [
      'an extension character that the join would cut goes to the next part',
      `${'a'.repeat(152)}€${'b'.repeat(151)}`,
      2,
    ],
    ['and then the next part is full one character sooner', `${'a'.repeat(152)}€${'b'.repeat(152)}`, 3],
    ['extension characters alone leave a septet of each part empty', '€'.repeat(76 * 2), 2],
    ['one more of them', '€'.repeat(76 * 2 + 1), 3],
  ])('%s', (_, body, count) => {
    expect(countParts(body)).toEqual({ encoding: 'GSM-7', count, unicodeCharacters: [] })
  })

  it.each([
    ['70 characters of Unicode', 'ж'.repeat(70), 1],
    ['71 characters of Unicode', 'ж'.repeat(71), 2],
    ['two full parts of 67', 'ж'.repeat(134), 2],
    ['one more than two full parts', 'ж'.repeat(135), 3],
    ['35 emoji, each of two units', '😀'.repeat(35), 1],
    ['36 emoji', '😀'.repeat(36), 2],
    ['an emoji as the last two units of a text of one part', `${'a'.repeat(68)}😀`, 1],
    ['an emoji that does not fit in one part', `${'a'.repeat(69)}😀`, 2],
    ['an emoji that the join would cut goes to the next part', `${'a'.repeat(66)}😀${'b'.repeat(65)}`, 2],
    ['and then the next part is full one character sooner', `${'a'.repeat(66)}😀${'b'.repeat(66)}`, 3],
    ['emoji alone leave a unit of each part empty', '😀'.repeat(66), 2],
    ['one more of them', '😀'.repeat(67), 3],
    ['a euro counts once in Unicode', `ж${'€'.repeat(69)}`, 1],
    ['Arabic', 'مرحبا '.repeat(12).slice(0, 71), 2],
  ])('%s', (_, body, count) => {
    expect(countParts(body)).toMatchObject({ encoding: 'UCS-2', count })
  })

  it('takes every character of the GSM alphabet for what it is', () => {
    expect(gsm).toHaveLength(127)
    for (const character of gsm)
      expect([character, countParts(character.repeat(160))]).toEqual([
        character,
        { encoding: 'GSM-7', count: 1, unicodeCharacters: [] },
      ])
    for (const character of extension)
      expect([character, countParts(character.repeat(81)).count]).toEqual([character, 2])
  })

  it.each([...'ç`’“”–…áíóúâêôčşłŁ\t', '\u00a0', '\u200b', '😀'])(
    'knows that %j is not of the GSM alphabet',
    (c) => {
      expect(countParts(`Dear ${c}`)).toEqual({ encoding: 'UCS-2', count: 1, unicodeCharacters: [c] })
    },
  )

  it('names each character that makes the text dearer once, in their order', () => {
    expect(countParts('“Zoë’s” café – “new” 😀😀').unicodeCharacters).toEqual(['“', 'ë', '’', '”', '–', '😀'])
  })

  describe('of any text', () => {
    const body = fc.oneof(
      fc.string({ unit: fc.constantFrom(...gsm, ...extension, '€', '€'), maxLength: 700, size: 'max' }),
      fc.string({ unit: fc.constantFrom('a', 'ж', '😀', '👩‍👧', '€'), maxLength: 400, size: 'max' }),
      fc.string({ unit: 'binary', maxLength: 400, size: 'max' }),
    )

    it('are as many as packing it by hand fills', () => {
      fc.assert(
        fc.property(body, (text) => {
          expect(countParts(text).count).toBe(packed(text).length)
        }),
      )
    })

    it('are never fewer than the room that its characters take', () => {
      fc.assert(
        fc.property(body, (text) => {
          const { encoding, count } = countParts(text)
          const width = [...text].reduce((sum, c) => sum + widthOf(c, encoding), 0)
          const [alone, each] = encoding === 'GSM-7' ? [160, 153] : [70, 67]
          expect(count).toBeGreaterThanOrEqual(width <= alone ? Math.min(width, 1) : Math.ceil(width / each))
        }),
      )
    })

    it('never shrink when a character is added of the same alphabet', () => {
      fc.assert(
        fc.property(body, (text) => {
          expect(countParts(`${text}a`).count).toBeGreaterThanOrEqual(countParts(text).count)
        }),
      )
    })
  })
})

const isGsm = (text: string) => [...text].every((c) => gsm.includes(c) || extension.includes(c))

function widthOf(character: string, encoding: 'GSM-7' | 'UCS-2'): number {
  if (encoding === 'UCS-2') return character.length
  return extension.includes(character) ? 2 : 1
}

/** The parts as a phone would get them: characters whole, none over its limit. */
function packed(text: string): string[] {
  const encoding = isGsm(text) ? 'GSM-7' : 'UCS-2'
  const [alone, each] = encoding === 'GSM-7' ? [160, 153] : [70, 67]
  const width = (part: string) => [...part].reduce((sum, c) => sum + widthOf(c, encoding), 0)
  if (text === '') return []
  if (width(text) <= alone) return [text]
  const parts = ['']
  for (const character of text) {
    if (width(parts.at(-1)! + character) > each) parts.push('')
    parts[parts.length - 1] += character
  }
  return parts
}
