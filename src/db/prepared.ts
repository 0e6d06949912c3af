import { type Column, getTableColumns, type SQL, sql, type Table } from 'drizzle-orm'
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

/** The rows of a parameter that holds a list in JSON: `row.value ->> 'name'` is a field of one, on either engine. */
export const { rowsIn } = lists
/** JSON written out, as a column that holds JSON takes it. */
export const { asJson } = lists
/** A value that comes with each call, written as this column writes it; null as null. */
export function placed<Value>(name: string, column: Column & { _: { data: Value } }): SQL<Value> {
  const mapToDriverValue = (value: unknown) => (value === null ? null : column.mapToDriverValue(value))
  return sql<Value>`${sql.param(sql.placeholder(name), { mapToDriverValue })}`
}

/**
 * What `insert … select` puts into every column of a table, in the table's order; null where nothing is said and the
 * column has no default of its own.
 */
export function everyColumn<T extends Table>(
  table: T,
  values: { [Name in keyof T['_']['columns']]?: SQL },
): Record<string, SQL.Aliased> {
  return Object.fromEntries(
    Object.entries(getTableColumns(table)).map(([name, column]) => {
      const value = values[name as keyof typeof values] ?? sql`${column.default ?? null}`
      return [name, value.as(name)]
    }),
  )
}

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
