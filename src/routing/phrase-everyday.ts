/** Everyday words that are one letter from a word of a list: they are no misspelling of it. */
export const everydayWords: ReadonlySet<string> = new Set(
  'strange strangely stranger strangers cruise cruises choice'.split(' '),
)
