// A look into the tables of an installation, beside the service: the same SQL on both engines.

import BetterSqlite from 'better-sqlite3'
import pg from 'pg'

export interface Records {
  rows<Row>(sql: string): Promise<Row[]>
  /** For a service that does not run. Does them together. */
  change(statements: string[]): Promise<void>
  /** What the engine would do by itself in time, once much has been added. */
  settle(): Promise<void>
  close(): Promise<void>
}

export const openRecords = async (databaseUrl: string): Promise<Records> =>
  databaseUrl.startsWith('sqlite:') ? sqlite(databaseUrl.replace('sqlite:', '')) : postgres(databaseUrl)

/** Looks once. */
export async function look<Row>(databaseUrl: string, sql: string): Promise<Row[]> {
  const records = await openRecords(databaseUrl)
  try {
    return await records.rows<Row>(sql)
  } finally {
    await records.close()
  }
}

function sqlite(path: string): Records {
  const db = new BetterSqlite(path, { timeout: 5_000 })
  return {
    rows: async <Row>(sql: string) => db.prepare<[], Row>(sql).all(),
    async change(statements) {
      // It need not outlive a power cut, and refers to nothing that is not there.
      db.pragma('synchronous = off')
      db.pragma('foreign_keys = off')
      db.pragma('cache_size = -262144')
      db.transaction(() => {
        for (const statement of statements) db.exec(statement)
      })()
    },
    settle: async () => void db.pragma('wal_checkpoint(truncate)'),
    close: async () => void db.close(),
  }
}

async function postgres(url: string): Promise<Records> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return {
    rows: async <Row>(sql: string) => (await client.query(sql)).rows as Row[],
    async change(statements) {
      await client.query(`begin; set local synchronous_commit = off; ${statements.join(';')}; commit`)
    },
    settle: async () => void (await client.query('vacuum analyze')),
    close: () => client.end(),
  }
}
