import type { CountryCode } from 'libphonenumber-js/max'
import type { NumberType, WrongLength } from './phone-plan.ts'
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

const WORDS: Record<NumberType, string> = {
  mobile: 'a mobile',
  landline: 'a landline',
  'mobile or landline': 'a phone',
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
  const after = dialled.startsWith('0')
    ? ' after the 0'
    : dialled.startsWith('+')
      ? ' after the country code'
      : ''
  return {
    kind: digits < needs ? 'too short' : 'too long',
    sentence: `${quoted(input)} has ${digits} digits${after}; ${what} has ${needs}.`,
  }
}

export function notInPlan(
  input: string,
  verdict: string | undefined,
  country: CountryCode | undefined,
): NumberProblem {
  const shown = quoted(input)
  switch (verdict) {
    case 'INVALID_COUNTRY':
      return { kind: 'unknown country', sentence: `${shown} begins with a country code that no country has.` }
    case 'TOO_SHORT':
      return {
        kind: 'too short',
        sentence: `${shown} has too few digits for a phone number${place(country)}.`,
      }
    case 'TOO_LONG':
      return {
        kind: 'too long',
        sentence: `${shown} has too many digits for a phone number${place(country)}.`,
      }
    default:
      return {
        kind: 'not valid',
        sentence: `${shown} cannot be anyone’s: no phone number${place(country)} begins like it.`,
      }
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
  return ` in ${COUNTRIES.of(country) ?? country}`
}
