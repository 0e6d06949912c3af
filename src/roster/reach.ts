// How many pupils a text reaches, in the whole school and in each year and form.

import type { Reader } from '../db/database.ts'
import { listReachWeeks, type ReachWeek } from './reach-weeks.ts'
import { type SchoolClass, type SchoolHomes, schoolHomes } from './school-homes.ts'
import { numbersOfKind, type PupilWays, waysToPupils } from './ways.ts'

/** Of what is neither `withOne` nor `unreachable` nobody knows yet. */
export interface Reach {
  pupils: number
  /** Pupils with at least one parent whom a text reaches, and with two on phones of their own. */
  withOne: number
  withTwo: number
  /** Pupils whose homes no text reaches, for all that is known. */
  unreachable: number
}

export interface ClassReach extends Omit<SchoolClass, 'members'>, Reach {}

export interface SchoolReach extends Reach {
  groups: ClassReach[]
}

/** Counts these pupils. */
export function reachAmong(pupilIds: readonly string[], ways: ReadonlyMap<string, PupilWays>): Reach {
  const found = pupilIds.map((id) => countWays(ways.get(id) ?? []))
  return {
    pupils: found.length,
    withOne: found.filter(({ good }) => good >= 1).length,
    withTwo: found.filter(({ good }) => good >= 2).length,
    unreachable: found.filter(({ good, notKnown }) => good + notKnown === 0).length,
  }
}

const countWays = (ways: PupilWays) => ({
  good: numbersOfKind(ways, 'good').size,
  notKnown: numbersOfKind(ways, 'not known').size,
})

/** The whole school, and each year and form that has pupils. */
export function reachOfSchool({ pupils, classes, homes }: SchoolHomes): SchoolReach {
  const ways = waysToPupils(homes)
  const ids = pupils.map(({ id }) => id)
  return {
    ...reachAmong(ids, ways),
    groups: classes
      .filter(({ members }) => members.length > 0)
      .map(({ members, ...one }) => ({ ...one, ...reachAmong(members, ways) })),
  }
}

/** How many a text reaches now, and week by week until now. */
export async function reachOf(
  db: Reader,
  schoolId: string,
  policy: { drama: boolean },
  now: Date,
): Promise<SchoolReach & { weeks: ReachWeek[] }> {
  const found = await schoolHomes(db, schoolId, policy, now)
  return { ...reachOfSchool(found), weeks: await listReachWeeks(db, schoolId) }
}
