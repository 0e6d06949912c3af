import { everydayWords } from './phrase-everyday.ts'
import { formsOf, hasMisspellings, isOneLetterOff, leavingOneOut, mayBeMisspelt } from './phrase-forms.ts'
import { type TextWord, textWords } from './phrase-words.ts'

// A list holds plain phrases. A phrase is found where its words stand in a text in their order, whatever their case
// and accents, with two other words at most between one and the next (none across the end of a sentence). A word is
// known with -s, -ed or -ing as well; with one letter wrong, but not the first, from six letters on, unless that
// makes another everyday word; and with any ending where the list has `*` at its end.

/** A phrase of a list in a text: where each of its words stands. */
export interface Found {
  phrase: string
  at: number[]
}

const mostBetween = 2

interface Phrase {
  phrase: string
  words: number[]
}

/** What is looked up for each word of a text, made once for a list. */
interface Book {
  forms: Map<string, number[]>
  stems: Map<string, number[]>
  longestStem: number
  near: Map<string, { form: string; word: number }[]>
  /** By their first word. */
  phrases: Map<number, Phrase[]>
}

const books = new WeakMap<readonly string[], Book>()

/** Every phrase of a list that stands in a text, in the text's order. Lists are prepared once for each list object. */
export function* phrasesIn(text: readonly TextWord[], list: readonly string[]): Generator<Found> {
  const book = books.get(list) ?? madeBook(list)
  const meant = text.map(({ word }) => wordsMeant(word, book))
  for (const [at, words] of meant.entries())
    for (const word of words)
      for (const phrase of book.phrases.get(word) ?? []) {
        const places = placesOf(phrase, at, text, meant)
        if (places) yield { phrase: phrase.phrase, at: places }
      }
}

function madeBook(list: readonly string[]): Book {
  const book: Book = {
    forms: new Map(),
    stems: new Map(),
    longestStem: 0,
    near: new Map(),
    phrases: new Map(),
  }
  const numbers = new Map<string, number>()
  for (const phrase of list) {
    const words = phraseWords(phrase).map((word) => {
      const number = numbers.get(word) ?? numbers.size
      if (number === numbers.size) enter(word, number, book)
      numbers.set(word, number)
      return number
    })
    if (words.length > 0) push(book.phrases, words[0]!, { phrase, words })
  }
  books.set(list, book)
  return book
}

/** The words of a phrase as they are compared, an asterisk where any ending will do. */
export const phraseWords = (phrase: string): string[] =>
  phrase.split(/\s+/).flatMap((piece) => {
    const words = textWords(piece).map(({ word }) => word)
    return piece.endsWith('*') && words.length > 0 ? words.with(-1, `${words.at(-1)}*`) : words
  })

function enter(word: string, number: number, book: Book): void {
  if (word.endsWith('*')) {
    const stem = word.slice(0, -1)
    book.longestStem = Math.max(book.longestStem, stem.length)
    push(book.stems, stem, number)
    return
  }
  for (const form of formsOf(word)) {
    push(book.forms, form, number)
    if (hasMisspellings(word))
      for (const left of leavingOneOut(form)) push(book.near, left, { form, word: number })
  }
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}

const none: number[] = []

/** Which words of the list a word of a text is. */
function wordsMeant(word: string, { forms, stems, longestStem, near }: Book): number[] {
  const exact = forms.get(word)
  let meant = exact ?? none
  for (let length = Math.min(word.length, longestStem); length > 0; length--) {
    const stem = stems.get(word.slice(0, length))
    if (stem) meant = [...meant, ...stem]
  }
  if (meant.length > 0 || near.size === 0 || !mayBeMisspelt(word) || everydayWords.has(word)) return meant
  const words = new Set<number>()
  for (const left of leavingOneOut(word))
    for (const { form, word: number } of near.get(left) ?? [])
      if (isOneLetterOff(word, form)) words.add(number)
  return [...words]
}

interface Path {
  at: number
  before: Path | null
}

function placesOf(
  { words }: Phrase,
  start: number,
  text: readonly TextWord[],
  meant: number[][],
): number[] | null {
  let paths: Path[] = [{ at: start, before: null }]
  for (const word of words.slice(1)) {
    paths = paths.flatMap((before) => nextPlaces(before.at, word, text, meant).map((at) => ({ at, before })))
    paths = paths.filter(({ at }, index) => paths.findIndex((path) => path.at === at) === index)
    if (paths.length === 0) return null
  }
  return places(paths[0]!)
}

function nextPlaces(from: number, word: number, text: readonly TextWord[], meant: number[][]): number[] {
  const found: number[] = []
  for (let at = from + 1; at <= from + 1 + mostBetween && at < text.length; at++) {
    if (at > from + 1 && text[at]!.sentence !== text[from]!.sentence) break
    if (meant[at]!.includes(word)) found.push(at)
  }
  return found
}

const places = (path: Path): number[] => [...(path.before ? places(path.before) : []), path.at]
