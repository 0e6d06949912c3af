import { everydayWords } from './phrase-everyday.ts'
import { formsOf, hasMisspellings, isOneLetterOff, shapeOf, shapesNear } from './phrase-forms.ts'
import { wordsInFull } from './phrase-texted.ts'

/** The words of a list, numbered, and which of them a word of a text is. */
export interface Vocabulary {
  /** The number of a word of the list; a new one when it is new. `*` at its end: any ending. */
  numberOf(word: string): number
  wordOf(number: number): string
  /** The numbers of the words of the list that a word of a text is. */
  meant(word: string): readonly number[]
}

/** Most words of texts are the same few thousand. */
const mostRemembered = 5000
const longestRemembered = 24

const none: readonly number[] = []

export function makeVocabulary(): Vocabulary {
  const numbers = new Map<string, number>()
  const forms = new Map<string, number[]>()
  const stems = new Map<string, { stem: string; number: number }[]>()
  const near = new Map<string, { form: string; number: number }[]>()
  const remembered = new Map<string, readonly number[]>()
  const words: string[] = []

  return { numberOf, wordOf: (number) => words[number]!, meant }

  function numberOf(word: string): number {
    const known = numbers.get(word)
    if (known !== undefined) return known
    const number = numbers.size
    numbers.set(word, number)
    words.push(word)
    if (word.endsWith('*')) push(stems, word[0]!, { stem: word.slice(0, -1), number })
    else for (const form of formsOf(word)) enter(form, number, hasMisspellings(word) && hasMisspellings(form))
    return number
  }

  function enter(form: string, number: number, mayBeMisspelt: boolean) {
    push(forms, form, number)
    if (mayBeMisspelt) push(near, shapeOf(form), { form, number })
  }

  function meant(word: string): readonly number[] {
    const known = remembered.get(word)
    if (known) return known
    const found = [...new Set([word, ...wordsInFull(word)].flatMap(lookUp))]
    if (remembered.size > mostRemembered) remembered.clear()
    if (word.length <= longestRemembered) remembered.set(word, found)
    return found
  }

  function lookUp(word: string): readonly number[] {
    const begun = (stems.get(word[0]!) ?? []).filter(({ stem }) => word.startsWith(stem))
    const found = forms.get(word) ?? misspelt(word)
    return [...found, ...begun.map(({ number }) => number)]
  }

  function misspelt(word: string): readonly number[] {
    if (word.length > longestRemembered || everydayWords.has(word)) return none
    const candidates = shapesNear(word).flatMap((shape) => near.get(shape) ?? [])
    return [
      ...new Set(candidates.filter(({ form }) => isOneLetterOff(word, form)).map(({ number }) => number)),
    ]
  }
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
