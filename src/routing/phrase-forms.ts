// In which spellings a word of a list is known again.

/** Words that are shorter are too like one another. */
const shortestMisspelt = 6

/** The word and the word with -s, -ed or -ing, as English spells them and as texts do: `hittin`. */
export function formsOf(word: string): string[] {
  if (!/^[a-z]{3,}$/.test(word)) return [word]
  return [word, ...plural(word), ...pastAndGoing(word), ...withoutG(word)]
}

function plural(word: string): string[] {
  if (/[^aeiou]y$/.test(word)) return [`${word}s`, `${word.slice(0, -1)}ies`]
  return /(?:s|x|z|ch|sh)$/.test(word) ? [`${word}es`] : [`${word}s`]
}

function pastAndGoing(word: string): string[] {
  if (word.endsWith('e')) return [`${word}d`, `${word.slice(0, -1)}ing`]
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ied`, `${word}ing`]
  const doubled = isDoubled(word) ? word + word.at(-1) : null
  return [word, ...(doubled ? [doubled] : [])].flatMap((stem) => [`${stem}ed`, `${stem}ing`])
}

/** Only of what ends so already, or is spelt so with certainty: `beg` makes `beggin`, and `begin` is another word. */
function withoutG(word: string): string[] {
  if (/[a-z]{2}ing$/.test(word)) return [word.slice(0, -1)]
  if (word.length < 4 && !isDoubled(word)) return []
  const stem = word.endsWith('e') ? word.slice(0, -1) : isDoubled(word) ? word + word.at(-1) : word
  return [`${stem}in`]
}

const isDoubled = (word: string) => /[^aeiou][aeiou][bdgklmnprtv]$/.test(word)

export const hasMisspellings = (word: string) => word.length >= shortestMisspelt && /^\p{L}+$/u.test(word)

/** The beginnings and lengths under which the misspellings of a word are looked for: the first letter is right. */
export const shapesNear = (word: string): string[] =>
  [-1, 0, 1].map((more) => `${word[0]}${word.length + more}`)

export const shapeOf = (word: string): string => `${word[0]}${word.length}`

/** One letter more, less or other, or two neighbours changed about. */
export function isOneLetterOff(one: string, other: string): boolean {
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  let end = 0
  const most = Math.min(one.length, other.length) - start
  while (end < most && one.at(-1 - end) === other.at(-1 - end)) end++
  const a = one.slice(start, one.length - end)
  const b = other.slice(start, other.length - end)
  if (a.length <= 1 && b.length <= 1) return true
  return a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0]
}
