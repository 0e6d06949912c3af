// The one place where the two dialects meet. Everything is typed as Postgres, the stricter of the two
// (no `.get()`, `.all()`, `.run()`), and the tests run on both: an API that only one dialect has is
// stopped by the compiler or by the first test that touches it.
import * as postgres from './columns.postgres.ts'
import * as sqlite from './columns.sqlite.ts'
import { dialect } from './dialect.ts'

type Columns = typeof postgres

const columns = dialect === 'postgres' ? postgres : (sqlite as unknown as Columns)

export const { flag, index, instant, integer, json, primaryKey, table, text, unique, uniqueIndex } = columns

/** Ids are UUIDv7 as text, made by the program: known before the insert, ordered by time. */
export const id = () => text()
