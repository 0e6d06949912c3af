import type { FamilyPupil } from './family.ts'
import { isCommonWord } from './naming-common-words.ts'
import { isInCyrillic } from './naming-cyrillic.ts'
import { type FamilyNames, isEverydayWord, isUsedAsName } from './naming-everyday.ts'
import { isFirstName } from './naming-first-names.ts'
import { fold, seen } from './naming-fold.ts'
import { isInflected, isOneLetterOff, soundOf } from './naming-likeness.ts'
import { isSomebodyElse } from './naming-others.ts'
import { isOnlyWhoseParent } from './naming-parent.ts'
import { childrenMeant } from './naming-relation.ts'
import { type Token, tokensOf } from './naming-tokens.ts'

/**
 * The pupils of the family whom a text names, in the family's order: by first name or a nickname on record, whatever
 * its case, accents and alphabet, by a spelling one letter off, or as "my son", "my eldest" where only one of them fits.
 *
 * "Ellie's friend Sam" names Ellie: what it is about has to do with her. "Jack's mum here, Ellie is ill" names Ellie
 * alone, because Jack only says who writes.
 */
export function pupilsNamed(text: string, family: readonly FamilyPupil[]): string[] {
  const tokens = tokensOf(text)
  const mentions = mentionsOf(tokens, family)
  const meant = childrenMeant(tokens, family)
  const about = mentions.filter(({ last }) => !isOnlyWhoseParent(tokens, last))
  const named = new Set([...about.map(({ id }) => id), ...meant])
  const found = named.size > 0 ? named : new Set(mentions.map(({ id }) => id))
  return family.filter(({ id }) => found.has(id)).map(({ id }) => id)
}

interface Name {
  id: string
  words: readonly string[]
}

interface Mention {
  id: string
  last: number
}

function mentionsOf(tokens: readonly Token[], family: readonly FamilyPupil[]): Mention[] {
  const names = family.flatMap(namesOf)
  const familyNames: FamilyNames = {
    first: new Set(names.flatMap(({ words }) => (words.length === 1 ? words : []))),
    surnames: new Set(family.flatMap(({ lastName }) => wordsOf(lastName))),
  }
  const mentions: Mention[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const found =
      exactly(tokens, at, names, familyNames) ??
      nearly(tokens, at, names, familyNames) ??
      inOtherLetters(tokens, at, names, familyNames)
    if (found === null) continue
    // What two of them are called names neither.
    const [only, ...more] = new Set(found.ids)
    if (only !== undefined && more.length === 0) mentions.push({ id: only, last: found.last })
    at = found.last
  }
  return mentions
}

const wordsOf = (name: string): string[] =>
  fold(seen(name))
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')

/** "Anna-Maria" is called that, Annamaria, Anna and Maria. */
const namesOf = ({ id, firstName, nicknames }: FamilyPupil): Name[] =>
  [firstName, ...nicknames].flatMap((name) => {
    const words = wordsOf(name)
    if (words.length === 0) return []
    const parts =
      words.length > 1
        ? [[words.join('')], ...words.filter((word) => word.length > 2).map((word) => [word])]
        : []
    return [words, ...parts].map((way) => ({ id, words: way }))
  })

interface Found {
  ids: string[]
  last: number
}

/** Whose name the words are to the letter, the longest first; null: nobody's. */
function exactly(
  tokens: readonly Token[],
  at: number,
  names: readonly Name[],
  family: FamilyNames,
): Found | null {
  const fitting = names.filter(({ words }) => words.every((word, i) => isFormOf(tokens[at + i], word)))
  if (fitting.length === 0) return null
  const length = Math.max(...fitting.map(({ words }) => words.length))
  const last = at + length - 1
  const longest = fitting.filter(({ words }) => words.length === length)
  const isNamed = ({ words: [name] }: Name) =>
    length > 1 || !isEverydayWord(name!) || isUsedAsName(tokens, at, name!, family)
  const ids =
    isPhrase(tokens, at) || isSomebodyElse(tokens, at, last, family.surnames) ? [] : longest.filter(isNamed)
  return { ids: ids.map(({ id }) => id), last }
}

const isFormOf = (token: Token | undefined, name: string): boolean =>
  token !== undefined &&
  (token.word === name || token.stem === name || (name.length > 1 && token.stem === `${name}s`))

// Jack of all trades, a Union Jack, and Jack Russells.
const isPhrase = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.stem === 'jack' &&
  (['of', 'russell'].includes(tokens[at + 1]?.word ?? '') ||
    ['union', 'car'].includes(tokens[at - 1]?.word ?? ''))

/** Whose name it all but is: a letter off, or with an ending of its language; null: nobody's. */
function nearly(
  tokens: readonly Token[],
  at: number,
  names: readonly Name[],
  family: FamilyNames,
): Found | null {
  const { stem } = tokens[at]!
  if (stem.length < 3 || isCommonWord(stem) || isSomebodyElse(tokens, at, at, family.surnames)) return null
  const words = stem.length > 4 && stem.endsWith('s') ? [stem, stem.slice(0, -1)] : [stem]
  const like = names
    .filter(({ words: [name, more] }) => more === undefined && name!.length > 3)
    .filter(({ words: [name] }) => words.some((word) => isLike(word, name!)))
    .filter(({ words: [name] }) => !isEverydayWord(name!) || isUsedAsName(tokens, at, name!, family))
  return like.length === 0 ? null : { ids: like.map(({ id }) => id), last: at }
}

/** Whose name it is in Cyrillic letters; null: nobody's. */
function inOtherLetters(
  tokens: readonly Token[],
  at: number,
  names: readonly Name[],
  family: FamilyNames,
): Found | null {
  const { stem, capital } = tokens[at]!
  if (isSomebodyElse(tokens, at, at, family.surnames)) return null
  const like = names.filter(
    ({ words: [name, more] }) => more === undefined && isInCyrillic(stem, name!, { isCapital: capital }),
  )
  return like.length === 0 ? null : { ids: like.map(({ id }) => id), last: at }
}

/** A first name that is common in its own right is another child's, unless it sounds the same. */
function isLike(word: string, name: string): boolean {
  if (!isOneLetterOff(word, name) && !isInflected(word, name)) return false
  return !isCommonWord(word) && (!isFirstName(word) || soundOf(word) === soundOf(name))
}
