import { askingToStop, besideStop, notAsking, stopWords } from './asking-to-stop-words.ts'
import { type TextWord, textWords } from './phrase-words.ts'
import { phrasesIn } from './phrases.ts'

/**
 * Whether a text asks, in free words, to be sent no more texts: "please stop texting me", "take me off ur list". A
 * request to stop somebody else ("tell him to stop texting me in class") is not one. It opts nobody out: a person
 * sees it.
 */
export function asksForNoTexts(text: string): boolean {
  const words = textWords(text)
  if (isNothingButStop(words)) return true
  const others = new Set([...phrasesIn(words, notAsking)].flatMap(({ at }) => at))
  return [...phrasesIn(words, askingToStop)].some(({ at }) => !at.some((place) => others.has(place)))
}

function isNothingButStop(words: readonly TextWord[]): boolean {
  const said = words.map(({ word }) => word)
  const optsOut = said.some((word, at) => word === 'opt' && said[at + 1] === 'out')
  return (
    (optsOut || said.some((word) => stopWords.has(word))) &&
    said.every((word) => stopWords.has(word) || besideStop.has(word))
  )
}
