import type { TextWord } from './phrase-words.ts'

const negators = new Set(
  (
    'not never nobody noone none nothing no neither nor without wasnt isnt arent werent hasnt havent hadnt didnt doesnt dont wont wouldnt aint ' +
    'nie nikt nigdy nao ninguem nunca pas jamais personne nu nimeni niciodata nahi nahin nahe nai nhi degil hayir'
  ).split(' '),
)
/** What may stand between a "not" and what it denies. Any other word may turn it: `won't stop hitting`. */
const between = new Set(
  (
    'one has have had been being be is was were are am did does do got get gets getting ever actually really even ' +
    'deliberately physically going to a an any the sign signs of evidence more visible obvious about it or ' +
    'him her them me us anyone anybody go mu jej ele ela o a le la l ete a'
  ).split(' '),
)
const farthest = 4
/** In some languages the "not" follows: `mara nahi`. */
const following = new Set('nahi nahin nahe nai nhi degil'.split(' '))

/** Whether what was found at these places is denied: `nobody hurt him`, `he is not being hit`, `dad never hit her`. */
export function isNegated(words: readonly TextWord[], at: readonly number[]): boolean {
  return deniedBefore(words, at[0]!) || deniedWithin(words, at) || deniedAfter(words, at.at(-1)!)
}

function deniedBefore(words: readonly TextWord[], start: number): boolean {
  const { sentence } = words[start]!
  for (let at = start - 1; at >= 0 && at >= start - farthest; at--) {
    const before = words[at]!
    if (before.sentence !== sentence) return false
    if (negators.has(before.word)) return true
    if (!between.has(before.word)) return false
  }
  return false
}

function deniedWithin(words: readonly TextWord[], at: readonly number[]): boolean {
  const start = at[0]!
  const others = words.slice(start, at.at(-1)).filter((_, index) => !at.includes(start + index))
  return (
    others.some(({ word }) => negators.has(word)) &&
    others.every(({ word }) => negators.has(word) || between.has(word))
  )
}

function deniedAfter(words: readonly TextWord[], end: number): boolean {
  const after = words[end + 1]
  return after !== undefined && after.sentence === words[end]!.sentence && following.has(after.word)
}
