import { AsyncLocalStorage } from 'node:async_hooks'
import { fileURLToPath } from 'node:url'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { dialect } from './dialect.ts'
import type * as schema from './schema.ts'

export type Writer = Pick<
  PgDatabase<PgQueryResultHKT, typeof schema>,
  'select' | 'selectDistinct' | '$count' | '$with' | 'with' | 'insert' | 'update' | 'delete'
>
export type Reader = Omit<Writer, 'insert' | 'update' | 'delete'>

export interface Database {
  /** For queries outside a transaction. Cannot write: the type has no insert, update or delete. */
  read: Reader
  /** Runs `work` in one write transaction: commits when it returns, rolls back when it throws. */
  write<T>(work: (tx: Writer) => Promise<T>): Promise<T>
  /** Brings the tables up to date. Only one process may do so at a time. */
  migrate(): Promise<void>
  close(): Promise<void>
}

/** `url` is `sqlite:` and a path, or `postgres://…`, of the engine that DATABASE_URL chose for this process. */
export async function openDatabase(url: string): Promise<Database> {
  return refusingNestedWrites(
    dialect === 'postgres'
      ? (await import('./postgres.ts')).openPostgres(url)
      : (await import('./sqlite.ts')).openSqlite(url.replace(/^sqlite:/, '')),
  )
}

/** Where the migrations of this engine stand, beside `src` and `dist` alike. */
export const migrationsFolder = fileURLToPath(new URL(`../../migrations/${dialect}`, import.meta.url))

// A write inside a write would wait for itself on SQLite, and be a second transaction on Postgres.
function refusingNestedWrites(database: Database): Database {
  const inWrite = new AsyncLocalStorage<true>()
  return {
    ...database,
    async write(work) {
      if (inWrite.getStore()) throw new Error('write() inside write(): pass the transaction on instead')
      return inWrite.run(true, () => database.write(work))
    },
  }
}

/** True when a write failed because a row with that unique key is already there. */
export function isDuplicate(error: unknown): boolean {
  return ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505'].includes(codeOf(error))
}

/** True when a text held a character that no column can hold, or be compared with: Postgres has none of code 0. */
export const isUnstorable = (error: unknown): boolean => codeOf(error) === '22021'

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  return codeOf(error.cause)
}
