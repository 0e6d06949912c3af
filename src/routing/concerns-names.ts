import type { TextWord } from './phrase-words.ts'

const titles = new Set(['mr', 'mrs', 'ms', 'mx', 'dr', 'prof', 'rev'])
/** Titles that are said of a teacher without a name as well: `miss hit him`. */
const bareTitles = new Set(['miss', 'sir', 'madam'])
/** Written with a capital, and no part of anybody's name. */
const noNames = new Set(
  'i im ive ill id mum mummy mom dad daddy nan nana gran grandad uncle aunt auntie aunty god'.split(' '),
)

/** Whether a word is part of somebody's name: `Mrs Slaughter`, `Kayla Savage`. */
export function isPartOfName(words: readonly TextWord[], at: number): boolean {
  const word = words[at]!
  const before = words[at - 1]
  if (before && titles.has(before.word)) return true
  if (!word.isCapital || word.isFirst || !capitalsTell(words)) return false
  if (before && bareTitles.has(before.word)) return true
  return [before, words[at + 1]].some((other) => other && isName(other, word))
}

const isName = (other: TextWord, word: TextWord) =>
  other.isCapital && other.sentence === word.sentence && !noNames.has(other.word)

// WHO SHOUTS, or Writes Every Word So, says nothing by it.
const capitalsTell = (words: readonly TextWord[]) =>
  words.filter(({ isCapital }) => isCapital).length * 2 <= words.length
