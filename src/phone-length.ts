import { type CountryCode, getCountries, getCountryCallingCode, Metadata } from 'libphonenumber-js/max'
import { dramaType } from './phone-drama.ts'
import { type NumberType, parseDialled, typeOf } from './phone-plan.ts'

/** What a number lacks or has too much of: `digits` it has, `needs` it should have, both without the trunk 0. */
export type WrongLength = {
  digits: number
  needs: number
  type: NumberType
  country: CountryCode | undefined
}

/** Digits beyond these are tried when we look for how long a number should have been. */
const MOST_DIGITS_ASTRAY = 4
const ASTRAY = Array.from({ length: MOST_DIGITS_ASTRAY }, (_, at) => at + 1)

/** How many digits numbers have after each country code. Trying only these makes a list of bad numbers quick. */
const LENGTHS = lengthsByCallingCode()

function lengthsByCallingCode(): Map<string, Set<number>> {
  const plans = new Metadata()
  const lengths = new Map<string, Set<number>>()
  for (const country of getCountries()) {
    plans.selectNumberingPlan(country)
    const code = getCountryCallingCode(country)
    const ours = plans.numberingPlan?.possibleLengths() ?? []
    lengths.set(code, new Set([...(lengths.get(code) ?? []), ...ours]))
  }
  return lengths
}

/** How long a number that is not valid should have been, if more or fewer digits would make it so; else null. */
export function wrongLength(dialled: string, country: CountryCode): WrongLength | null {
  const mayHave = possibleLengths(dialled, country)
  return (
    wrongUkMobile(dialled, country) ??
    longerWouldBeValid(dialled, country, mayHave) ??
    shorterIsValid(dialled, country, mayHave)
  )
}

/**
 * Whether so many digits more (or fewer) make a length that the country has. libphonenumber takes the trunk prefix
 * off only if a valid number is left, so in what is not valid it may still be counted: one digit, in Hungary two.
 */
function possibleLengths(dialled: string, country: CountryCode): (more: number) => boolean {
  const number = parseDialled(dialled, country)
  const lengths = number && LENGTHS.get(number.countryCallingCode)
  if (!lengths) return () => true
  const national = number.nationalNumber
  const trunks = dialled === national || national.startsWith('0') ? [0, 1, 2] : [0]
  return (more) => trunks.some((trunk) => lengths.has(national.length - trunk + more))
}

/**
 * Whatever begins with 7 in the UK has ten digits (Ofcom, National Telephone Numbering Plan), and is too long or too
 * short by however much. The general way below goes no further than a few digits.
 */
function wrongUkMobile(dialled: string, country: CountryCode): WrongLength | null {
  const abroad =
    !dialled.startsWith('+44') && (dialled.startsWith('+') || getCountryCallingCode(country) !== '44')
  const digits = abroad ? 0 : (/^(?:\+44|44(?=0?7))?0?(7\d*)$/.exec(dialled)?.[1]?.length ?? 0)
  return digits === 0 || digits === 10 ? null : { digits, needs: 10, type: 'mobile', country: 'GB' }
}

/** A number's beginning decides its kind, so two digits tried stand for all that may be missing. */
function longerWouldBeValid(
  dialled: string,
  country: CountryCode,
  mayHave: (more: number) => boolean,
): WrongLength | null {
  for (const missing of ASTRAY.filter(mayHave)) {
    for (const digit of ['3', '6']) {
      const found = valid(dialled + digit.repeat(missing), country)
      if (found) return { ...found, digits: found.needs - missing }
    }
  }
  return null
}

function shorterIsValid(
  dialled: string,
  country: CountryCode,
  mayHave: (more: number) => boolean,
): WrongLength | null {
  for (const over of ASTRAY.filter((digits) => mayHave(-digits))) {
    const found = valid(dialled.slice(0, -over), country)
    if (found) return { ...found, digits: found.needs + over }
  }
  return null
}

function valid(dialled: string, country: CountryCode): Omit<WrongLength, 'digits'> | null {
  const number = parseDialled(dialled, country)
  const type = number && (dramaType(number.number) ?? typeOf(number))
  return type ? { needs: number.nationalNumber.length, type, country: number.country } : null
}
