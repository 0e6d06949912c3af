import type { CountryCode } from 'libphonenumber-js/max'
import type { WrongLength } from './phone-length.ts'
import type { NumberType } from './phone-plan.ts'
import type { Typed } from './phone-text.ts'

/** `not textable` belongs to a number that is good for calling; all others to one that cannot be used. */
export type NumberProblemKind =
  | 'not a number'
  | 'too short'
  | 'too long'
  | 'not valid'
  | 'unknown country'
  | 'reserved for drama'
  | 'not textable'

/** `sentence` is whole, names the number as it was typed, and is for the person who typed it. */
export type NumberProblem = { kind: NumberProblemKind; sentence: string }

const COUNTRIES = new Intl.DisplayNames(['en-GB'], { type: 'region' })

/** `the United States`, `the Isle of Man`: English has no rule but usage. */
const TAKES_THE =
  /States|Kingdom|Emirates|Netherlands|Philippines|Islands?$|Bahamas|Maldives|Comoros|Republic|^Isle/

const WORDS: Record<NumberType, string> = {
  mobile: 'a mobile',
  landline: 'a landline',
  'mobile or landline': 'a phone number',
  voip: 'an internet phone number',
  premium: 'a premium-rate number',
  personal: 'a personal number, which forwards calls alone',
  pager: 'a pager number',
  'toll-free': 'a freephone number',
  'shared-cost': 'a shared-cost number',
  uan: 'a number for a whole organisation',
  voicemail: 'a voicemail number',
  unknown: 'a number of a kind that we do not know',
}

export function notANumber(input: string, why: (Typed & { dialled: null })['why']): NumberProblem {
  return { kind: 'not a number', sentence: whyNotANumber(quoted(input), why) }
}

function whyNotANumber(input: string, why: (Typed & { dialled: null })['why']): string {
  switch (why) {
    case 'empty':
      return 'No number was given.'
    case 'long':
      return `${input} is too long to be a phone number.`
    case 'no digits':
      return `${input} is not a phone number. Leave it empty if there is none.`
    case 'spreadsheet':
      return `${input} is what a spreadsheet made of a phone number, and its last digits are lost. Set the column to “Text” before opening the file, and take the number from where it came from.`
    case 'letters':
      return `${input} has a letter among its digits, so it is not a phone number.`
    case 'several':
      return `${input} holds more digits than one phone number. Put a comma between two numbers.`
  }
}

/** Speaks of the digits as they stand on paper: after the 0 or the country code, if there is one. */
export function wrongLengthProblem(input: string, dialled: string, length: WrongLength): NumberProblem {
  const { digits, needs, type, country } = length
  const what = country === 'GB' ? WORDS[type].replace(/^an? /, 'a UK ') : `${WORDS[type]}${place(country)}`
  const before = dialled.slice(0, Math.max(dialled.length - digits, 0))
  return {
    kind: digits < needs ? 'too short' : 'too long',
    sentence: `${quoted(input)} has ${digits} digits${after(before, input)}; ${what} has ${needs}.`,
  }
}

function after(before: string, input: string): string {
  if (before === '') return ''
  if (!before.startsWith('+')) return ` after the ${before}`
  return input.includes('(0)') ? ' after the 0' : ' after the country code'
}

export function notInPlan(
  input: string,
  verdict: string | undefined,
  country: CountryCode | undefined,
  abroad: boolean,
): NumberProblem {
  const { kind, fault } = faultInPlan(verdict, place(country))
  const isAllDigits = !abroad && kind !== 'too short'
  const hint = isAllDigits ? ' A number from another country begins with + and its country code.' : ''
  return { kind, sentence: `${quoted(input)} ${fault}.${hint}` }
}

function faultInPlan(verdict: string | undefined, where: string): { kind: NumberProblemKind; fault: string } {
  switch (verdict) {
    case 'INVALID_COUNTRY':
      return { kind: 'unknown country', fault: 'begins with a country code that no country has' }
    case 'TOO_SHORT':
    case 'NOT_A_NUMBER':
      return { kind: 'too short', fault: `has too few digits for a phone number${where}` }
    case 'TOO_LONG':
      return { kind: 'too long', fault: `has too many digits for a phone number${where}` }
    case 'INVALID_LENGTH':
      return { kind: 'not valid', fault: `has more or fewer digits than any phone number${where}` }
    default:
      return { kind: 'not valid', fault: `cannot be anyone’s: no phone number${where} begins like it` }
  }
}

/** It has the right length, and new ranges are opened all the time: it may yet be a number. */
export function doubtful(input: string, country: CountryCode | undefined): NumberProblem {
  const known = `as far as we know, no phone number${place(country)} begins like it`
  return {
    kind: 'not valid',
    sentence: `${quoted(input)} is doubtful: ${known}. It is not texted until the network or the office says that it is real.`,
  }
}

export function reservedForDrama(input: string): NumberProblem {
  return {
    kind: 'reserved for drama',
    sentence: `${quoted(input)} is reserved for drama: it belongs to nobody.`,
  }
}

export function notTextable(input: string, type: NumberType): NumberProblem {
  return { kind: 'not textable', sentence: `${quoted(input)} is ${WORDS[type]}: it cannot be texted.` }
}

export function hasExtension(input: string, extension: string): NumberProblem {
  const sentence = `${quoted(input)} has an extension (${extension}): a text cannot be sent to an extension.`
  return { kind: 'not textable', sentence }
}

function quoted(input: string): string {
  return `“${input.length > 60 ? `${input.slice(0, 60)}…` : input}”`
}

function place(country: CountryCode | undefined): string {
  if (country === undefined) return ''
  if (country === 'GB') return ' in the UK'
  const name = COUNTRIES.of(country) ?? country
  return TAKES_THE.test(name) ? ` in the ${name}` : ` in ${name}`
}
