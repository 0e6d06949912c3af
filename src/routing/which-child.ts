import type { FamilyPupil } from './family.ts'
import { pupilsNamed } from './naming.ts'
import { type Token, tokensOf } from './naming-tokens.ts'

/** The question that is texted when a text can be about several pupils. */
export function askWhichChild(pupils: readonly { firstName: string }[]): string {
  const numbers = pupils.map((_, at) => String(at + 1))
  return `Is this about ${inOr(pupils.map(({ firstName }, at) => `${at + 1} ${firstName}`))}? Answer ${inOr(numbers)}.`
}

const inOr = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** How the first, the second … is called; the languages that mix words with English are among them. */
const choices = [
  set(
    '1 1st one first pierwszy pierwsze pierwsza pehla pehli pehle primeiro primeira primero primera primul prima cyntaf الاول',
  ),
  set('2 2nd two second drugi drugie druga dusra dusri doosra doosri segundo segunda doilea doua ail الثاني'),
  set('3 3rd three third trzeci trzecie trzecia tisra teesra terceiro tercero treilea trydydd الثالث'),
  set('4 4th four fourth'),
  set('5 5th five fifth'),
  set('6 6th six sixth'),
]
/** What may stand beside the choice and says nothing more. */
const company = set(
  `the number no num option answer its it is this about for to my name child kid please pls plz thanks thank you thx ta hi
   hello hiya sorry yes yeah yep ok x xx xxx just only to jest o al a`,
)

/**
 * Which of the children asked about a text answers with, by its id; null when it is no such answer or means several.
 * A number counts alone or as the first thing said ("2. she has the dentist"): "2 of my kids" and "1pm" choose nobody.
 */
export function whichChild(text: string, asked: readonly FamilyPupil[]): string | null {
  const tokens = tokensOf(text)
  const named = namedIn(text, tokens, asked)
  const chosen = choiceIn(tokens, asked)
  if (chosen === null) return named.length === 1 ? named[0]! : null
  const child = asked[chosen]
  // "1 Ellie" agrees with itself or says nothing.
  return child && named.every((id) => id === child.id) ? child.id : null
}

function namedIn(text: string, tokens: readonly Token[], asked: readonly FamilyPupil[]): string[] {
  // Asked for a name, "grace please" and "its about will he is ill" give one, though the words are everyday ones.
  const said = tokens.filter(({ word }) => !company.has(word))
  const alone = said.length === 1 ? pupilsNamed(said[0]!.written, asked) : []
  if (alone.length > 0) return alone
  const [introduced] = afterAbout(tokens)
  const byName = introduced === undefined ? [] : pupilsNamed(introduced.written, asked)
  const named = [...new Set([...byName, ...pupilsNamed(text, asked)])]
  const denied = tokens.flatMap(({ word }, at) =>
    word === 'not' && tokens[at + 1] ? pupilsNamed(tokens[at + 1]!.written, asked) : [],
  )
  // "Jack not Ellie" is Jack; "not Ellie" alone leaves it open.
  return named.filter((id) => !denied.includes(id))
}

const afterAbout = (tokens: readonly Token[]): Token[] =>
  tokens.slice(0, -1).flatMap(({ word }, at) => (word === 'about' && at < 3 ? [tokens[at + 1]!] : []))

function choiceIn(tokens: readonly Token[], asked: readonly FamilyPupil[]): number | null {
  const said = tokens.filter(({ word }, at) => !company.has(word) && !isOnesOne(tokens, at))
  const choosing = said.filter(({ word }) => choiceOf(word) !== null)
  const [first] = choosing
  if (first === undefined || choosing.length > 1) return null
  const others = said.filter((token) => token !== first)
  const rest = others.map(({ written }) => written).join(' ')
  if (others.length === 0 || (others.length < 3 && pupilsNamed(rest, asked).length > 0))
    return choiceOf(first.word)
  const next = tokens[tokens.indexOf(first) + 1]
  const isFirstSaid = said[0] === first && /^\d/.test(first.word)
  return isFirstSaid && next !== undefined && /[.,;:)\n–—-]/.test(next.gap) && !/^\d/.test(next.word)
    ? choiceOf(first.word)
    : null
}

// "The second one": the one that is no number.
const isOnesOne = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.word === 'one' &&
  at > 0 &&
  (choiceOf(tokens[at - 1]!.word) !== null || tokens[at - 1]!.word === 'the')

function choiceOf(word: string): number | null {
  const at = choices.findIndex((ways) => ways.has(word))
  return at < 0 ? null : at
}
