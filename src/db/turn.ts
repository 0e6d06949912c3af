import { eq, sql } from 'drizzle-orm'
import type { Writer } from './database.ts'
import { prepared } from './prepared.ts'
import { bulletins, numbers, schools } from './schema.ts'

const turnAt = (name: string, table: typeof bulletins | typeof numbers | typeof schools) =>
  prepared(`turn_at_${name}`, (tx) =>
    tx
      .update(table)
      .set({ createdAt: sql`${table.createdAt}` })
      .where(eq(table.id, sql.placeholder('id'))),
  )

const turns = {
  bulletins: turnAt('bulletins', bulletins),
  numbers: turnAt('numbers', numbers),
  schools: turnAt('schools', schools),
}

/**
 * Waits until no other transaction has taken its turn at this row, and keeps others waiting until this one ends.
 * Postgres locks a row that is written, even when nothing of it changes; SQLite has one writer anyway.
 */
export async function takeTurn(tx: Writer, at: keyof typeof turns, id: string): Promise<void> {
  await turns[at](tx, { id })
}
