import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { type Database, migrationsFolder } from './database.ts'
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
    write: (work) => db.transaction(work),
    migrate: () => migrateAlone(pool),
    close: () => pool.end(),
  }
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
