import { eq, sql } from 'drizzle-orm'
import type { Writer } from './database.ts'
import { bulletins, numbers, schools } from './schema.ts'

const tables = { bulletins, numbers, schools }

/**
 * Waits until no other transaction has taken its turn at this row, and keeps others waiting until this one ends.
 * Postgres locks a row that is written, even when nothing of it changes; SQLite has one writer anyway.
 */
export async function takeTurn(tx: Writer, at: keyof typeof tables, id: string): Promise<void> {
  const table = tables[at]
  await tx
    .update(table)
    .set({ createdAt: sql`${table.createdAt}` })
    .where(eq(table.id, id))
}
