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

/** How each script writes 0; its 1 to 9 follow. */
const zeros = ['٠', '۰', '०', '০', '੦', '૦', '௦'].map((zero) => zero.charCodeAt(0))

// What shows nothing; the keycap round a 1️⃣ and the stroke that draws Arabic words out go as well.
const unseen = /\p{Cf}|\p{Emoji_Modifier}|\p{Variation_Selector}|[\u20E3\u0640]/gu
// Accents of Latin, Cyrillic and Arabic. The vowel signs of Indian scripts are letters to their readers.
const accents = /[\u0300-\u036F\u064B-\u065F\u0670]/g
const apostrophes = /['’‘ʼʹ`´＇]/g

/** The text with one apostrophe, one shape for each letter and digit, and nothing that cannot be seen. */
export const seen = (text: string): string =>
  text
    .replace(/[’‘ʼʹ`´]/g, "'")
    .normalize('NFKC')
    .replace(unseen, '')
    .replace(/[^\0-\x7F]/g, plainDigit)

function plainDigit(letter: string): string {
  const code = letter.charCodeAt(0)
  const zero = zeros.find((each) => code >= each && code <= each + 9)
  return zero === undefined ? letter : String(code - zero)
}

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
