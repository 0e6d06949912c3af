import { and, eq, inArray } from 'drizzle-orm'
import type { Database } from '../../src/db/database.ts'
import { numbers } from '../../src/db/schema.ts'
import { recordDelivered } from '../../src/numbers/evidence.ts'

/** The ids of a school's numbers, in the order in which they are asked for. */
export async function numberIds({ read }: Database, schoolId: string, e164s: string[]): Promise<string[]> {
  const rows = await read
    .select({ id: numbers.id, e164: numbers.e164 })
    .from(numbers)
    .where(and(eq(numbers.schoolId, schoolId), inArray(numbers.e164, e164s)))
  return e164s.map((wanted) => rows.find(({ e164 }) => e164 === wanted)!.id)
}

/** Texts arrive at these numbers of a school. */
export async function arriveAt(db: Database, schoolId: string, e164s: string[], at: Date): Promise<void> {
  const ids = await numberIds(db, schoolId, e164s)
  await db.write((tx) => recordDelivered(tx, ids, at))
}
