import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '../../src/db/database.ts'
import { groupMembers, groups, links, numbers, parentNumbers, parents, pupils } from '../../src/db/schema.ts'

/** What a parent is texted at, in the order in which it is tried. */
export async function numbersInUse({ read }: Database, schoolId: string, parentMisId: string) {
  const rows = await read
    .select({ e164: numbers.e164 })
    .from(parentNumbers)
    .innerJoin(numbers, eq(numbers.id, parentNumbers.numberId))
    .innerJoin(parents, eq(parents.id, parentNumbers.parentId))
    .where(and(eq(parents.schoolId, schoolId), eq(parents.misId, parentMisId), isNull(parentNumbers.endedAt)))
    .orderBy(parentNumbers.position)
  return rows.map(({ e164 }) => e164)
}

const tables = { pupils, parents, links, numbers, parentNumbers, groups, groupMembers }

/** Every row that a school's roster has, in an order that does not depend on the engine. */
export async function rosterOf({ read }: Database, schoolId: string) {
  const rowsOf = async (table: (typeof tables)[keyof typeof tables]) => {
    const rows = await read.select().from(table).where(eq(table.schoolId, schoolId))
    return rows.map((row) => JSON.stringify(row)).sort()
  }
  return Object.fromEntries(
    await Promise.all(
      Object.entries(tables).map(async ([name, table]) => [name, await rowsOf(table)] as const),
    ),
  )
}
