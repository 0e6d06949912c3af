import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { book, everyLanguage } from '../../src/refresh/answer-book.ts'
import { wordsOf } from '../../src/refresh/answer-fold.ts'
import { entries } from '../../src/refresh/answer-phrases.ts'
import { understood } from '../../src/refresh/answers.ts'

const answer = (text: string) => understood(text, 'GB', { drama: true })
const known = [...book.meanings]
const meaning = (wanted: string) => known.filter(([, each]) => each === wanted).map(([phrase]) => phrase)
const knownWords = new Set(known.flatMap(([phrase]) => phrase.split(' ')))

/** Words that no list holds and that begin nothing that asks. */
const unknownWord = fc
  .stringMatching(/^[a-z]{4,9}$/)
  .filter((word) => !knownWords.has(wordsOf(word)[0] ?? ''))
const yesWord = fc.constantFrom(...meaning('yes'))
const noWord = fc.constantFrom(...meaning('no'), ...meaning('bare no'))

describe('the lists of phrases', () => {
  it('give no phrase two meanings, in whatever languages', () => {
    const all = everyLanguage.flatMap(entries)
    expect(all.filter(([phrase, each]) => book.meanings.get(phrase) !== each)).toEqual([])
  })

  it('hold no empty phrase', () => {
    expect(book.meanings.has('')).toBe(false)
  })

  it.each(['yes', 'no', 'who'] as const)('are each understood alone: %s', (kind) => {
    const wrong = meaning(kind).filter((phrase) => answer(phrase).kind !== kind)
    expect(wrong).toEqual([])
  })
})

describe('an answer', () => {
  it('never throws, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(['yes', 'no', 'new-number', 'who', 'code', 'unclear']).toContain(answer(text).kind)
      }),
    )
  })

  it('is no yes, and no no, among words that nobody knows', () => {
    fc.assert(
      fc.property(fc.oneof(yesWord, noWord), unknownWord, unknownWord, (word, before, after) => {
        for (const text of [`${before} ${word} ${after}`, `${word} ${after}`, `${before} ${word}`])
          expect(answer(text)).toEqual({ kind: 'unclear' })
      }),
    )
  })

  it('is no yes where a no is said as well', () => {
    fc.assert(
      fc.property(yesWord, noWord, (yes, no) => {
        expect(answer(`${yes}. ${no}`).kind).not.toBe('yes')
      }),
    )
  })

  it('is no yes with a question mark alone', () => {
    fc.assert(
      fc.property(yesWord, (yes) => {
        expect(answer(`${yes}?`)).toEqual({ kind: 'unclear' })
      }),
    )
  })

  it('does not depend on case, spaces, marks that nobody sees, or a full stop', () => {
    fc.assert(
      fc.property(fc.constantFrom(...known.map(([phrase]) => phrase)), (phrase) => {
        const plain = answer(phrase)
        expect(answer(`  ${phrase.toUpperCase()}\n`)).toEqual(plain)
        expect(answer(`\u2067${phrase}\u2069.`)).toEqual(plain)
      }),
    )
  })

  it('is not slow for the longest text', () => {
    const began = performance.now()
    answer('yes is it the right number '.repeat(60))
    answer('yes '.repeat(400))
    expect(performance.now() - began).toBeLessThan(1_000)
  })
})
