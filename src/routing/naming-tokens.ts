import { fold, seen } from './naming-fold.ts'

/** A word of a text, with what is needed to say whether it is used as a name. */
export interface Token {
  /** As it was written. */
  written: string
  /** Folded, the apostrophe gone: `sams` of "Sam's". */
  word: string
  /** Folded, up to the apostrophe: `sam` of "Sam's"; the same as `word` when there is none. */
  stem: string
  /** What stands between the word before and this one. */
  gap: string
  /** Whether a sentence or a line begins with it. */
  begins: boolean
  /** Whether it has a capital letter that says something: in text that is neither all capitals nor all lower case. */
  capital: boolean
}

const words = /[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*/gu
const endOfSentence = /[.!?\n\r:;(•]|[^\p{L}\p{M}\p{N}\p{P}\p{Z}\s\p{Sc}\p{Sm}]/u

/** A text has 1,600 characters at most; one letter of some unfolds to eighteen. */
const enough = 3_200

/** The words of a text in order. One pass, whatever the text. */
export function tokensOf(text: string): Token[] {
  const visible = seen(text).slice(0, enough)
  const capitalsSay = sayCapitals(visible)
  const tokens: Token[] = []
  let end = 0
  for (const match of visible.matchAll(words)) {
    const written = match[0]
    const gap = visible.slice(end, match.index)
    end = match.index + written.length
    tokens.push({
      written,
      word: fold(written),
      stem: fold(written.split("'")[0]!),
      gap,
      begins: tokens.length === 0 || endOfSentence.test(gap),
      capital: capitalsSay && /^\p{Lu}/u.test(written),
    })
  }
  return tokens
}

// "WILL IS ILL" and "Will Be Late Today" use capitals for everything.
function sayCapitals(text: string): boolean {
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0
  if (upper > lower) return false
  const written = text.match(/\p{L}+/gu) ?? []
  const capitalised = written.filter((word) => /^\p{Lu}/u.test(word)).length
  return written.length < 4 || capitalised * 10 < written.length * 8
}
