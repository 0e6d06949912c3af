import { type Column, type SQL, sql } from 'drizzle-orm'

/** A list or a map as one parameter of a statement. */
export const asParameter = (value: readonly string[] | Record<string, string>): unknown =>
  JSON.stringify(value)

export const inList = (column: Column, name: string): SQL =>
  sql`${column} in (select value from json_each(${sql.placeholder(name)}))`

export const valueIn = (name: string, key: Column): SQL<string> => sql`(${sql.placeholder(name)} ->> ${key})`

export const rowsIn = (name: string): SQL => sql`json_each(${sql.placeholder(name)}) as row`

export const asJson = (text: SQL): SQL => text
