// A list holds plain phrases. A phrase is found where its words stand in a text in their order, whatever their case
// and accents, with two other words at most between one and the next (none across the end of a sentence). A word is
// known with -s, -ed or -ing as well, and as it is texted (`wiv`, `hittin`); with one letter wrong, but not the
// first, from six letters on, unless that makes another everyday word; and with any ending where the list has `*` at
// its end. `his/her dad` is two phrases: of what stands between slashes any word will do.

import { makeVocabulary, type Vocabulary } from './phrase-vocabulary.ts'
import { type TextWord, textWords } from './phrase-words.ts'

/** A phrase of a list in a text: where each of its words stands. */
export interface Found {
  /** Of words between slashes, the one that stands there. */
  phrase: string
  at: number[]
}

const mostBetween = 2
/** What a line of a list may be long, in characters. */
export const longestLine = 200

/** The numbers of the words that may stand in each place of a phrase. */
type Phrase = ReadonlySet<number>[]

/** A list made ready. */
interface Book {
  vocabulary: Vocabulary
  /** By each of their first words. */
  phrases: Map<number, Phrase[]>
}

const books = new WeakMap<readonly string[], Book>()

/** Every phrase of a list that stands in a text, in the text's order. A list is made ready once for each list object. */
export function* phrasesIn(text: readonly TextWord[], list: readonly string[]): Generator<Found> {
  const { vocabulary, phrases } = books.get(list) ?? makeBook(list)
  const meant = text.map(({ word }) => vocabulary.meant(word))
  for (const [at, words] of meant.entries())
    for (const word of words)
      for (const phrase of phrases.get(word) ?? []) {
        const found = placesOf(phrase, at, text, meant)
        if (found) yield { phrase: inWords(phrase, found, meant, vocabulary), at: found }
      }
}

const inWords = (phrase: Phrase, at: readonly number[], meant: Meant, { wordOf }: Vocabulary): string =>
  phrase.map((words, place) => wordOf(meant[at[place]!]!.find((word) => words.has(word))!)).join(' ')

function makeBook(list: readonly string[]): Book {
  const book: Book = { vocabulary: makeVocabulary(), phrases: new Map() }
  for (const phrase of list) {
    const places = phraseWords(phrase).map((choices) => new Set(choices.map(book.vocabulary.numberOf)))
    for (const first of places[0] ?? []) book.phrases.set(first, [...(book.phrases.get(first) ?? []), places])
  }
  books.set(list, book)
  return book
}

/** The words of a phrase as they are compared, each with those that may stand for it. */
export function phraseWords(phrase: string): string[][] {
  return phrase.split(/\s+/).flatMap((piece) => {
    const choices = piece.split('/').map(wordsOfPiece)
    // A hyphen parts words, so there is nothing to choose between.
    const isChoice = choices.every((words) => words.length <= 1)
    return isChoice
      ? [choices.flat()].filter((words) => words.length > 0)
      : choices.flat().map((word) => [word])
  })
}

function wordsOfPiece(piece: string): string[] {
  const words = textWords(piece).map(({ word }) => word)
  return piece.endsWith('*') && words.length > 0 ? words.with(-1, `${words.at(-1)}*`) : words
}

type Meant = readonly (readonly number[])[]

interface Path {
  at: number
  before: Path | null
}

function placesOf(places: Phrase, start: number, text: readonly TextWord[], meant: Meant): number[] | null {
  let paths: Path[] = [{ at: start, before: null }]
  for (let place = 1; place < places.length; place++) {
    const further: Path[] = []
    for (const before of paths)
      for (const at of nextPlaces(before.at, places[place]!, text, meant))
        if (!further.some((path) => path.at === at)) further.push({ at, before })
    if (further.length === 0) return null
    paths = further
  }
  return wholePath(paths[0]!)
}

function nextPlaces(
  from: number,
  words: ReadonlySet<number>,
  text: readonly TextWord[],
  meant: Meant,
): number[] {
  const found: number[] = []
  for (let at = from + 1; at <= from + 1 + mostBetween && at < text.length; at++) {
    if (at > from + 1 && text[at]!.sentence !== text[from]!.sentence) break
    if (meant[at]!.some((word) => words.has(word))) found.push(at)
  }
  return found
}

const wholePath = (path: Path): number[] => [...(path.before ? wholePath(path.before) : []), path.at]
