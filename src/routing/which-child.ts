import type { FamilyPupil } from './family.ts'
import { pupilsNamed } from './naming.ts'
import { tokensOf } from './naming-tokens.ts'

/** The question that is texted when a text can be about several pupils. */
export function askWhichChild(pupils: readonly { firstName: string }[]): string {
  const numbers = pupils.map((_, at) => String(at + 1))
  return `Is this about ${inOr(pupils.map(({ firstName }, at) => `${at + 1} ${firstName}`))}? Answer ${inOr(numbers)}.`
}

const inOr = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`

const ordinals = [
  ['1', '1st', 'one', 'first'],
  ['2', '2nd', 'two', 'second'],
  ['3', '3rd', 'three', 'third'],
  ['4', '4th', 'four', 'fourth'],
  ['5', '5th', 'five', 'fifth'],
  ['6', '6th', 'six', 'sixth'],
]
const company = new Set(
  'the one number no its it is about please pls thanks thank you thx ta child hi sorry yes option'.split(' '),
)

/** Which of the children asked about a text answers with, by its id; null when it is no such answer, or means several. */
export function whichChild(text: string, asked: readonly FamilyPupil[]): string | null {
  const words = tokensOf(text).map(({ word }) => word)
  const rest = words.filter((word) => !company.has(word))
  const [choice] = rest.length === 0 && words.at(-1) === 'one' ? ['one'] : rest
  if (rest.length < 2) {
    const at = ordinals.findIndex((ways) => choice !== undefined && ways.includes(choice))
    if (at >= 0) return asked[at]?.id ?? null
  }
  const named = pupilsNamed(text, asked)
  return named.length === 1 ? named[0]! : null
}
