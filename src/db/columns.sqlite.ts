import { index, integer, primaryKey, sqliteTable, text, unique, uniqueIndex } from 'drizzle-orm/sqlite-core'

export const table = sqliteTable
export const flag = () => integer({ mode: 'boolean' })
export const instant = () => integer({ mode: 'timestamp_ms' })
export const json = () => text({ mode: 'json' })
export { index, integer, primaryKey, text, unique, uniqueIndex }
