import { type CountryCode, type E164, type NumberType, type Reading, readNumbers } from '../phone.ts'
import { book } from './answer-book.ts'
import { withPlainDigits, wordsOf } from './answer-fold.ts'
import { withIdentities } from './answer-identity.ts'
import { type Meaning, meaningsOf } from './answer-phrases.ts'

export type NewNumber = { kind: 'new-number'; e164: E164; type: NumberType }

/** Fewer digits than these are a time, a date or a class, not a number somebody wants to be texted on. */
const fewestDigits = 7
const run = /[(+]*\d(?:[\d\s()./-]*\d)?/g

/** What may be said around one's own new number. Whatever else is said makes it another's, or a riddle. */
const company: ReadonlySet<string> = new Set<Meaning>([
  ...(['yes', 'bare yes', 'bare no', 'changed', 'thanks', 'polite', 'about', 'beside a number'] as const),
])
/** "This is Sam's mum" says who writes; "Sam's dad is on …" gives another's number. */
const introduced = /\b(?:this is|its|im|i am) somebodysparent\b|\bsomebodysparent here\b/
const request = /\b(?:can|could|would|will) (?:you|u)\b/

/** The one number that a text asks to be written to; `unclear` when it holds numbers otherwise, null when none. */
export function newNumberIn(
  text: string,
  country: CountryCode,
  options: { drama: boolean; names?: readonly string[] },
): NewNumber | { kind: 'unclear' } | null {
  const plain = withPlainDigits(text)
  const readings = readNumbers(plain, country, options).filter(({ input }) => digitsOf(input) >= fewestDigits)
  if (readings.length === 0) return null
  const own = isCompanyOnly(plain, options.names) ? onlyOne(readings) : null
  return own ?? { kind: 'unclear' }
}

function onlyOne(readings: Reading[]): NewNumber | null {
  const [first] = readings
  if (!first?.e164 || first.type === null) return null
  const same = readings.every(({ textable, e164 }) => textable && e164 === first.e164)
  return same ? { kind: 'new-number', e164: first.e164, type: first.type } : null
}

function isCompanyOnly(plain: string, names: readonly string[] | undefined): boolean {
  const around = plain.replace(run, (digits) => (digitsOf(digits) >= fewestDigits ? ' ' : digits))
  const words = withIdentities(wordsOf(around), names)
  const said = words.join(' ')
  const mayAsk = request.test(said)
  const mayIntroduce = introduced.test(said) && words.includes('my')
  return meaningsOf(words, book).every(
    (meaning) =>
      company.has(meaning) || (meaning === 'question' && mayAsk) || (meaning === 'identity' && mayIntroduce),
  )
}

const digitsOf = (text: string): number => text.replace(/\D/g, '').length
