// Both masters: what is in use of a parent's numbers once the MIS has said what they are, and the parent or the office
// perhaps something else. The newer word is used. Pure: writing it down is somebody else's.

import { anewIn, type Clash, clashesOf, isContradiction, type SaidNumber, staysInUse } from './clashes.ts'
import type { HeldNumber } from './held-numbers.ts'
import { inPlace, type StandIns, standInsOf } from './places.ts'

/** The MIS and the parent, or the office, say different things. `mis` is null when it has no number in its place. */
export interface Contradiction {
  parent: string
  mis: string | null
  /** Whose word is the newer, and in use. */
  usedSaidBy: 'parent' | 'mis'
}

export interface Merged {
  /** Everything that the parent holds and held, as it is from now on. */
  held: HeldNumber[]
  contradictions: Contradiction[]
  /** Numbers that went out of use, each with what the MIS has in its place. */
  replaced: ReadonlyMap<string, string | null>
  /** What the MIS has anew, in the place of nothing. */
  added: SaidNumber[]
}

/** When the MIS said it (the comparison's instant: it may be applied later), and now. */
export interface Instants {
  comparedAt: Date
  now: Date
}

/** What a parent holds once the MIS says this of their numbers. */
export function bothMasters(
  held: readonly HeldNumber[],
  said: readonly SaidNumber[],
  { comparedAt, now }: Instants,
): Merged {
  const clashes = clashesOf(held, said)
  const [yielding, staying] = parted(clashes, (clash) => !staysInUse(clash, comparedAt))
  const replaced = new Map(yielding.map(({ rival, anew }) => [rival.e164, anew]))
  const beaten = new Map(staying.flatMap(({ rival, anew }) => (anew ? [[anew, rival.e164]] : [])))
  const after = [...saidNow(held, said, beaten, now), ...notSaidNow(held, said, replaced, now)]
  // Whatever stood behind a number that is replaced stands behind the one in its place.
  const before = held.map((number) => ({ ...number, e164: replaced.get(number.e164) ?? number.e164 }))
  return {
    held: inPlace(after, standInsAfter(held, said, beaten), before),
    contradictions: clashes.filter(isContradiction).map((clash) => ({
      parent: clash.rival.e164,
      mis: clash.anew,
      usedSaidBy: staysInUse(clash, comparedAt) ? 'parent' : 'mis',
    })),
    replaced,
    added: anewIn(held, said).filter(({ e164 }) => !clashes.some(({ anew }) => anew === e164)),
  }
}

/** The MIS's numbers that lost against the parent's, each with that one. */
type Beaten = ReadonlyMap<string, string>

// Of a number that the MIS has as before it says nothing new: what the parent made of it stays.
function saidNow(
  held: readonly HeldNumber[],
  said: readonly SaidNumber[],
  beaten: Beaten,
  now: Date,
): HeldNumber[] {
  return said.map(({ e164, label }, position) => {
    const known = held.find((number) => number.e164 === e164)
    const { inMis = false, endedAt = null, confirmedAt = null } = known ?? {}
    const ended = inMis ? endedAt : beaten.has(e164) ? (endedAt ?? now) : null
    return { e164, label, position, inMis: true, endedAt: ended, confirmedAt }
  })
}

const notSaidNow = (
  held: readonly HeldNumber[],
  said: readonly SaidNumber[],
  replaced: Merged['replaced'],
  now: Date,
): HeldNumber[] =>
  held
    .filter(({ e164 }) => !said.some((number) => number.e164 === e164))
    .map((number) => ({
      ...number,
      inMis: false,
      endedAt: replaced.has(number.e164) ? now : number.endedAt,
    }))

function standInsAfter(held: readonly HeldNumber[], said: readonly SaidNumber[], beaten: Beaten): StandIns {
  const isSaid = new Set(said.map(({ e164 }) => e164))
  const before = [...standInsOf(held)].filter(([own, place]) => !isSaid.has(own) && isSaid.has(place))
  return new Map([...before, ...[...beaten].map(([place, own]) => [own, place] as const)])
}

function parted(clashes: Clash[], which: (clash: Clash) => boolean): [Clash[], Clash[]] {
  return [clashes.filter(which), clashes.filter((clash) => !which(clash))]
}
