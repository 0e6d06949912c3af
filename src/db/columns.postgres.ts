import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'

export const table = pgTable
export const flag = () => boolean()
export const instant = () => timestamp({ withTimezone: true, precision: 3, mode: 'date' })
export const json = () => jsonb()
export { index, integer, primaryKey, text, unique, uniqueIndex }
