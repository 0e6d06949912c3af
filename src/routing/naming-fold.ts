// Makes names and texts comparable: a word has one spelling, whatever its case and accents.

/** Letters that no decomposition brings to plain ones, or that are typed for one another. */
const plainLetters: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ی: 'ي',
  ى: 'ي',
  ک: 'ك',
  ہ: 'ه',
  ھ: 'ه',
  ة: 'ه',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
}

const unseen = /\p{Cf}|\p{Emoji_Modifier}|\p{Variation_Selector}|\u0640/gu
// Accents of Latin, Cyrillic and Arabic. The vowel signs of Indian scripts are letters to their readers.
const accents = /[\u0300-\u036F\u064B-\u065F\u0670]/g
const apostrophes = /['’‘ʼʹ`´＇]/g

/** The text with one apostrophe, one shape for each letter, and nothing that cannot be seen. */
export const seen = (text: string): string =>
  text
    .replace(/[’‘ʼʹ`´]/g, "'")
    .normalize('NFKC')
    .replace(unseen, '')

/** A word or name without case, accents and apostrophes. */
export function fold(word: string): string {
  return word
    .replace(apostrophes, '')
    .toLowerCase()
    .replace(/[^\0-\x7F]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFD')
    .replace(accents, '')
    .normalize('NFC')
}
