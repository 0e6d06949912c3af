// The story of a text that something is wrong with: its row, its attempts, the carrier's reports and its records.

import BetterSqlite from 'better-sqlite3'
import pg from 'pg'
import type { Finding } from './comparison.ts'
import type { Records } from './evidence.ts'

export interface Rows {
  /** `$1` stands for the value. */
  query(statement: string, value?: string): Promise<Record<string, unknown>[]>
  close(): Promise<void>
}

/** Opens the service's database to look into it. */
export async function openRows(databaseUrl: string): Promise<Rows> {
  if (databaseUrl.startsWith('sqlite:')) return sqliteRows(databaseUrl.slice('sqlite:'.length))
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  return {
    query: async (statement, value) =>
      (await client.query(statement, value === undefined ? [] : [value])).rows,
    close: () => client.end(),
  }
}

function sqliteRows(path: string): Rows {
  const db = new BetterSqlite(path, { readonly: true })
  return {
    async query(statement, value) {
      const prepared = db.prepare<unknown[], Record<string, unknown>>(statement)
      return value === undefined ? prepared.all() : prepared.all({ 1: value })
    },
    close: async () => void db.close(),
  }
}

/** All that is on record about what was found, in lines for people. */
export async function storyOf(rows: Rows, { texts, inbound }: Records, finding: Finding): Promise<string> {
  const { kind, why, to, body, ids, sids } = finding
  const lines = [`${kind.toUpperCase()}: ${to} “${body}”: ${why}`]
  for (const id of ids) {
    lines.push(...shown('row', await rows.query('select * from messages where id = $1', id)))
    lines.push(
      ...shown(
        'attempt',
        await rows.query('select * from attempts where message_id = $1 order by ordinal', id),
      ),
    )
  }
  for (const sid of sids) {
    lines.push(
      ...shown(
        'at the carrier',
        [...texts, ...inbound].filter((text) => text.sid === sid),
      ),
    )
    lines.push(...shown('report', await rows.query('select * from reports where carrier_sid = $1', sid)))
  }
  return lines.join('\n')
}

const shown = (what: string, found: object[]) => found.map((one) => `  ${what}: ${JSON.stringify(one)}`)
