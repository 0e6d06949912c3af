import {
  type CountryCode,
  isSupportedCountry,
  type PhoneNumber,
  validatePhoneNumberLength,
} from 'libphonenumber-js/max'
import { dramaType } from './phone-drama.ts'
import { wrongLength } from './phone-length.ts'
import { type E164, isE164, type NumberType, parseDialled, typeOf } from './phone-plan.ts'
import {
  doubtful,
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
export { type E164, isE164, type NumberType } from './phone-plan.ts'
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

/** Every number in a cell, left to right, however they are separated. An empty cell has none. */
export function readNumbers(cell: string, country: CountryCode, options: ReadingOptions): Reading[] {
  return numberParts(cell).map((part) => readNumber(part, country, options))
}

/**
 * Reads one number as a person types it, words around it included. Without `+` or `00` it is read by the
 * country's own plan. It never becomes another number: what does not fit is a problem. What has the length of a
 * number but is not in the plan is doubtful: it has its `e164`, and is not valid.
 */
export function readNumber(input: string, country: CountryCode, { drama }: ReadingOptions): Reading {
  const shown = input.trim()
  const typed = readTyped(shown)
  if (typed.dialled === null) return unusable(shown, notANumber(shown, typed.why))
  const number = parseDialled(typed.dialled, country)
  if (!number) return outsidePlan(shown, typed.dialled, country)
  const pretended = dramaType(number.number)
  if (pretended && !drama) return unusable(shown, reservedForDrama(shown), spelt(number.number))
  const type = pretended ?? typeOf(number)
  return type
    ? usable(shown, spelt(number.number), type, typed.extension)
    : outsidePlan(shown, typed.dialled, country, number)
}

function unusable(input: string, problem: NumberProblem, e164: E164 | null = null): Reading {
  return { input, e164, valid: false, type: null, textable: false, problem }
}

/** libphonenumber spells its numbers in E.164 and says so in a brand of its own. */
function spelt(number: string): E164 {
  return number as E164
}

function outsidePlan(input: string, dialled: string, country: CountryCode, number?: PhoneNumber): Reading {
  const length = wrongLength(dialled, country)
  if (length) return unusable(input, wrongLengthProblem(input, dialled, length))
  if (number && mayYetBe(number))
    return unusable(input, doubtful(input, number.country), spelt(number.number))
  const abroad = dialled.startsWith('+')
  const verdict = validatePhoneNumberLength(dialled, country)
  return unusable(input, notInPlan(input, verdict, abroad ? number?.country : country, abroad))
}

/** With the trunk 0 still in it, it would be on record as another number than the one that was meant. */
function mayYetBe(number: PhoneNumber): boolean {
  return number.isPossible() && isE164(number.number) && !number.nationalNumber.startsWith('0')
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
