import { askingToStop, notAsking } from './asking-to-stop-words.ts'
import { textWords } from './phrase-words.ts'
import { phrasesIn } from './phrases.ts'

/**
 * Whether a text asks, in free words, to be sent no more texts: "please stop texting me", "take me off ur list". A
 * request to stop somebody else ("tell him to stop texting me in class") is not one. It opts nobody out: a person
 * sees it.
 */
export function asksForNoTexts(text: string): boolean {
  const words = textWords(text)
  const others = new Set([...phrasesIn(words, notAsking)].flatMap(({ at }) => at))
  return [...phrasesIn(words, askingToStop)].some(({ at }) => !at.some((place) => others.has(place)))
}
