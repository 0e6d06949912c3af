import { and, eq, inArray } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { numbers } from '../db/schema.ts'
import { namesOf, type PersonName } from '../roster/people.ts'
import { type Change, type ChangeState, changeState, whyEnded } from './changes.ts'

/** A change as people and programs read it. `because`: what the office is asked, or why it came to nothing. */
export interface NamedChange {
  id: string
  state: ChangeState
  from: string
  to: string
  parents: PersonName[]
  because: string | null
  change: Change
}

/** These changes of a school with the numbers and names that they are about, in the order given. */
export async function namedChanges(
  db: Reader,
  schoolId: string,
  changes: Change[],
  now: Date,
): Promise<NamedChange[]> {
  const e164s = await e164sOf(db, schoolId, changes)
  const wanted = changes.flatMap(({ parents }) => parents)
  const { parents } = await namesOf(db, schoolId, { parents: wanted, pupils: [] })
  return changes.map((change) => ({
    id: change.id,
    state: changeState(change, now),
    from: e164s.get(change.oldNumberId)!,
    to: e164s.get(change.newNumberId)!,
    parents: parents.filter(({ id }) => change.parents.includes(id)),
    because: whyEnded(change, now) ?? change.needsOffice,
    change,
  }))
}

async function e164sOf(db: Reader, schoolId: string, changes: Change[]): Promise<Map<string, string>> {
  const ids = changes.flatMap(({ oldNumberId, newNumberId }) => [oldNumberId, newNumberId])
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: numbers.id, e164: numbers.e164 })
    .from(numbers)
    .where(and(eq(numbers.schoolId, schoolId), inArray(numbers.id, ids)))
  return new Map(rows.map(({ id, e164 }) => [id, e164]))
}
