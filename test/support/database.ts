import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { dialect } from '../../src/db/dialect.ts'
import { fromServers } from './environment.ts'
import { asAdministrator, databaseAt, migratedTemplate } from './postgres-databases.ts'
import { temporaryFolder } from './temporary-folder.ts'

export interface FreshDatabase {
  url: string
  /** Removes it, whoever is still connected. */
  drop(): Promise<void>
}

/**
 * A database of the engine that this run tests, for whoever opens it to migrate: on Postgres that has been done
 * already. Without `drop` it goes when the run ends.
 */
export const freshDatabaseUrl = (): Promise<FreshDatabase> =>
  dialect === 'postgres' ? freshPostgres(`template ${migratedTemplate}`) : freshSqlite()

/** The same without any table. */
export const emptyDatabaseUrl = (): Promise<FreshDatabase> =>
  dialect === 'postgres' ? freshPostgres('') : freshSqlite()

async function freshSqlite(): Promise<FreshDatabase> {
  const folder = temporaryFolder()
  return {
    url: `sqlite:${join(folder, 'homeline.db')}`,
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function freshPostgres(like: string): Promise<FreshDatabase> {
  const server = fromServers('TEST_POSTGRES_URL')
  const name = `test_${randomBytes(6).toString('hex')}`
  await asAdministrator(server, `create database ${name} ${like}`)
  return {
    url: databaseAt(server, name),
    drop: () => asAdministrator(server, `drop database if exists ${name} with (force)`),
  }
}
