import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { dialect } from '../../src/db/dialect.ts'
import { migrateSqlite } from '../../src/db/sqlite.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const made = `
create table homes (id text primary key, name text not null);
--> statement-breakpoint
create table texts (id text primary key, home_id text references homes(id) on delete cascade);`

// As drizzle-kit writes it when a column changes.
const rebuilt = `
PRAGMA foreign_keys=OFF;
--> statement-breakpoint
create table __new_homes (id text primary key, name text);
--> statement-breakpoint
insert into __new_homes select id, name from homes;
--> statement-breakpoint
drop table homes;
--> statement-breakpoint
alter table __new_homes rename to homes;
--> statement-breakpoint
PRAGMA foreign_keys=ON;`

const broken = "insert into texts values ('t2', 'nobody');"

/** A folder of migrations, as many of these as are given. */
function migrations(...statements: string[]): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'meta'))
  const entries = statements.map((sql, idx) => {
    writeFileSync(join(folder, `${idx}_step.sql`), sql)
    return { idx, version: '6', when: 1_800_000_000_000 + idx, tag: `${idx}_step`, breakpoints: true }
  })
  writeFileSync(
    join(folder, 'meta', '_journal.json'),
    JSON.stringify({ version: '7', dialect: 'sqlite', entries }),
  )
  return folder
}

function opened() {
  const connection = new BetterSqlite(':memory:')
  connection.pragma('foreign_keys = on')
  migrateSqlite(connection, migrations(made))
  connection.exec("insert into homes values ('h', 'Home'); insert into texts values ('t', 'h')")
  return connection
}

describe.runIf(dialect === 'sqlite')('a migration of SQLite that rebuilds a table', () => {
  it('keeps the rows of the tables that refer to it', () => {
    const connection = opened()
    migrateSqlite(connection, migrations(made, rebuilt))
    expect(connection.prepare('select count(*) from texts').pluck().get()).toBe(1)
    expect(connection.prepare('select count(*) from homes').pluck().get()).toBe(1)
  })

  it('leaves references guarded', () => {
    const connection = opened()
    migrateSqlite(connection, migrations(made, rebuilt))
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(() => connection.exec("insert into texts values ('t2', 'nobody')")).toThrow('FOREIGN KEY')
  })

  it('is reported when it leaves rows that refer to nothing, and references are guarded all the same', () => {
    const connection = opened()
    expect(() => migrateSqlite(connection, migrations(made, broken))).toThrow('refer to nothing')
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1)
  })
})
