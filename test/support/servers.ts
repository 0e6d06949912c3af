import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asAdministrator, databaseAt, migratedTemplate } from './postgres-databases.ts'
import { startThrowawayPostgres } from './throwaway-postgres.ts'
import { startThrowawayRedis } from './throwaway-redis.ts'
import type { Server } from './throwaway-server.ts'

// What a developer has set for a Homeline of their own must not decide what is tested, nor be reached by it.
const notForTests =
  /^(HOST|PORT|PUBLIC_URL|DATA_DIR|DATABASE_URL|REDIS_URL|ROLE|CARRIER|SECRET_KEY|SMTP_URL|MAIL_FROM|LOG_LEVEL|LINE_PARTS_PER_SECOND|REPORT_OVERDUE_SECONDS|METRICS_.*|API_RATE_LIMIT|TWILIO_.*|SIMULATOR_.*)$/

/**
 * Runs once for a whole run of the tests: one Redis, and with TEST_DATABASE=postgres one Postgres, thrown away at
 * the end. The workers inherit the environment, so the engine is settled before any of them imports the schema.
 */
export default async function startServers() {
  for (const name of Object.keys(process.env)) if (notForTests.test(name)) delete process.env[name]
  const folder = mkdtempSync(join(tmpdir(), 'homeline-test-'))
  // Postgres may have to run as another user, who must be able to pass through.
  chmodSync(folder, 0o711)
  process.env.TEST_FOLDER = folder

  const servers: Server[] = []
  const tearDown = async () => {
    await Promise.all(servers.map((server) => server.stop()))
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await startInto(servers, folder)
  } catch (error) {
    await tearDown()
    throw error
  }
  return tearDown
}

async function startInto(servers: Server[], folder: string) {
  const redis = await startThrowawayRedis(folder)
  servers.push(redis)
  process.env.TEST_REDIS_PATH = redis.socket
  if (process.env.TEST_DATABASE !== 'postgres') return
  const postgres = await startThrowawayPostgres(folder)
  servers.push(postgres)
  Object.assign(process.env, { TEST_POSTGRES_URL: postgres.url, DATABASE_URL: postgres.url })
  await makeTemplate(postgres.url)
}

// Postgres takes half a second to migrate an empty database, and the tests want hundreds: each is a copy of this one.
// Imported here, because the engine follows from the environment as it is now.
async function makeTemplate(url: string) {
  await asAdministrator(url, `create database ${migratedTemplate}`)
  const { openDatabase } = await import('../../src/db/database.ts')
  const db = await openDatabase(databaseAt(url, migratedTemplate))
  await db.migrate()
  await db.close()
}
