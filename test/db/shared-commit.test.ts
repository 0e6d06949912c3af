import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sharedCommit } from '../../src/db/shared-commit.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

let writer: BetterSqlite.Database
let other: BetterSqlite.Database
let commits = 0
let shared: ReturnType<typeof sharedCommit<BetterSqlite.Database>>

beforeEach(() => {
  const path = join(temporaryFolder(), 'shared.db')
  writer = new BetterSqlite(path)
  writer.pragma('journal_mode = wal')
  writer.exec('create table words (word text primary key)')
  other = new BetterSqlite(path, { readonly: true })
  commits = 0
  shared = sharedCommit(writer, writer, async () => {
    commits += 1
    writer.exec('begin immediate')
  })
})
afterEach(() => {
  writer.close()
  other.close()
})

const add = (word: string) => async (tx: BetterSqlite.Database) =>
  tx.prepare('insert into words values (?)').run(word).changes
const words = () => other.prepare('select word from words order by word').pluck().all()

describe('writes that wait together', () => {
  it('share one commit', async () => {
    expect(await Promise.all(['a', 'b', 'c'].map((word) => shared.write(add(word))))).toEqual([1, 1, 1])
    expect(words()).toEqual(['a', 'b', 'c'])
    expect(commits).toBe(1)
  })

  it('are undone one by one: what throws leaves the others as they are', async () => {
    const results = await Promise.allSettled([
      shared.write(add('a')),
      shared.write(async (tx) => {
        await add('b')(tx)
        await Promise.resolve()
        throw new Error('no')
      }),
      shared.write(add('a')),
      shared.write(add('c')),
    ])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
    expect(words()).toEqual(['a', 'c'])
  })

  it('run in turn, so that none sees another half done', async () => {
    const seen: unknown[] = []
    const count = (tx: BetterSqlite.Database) => tx.prepare('select count(*) from words').pluck().get()
    const two = (one: string, another: string) => async (tx: BetterSqlite.Database) => {
      seen.push(count(tx))
      await add(one)(tx)
      await new Promise(setImmediate)
      await add(another)(tx)
    }
    await Promise.all([shared.write(two('a', 'b')), shared.write(two('c', 'd'))])
    expect(seen).toEqual([0, 2])
  })

  it('are done only when they are durable', async () => {
    const durable = shared.write(add('a')).then(words)
    await shared.write(async () => expect(words()).toEqual([]))
    expect(await durable).toEqual(['a'])
  })

  it('all fail when the transaction cannot begin, and the next ones go on', async () => {
    let isAway = true
    const flaky = sharedCommit(writer, writer, async () => {
      if (isAway) throw new Error('busy')
      writer.exec('begin immediate')
    })
    const failed = await Promise.allSettled([flaky.write(add('a')), flaky.write(add('b'))])
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    isAway = false
    await flaky.write(add('c'))
    expect(words()).toEqual(['c'])
  })

  it('all fail when the commit does', async () => {
    writer.exec('create table dear (word text references words (word) deferrable initially deferred)')
    writer.pragma('foreign_keys = on')
    const results = await Promise.allSettled([
      shared.write(add('a')),
      shared.write(async (tx) => tx.prepare('insert into dear values (?)').run('nobody').changes),
    ])
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(words()).toEqual([])
    await shared.write(add('b'))
    expect(words()).toEqual(['b'])
  })
})
