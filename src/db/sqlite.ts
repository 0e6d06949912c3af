import { setTimeout as pause } from 'node:timers/promises'
import BetterSqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { type Database, migrationsFolder, type Reader, type Writer } from './database.ts'
import * as schema from './schema.ts'
import { sharedCommit } from './shared-commit.ts'

/**
 * Two connections: the writer is used by one piece of work at a time, so nothing else can slip a statement into it
 * while it awaits; the reader sees only what was committed.
 */
export function openSqlite(path: string): Database {
  const writer = connect(path)
  const reader = connect(path)
  reader.pragma('query_only = on')

  const read = queriesOver(reader) as unknown as Reader
  const tx = queriesOver(writer) as unknown as Writer

  const { write, idle } = sharedCommit(writer, tx, () => begin(writer))
  return {
    read,
    write,
    async migrate() {
      migrateSqlite(writer, migrationsFolder)
    },
    async close() {
      await idle()
      reader.close()
      writer.close()
    },
  }
}

// SQLite plans a statement anew once a parameter has another value that it compared a column with, as the value could
// change the plan; and the driver takes every value away after every run. So nearly all would be planned at each run,
// which takes up to ten times as long as the run. A plus before a parameter changes no value, and is not looked into.
function queriesOver(connection: BetterSqlite.Database) {
  const db = drizzle(connection, { schema, casing: 'snake_case' })
  const { dialect } = db as unknown as { dialect: { escapeParam(): string } }
  dialect.escapeParam = () => '+?'
  return db
}

function connect(path: string) {
  const connection = new BetterSqlite(path, { timeout: 0 })
  connection.pragma('journal_mode = wal')
  connection.pragma('synchronous = full')
  connection.pragma('foreign_keys = on')
  keepStatements(connection)
  return connection
}

const mostKept = 1_000

// The same statements come again and again, and preparing one takes longer than running it.
function keepStatements(connection: BetterSqlite.Database) {
  const kept = new Map<string, BetterSqlite.Statement>()
  const prepare = connection.prepare.bind(connection)
  const keeping = (source: string): BetterSqlite.Statement => {
    const known = kept.get(source)
    if (known) return known.reader ? known.raw(false) : known
    const statement = prepare(source)
    if (kept.size >= mostKept) kept.clear()
    kept.set(source, statement)
    return statement
  }
  connection.prepare = keeping as typeof connection.prepare
}

// The command line may hold the write lock for a moment. The driver would wait by stopping the event loop,
// so its own time-out is off and the wait is here.
async function begin(connection: BetterSqlite.Database, deadline = Date.now() + 5_000) {
  for (let wait = 5; ; wait = Math.min(wait * 2, 100)) {
    try {
      return connection.exec('begin immediate')
    } catch (error) {
      if ((error as { code?: string }).code !== 'SQLITE_BUSY' || Date.now() > deadline) throw error
    }
    await pause(wait)
  }
}

/**
 * drizzle-kit rebuilds a table with `pragma foreign_keys = off; drop table …`, and drizzle runs that inside a
 * transaction, where SQLite ignores the pragma: the drop would cascade and empty every table that refers to
 * this one (drizzle-team/drizzle-orm#5782). So the switch is thrown out here, and the result is checked.
 */
export function migrateSqlite(connection: BetterSqlite.Database, folder: string) {
  connection.pragma('foreign_keys = off')
  try {
    migrate(drizzle(connection), { migrationsFolder: folder })
    const broken = connection.pragma('foreign_key_check') as unknown[]
    if (broken.length > 0) throw new Error(`migration left ${broken.length} rows that refer to nothing`)
  } finally {
    connection.pragma('foreign_keys = on')
  }
}
