import type { Store } from './store.ts'
import type { Status, Text } from './texts.ts'

/** A handset as the list shows it, with its last text. */
export type Handset = {
  number: string
  texts: number
  body: string
  at: number
  inbound: 0 | 1
  status: Status
}

/** What the page of handsets reads. */
export class Handsets {
  readonly #search
  readonly #thread
  readonly #writers

  constructor({ db }: Store) {
    this.#search = db.prepare<[string, number], Handset>(SEARCH)
    this.#thread = db.prepare<{ handset: string; limit: number }, Text>(THREAD)
    this.#writers = db.prepare<[string], { number: string }>(WRITERS)
  }

  /** Handsets whose number has these digits in it, the one with the latest text first. */
  search(digits: string, limit: number): Handset[] {
    return this.#search.all(`%${digits}%`, limit)
  }

  /** The latest texts of a handset, newest first. */
  latest(handset: string, limit: number): Text[] {
    return this.#thread.all({ handset, limit })
  }

  /** Who has written to a handset, the latest first. */
  writers(handset: string): string[] {
    return this.#writers.all(handset).map(({ number }) => number)
  }
}

const SEARCH = `
  select h.number, h.texts, substr(t.body, 1, 90) as body, t.created as at, t.inbound, t.status
  from handsets h join texts t on t.n = h.last
  where h.number like ?
  order by h.last desc limit ?`

const THREAD = `
  select * from (select * from texts where recipient = :handset and inbound = 0 order by n desc limit :limit)
  union all
  select * from (select * from texts where sender = :handset and inbound = 1 order by n desc limit :limit)
  order by n desc limit :limit`

const WRITERS = `
  select sender as number from texts where recipient = ? and inbound = 0
  group by sender order by max(n) desc limit 20`
