// In which order a parent's numbers are tried, when some of them are the MIS's and some their own.

import { numberLabels } from './contacts-record.ts'
import type { HeldNumber } from './held-numbers.ts'

/** The numbers that were put in the place of one of the MIS's, each with that one. */
export type StandIns = ReadonlyMap<string, string>

/** Who stands in for whom: a number of the parent's own, in use at the very place of one that only the MIS still has. */
export function standInsOf(held: readonly HeldNumber[]): StandIns {
  const standIns = new Map<string, string>()
  const replaced = held.filter(({ inMis, endedAt }) => inMis && endedAt !== null)
  for (const { e164, position, label } of held.filter(({ inMis, endedAt }) => !inMis && endedAt === null)) {
    const place = replaced.findIndex((one) => one.position === position && one.label === label)
    if (place >= 0) standIns.set(e164, replaced.splice(place, 1)[0]!.e164)
  }
  return standIns
}

/**
 * Gives every number that the MIS has or that is in use its place: mobiles first, then home, then work. The MIS's
 * keep their order, and a stand-in shares the place of the one that it stands in for. Another of the parent's own
 * stays behind the one of the MIS's that it stood behind `before`.
 */
export function inPlace<Held extends HeldNumber>(
  held: readonly Held[],
  standIns: StandIns,
  before: readonly HeldNumber[] = held,
): Held[] {
  const behind = (number: Held) => (number.inMis ? number.position : placeBefore(number, held, before) + 0.5)
  const placed = held
    .filter(({ e164, inMis, endedAt }) => inMis || (endedAt === null && !standIns.has(e164)))
    .map((number) => ({ number, key: [rank(number), behind(number), number.position] }))
    .toSorted((one, other) => compare(one.key, other.key) || (one.number.e164 < other.number.e164 ? -1 : 1))
  const places = new Map(placed.map(({ number: { e164, label } }, position) => [e164, { label, position }]))
  return held.map((number) => ({ ...number, ...places.get(standIns.get(number.e164) ?? number.e164) }))
}

/** Where the last of the MIS's under its label is now, of those that came before it; -1 without one. */
function placeBefore(number: HeldNumber, held: readonly HeldNumber[], before: readonly HeldNumber[]): number {
  const earlier = before
    .filter(({ label, position }) => label === number.label && position < number.position)
    .toSorted((one, other) => other.position - one.position)
    .map(({ e164 }) => held.find((one) => one.e164 === e164))
    .find((one) => one?.inMis && one.label === number.label)
  return earlier?.position ?? -1
}

const rank = ({ label }: HeldNumber): number => numberLabels.indexOf(label)

const compare = (one: number[], other: number[]): number =>
  one.map((part, n) => part - other[n]!).find((difference) => difference !== 0) ?? 0
