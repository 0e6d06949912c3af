import { type Column, type SQL, sql } from 'drizzle-orm'
import type { Writer } from './database.ts'
import { dialect } from './dialect.ts'
import * as postgres from './lists.postgres.ts'
import * as sqlite from './lists.sqlite.ts'

const lists = dialect === 'postgres' ? postgres : sqlite

/** `asParameter`: a list or a map as one value. */
export const { asParameter } = lists
/** Whether a column is among the list that a parameter holds, however long: the statement stays the same. */
export const { inList } = lists
/** What the map that a parameter holds has for a column. */
export const { valueIn } = lists

/** A value that comes with each call, written as this column writes it. */
export const placed = <Value>(name: string, column: Column & { _: { data: Value } }): SQL<Value> =>
  sql<Value>`${sql.param(sql.placeholder(name), column)}`

interface Preparable<Result> {
  prepare(name: string): { execute(values?: Record<string, unknown>): PromiseLike<Result> | Result }
}

/**
 * A statement that is built once for each connection and not at every call: for what is asked thousands of times a
 * second. `build` writes it with `sql.placeholder`; the values come with each call.
 */
export function prepared<Result>(name: string, build: (db: Writer) => Preparable<Result>) {
  const statements = new WeakMap<object, ReturnType<Preparable<Result>['prepare']>>()
  return async (db: object, values: Record<string, unknown> = {}): Promise<Result> => {
    let statement = statements.get(db)
    if (!statement) {
      statement = build(db as Writer).prepare(name)
      statements.set(db, statement)
    }
    return statement.execute(values)
  }
}
