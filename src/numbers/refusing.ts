// Who gets a text of which purpose: a pure rule over what the holder of a number has said.

/** Of a bulletin. Texts to one person (a single text, an answer, a code) have none: STOP alone ends those. */
export type Purpose = 'urgent' | 'service' | 'promotional'

/** `declined`: they asked for urgent texts only. `noConsent`: they have not said yes to promotional texts. */
export type Refusal = 'optedOut' | 'declined' | 'noConsent'

/** The latest word of a number's holder on each purpose; null where they have said nothing. */
export interface LatestWords {
  service: { isGiven: boolean; at: Date } | null
  promotional: { isGiven: boolean; at: Date } | null
}

export const nothingSaid: LatestWords = { service: null, promotional: null }

/** Why a text of this purpose must not go to a number; null when it may, or when it has no purpose but a person. */
export function refusalOf(
  purpose: Purpose | null,
  { hasOptedOut, words }: { hasOptedOut: boolean; words: LatestWords },
): Refusal | null {
  if (hasOptedOut) return 'optedOut'
  if (purpose === 'service') return isNo(words.service) ? 'declined' : null
  return purpose === 'promotional' ? promotionalRefusal(words) : null
}

// "Urgent texts only" takes back a yes to promotional texts that was said before it.
function promotionalRefusal({ service, promotional }: LatestWords): Refusal | null {
  if (!promotional?.isGiven) return 'noConsent'
  return isNo(service) && service!.at >= promotional.at ? 'declined' : null
}

const isNo = (word: LatestWords['service']): boolean => word !== null && !word.isGiven
