// Makes the words of a text comparable: one spelling whatever the case, the accents and the marks that nobody sees.

import { accents, apostrophes, drawnOut, sameLetters, unseen } from './letters.ts'

/** One word of a text, in order. */
export interface TextWord {
  /** As it is compared. */
  word: string
  /** Which sentence it stands in, counted from the beginning. */
  sentence: number
  isFirst: boolean
  isCapital: boolean
}

const wordOrEnd = /[\p{L}\p{M}\p{N}]+|&|[.!?;:…\n؟۔।]|\p{So}/gu
const isPlain = /^[\0-\x7F]*$/
const isWord = /[\p{L}\p{N}]|\p{So}|&/u

/** The words of a text; a sign such as 🔪 is one. Apostrophes are gone (`isn't` is `isnt`), a hyphen parts two words. */
export function textWords(text: string): readonly TextWord[] {
  // What looks for concerns, urgency, machines and wishes for no texts looks at the same text in turn.
  if (latest.text !== text) latest = { text, words: readWords(text) }
  return latest.words
}

let latest: { text: string; words: readonly TextWord[] } = { text: '', words: [] }

function readWords(text: string): TextWord[] {
  const words: TextWord[] = []
  let sentence = 0
  let isFirst = true
  for (const [found] of seen(text).matchAll(wordOrEnd)) {
    if (!isWord.test(found)) {
      if (!isFirst) sentence += 1
      isFirst = true
      continue
    }
    const first = found[0]!
    words.push({ word: foldedWord(found), sentence, isFirst, isCapital: first !== first.toLowerCase() })
    isFirst = false
  }
  return words
}

const seen = (text: string) =>
  (isPlain.test(text) ? text : text.normalize('NFKC').replace(unseen, '')).replace(apostrophes, '')

function foldedWord(word: string): string {
  if (word === '&') return 'and'
  const lower = word.toLowerCase()
  const plain = isPlain.test(lower) ? lower : withoutAccents(lower)
  return plain.replace(drawnOut, '$1')
}

const withoutAccents = (word: string) =>
  word
    .normalize('NFKD')
    .replace(accents, '')
    .replace(/[^\0-\x7F]/g, (letter) => sameLetters[letter] ?? letter)
