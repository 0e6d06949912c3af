import { and, eq, inArray } from 'drizzle-orm'
import { numbers } from '../db/schema.ts'
import { type LookingUp, makeLookup } from './looking-up.ts'
import { reserveLookups } from './lookups.ts'
import type { LookupPolicy } from './lookups-due.ts'

/** So many numbers can be asked for at once, and so long somebody is kept waiting for them. */
export const mostLookedUpNow = 100
const patienceMs = 10_000
const atATime = 10

export interface LookedUpNow {
  /** Lookups that were decided on, and how many of them have their answer. */
  asked: number
  answered: number
  /** Why not everything was asked; null when it was. */
  because: string | null
}

/**
 * Makes the lookups that are due for these numbers of the school, for somebody who waits: by the same rules as without
 * being asked, and from the same budget. What is not done in some seconds follows by itself.
 */
export async function lookUpNow(
  lookingUp: LookingUp & LookupPolicy,
  schoolId: string,
  e164s: string[],
): Promise<LookedUpNow> {
  const { db, clock, drama } = lookingUp
  const among = await idsOf(lookingUp, schoolId, e164s)
  const wanted = { drama, among, limit: 2 * mostLookedUpNow }
  const { ids, because } = await db.write((tx) => reserveLookups(tx, schoolId, wanted, clock.now()))
  return { asked: ids.length, answered: await makeAll(lookingUp, ids), because }
}

async function idsOf({ db }: LookingUp, schoolId: string, e164s: string[]): Promise<string[]> {
  const rows = await db.read
    .select({ id: numbers.id })
    .from(numbers)
    .where(and(eq(numbers.schoolId, schoolId), inArray(numbers.e164, e164s.slice(0, mostLookedUpNow))))
  return rows.map(({ id }) => id)
}

async function makeAll(lookingUp: LookingUp, ids: string[]): Promise<number> {
  const patience = AbortSignal.timeout(patienceMs)
  const waiting = [...ids]
  let answered = 0
  const makeSome = async () => {
    for (let id = waiting.shift(); id && !patience.aborted; id = waiting.shift()) {
      const { result } = await makeLookup(lookingUp, id)
      if (result === 'answered') answered += 1
      if (result === 'later') return
    }
  }
  await Promise.all(Array.from({ length: atATime }, makeSome))
  return answered
}
