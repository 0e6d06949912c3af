import {
  type CountryCode,
  getCountryCallingCode,
  type PhoneNumber,
  type PhoneNumberType,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max'

/** A phone number as `+`, country code and the rest, digits alone. It is stored as text. */
export type E164 = string & { readonly __brand: 'E164' }

export type NumberType = (typeof TYPES)[PhoneNumberType] | 'unknown'

const TYPES = {
  MOBILE: 'mobile',
  FIXED_LINE: 'landline',
  FIXED_LINE_OR_MOBILE: 'mobile or landline',
  VOIP: 'voip',
  PREMIUM_RATE: 'premium',
  PERSONAL_NUMBER: 'personal',
  PAGER: 'pager',
  TOLL_FREE: 'toll-free',
  SHARED_COST: 'shared-cost',
  UAN: 'uan',
  VOICEMAIL: 'voicemail',
} as const satisfies Record<PhoneNumberType, string>

/** Ofcom's numbers for drama: a mobile range, and a landline range that libphonenumber does not list. */
const DRAMA_MOBILE = /^\+447700900\d{3}$/
const DRAMA_LANDLINE = /^\+441632960\d{3}$/

/** Digits beyond these are tried when we look for how long a number should have been. */
const MOST_DIGITS_ASTRAY = 4

/** What a number lacks or has too much of: `digits` it has, `needs` it should have, both without the trunk 0. */
export type WrongLength = {
  digits: number
  needs: number
  type: NumberType
  country: CountryCode | undefined
}

/**
 * Reads `+…` by its own country code and anything else by the country's plan alone: an international prefix
 * of the country (011 in the United States) is not followed, for the same digits are also what a slip gives.
 */
export function parseDialled(dialled: string, country: CountryCode): PhoneNumber | undefined {
  const number = parsePhoneNumberFromString(dialled, { defaultCountry: country, extract: false })
  if (dialled.startsWith('+')) return number
  return number?.countryCallingCode === getCountryCallingCode(country) ? number : undefined
}

export function typeOf(number: PhoneNumber): NumberType {
  const type = number.getType()
  return type === undefined ? 'unknown' : TYPES[type]
}

/** The kind of line that a number reserved for drama pretends to be, else null. */
export function dramaType(e164: string): NumberType | null {
  if (DRAMA_MOBILE.test(e164)) return 'mobile'
  return DRAMA_LANDLINE.test(e164) ? 'landline' : null
}

export function wrongLength(dialled: string, country: CountryCode): WrongLength | null {
  return (
    wrongUkMobile(dialled, country) ??
    longerWouldBeValid(dialled, country) ??
    shorterIsValid(dialled, country)
  )
}

/**
 * Whatever begins with 7 in the UK has ten digits (Ofcom, National Telephone Numbering Plan). The general way
 * below cannot know it of the drama range, where no longer number is valid either.
 */
function wrongUkMobile(dialled: string, country: CountryCode): WrongLength | null {
  const abroad =
    !dialled.startsWith('+44') && (dialled.startsWith('+') || getCountryCallingCode(country) !== '44')
  const digits = abroad ? 0 : (/^(?:\+44|44(?=0?7))?0?(7\d*)$/.exec(dialled)?.[1]?.length ?? 0)
  return digits === 0 || digits === 10 ? null : { digits, needs: 10, type: 'mobile', country: 'GB' }
}

/** A number's beginning decides its kind, so two digits tried stand for all that may be missing. */
function longerWouldBeValid(dialled: string, country: CountryCode): WrongLength | null {
  for (let missing = 1; missing <= MOST_DIGITS_ASTRAY; missing++) {
    for (const digit of ['3', '6']) {
      const number = parseDialled(dialled + digit.repeat(missing), country)
      if (number?.isValid()) return lengthOf(number, -missing)
    }
  }
  return null
}

function shorterIsValid(dialled: string, country: CountryCode): WrongLength | null {
  for (let over = 1; over <= MOST_DIGITS_ASTRAY; over++) {
    const number = parseDialled(dialled.slice(0, -over), country)
    if (number?.isValid()) return lengthOf(number, over)
  }
  return null
}

function lengthOf(number: PhoneNumber, difference: number): WrongLength {
  const needs = number.nationalNumber.length
  return { digits: needs + difference, needs, type: typeOf(number), country: number.country }
}
