import { book } from './answer-book.ts'
import { type Word, wordsOf } from './answer-fold.ts'
import { listed } from './answer-phrases.ts'
import { turnsRound } from './answer-turning.ts'

/** Stands for "Sam's mum", "his dad": who somebody is to a pupil whose name we need not know. */
const somebodysParent = 'somebodysparent'

const relations = new Set(
  [...book.meanings].filter(([, meaning]) => meaning === 'relation').map(([word]) => word),
)
/** What may stand before "Sam's mum": `this is`, `I'm`, `still`, `not`, or the answer itself. */
const leadsIn = new Set([
  somebodysParent,
  ...listed('is, its, im, am, still, not, isnt, yes, yep, yeah, yup, hi, hello, hey'),
])
const whose = new Set(['his', 'her', 'their'])
/** End as a possessive does and are none. */
const notNames = new Set(
  listed(`
  as, was, has, does, unless, plus, asks, texts, calls, rings, its, whos, whats
`),
)
const mostNames = 3

/** The words with each known name, and each "Sam Roberts's mum", as one word, so that a name is no riddle. */
export function withIdentities(words: readonly Word[], names: readonly string[] = []): Word[] {
  const known = new Set(names.flatMap(wordsOf).filter((name) => name.length > 1))
  const named = words.map((word) => (known.has(word) ? somebodysParent : word))
  return withRelations(named).filter((word, at, all) => word !== somebodysParent || all[at - 1] !== word)
}

function withRelations(words: readonly Word[]): Word[] {
  const found: Word[] = []
  for (let at = 0; at < words.length; ) {
    const names = leadsIn.has(words[at - 1] ?? '') ? namesBeforeRelation(words, at) : 0
    found.push(names > 0 ? somebodysParent : words[at]!)
    at += names + 1
  }
  return found
}

function namesBeforeRelation(words: readonly Word[], at: number): number {
  for (let names = 1; names <= mostNames; names++) {
    if (!isNameOrAnd(words[at + names - 1])) return 0
    if (relations.has(words[at + names] ?? '')) return isPossessive(words[at + names - 1]!) ? names : 0
  }
  return 0
}

const isNameOrAnd = (word: Word | undefined): boolean =>
  word !== undefined &&
  /^\p{L}/u.test(word) &&
  (word === 'and' || !(book.meanings.has(word) || turnsRound(word)))

const isPossessive = (word: Word): boolean => whose.has(word) || (word.endsWith('s') && !notNames.has(word))
