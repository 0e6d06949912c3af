import { type BetweenOwners, given, ours } from './assumptions.ts'
import type { Chance } from './chance.ts'

/** Days are counted from the first of September. */
export interface Change {
  day: number
  to: string
  diesAtOnce: boolean
  /** The day on which the MIS knows of it; null: never. */
  misDay: number | null
}

/** By the MIS's ids. */
export interface Parent {
  id: string
  pupil: string
  number: string
  change: Change | null
}

export const daysOfYear = 365

/** Whose each number really is, day by day: what the school does not know. */
export class World {
  readonly parents: readonly Parent[]
  readonly betweenOwners: BetweenOwners
  readonly #firstOwner: ReadonlyMap<string, Parent>
  readonly #nextOwner: ReadonlyMap<string, Parent>

  constructor(pupils: number, chance: Chance, betweenOwners: BetweenOwners) {
    this.betweenOwners = betweenOwners
    this.parents = Array.from({ length: pupils }, (_, n) => homeOf(n, chance)).flat()
    this.#firstOwner = new Map(this.parents.map((parent) => [parent.number, parent]))
    this.#nextOwner = new Map(
      this.parents.flatMap((parent) => (parent.change ? [[parent.change.to, parent]] : [])),
    )
  }

  /** The parent who has this number on that day, a stranger, or nobody. */
  ownerOf(e164: string, day: number): Parent | 'stranger' | null {
    const next = this.#nextOwner.get(e164)
    if (next) return next.change && day >= next.change.day ? next : null
    const first = this.#firstOwner.get(e164)
    if (!first?.change || day < first.change.day) return first ?? null
    return isStrangers(first.change, day) ? 'stranger' : null
  }

  /** What becomes of a text to it: null when it arrives, else the carrier's code. */
  failureAt(e164: string, day: number): number | null {
    if (this.ownerOf(e164, day)) return null
    return this.#firstOwner.get(e164)?.change?.diesAtOnce === false ? this.betweenOwners : 30005
  }

  numberOf({ number, change }: Parent, day: number): string {
    return change && day >= change.day ? change.to : number
  }
}

const isStrangers = ({ day, diesAtOnce }: Change, today: number): boolean =>
  !diesAtOnce && today >= day + given.strangersAfterDays

function homeOf(n: number, chance: Chance): Parent[] {
  const pupil = `P${n}`
  const ids = chance('two parents', pupil) < ours.withTwoParents ? [`A${n}`, `B${n}`] : [`A${n}`]
  return ids.map((id, nth) => parentOf(id, pupil, 2 * n + nth, chance))
}

// Drama has only a thousand numbers, so these are of a range that networks have; nothing leaves this machine.
const mobile = (n: number): string => `+447400${String(n).padStart(6, '0')}`

const parentOf = (id: string, pupil: string, n: number, chance: Chance): Parent => ({
  id,
  pupil,
  number: mobile(n),
  change: chance('changes', id) < given.changing ? changeOf(id, mobile(500_000 + n), chance) : null,
})

function changeOf(id: string, to: string, chance: Chance): Change {
  const day = Math.floor(chance('day', id) * daysOfYear)
  const misDay = day + 1 + Math.floor(chance('day of the MIS', id) * given.misWithinDays)
  const diesAtOnce = chance('dies', id) < given.dyingAtOnce
  return { day, to, diesAtOnce, misDay: chance('reaches the MIS', id) < given.reachingTheMis ? misDay : null }
}
