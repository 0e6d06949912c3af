import { type Word, wordsOf } from './answer-fold.ts'

/**
 * What a phrase says in answer to "is this still your number?". `bare yes` and `bare no` begin many a sentence that
 * is no answer, so they count where little else is said. `about` speaks of the number and decides nothing,
 * `relation` is a word such as mum, `identity` is "Sam's mum". `unclear` spoils any answer.
 */
export type Meaning =
  | 'yes'
  | 'bare yes'
  | 'no'
  | 'bare no'
  | 'changed'
  | 'who'
  | 'question'
  | 'thanks'
  | 'polite'
  | 'about'
  | 'relation'
  | 'identity'
  | 'beside a number'
  | 'unclear'

/** A language's phrases, written as people write them. Each is whole: none is looked for inside a word. */
export type Phrases = { readonly [meaning in Meaning]?: readonly string[] }

/** Folded phrases and what each says, with the number of words of the longest. */
export type PhraseBook = { meanings: ReadonlyMap<string, Meaning>; longest: number }

export function phraseBook(languages: readonly Phrases[]): PhraseBook {
  const meanings = new Map(languages.flatMap(entries))
  const longest = Math.max(...[...meanings.keys()].map((phrase) => phrase.split(' ').length))
  return { meanings, longest }
}

/** Every phrase, folded, with its meaning. */
export function entries(language: Phrases): [phrase: string, meaning: Meaning][] {
  return meaningsInOrder.flatMap((meaning) =>
    (language[meaning] ?? []).map((phrase): [string, Meaning] => [wordsOf(phrase).join(' '), meaning]),
  )
}

const meaningsInOrder = [
  ...(['yes', 'bare yes', 'no', 'bare no', 'changed', 'who', 'question', 'thanks', 'polite'] as const),
  ...(['about', 'relation', 'identity', 'beside a number', 'unclear'] as const),
] satisfies Meaning[]

/** `yes, yep, of course` as a list: phrases hold no commas, and lists stay short to read. */
export function listed(phrases: string): readonly string[] {
  return phrases.split(',').map((phrase) => phrase.trim())
}

/** Every way of putting one phrase of each list after the other. */
export function joined(...lists: readonly (readonly string[])[]): readonly string[] {
  return lists.reduce((starts, ends) =>
    starts.flatMap((start) => ends.map((end) => `${start} ${end}`.trim())),
  )
}

/** What the words say, left to right, the longest phrase first; `unknown` for a word that is in none. */
export function meaningsOf(words: readonly Word[], book: PhraseBook): (Meaning | 'unknown')[] {
  const found: (Meaning | 'unknown')[] = []
  for (let at = 0; at < words.length; ) {
    const { meaning, length } = longestAt(words, at, book)
    found.push(meaning)
    at += length
  }
  return found
}

function longestAt(words: readonly Word[], at: number, { meanings, longest }: PhraseBook) {
  for (let length = Math.min(longest, words.length - at); length > 0; length--) {
    const meaning = meanings.get(words.slice(at, at + length).join(' '))
    if (meaning) return { meaning, length }
  }
  return { meaning: 'unknown', length: 1 } as const
}
