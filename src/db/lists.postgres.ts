import { type Column, type SQL, sql } from 'drizzle-orm'

/** A list or a map as one parameter of a statement. */
export const asParameter = (value: readonly string[] | Record<string, string>): unknown =>
  Array.isArray(value) ? value : JSON.stringify(value)

export const inList = (column: Column, name: string): SQL =>
  sql`${column} = any(${sql.placeholder(name)}::text[])`

export const valueIn = (name: string, key: Column): SQL<string> =>
  sql`(${sql.placeholder(name)}::jsonb ->> ${key})`

export const rowsIn = (name: string): SQL =>
  sql`jsonb_array_elements(${sql.placeholder(name)}::jsonb) as row(value)`

export const asJson = (text: SQL): SQL => sql`(${text})::jsonb`
