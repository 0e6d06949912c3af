import { eq } from 'drizzle-orm'
import type { Database } from '../../src/db/database.ts'
import { groupMembers, groups, links, numbers, parentNumbers, parents, pupils } from '../../src/db/schema.ts'

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
