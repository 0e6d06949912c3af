import type { FamilyPupil } from './family.ts'
import { english, type Relation, relations } from './naming-relation-words.ts'
import type { Token } from './naming-tokens.ts'

// "My son", "my youngest", "meri beti", "mój syn": a child of theirs without the name.

/** Whom it can mean, as far as it says; nothing said is any child of theirs ("my kids"). */
interface Said {
  gender?: 'female' | 'male' | undefined
  /** -1: the eldest of those, 1: the youngest. */
  order?: 1 | -1 | undefined
  year?: number | undefined
}

/** The pupils whom "my son" and the like can only mean; nobody where several fit, or nobody surely. */
export function childrenMeant(tokens: readonly Token[], family: readonly FamilyPupil[]): Set<string> {
  const meant = sayings(tokens).flatMap((said) => onlyOne(family, said))
  return new Set([...meant, ...(tokens.some(({ stem }) => stem === 'twins') ? twinsOf(family) : [])])
}

/** Whether a text speaks of a child of its writer's: "my son", "my kids", whoever they are. */
export const saysMyChild = (tokens: readonly Token[]): boolean => sayings(tokens).length > 0

const sayings = (tokens: readonly Token[]): Said[] =>
  tokens.flatMap((_, at) => [...inEnglish(tokens, at), ...inOtherLanguages(tokens, at)])

/** "My", so many words between at most, the child, and "in year 8". */
const longest = 9
const mostBetween = 4

function inEnglish(tokens: readonly Token[], at: number): Said[] {
  const mine = tokens[at]!.word
  if (!english.mine.has(mine)) return []
  const words = sameSentence(tokens, at + 1)
  let child = 0
  while (child < mostBetween && isBetween(words, child)) child += 1
  const noun = words[child] ?? ''
  if (/^friends?$/.test(words[child + 1] ?? '') && /^(?:boy|girl)$/.test(noun)) return []
  const gender = english.sons.has(noun) ? 'male' : english.daughters.has(noun) ? 'female' : undefined
  const order = orderOf(words.slice(0, child), noun)
  const year = yearIn(words.slice(0, child)) ?? yearIn(words.slice(child + 1))
  const isChild = gender !== undefined || english.children.has(noun)
  // "The girl who pushed him" is anybody's child; "the eldest" and "the older one" are theirs.
  if (mine === 'the')
    return order && (gender || noun === 'one' || endsInEst(words, child)) ? [{ gender, order }] : []
  if (mine !== 'my' && mine !== 'our') return gender && child === 0 ? [{ gender, year }] : []
  if (order && noun !== 'children' && noun !== 'kids') return [{ gender, order, year }]
  return isChild || (year !== undefined && child > 0) ? [{ gender, year }] : []
}

function sameSentence(tokens: readonly Token[], from: number): string[] {
  const words = tokens.slice(from, from + longest)
  const end = words.findIndex(({ begins }) => begins)
  return (end < 0 ? words : words.slice(0, end)).map(({ stem, word }) =>
    isNoun(stem) ? stem : isNoun(word.replace(/s$/, '')) ? word.replace(/s$/, '') : word,
  )
}

const isNoun = (word: string) =>
  english.sons.has(word) ||
  english.daughters.has(word) ||
  english.eldest.has(word) ||
  english.youngest.has(word)

const isBetween = (words: readonly string[], at: number): boolean => {
  const word = words[at] ?? ''
  return (
    english.between.has(word) ||
    english.eldest.has(word) ||
    english.youngest.has(word) ||
    /^(?:yr|year|y)\d{0,2}$/.test(word) ||
    (/^\d{1,2}$/.test(word) && /^(?:yr|year|y)$/.test(words[at - 1] ?? ''))
  )
}

const endsInEst = (words: readonly string[], child: number) => words[child - 1]?.endsWith('est') ?? false

function orderOf(between: readonly string[], noun: string): 1 | -1 | undefined {
  if (between.some((word) => english.eldest.has(word))) return -1
  if (between.some((word) => english.youngest.has(word))) return 1
  if (noun !== 'one') return undefined
  return between.includes('big') ? -1 : between.includes('little') || between.includes('wee') ? 1 : undefined
}

// "Year 8", "yr8", and "in year 8" after the child.
function yearIn(words: readonly string[]): number | undefined {
  const said = (words[0] === 'in' ? words.slice(1, 3) : words).slice(0, mostBetween).join(' ')
  const year = /^(?:\p{L}{3,} ){0,2}(?:year|yr|y) ?(\d{1,2})\b/u.exec(said)?.[1]
  return year === undefined ? undefined : Number(year)
}

// Arabic writes "and", "for" and "with" together with the word.
const withoutArabicPrefix = (word: string) => (/^[ولب][\u0600-\u06FF]{4,}$/.test(word) ? word.slice(1) : word)

function inOtherLanguages(tokens: readonly Token[], at: number): Relation[] {
  const word = tokens[at]!.stem
  const found = relations.get(word) ?? relations.get(withoutArabicPrefix(word)) ?? []
  return found.filter(({ words }) => words.slice(1).every((next, i) => tokens[at + 1 + i]?.stem === next))
}

function onlyOne(family: readonly FamilyPupil[], { gender, order, year }: Said): string[] {
  if (!gender && !order && year === undefined) return []
  const fitting = family.filter(
    (pupil) =>
      (!gender || pupil.gender === null || pupil.gender === gender) &&
      (year === undefined || pupil.year === null || pupil.year === year),
  )
  // What is not on record fits surely only where there is nobody else.
  const unsure = fitting.some(
    (pupil) => (gender && pupil.gender === null) || (year !== undefined && pupil.year === null),
  )
  if (unsure && family.length > 1) return []
  const [first, second] = order ? inOrder(fitting, order) : fitting
  const isAlone = second === undefined || (order !== undefined && first!.year !== second.year)
  return first && isAlone ? [first.id] : []
}

const inOrder = (pupils: readonly FamilyPupil[], order: 1 | -1): FamilyPupil[] =>
  pupils.length > 1 && pupils.some(({ year }) => year === null)
    ? []
    : [...pupils].sort((one, other) => order * (one.year! - other.year!))

function twinsOf(family: readonly FamilyPupil[]): string[] {
  const twins = family.filter(({ id, year }) =>
    family.some((other) => year !== null && other.id !== id && other.year === year),
  )
  return twins.length === 2 ? twins.map(({ id }) => id) : []
}
