import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { dialect } from '../../src/db/dialect.ts'
import { fromServers } from './environment.ts'
import { temporaryFolder } from './temporary-folder.ts'

export interface FreshDatabase {
  url: string
  /** Removes it, whoever is still connected. */
  drop(): Promise<void>
}

/** An empty database (no tables yet) of the engine that this run tests. Without `drop` it goes when the run ends. */
export const freshDatabaseUrl = (): Promise<FreshDatabase> =>
  dialect === 'postgres' ? freshPostgres() : freshSqlite()

async function freshSqlite(): Promise<FreshDatabase> {
  const folder = temporaryFolder()
  return {
    url: `sqlite:${join(folder, 'homeline.db')}`,
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function freshPostgres(): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await asAdministrator(`create database ${name}`)
  const url = new URL(fromServers('TEST_POSTGRES_URL'))
  url.pathname = name
  return { url: url.href, drop: () => asAdministrator(`drop database if exists ${name} with (force)`) }
}

async function asAdministrator(statement: string) {
  const client = new pg.Client({ connectionString: fromServers('TEST_POSTGRES_URL') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
