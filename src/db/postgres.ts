import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { type Database, migrationsFolder, type Writer } from './database.ts'
import * as schema from './schema.ts'

// Any number will do, so long as nothing else in this database takes the same one.
const migrationLock = 486_295_001

export function openPostgres(url: string): Database {
  const pool = new pg.Pool({ connectionString: url })
  // A connection that breaks while idle is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => {})
  const db = drizzle(pool, { schema, casing: 'snake_case' })
  return {
    read: db,
    write: (work) => inTransaction(pool, work),
    migrate: () => migrateAlone(pool),
    close: () => pool.end(),
  }
}

// One drizzle for each connection of the pool, and not for each transaction: what it has prepared stays prepared.
const writers = new WeakMap<pg.PoolClient, Writer>()

async function inTransaction<T>(pool: pg.Pool, work: (tx: Writer) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    const result = await work(writerOf(client))
    await client.query('commit')
    return result
  } catch (error) {
    // A connection that cannot even roll back is not used again.
    await client.query('rollback').catch((cause: Error) => {
      broken = cause
    })
    throw error
  } finally {
    client.release(broken)
  }
}

function writerOf(client: pg.PoolClient): Writer {
  const known = writers.get(client)
  if (known) return known
  const writer = drizzle(client, { schema, casing: 'snake_case' })
  writers.set(client, writer)
  return writer
}

async function migrateAlone(pool: pg.Pool) {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await migrate(drizzle(client, { casing: 'snake_case' }), { migrationsFolder })
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrationLock])
    client.release()
  }
}
