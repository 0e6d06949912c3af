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

/**
 * Reads `+…` by its own country code and anything else by the country's plan alone: an international prefix
 * of the country (011 in the United States) is not followed, for the same digits are also what a slip gives.
 */
export function parseDialled(dialled: string, country: CountryCode): PhoneNumber | undefined {
  const number = parsePhoneNumberFromString(dialled, { defaultCountry: country, extract: false })
  if (dialled.startsWith('+')) return number
  return number?.countryCallingCode === getCountryCallingCode(country) ? number : undefined
}

/** What kind of line the plan says that it is; null for a number that the plan does not have. */
export function typeOf(number: PhoneNumber): NumberType | null {
  const type = number.getType()
  return type === undefined ? null : TYPES[type]
}
