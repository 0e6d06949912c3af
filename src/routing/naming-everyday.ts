import { isCommonWord } from './naming-common-words.ts'
import type { Token } from './naming-tokens.ts'

// Names that are everyday words: will, grace, may. They are taken for the name only when the sentence does so.

const everyday = new Set([
  'mo',
  'noor',
  'nur',
  'sunny',
  'max',
  'kit',
  'ty',
  'can',
  'angel',
  'destiny',
  'lance',
  'pat',
])

/** Whether the name is a word besides. */
export const isEverydayWord = (name: string): boolean => everyday.has(name) || isCommonWord(name)

/** What is said of somebody and never follows a modal verb or a plain noun: "will is", "grace wont". */
const saidOfSomebody = new Set(
  `
  is isnt has hasnt was wasnt had hadnt needs wants wont cant got gets does doesnt did didnt says said feels felt woke
  came went forgot lost left hurt hurts fell goes seems looks loves likes hates missed misses broke threw vomited fainted
  couldnt wouldnt shouldnt told ate took hit poorly ill unwell sick absent
  `
    .trim()
    .split(/\s+/),
)
/** What makes the next word a noun: "ill will", "the may holiday". */
const beforeNoun = new Set(
  'the a an his her your their this that of ill free good any no some in on by next last mid until till since'.split(
    ' ',
  ),
)
/** After these a person follows. */
const beforePerson = new Set('tell ask about collect fetch'.split(' '))
/** What goes on from `will` and `may` as verbs, capital letter or not. */
const afterModal = new Set('be have not you he she they it i we u'.split(' '))

/** Whether an everyday word is used as a name here. `others` are the family's other names, `surnames` their surnames. */
export function isUsedAsName(
  tokens: readonly Token[],
  at: number,
  others: ReadonlySet<string>,
  surnames: ReadonlySet<string>,
): boolean {
  const token = tokens[at]!
  const before = tokens[at - 1]?.word ?? ''
  const after = tokens[at + 1]?.word ?? ''
  if (tokens.length === 1) return true
  if (surnames.has(after)) return true
  if (beforeNoun.has(before) && !token.begins) return false
  if (token.word !== token.stem) return true
  if (saidOfSomebody.has(after)) return true
  if (beforePerson.has(before)) return true
  if (['and', 'n'].includes(after) && others.has(tokens[at + 2]?.word ?? '')) return true
  if (['and', 'n'].includes(before) && others.has(tokens[at - 2]?.word ?? '') && !afterModal.has(after))
    return true
  return token.capital && !token.begins && !afterModal.has(after)
}
