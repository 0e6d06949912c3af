/** One thing wrong with what was asked: where (a JSON pointer, `''` for the whole) and what to do about it. */
export interface Fault {
  pointer: string
  detail: string
}

type Kind = 'invalid' | 'not-found' | 'conflict' | 'forbidden' | 'needs-confirmation'

/** What was asked cannot be done, for reasons that the person who asked can read. Nothing was changed. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly kind: Kind
  readonly faults: Fault[]
  /** Further members of the answer, e.g. the warnings that want confirming. */
  readonly more: Record<string, unknown>

  constructor(kind: Kind, detail: string, faults: Fault[] = [], more: Record<string, unknown> = {}) {
    super(detail)
    this.kind = kind
    this.faults = faults
    this.more = more
  }
}

/** `what` as a reader would say it: "conversation", "bulletin". */
export const notFound = (what: string) => new Refused('not-found', `This school has no such ${what}.`)

export function invalid(faults: Fault[]): Refused {
  const [first] = faults
  return new Refused(
    'invalid',
    faults.length === 1 ? first!.detail : `${faults.length} things are wrong.`,
    faults,
  )
}
