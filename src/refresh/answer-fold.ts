// Makes what people type comparable: the same word has one spelling, whatever its case, accents, script of its
// digits, marks that nobody sees, or joy.

/** A word, a sign such as 👍, or the mark of a question. */
export type Word = string

/** How each script writes 0; its 1 to 9 follow. Full-width ones are plain after NFKC. */
const zeros = ['٠', '۰', '०', '০', '੦', '૦', '௦'].map((zero) => zero.charCodeAt(0))

/** Letters that are typed for one another, or that no decomposition brings to a plain one. */
const sameLetters: Record<string, string> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  ی: 'ي',
  ى: 'ي',
  ک: 'ك',
  ہ: 'ه',
  ھ: 'ه',
  ة: 'ه',
  ۃ: 'ه',
  ں: 'ن',
  ـ: '',
}

const unseen = /\p{Cf}|\p{Emoji_Modifier}|\p{Variation_Selector}/gu
// Accents of Latin, Cyrillic and Arabic. The vowel signs of Indian scripts are letters to their readers.
const accents = /[\u0300-\u036F\u064B-\u065F\u0670]/g
const apostrophes = /['’‘ʼʹ`´]/g
/** Nobody's word has a letter three times: `yessss` is `yes`. */
const drawnOut = /(\p{L})\1{2,}/gu
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
