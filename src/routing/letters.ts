// How what people type on a phone is brought to one spelling.

/** Letters that no decomposition brings to a plain one, or that are typed for one another. */
export const sameLetters: Readonly<Record<string, string>> = {
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

/** Marks that nobody sees. */
export const unseen = /\p{Cf}|\p{Emoji_Modifier}|\p{Variation_Selector}/gu
export const apostrophes = /['’‘ʼʹ`´]/g
/** Accents of Latin, Cyrillic and Arabic. The vowel signs of Indian scripts are letters to their readers. */
export const accents = /[\u0300-\u036F\u064B-\u065F\u0670]/g
/** Nobody's word has a letter three times: `yessss` is `yes`. */
export const drawnOut = /(\p{L})\1{2,}/gu
