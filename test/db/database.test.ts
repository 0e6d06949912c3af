import { eq, max, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Database, isDuplicate, openDatabase, type Reader, type Writer } from '../../src/db/database.ts'
import { dialect } from '../../src/db/dialect.ts'
import { prepared } from '../../src/db/prepared.ts'
import { apiKeys, messages, numbers, schools } from '../../src/db/schema.ts'
import { newId } from '../../src/ids.ts'
import { emptyDatabaseUrl, type FreshDatabase } from '../support/database.ts'
import { statementsOf } from '../support/statements.ts'

const now = new Date('2026-03-01T08:30:00.123Z')
let database: FreshDatabase
let db: Database
let schoolId: string

beforeAll(async () => {
  database = await emptyDatabaseUrl()
  db = await openDatabase(database.url)
  await db.migrate()
})

afterAll(async () => {
  await db.close()
  await database.drop()
})

beforeEach(async () => {
  schoolId = newId()
  await db.write((tx) => insertSchool(tx, schoolId))
})

const insertSchool = (tx: Writer, id: string) =>
  tx.insert(schools).values({ id, name: 'Oak', country: 'GB', timeZone: 'Europe/London', createdAt: now })

const insertNumber = (tx: Writer, e164: string, id = newId()) =>
  tx.insert(numbers).values({ id, schoolId, e164, type: 'mobile', createdAt: now })

const e164s = async (from: Reader = db.read) =>
  (await from.select().from(numbers).where(eq(numbers.schoolId, schoolId))).map((row) => row.e164).sort()

describe(`the database (${dialect})`, () => {
  it('is of the engine that the tests were asked for', () => {
    expect(dialect).toBe(process.env.TEST_DATABASE === 'postgres' ? 'postgres' : 'sqlite')
  })

  // SQLite would plan it anew at every run.
  it.runIf(dialect === 'sqlite')('compares nothing with a bare parameter', async () => {
    const statements = await statementsOf(database.url, async (other) => {
      await other.read.select().from(numbers).where(eq(numbers.schoolId, schoolId)).limit(3)
      const known = prepared('known_in_test', (reader) =>
        reader
          .select()
          .from(numbers)
          .where(eq(numbers.e164, sql.placeholder('e164'))),
      )
      await known(other.read, { e164: '+447700900001' })
      await other.write((tx) =>
        tx.update(numbers).set({ type: 'fixed' }).where(eq(numbers.schoolId, schoolId)),
      )
    })
    expect(statements).toHaveLength(3)
    for (const { text } of statements) expect(text).toMatch(/^[^?]*(\+\?[^?]*)+$/)
  })

  it('gives the same row as any other: times to the millisecond, lists, flags and nulls', async () => {
    const id = newId()
    const key = {
      id,
      schoolId,
      name: 'é “x” 😀',
      hash: id,
      scopes: ['a', 'ü'],
      createdAt: now,
      revokedAt: null,
    }
    const [written] = await db.write((tx) => tx.insert(apiKeys).values(key).returning())
    expect(written).toEqual(key)
    expect(await db.read.select().from(apiKeys).where(eq(apiKeys.id, id))).toEqual([key])
    expect(await db.read.select({ at: max(apiKeys.createdAt) }).from(apiKeys)).toEqual([{ at: now }])
    const [school] = await db.read.select().from(schools).where(eq(schools.id, schoolId))
    expect(school).toMatchObject({ demonstration: false, createdAt: now })
    expect(await db.read.$count(apiKeys, eq(apiKeys.id, id))).toBe(1)
  })

  it('rolls back what was written before a fault, though an await lay between', async () => {
    const failing = db.write(async (tx) => {
      await insertNumber(tx, '+1')
      await new Promise((resolve) => setImmediate(resolve))
      expect(await e164s(tx)).toEqual(['+1'])
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await e164s()).toEqual([])
    await db.write((tx) => insertNumber(tx, '+2'))
    expect(await e164s()).toEqual(['+2'])
  })

  it('hides an open transaction from readers', async () => {
    const [written, seen] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const slow = db.write(async (tx) => {
      await insertNumber(tx, '+1')
      written.resolve()
      await seen.promise
    })
    await written.promise
    expect(await e164s()).toEqual([])
    seen.resolve()
    await slow
    expect(await e164s()).toEqual(['+1'])
  })

  it('keeps another writer’s statements out of an open transaction', async () => {
    const [started, let1] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const failing = db.write(async (tx) => {
      await insertNumber(tx, '+1')
      started.resolve()
      await let1.promise
      throw new Error('no')
    })
    await started.promise
    const other = db.write((tx) => insertNumber(tx, '+2'))
    let1.resolve()
    await expect(failing).rejects.toThrow('no')
    await other
    expect(await e164s()).toEqual(['+2'])
  })

  it('refuses a write inside a write, which would wait for itself', async () => {
    await expect(db.write(() => db.write(async () => {}))).rejects.toThrow('write() inside write()')
    await expect(db.write(async () => 'and goes on')).resolves.toBe('and goes on')
  })

  it('does two hundred writes that come at once, each with a read of its own', async () => {
    const counts = await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        db.write(async (tx) => {
          await insertNumber(tx, `+44${n}`)
          return (await e164s(tx)).includes(`+44${n}`)
        }),
      ),
    )
    expect(counts.every(Boolean)).toBe(true)
    expect(await e164s()).toHaveLength(200)
  })

  it('names a duplicate the same way, by a unique index and by the key', async () => {
    const id = newId()
    await db.write((tx) => insertNumber(tx, '+1', id))
    const byIndex = await db.write((tx) => insertNumber(tx, '+1')).catch((error: unknown) => error)
    const byKey = await db.write((tx) => insertNumber(tx, '+2', id)).catch((error: unknown) => error)
    expect([isDuplicate(byIndex), isDuplicate(byKey)]).toEqual([true, true])
    const again = await db.write((tx) => insertNumber(tx, '+1').onConflictDoNothing().returning())
    expect(again).toEqual([])
  })

  it('takes no other fault for a duplicate', async () => {
    const orphan = { id: newId(), schoolId: 'no such school', e164: '+1', type: 'mobile', createdAt: now }
    const byReference = await db
      .write((tx) => tx.insert(numbers).values(orphan))
      .catch((error: unknown) => error)
    expect(byReference).toBeInstanceOf(Error)
    expect([byReference, new Error('x'), null, '23505'].map(isDuplicate)).toEqual([
      false,
      false,
      false,
      false,
    ])
  })

  it('can be migrated again, and by two who start together', async () => {
    const other = await openDatabase(database.url)
    await Promise.all([db.migrate(), other.migrate()])
    expect(await e164s(other.read)).toEqual([])
    await other.close()
  })

  it('waits for another process that writes, without stopping everything else', async () => {
    const other = await openDatabase(database.url)
    const [started, finish] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const slow = other.write(async (tx) => {
      await insertNumber(tx, '+1')
      started.resolve()
      await finish.promise
    })
    await started.promise
    const waiting = db.write((tx) => insertNumber(tx, '+2'))
    let ticks = 0
    const ticking = setInterval(() => {
      ticks += 1
      if (ticks === 5) finish.resolve()
    }, 5)
    await Promise.all([slow, waiting])
    clearInterval(ticking)
    expect(ticks).toBeGreaterThanOrEqual(5)
    expect(await e164s()).toEqual(['+1', '+2'])
    await other.close()
  })
})

/** What the compiler refuses: never run, only checked. */
export function refusedByTheCompiler(database: Database, tx: Writer) {
  // @ts-expect-error a reader cannot write
  void database.read.insert
  // @ts-expect-error nor change
  void database.read.update
  // @ts-expect-error nor delete
  void database.read.delete
  // @ts-expect-error SQLite alone has this, and at once
  void database.read.select().from(numbers).get
  // @ts-expect-error SQLite alone has this
  void tx.insert(numbers).values([]).run
  // @ts-expect-error a transaction opens no other
  void tx.transaction
  // @ts-expect-error an outcome is one of five
  void tx.update(messages).set({ outcome: 'lost' })
  // @ts-expect-error a message belongs to a school
  void tx.insert(messages).values({ id: 'x', direction: 'outbound' })
}
