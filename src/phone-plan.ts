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

/** Whether a text is spelt as E.164. It says nothing of whether the number exists. */
export function isE164(text: string): text is E164 {
  return /^\+[1-9]\d{6,14}$/.test(text)
}

/**
 * What kind of line the plan says that it is; null for a number that the plan does not have, and for one that is longer
 * than E.164 lets any be, as plans with extensions dialled through (Germany's) have them.
 */
export function typeOf(number: PhoneNumber): NumberType | null {
  const type = isE164(number.number) ? number.getType() : undefined
  return type === undefined ? null : TYPES[type]
}
