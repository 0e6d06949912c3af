import BetterSqlite from 'better-sqlite3'
import pg from 'pg'

export interface RawSql {
  all(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>
  close(): Promise<void>
}

/** A connection of the test's own to a database, for what the service never says: EXPLAIN, and rows by the thousand. */
export async function rawSql(url: string): Promise<RawSql> {
  if (url.startsWith('sqlite:')) return sqlite(url.slice('sqlite:'.length))
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return {
    all: async (text, values = []) => (await client.query(text, values)).rows,
    close: () => client.end(),
  }
}

function sqlite(path: string): RawSql {
  const connection = new BetterSqlite(path, { timeout: 5_000 })
  return {
    async all(text, values = []) {
      const statement = connection.prepare(text)
      if (statement.reader) return statement.all(values) as Record<string, unknown>[]
      statement.run(values)
      return []
    },
    close: async () => void connection.close(),
  }
}
