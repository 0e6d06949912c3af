import { type CountryCode, isSupportedCountry, validatePhoneNumberLength } from 'libphonenumber-js/max'
import { dramaType, type E164, type NumberType, parseDialled, typeOf, wrongLength } from './phone-plan.ts'
import {
  hasExtension,
  type NumberProblem,
  notANumber,
  notInPlan,
  notTextable,
  reservedForDrama,
  wrongLengthProblem,
} from './phone-problem.ts'
import { numberParts, readTyped } from './phone-text.ts'

export type { CountryCode } from 'libphonenumber-js/max'
export type { E164, NumberType } from './phone-plan.ts'
export type { NumberProblem, NumberProblemKind } from './phone-problem.ts'

/**
 * What one number turned out to be. `valid`: the numbering plan has it, landlines too. `textable`: we would
 * text it. `problem` is null exactly for a textable number; a landline has one and is valid.
 */
export type Reading = {
  input: string
  e164: E164 | null
  valid: boolean
  type: NumberType | null
  textable: boolean
  problem: NumberProblem | null
}

/** With `drama`, numbers reserved for drama count as real: on the simulator, and nowhere else. */
export type ReadingOptions = { drama: boolean }

const TEXTABLE: ReadonlySet<NumberType> = new Set(['mobile', 'mobile or landline'])

/** Whether a text is spelt as E.164. It says nothing of whether the number exists. */
export function isE164(text: string): text is E164 {
  return /^\+[1-9]\d{6,14}$/.test(text)
}

/** Every number in a cell, left to right, however they are separated. An empty cell has none. */
export function readNumbers(cell: string, country: CountryCode, options: ReadingOptions): Reading[] {
  return numberParts(cell).map((part) => readNumber(part, country, options))
}

/**
 * Reads one number as a person types it, words around it included. Without `+` or `00` it is read by the
 * country's own plan. It never becomes another number: what does not fit is a problem.
 */
export function readNumber(input: string, country: CountryCode, { drama }: ReadingOptions): Reading {
  const shown = input.trim()
  const typed = readTyped(shown)
  if (typed.dialled === null) return unusable(shown, notANumber(shown, typed.why))
  const number = parseDialled(typed.dialled, country)
  const pretended = number ? dramaType(number.number) : null
  if (number && pretended && !drama) return unusable(shown, reservedForDrama(shown), spelt(number.number))
  const type = number && (pretended ?? (number.isValid() ? typeOf(number) : null))
  if (!type) return unusable(shown, whyUnusable(shown, typed.dialled, country))
  return usable(shown, spelt(number.number), type, typed.extension)
}

function unusable(input: string, problem: NumberProblem, e164: E164 | null = null): Reading {
  return { input, e164, valid: false, type: null, textable: false, problem }
}

/** libphonenumber spells its numbers in E.164 and says so in a brand of its own. */
function spelt(number: string): E164 {
  return number as E164
}

function whyUnusable(input: string, dialled: string, country: CountryCode): NumberProblem {
  const length = wrongLength(dialled, country)
  if (length) return wrongLengthProblem(input, dialled, length)
  const verdict = validatePhoneNumberLength(dialled, country)
  const abroad = dialled.startsWith('+')
  return notInPlan(input, verdict, abroad ? parseDialled(dialled, country)?.country : country)
}

function usable(input: string, e164: E164, type: NumberType, extension: string | null): Reading {
  const problem = extension
    ? hasExtension(input, extension)
    : TEXTABLE.has(type)
      ? null
      : notTextable(input, type)
  return { input, e164, valid: true, type, textable: problem === null, problem }
}

/** Whether this is a country whose numbers can be read, in ISO 3166's two letters. */
export function isCountry(code: string): code is CountryCode {
  return isSupportedCountry(code)
}
