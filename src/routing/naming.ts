import type { FamilyPupil } from './family.ts'
import { isCommonWord } from './naming-common-words.ts'
import { isEverydayWord, isUsedAsName } from './naming-everyday.ts'
import { isFirstName } from './naming-first-names.ts'
import { fold } from './naming-fold.ts'
import { isInflected, isOneLetterOff, soundOf } from './naming-likeness.ts'
import { childrenMeant } from './naming-relation.ts'
import { type Token, tokensOf } from './naming-tokens.ts'

/**
 * The pupils of the family whom a text names, in the family's order: by first name or a nickname on record, whatever
 * its case and accents, by a spelling one letter off, or as "my son", "my eldest" where only one of them fits.
 */
export function pupilsNamed(text: string, family: readonly FamilyPupil[]): string[] {
  const tokens = tokensOf(text)
  const named = namedByName(tokens, family)
  const found = named.size > 0 ? named : childrenMeant(tokens, family)
  return family.filter((pupil) => found.has(pupil.id)).map((pupil) => pupil.id)
}

interface Name {
  id: string
  words: readonly string[]
}

function namedByName(tokens: readonly Token[], family: readonly FamilyPupil[]): Set<string> {
  const names = namesOf(family)
  const single = new Set(names.flatMap(({ words }) => (words.length === 1 ? words : [])))
  const surnames = new Set(family.flatMap((pupil) => fold(pupil.lastName).split(/[\s-]+/)))
  const named = new Set<string>()
  for (let at = 0; at < tokens.length; at += 1) {
    const owners = new Set(
      exactly(tokens, at, names, single, surnames) ?? nearly(tokens, at, names, single, surnames) ?? [],
    )
    // What two of them are called names neither.
    if (owners.size === 1) for (const id of owners) named.add(id)
  }
  return named
}

const namesOf = (family: readonly FamilyPupil[]): Name[] =>
  family.flatMap(({ id, firstName, nicknames }) =>
    [firstName, ...nicknames].flatMap((name) => {
      const words = fold(name)
        .split(/[\s-]+/)
        .filter((word) => word !== '')
      const ways =
        words.length > 1
          ? [words, [words.join('')], ...words.filter((w) => w.length > 2).map((w) => [w])]
          : [words]
      return ways.filter((way) => way.length > 0).map((way) => ({ id, words: way }))
    }),
  )

function exactly(
  tokens: readonly Token[],
  at: number,
  names: readonly Name[],
  single: ReadonlySet<string>,
  surnames: ReadonlySet<string>,
): string[] | null {
  const matching = names.filter(({ words }) => words.every((word, i) => isForm(tokens[at + i], word)))
  if (matching.length === 0) return null
  if (isSomebodyElse(tokens, at)) return []
  return matching
    .filter(
      ({ words }) =>
        words.length > 1 || !isEverydayWord(words[0]!) || isUsedAsName(tokens, at, single, surnames),
    )
    .map(({ id }) => id)
}

const isForm = (token: Token | undefined, name: string): boolean =>
  token !== undefined &&
  (token.word === name || token.stem === name || (name.length > 2 && token.word === `${name}s`))

function nearly(
  tokens: readonly Token[],
  at: number,
  names: readonly Name[],
  single: ReadonlySet<string>,
  surnames: ReadonlySet<string>,
): string[] | null {
  const { stem } = tokens[at]!
  if (stem.length < 3 || isCommonWord(stem) || isSomebodyElse(tokens, at)) return null
  return names
    .filter(({ words: [name, more] }) => more === undefined && name!.length > 3)
    .filter(({ words: [name] }) => isLike(stem, name!))
    .filter(({ words: [name] }) => !isEverydayWord(name!) || isUsedAsName(tokens, at, single, surnames))
    .map(({ id }) => id)
}

function isLike(word: string, name: string): boolean {
  const near = isOneLetterOff(word, name) || isInflected(word, name)
  return near && (!isFirstName(word) || soundOf(word) === soundOf(name))
}

/** "Mr Jack" teaches, and "uncle Jack" collects. */
const ofSomebodyElse = new Set(
  'mr mrs ms mx dr uncle auntie aunty aunt cousin friend friends mate teacher'.split(' '),
)

const isSomebodyElse = (tokens: readonly Token[], at: number): boolean =>
  at > 0 && !tokens[at]!.begins && ofSomebodyElse.has(tokens[at - 1]!.word)
