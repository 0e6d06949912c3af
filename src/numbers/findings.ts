// What the evidence about a number comes to, whatever the hour: how far it is known to reach a phone, and to be theirs.

import { type Failing, failing } from './failing.ts'

export type Who = 'parent' | 'office' | 'mis' | 'carrier'

/** Something known of a number and when it was. A lookup is in the carrier's words; null: it did not say. */
export type Evidence =
  | { kind: 'delivered' | 'replied'; at: Date }
  | { kind: 'confirmed' | 'proved' | 'given' | 'reported-wrong'; at: Date; by: Who }
  | { kind: 'failed'; at: Date; code: number }
  | LookedUp

export interface LookedUp {
  kind: 'looked-up'
  at: Date
  isValid: boolean | null
  lineType: string | null
  lineStatus: string | null
}

/** Everything that is worked out of the evidence; the state, the words and the marks on the number follow from it. */
export interface Findings {
  type: string
  /** What speaks against its reaching a phone. */
  fault: Failing | null
  /** Since when somebody says that it is not theirs, and nothing newer speaks for it. */
  quarantinedAt: Date | null
  /** When it was last shown to reach a phone, and when it was last known to be theirs. */
  reachedAt: Date | null
  theirsAt: Date | null
  /** How it was last known to be theirs, and who last said that it is not. */
  theirsBy: Evidence | null
  wrongBy: Evidence | null
}

/** What a number's evidence, handed in in any order, comes to. `type` is what its numbering plan says it is. */
export function findingsOf(type: string, handedIn: readonly Evidence[]): Findings {
  const evidence = inOrder(handedIn)
  const last = (which: (one: Evidence) => boolean) => evidence.findLast(which) ?? null
  const wrongBy = last(({ kind }) => kind === 'reported-wrong')
  const spokenFor = last(speaksForIt)
  const quarantinedAt = wrongBy && (!spokenFor || spokenFor.at <= wrongBy.at) ? wrongBy.at : null
  // Whose it was, as long as it is in quarantine: what comes from there since is a stranger's.
  const theirsBy = last((one) => isTheirs(one) && (!quarantinedAt || one.at < quarantinedAt))
  return {
    type,
    fault: failing(type, evidence, last(makesFailuresGood)?.at ?? null),
    quarantinedAt,
    reachedAt: last(reaches)?.at ?? null,
    theirsAt: theirsBy?.at ?? null,
    theirsBy,
    wrongBy,
  }
}

// What a parent says by text came from the phone.
const reaches = (one: Evidence) =>
  ['delivered', 'replied', 'proved'].includes(one.kind) || (one.kind === 'confirmed' && one.by === 'parent')

const isTheirs = ({ kind }: Evidence) => ['replied', 'confirmed', 'proved', 'given'].includes(kind)

// The MIS gives a number without having tried it; the office that confirms it has spoken to somebody.
const makesFailuresGood = (one: Evidence) => reaches(one) || one.kind === 'confirmed'

// Whoever has the phone now can say "yes": only the school's own word, or a code that came back, is newer evidence.
const speaksForIt = (one: Evidence) =>
  one.kind === 'proved' || one.kind === 'given' || (one.kind === 'confirmed' && one.by === 'office')

// By time, and at the same instant by what it says: the order in which it is handed in decides nothing.
const inOrder = (evidence: readonly Evidence[]): Evidence[] =>
  evidence.toSorted((one, other) => one.at.getTime() - other.at.getTime() || byContent(one, other))

function byContent(one: Evidence, other: Evidence): number {
  const [ours, theirs] = [spelt(one), spelt(other)]
  return ours < theirs ? -1 : Number(ours > theirs)
}

const spelt = (one: Evidence): string => JSON.stringify(Object.entries(one).sort())
