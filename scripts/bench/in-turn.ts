import { median } from './figure.ts'
import type { Session } from './session.ts'

/**
 * Measures several things in turn, round after round, so that what else the machine does is shared by all; a first
 * round that warms everything up is not counted. Gives the median of each.
 */
export async function inTurn<Name extends string>(
  { rounds, say }: Pick<Session, 'rounds' | 'say'>,
  measures: Record<Name, () => Promise<number>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(measures) as Name[]
  const found = new Map<Name, number[]>(names.map((name) => [name, []]))
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const value = await measures[name]()
      say(`${round === 0 ? 'to warm up' : `round ${round} of ${rounds}`}: ${name} ${value.toPrecision(4)}`)
      if (round > 0) found.get(name)!.push(value)
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(found.get(name)!)])) as Record<Name, number>
}
