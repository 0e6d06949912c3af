// By which numbers a text finds a pupil's homes, and why it finds none: a pure rule over the roster and what is known
// of its numbers. A text goes to a parent's first number that can be texted, so that number alone counts.

import type { HealthState } from '../numbers/health.ts'

export interface HomeLink {
  pupilId: string
  parentId: string
  responsible: boolean
  barred: boolean
  current: boolean
}

/** A number of a parent; each parent's stand in the order in which they are tried. */
export interface HeldNumber {
  parentId: string
  numberId: string
  textable: boolean
}

export interface Homes {
  /** Links between pupils and parents, and every bar, whether or not the link still stands. */
  links: HomeLink[]
  numbers: HeldNumber[]
  optedOut: Set<string>
  states: ReadonlyMap<string, HealthState>
}

export type NoWay = 'no number' | 'quarantined' | 'bad' | 'doubtful' | 'opted out' | 'not for this pupil'

/** How a text comes to a parent about a pupil: for all that is known, perhaps, or not at all. */
export type Way = { kind: 'good' | 'not known'; numberId: string } | { kind: 'none'; because: NoWay }

/** The ways to the parents who are meant, by the priority that the school gave them. */
export type PupilWays = { parentId: string; way: Way }[]

/**
 * The ways to each pupil's homes. Who is barred from a pupil is no home of theirs. A pupil without anybody to write to
 * is not in the answer.
 */
export function waysToPupils(
  homes: Homes,
  isMeant: (link: HomeLink) => boolean = ({ responsible }) => responsible,
): Map<string, PupilWays> {
  const ways = wayFinder(homes)
  const meant = homes.links.filter((link) => link.current && !link.barred && isMeant(link))
  const byPupil = Map.groupBy(meant, ({ pupilId }) => pupilId)
  return new Map(
    [...byPupil].map(([pupilId, links]) => [
      pupilId,
      links.map((link) => ({ parentId: link.parentId, way: ways(link) })),
    ]),
  )
}

/** The numbers by which a pupil's homes are reached: two parents who share a phone are one way. */
export const numbersOfKind = (ways: PupilWays, kind: 'good' | 'not known'): Set<string> =>
  new Set(ways.flatMap(({ way }) => (way.kind === kind ? [way.numberId] : [])))

function wayFinder(homes: Homes): (link: HomeLink) => Way {
  const first = firstTextable(homes.numbers)
  const barred = barredNumbers(homes)
  const held = Map.groupBy(homes.numbers, ({ parentId }) => parentId)
  return ({ pupilId, parentId }) => {
    const numberId = first.get(parentId)
    if (!numberId) return { kind: 'none', because: whyNotTextable(held.get(parentId) ?? [], homes.states) }
    if (barred.get(numberId)?.has(pupilId)) return { kind: 'none', because: 'not for this pupil' }
    if (homes.optedOut.has(numberId)) return { kind: 'none', because: 'opted out' }
    return byHealth(numberId, homes.states.get(numberId) ?? 'unknown')
  }
}

// An ageing number was theirs within half a year and takes texts: a text reaches it, and whether it was asked lately
// must not move the figure. A stale one may be a stranger's by now, so nobody can say.
function byHealth(numberId: string, state: HealthState): Way {
  if (state === 'good' || state === 'ageing') return { kind: 'good', numberId }
  if (state === 'stale' || state === 'unknown') return { kind: 'not known', numberId }
  return { kind: 'none', because: state }
}

// The worst that is known of the numbers that they have: it is what the office can do something about.
function whyNotTextable(held: HeldNumber[], states: Homes['states']): NoWay {
  const known = held.map(({ numberId }) => states.get(numberId))
  return (['quarantined', 'bad'] as const).find((state) => known.includes(state)) ?? 'no number'
}

/** Of each parent the number that a text goes to. */
export function firstTextable(numbers: HeldNumber[]): Map<string, string> {
  const first = new Map<string, string>()
  for (const { parentId, numberId, textable } of numbers)
    if (textable && !first.has(parentId)) first.set(parentId, numberId)
  return first
}

/** For each number, the pupils from whom somebody who holds it is barred. */
export function barredNumbers({
  links,
  numbers,
}: Pick<Homes, 'links' | 'numbers'>): Map<string, Set<string>> {
  const barredFrom = Map.groupBy(
    links.filter((link) => link.barred),
    (link) => link.parentId,
  )
  const barred = new Map<string, Set<string>>()
  for (const { parentId, numberId } of numbers)
    for (const { pupilId } of barredFrom.get(parentId) ?? [])
      barred.set(numberId, (barred.get(numberId) ?? new Set()).add(pupilId))
  return barred
}
