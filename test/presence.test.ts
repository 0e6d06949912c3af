import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { systemClock } from '../src/clock.ts'
import { type Database, openDatabase } from '../src/db/database.ts'
import { dialect } from '../src/db/dialect.ts'
import { newId } from '../src/ids.ts'
import { createLog } from '../src/log.ts'
import { announce } from '../src/presence.ts'
import { type FreshDatabase, freshDatabaseUrl } from './support/database.ts'

let database: FreshDatabase
let db: Database

beforeAll(async () => {
  database = await freshDatabaseUrl()
  db = await openDatabase(database.url)
  await db.migrate()
})
afterAll(async () => {
  await db.close()
  await database.drop()
})
afterEach(() => vi.restoreAllMocks())

const worker = () => ({ db, clock: systemClock, log: createLog('silent'), workerId: newId() })

describe.runIf(dialect === 'postgres')('one worker among several', () => {
  it('works when its clock is the database’s', async () => {
    const presence = await announce(worker(), { alone: false })
    await presence.leave()
  })

  it.each([30_000, -30_000])('refuses to work when it is %i ms off', async (offMs) => {
    const now = Date.now()
    vi.spyOn(Date, 'now').mockReturnValue(now + offMs)
    await expect(announce(worker(), { alone: false })).rejects.toThrow(/clock is -?30 s off/)
  })
})

describe('the one process of a database of its own', () => {
  it('asks nobody for the time', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(0)
    const presence = await announce(worker(), { alone: true })
    await presence.leave()
  })
})
