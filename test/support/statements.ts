import BetterSqlite from 'better-sqlite3'
import pg from 'pg'
import { type Database, openDatabase } from '../../src/db/database.ts'
import { dialect } from '../../src/db/dialect.ts'
import { rawSql } from './raw-sql.ts'

interface Statement {
  text: string
  values: unknown[]
}

/** Every statement that is sent to a database while something is done with it, each once. */
export async function statementsOf(
  url: string,
  work: (db: Database) => Promise<unknown>,
): Promise<Statement[]> {
  const seen = new Map<string, Statement>()
  const restore = listen((text, values) => {
    if (/^\s*(with|select|insert|update|delete)\b/i.test(text)) seen.set(text, { text, values })
  })
  try {
    // Connections of its own: what was prepared on others is not seen again.
    const db = await openDatabase(url)
    await work(db).finally(() => db.close())
  } finally {
    restore()
  }
  return [...seen.values()]
}

type Heard = (text: string, values: unknown[]) => void

const listen = (hear: Heard) => (dialect === 'postgres' ? listenToPostgres(hear) : listenToSqlite(hear))

function listenToSqlite(hear: Heard) {
  const { prototype } = BetterSqlite
  const { prepare } = prototype
  prototype.prepare = function (this: BetterSqlite.Database, text: string) {
    hear(text, [])
    return prepare.call(this, text)
  } as typeof prepare
  return () => {
    prototype.prepare = prepare
  }
}

function listenToPostgres(hear: Heard) {
  const { prototype } = pg.Client
  const { query } = prototype
  prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [asked, values] = given
    const config =
      typeof asked === 'string' ? { text: asked } : (asked as { text: string; values?: unknown[] })
    hear(config.text, ('values' in config ? config.values : (values as unknown[])) ?? [])
    return Reflect.apply(query, this, given)
  } as typeof query
  return () => {
    prototype.query = query
  }
}

/** How the engine carries a statement out, a line for each step. */
export async function planOf(url: string, { text, values }: Statement): Promise<string[]> {
  const sql = await rawSql(url)
  try {
    if (dialect === 'postgres') {
      const rows = await sql.all(`explain (costs off) ${text}`, values)
      return rows.map((row) => String(row['QUERY PLAN']).trim())
    }
    const blanks = Array.from({ length: text.split('?').length - 1 }, () => null)
    return (await sql.all(`explain query plan ${text}`, blanks)).map((row) => String(row.detail))
  } finally {
    await sql.close()
  }
}

/** The tables that a plan reads from one end to the other. */
export const scannedIn = (plan: string[]): string[] =>
  plan.flatMap((step) => {
    const found = dialect === 'postgres' ? /Seq Scan on (\w+)/.exec(step) : /^SCAN (\w+)(?! USING)/.exec(step)
    return found ? [found[1]!] : []
  })
