// Makes what people type comparable: the same word has one spelling, whatever its case, accents, script of its
// digits, marks that nobody sees, or joy.

import { accents, apostrophes, drawnOut, sameLetters, unseen } from '../routing/letters.ts'

/** A word, a sign such as 👍, or the mark of a question. */
export type Word = string

/** How each script writes 0; its 1 to 9 follow. Full-width ones are plain after NFKC. */
const zeros = ['٠', '۰', '०', '০', '੦', '૦', '௦'].map((zero) => zero.charCodeAt(0))

const word = /[\p{L}\p{M}\p{N}]+|\p{So}|\?/gu

/** The text with plain digits and dashes, and nothing that cannot be seen. */
export function withPlainDigits(text: string): string {
  return text
    .replaceAll('№', ' number ')
    .normalize('NFKC')
    .replace(unseen, '')
    .replace(/\p{Nd}/gu, plainDigit)
    .replace(/\p{Pd}|−/gu, '-')
}

function plainDigit(digit: string): string {
  const at = digit.charCodeAt(0)
  const zero = zeros.find((each) => at >= each && at <= each + 9)
  return zero === undefined ? digit : String(at - zero)
}

/** The words of a text, folded, in order; a question mark is a word. Other punctuation is gone. */
export function wordsOf(text: string): Word[] {
  const folded = withPlainDigits(text)
    .replace(apostrophes, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(accents, '')
    .replace(/[؟⸮]/g, '?')
    .replace(/[^\0-\x7F]/g, (letter) => sameLetters[letter] ?? letter)
    .replace(drawnOut, '$1')
  return folded.match(word) ?? []
}
