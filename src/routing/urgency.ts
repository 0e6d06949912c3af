import { textWords } from './phrase-words.ts'
import { phrasesIn } from './phrases.ts'

/** `no rush` is not on the list of words; `not urgent` and `no emergency` deny one that is. */
const denying = new Set('not no isnt nothing never non nie nao pas nu nahi nahin'.split(' '))
const between = new Set('an a at all that very really so too is it hugely super particularly real'.split(' '))
const farthest = 4

/** Whether a text asks for an answer sooner than usual, by the school's own words for it. */
export function isUrgent(text: string, urgent: readonly string[]): boolean {
  const words = textWords(text)
  for (const { at } of phrasesIn(words, urgent))
    if (!isDenied(words.map(({ word }) => word).slice(Math.max(0, at[0]! - farthest), at[0]))) return true
  return false
}

function isDenied(before: string[]): boolean {
  for (const word of before.toReversed()) {
    if (denying.has(word)) return true
    if (!between.has(word)) return false
  }
  return false
}
