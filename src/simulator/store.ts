import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

/**
 * The simulator's file. It has one process (a second one is refused as SQLITE_BUSY) and one writer.
 * `synchronous=off` outlives a killed process, which is what is promised, though not a power cut.
 */
export class Store {
  readonly db: Database.Database
  readonly #together
  #waiting: Waiting[] = []

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    chmodSync(folder, 0o700)
    this.db = new Database(join(folder, 'simulator.sqlite'), { timeout: 1_000 })
    for (const pragma of PRAGMAS) this.db.pragma(pragma)
    this.db.exec(SCHEMA)
    this.#together = this.db.transaction((works: Waiting[]) => works.map((work) => work.run()))
  }

  /**
   * Does the work in a transaction and resolves once it is committed. Works that arrive together share
   * one commit, and share its failure: then none of them is kept and each rejects.
   */
  write<T>(work: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) setImmediate(() => this.#commitWaiting())
      this.#waiting.push({ reject, run: () => answerLater(resolve, work()) })
    })
  }

  #commitWaiting(): void {
    const waiting = this.#waiting
    this.#waiting = []
    try {
      const answers = this.#together.immediate(waiting)
      for (const answer of answers) answer()
    } catch (error) {
      for (const one of waiting) one.reject(error)
    }
  }

  setting(name: string): string | null {
    return (
      this.db.prepare<[string], Setting>('select value from settings where name = ?').get(name)?.value ?? null
    )
  }

  keepSetting(name: string, value: string): Promise<void> {
    const keep = this.db.prepare('insert or replace into settings (name, value) values (?, ?)')
    return this.write(() => void keep.run(name, value))
  }

  close(): void {
    if (this.#waiting.length > 0) this.#commitWaiting()
    this.db.close()
  }
}

type Waiting = { run: () => () => void; reject: (error: unknown) => void }
type Setting = { value: string }

function answerLater<T>(resolve: (result: T) => void, result: T): () => void {
  return () => resolve(result)
}

const PRAGMAS = [
  'locking_mode = exclusive',
  'journal_mode = wal',
  'synchronous = off',
  'cache_size = -32768',
  'wal_autocheckpoint = 4000',
]

const SCHEMA = `
  create table if not exists texts (
    n integer primary key,
    sid text not null unique,
    inbound integer not null,
    sender text not null,
    recipient text not null,
    service text,
    body text not null,
    redacted integer not null default 0,
    parts integer not null,
    status text not null,
    error integer,
    created integer not null,
    updated integer not null,
    sent integer,
    callback text
  ) strict;
  create index if not exists texts_by_recipient on texts (recipient, n);
  create index if not exists texts_by_sender on texts (sender, n);

  create table if not exists handsets (
    number text primary key,
    texts integer not null,
    last integer not null
  ) strict, without rowid;

  -- What a text will become. copies and lag say how its callback will go out: 0 copies is not at all.
  create table if not exists steps (
    due integer not null,
    text integer not null,
    stage integer not null,
    status text not null,
    error integer,
    copies integer not null,
    lag integer not null,
    primary key (due, text, stage)
  ) strict, without rowid;

  -- Callbacks and webhooks still to be sent, in the order in which they fall due.
  create table if not exists calls (
    due integer not null,
    id integer not null,
    text integer not null,
    status text not null,
    error integer,
    at integer not null,
    attempts integer not null,
    primary key (due, id)
  ) strict, without rowid;

  create table if not exists blocks (
    handset text not null,
    number text not null,
    primary key (handset, number)
  ) strict, without rowid;

  create table if not exists stats (name text primary key, value integer not null) strict, without rowid;
  create table if not exists settings (name text primary key, value text not null) strict, without rowid;
`
