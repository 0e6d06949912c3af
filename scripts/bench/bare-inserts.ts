// The limit of making recipients durable: inserts of many rows on the same engine with the same settings, and
// nothing else.

import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import pg from 'pg'
import { newId } from '../../src/ids.ts'
import type { Installation } from '../installation.ts'

export interface BareInserts {
  /** The milliseconds that one transaction took. */
  run(): Promise<number>
  close(): Promise<void>
}

const rowsAStatement = 500
const columns = 6

const table = (json: string) => `create table bench_recipients (
  id text primary key, school_id text not null, bulletin_id text not null, number_id text not null,
  parents ${json} not null, pupils ${json} not null, unique (bulletin_id, number_id))`

export async function bareInserts(school: Installation, recipients: number): Promise<BareInserts> {
  const engine = await (school.databaseUrl.startsWith('sqlite:') ? sqlite(school) : postgres(school))
  const numbers = Array.from({ length: recipients }, newId)
  return {
    async run() {
      const rows = rowsTo(numbers)
      const startedAt = performance.now()
      await engine.insert(rows)
      return performance.now() - startedAt
    },
    close: engine.close,
  }
}

type Row = string[]

function rowsTo(numbers: string[]): Row[] {
  const [school, bulletin] = [newId(), newId()]
  return numbers.map((number) => [
    newId(),
    school,
    bulletin,
    number,
    JSON.stringify([newId()]),
    JSON.stringify([newId()]),
  ])
}

interface Engine {
  insert(rows: Row[]): Promise<void>
  close(): Promise<void>
}

const insertOf = (rows: number, placeholder: (at: number) => string) =>
  `insert into bench_recipients values ${Array.from(
    { length: rows },
    (_, row) =>
      `(${Array.from({ length: columns }, (_, column) => placeholder(row * columns + column + 1)).join(',')})`,
  ).join(',')}`

const groups = (rows: Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / rowsAStatement) }, (_, at) =>
    rows.slice(at * rowsAStatement, (at + 1) * rowsAStatement),
  )

// On the same disk, in a file of its own: two processes that write to one SQLite file wait for each other.
async function sqlite({ dataDir }: Installation): Promise<Engine> {
  const db = new BetterSqlite(join(dataDir, 'bench.db'))
  for (const setting of ['journal_mode = wal', 'synchronous = full', 'foreign_keys = on']) db.pragma(setting)
  db.exec(`drop table if exists bench_recipients; ${table('text')}`)
  const whole = db.prepare(insertOf(rowsAStatement, () => '?'))
  const insert = db.transaction((rows: Row[]) => {
    for (const group of groups(rows))
      (group.length === rowsAStatement ? whole : db.prepare(insertOf(group.length, () => '?'))).run(
        group.flat(),
      )
  })
  return { insert: async (rows) => insert.immediate(rows), close: async () => void db.close() }
}

async function postgres({ databaseUrl }: Installation): Promise<Engine> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(`drop table if exists bench_recipients; ${table('jsonb')}`)
  return {
    async insert(rows) {
      await client.query('begin')
      for (const group of groups(rows))
        await client.query({
          name: `insert-${group.length}`,
          text: insertOf(group.length, (at) => `$${at}`),
          values: group.flat(),
        })
      await client.query('commit')
    },
    async close() {
      await client.query('drop table bench_recipients')
      await client.end()
    },
  }
}
