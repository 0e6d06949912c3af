import { type NumberLabel, numberLabels } from './contacts-record.ts'
import type { HeldNumber } from './held-numbers.ts'
import { standInsOf } from './places.ts'

/** A number on a parent's record as the MIS says it. */
export interface SaidNumber {
  e164: string
  label: NumberLabel
}

/** A number in use that the MIS does not have (any more), and the one that it has anew in its place, if any. */
export interface Clash {
  rival: HeldNumber
  anew: string | null
}

/**
 * Under each label the first number that the MIS lacks against the first that it has anew, and so on. A number that
 * stands in for one that the MIS still has is no rival: of that one the MIS says nothing new.
 */
export function clashesOf(held: readonly HeldNumber[], said: readonly SaidNumber[]): Clash[] {
  const isSaid = new Set(said.map(({ e164 }) => e164))
  const standIns = standInsOf(held)
  const rivals = held
    .filter(({ e164, endedAt }) => endedAt === null && !isSaid.has(e164))
    .filter(({ e164 }) => !isSaid.has(standIns.get(e164) ?? ''))
    .toSorted((one, other) => one.position - other.position)
  const anew = anewIn(held, said)
  return numberLabels.flatMap((label) => {
    const instead = anew.filter((number) => number.label === label)
    return rivals
      .filter((number) => number.label === label)
      .map((rival, n) => ({ rival, anew: instead[n]?.e164 ?? null }))
  })
}

/** What the MIS says that it did not say before. What the parent or the office gave first is no news but agreement. */
export function anewIn(held: readonly HeldNumber[], said: readonly SaidNumber[]): SaidNumber[] {
  const known = held.filter(({ inMis, endedAt }) => inMis || endedAt === null).map(({ e164 }) => e164)
  return said.filter(({ e164 }) => !known.includes(e164))
}

/**
 * Whether the MIS contradicts the parent or the office: it has another number, or takes one away that they confirmed.
 * A number that the MIS never had does not go because the MIS has none.
 */
export const isContradiction = ({ rival, anew }: Clash): boolean =>
  rival.inMis ? rival.confirmedAt !== null : anew !== null

/** Whether the number that was in use is used still: it was confirmed after the MIS spoke, or nothing speaks against it. */
export function staysInUse(clash: Clash, comparedAt: Date): boolean {
  const { inMis, confirmedAt } = clash.rival
  if (!isContradiction(clash)) return !inMis
  return confirmedAt !== null && confirmedAt > comparedAt
}
