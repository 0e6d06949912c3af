import type { Token } from './naming-tokens.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** What children call those who write for them. */
export const mothers = set('mum mom mam mummy mommy mother ma ammi mama mamma maman mami')
export const fathers = set('dad daddy father papa abbu tata baba')
export const otherRoles = set(
  `parent nan nana nanna nanny gran granny grandma grandmother grandad granddad grandpa grandfather carer guardian
   stepmum stepmother stepdad stepfather auntie aunt uncle`,
)

export const isParentRole = (word: string): boolean =>
  mothers.has(word) || fathers.has(word) || otherRoles.has(word)

const introduces = set('its is this from im am hi hello hiya its as')
const goesOn = set('here speaking again writing texting x xx')

/** Whether the role at `at` is the writer's own: "this is Jack's mum", "Jack's mum here", or nothing after it. */
export function isTheWriter(tokens: readonly Token[], at: number, first: number): boolean {
  const next = tokens[at + 1]
  const before = tokens[first - 1]
  return (
    goesOn.has(next?.word ?? '') ||
    (introduces.has(before?.word ?? '') && !tokens[first]!.begins) ||
    (next === undefined && (first === 0 || tokens[first]!.begins || /[-–—,]/.test(tokens[first]!.gap)))
  )
}

/** Whether the name that ends at `last` only says whose parent writes. */
export const isOnlyWhoseParent = (tokens: readonly Token[], last: number): boolean =>
  isParentRole(tokens[last + 1]?.word ?? '') && isTheWriter(tokens, last + 1, last)
