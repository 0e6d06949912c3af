import type { CountryCode } from '../phone.ts'
import { asks } from './answer-asks.ts'
import { book } from './answer-book.ts'
import { codeIn } from './answer-code.ts'
import { type Word, wordsOf } from './answer-fold.ts'
import { withIdentities } from './answer-identity.ts'
import { type NewNumber, newNumberIn } from './answer-number.ts'
import { type Meaning, meaningsOf } from './answer-phrases.ts'
import { withoutQuote } from './answer-reaction.ts'

/**
 * What a text says in answer to "is this still the right number for …?". `alsoAsks`: besides a yes it asks something
 * that a person should see. `unclear` is for a person; it is also what a keyword of the networks comes to.
 */
export type Answer =
  | { kind: 'yes'; alsoAsks?: true }
  | { kind: 'no' }
  | NewNumber
  | { kind: 'who' }
  | { kind: 'code'; code: string }
  | { kind: 'unclear' }

/** `names` are those of the number's parents and their pupils: beside an answer they are no riddle. */
export type UnderstandingOptions = { drama: boolean; names?: readonly string[] }

/**
 * Understands an answer. Every word of it has to be known, or it is `unclear`: a false yes keeps a stranger's number
 * in use. The new number may be the one that was asked, which the caller knows.
 */
export function understood(text: string, country: CountryCode, options: UnderstandingOptions): Answer {
  const said = withoutQuote(text)
  const code = codeIn(said)
  if (code !== null) return { kind: 'code', code }
  return newNumberIn(said, country, options) ?? inWords(said, options.names)
}

function inWords(text: string, names: readonly string[] | undefined): Answer {
  const words = withIdentities(wordsOf(text), names)
  const answer = decided(words)
  return answer.kind === 'unclear' && isYesThatAsks(words) ? { kind: 'yes', alsoAsks: true } : answer
}

function decided(words: readonly Word[]): Answer {
  return { kind: kindOf(new Set(meaningsOf(words, book))) }
}

type Said = ReadonlySet<Meaning | 'unknown'>

function kindOf(said: Said): 'yes' | 'no' | 'who' | 'unclear' {
  if (says(said, 'unknown', 'unclear')) return 'unclear'
  const saysYes = says(said, 'yes', 'bare yes')
  const saysNo = says(said, 'no', 'changed')
  if (saysNo && (saysYes || says(said, 'relation', 'identity'))) return 'unclear'
  if (said.has('who')) return saysNo ? 'no' : 'who'
  if (said.has('question')) return 'unclear'
  return saysNo ? 'no' : bareKindOf(said, saysYes)
}

/** "No, thanks" declines something else; "no mum" and "it is dad" are about somebody else. */
function bareKindOf(said: Said, saysYes: boolean): 'yes' | 'no' | 'unclear' {
  const both = saysYes && said.has('bare no')
  const more = says(said, 'about', 'relation', 'identity') && !said.has('yes')
  if (both || more || said.has('beside a number')) return 'unclear'
  if (saysYes) return 'yes'
  return said.has('bare no') && !said.has('thanks') ? 'no' : 'unclear'
}

const says = (said: Said, ...meanings: (Meaning | 'unknown')[]): boolean =>
  meanings.some((meaning) => said.has(meaning))

/** The yes comes first and is whole by itself; what follows asks. */
function isYesThatAsks(words: readonly Word[]): boolean {
  return words.some((_, at) => at > 0 && decided(words.slice(0, at)).kind === 'yes' && asks(words.slice(at)))
}
