const E164 = /^\+[1-9]\d{6,14}$/
const SHORT_CODE = /^\d{3,8}$/
const NAME = /^(?=.*[A-Za-z])[A-Za-z0-9 &_+-]{1,11}$/

export function isE164(value: string): boolean {
  return E164.test(value)
}

/** What Twilio takes as a sender: a number, a short code, or a name of at most 11 characters. */
export function isSender(value: string): boolean {
  return E164.test(value) || SHORT_CODE.test(value) || NAME.test(value)
}

/** A sender name takes no answers: nobody can text it. */
export function isName(value: string): boolean {
  return NAME.test(value)
}

/** Reads a number as a British person types it (spaces, a leading 0 or 00); null when it is none. */
export function readNumber(typed: string): string | null {
  const bare = typed.replace(/[\s().-]/g, '')
  const number = bare.replace(/^00/, '+').replace(/^0/, '+44')
  return isE164(number) ? number : null
}

/** In a query string a bare + arrives as a space. */
export function plusRestored(value: string): string {
  return value.replace(/^ (?=\d)/, '+')
}

export type DramaKind = 'landline' | 'unreachable' | 'unknown' | 'opted-out' | 'filtered' | 'ordinary'

const DRAMA = /^\+447700900(\d)(\d)\d$/
const KINDS: DramaKind[] = ['landline', 'unreachable', 'unknown', 'opted-out', 'filtered']

/**
 * Ofcom keeps 07700 900000 to 900999 for drama. The range 900900 to 900949 says by its tens digit how the
 * handset behaves, all others are ordinary; null for a number outside the range.
 */
export function dramaKind(number: string): DramaKind | null {
  const digits = DRAMA.exec(number)
  if (!digits) return null
  return digits[1] === '9' ? (KINDS[Number(digits[2])] ?? 'ordinary') : 'ordinary'
}

/** Twilio's magic numbers: what a creation to or from them is refused with. */
export const MAGIC_TO: ReadonlyMap<string, number> = new Map([
  ['+15005550001', 21211],
  ['+15005550002', 21612],
  ['+15005550003', 21408],
  ['+15005550004', 21610],
  ['+15005550009', 21614],
])

export const MAGIC_FROM: ReadonlyMap<string, number> = new Map([
  ['+15005550001', 21212],
  ['+15005550007', 21606],
  ['+15005550008', 21611],
])
