import type { Store } from './store.ts'
import type { Status } from './texts.ts'

/** A callback or an inbound webhook still to be sent. Instants are milliseconds since 1970. */
export type Call = {
  due: number
  id: number
  text: number
  status: Status
  error: number | null
  /** When it came about: a day later it is given up. */
  at: number
  attempts: number
}

const DAY_MS = 86_400_000

/** The rows of the calls. What writes is to be called within the store's `write`. */
export class Calls {
  readonly #insert
  readonly #delete
  readonly #due
  #lastId: number

  constructor({ db }: Store) {
    this.#insert = db.prepare<Call>(
      'insert into calls values (:due, :id, :text, :status, :error, :at, :attempts)',
    )
    this.#delete = db.prepare<[number, number]>('delete from calls where due = ? and id = ?')
    this.#due = db.prepare<[number, number], Call>(
      'select * from calls where due <= ? order by due, id limit ?',
    )
    this.#lastId =
      db.prepare<[], { id: number }>('select coalesce(max(id), 0) as id from calls').get()?.id ?? 0
  }

  add(call: Pick<Call, 'text' | 'status' | 'error' | 'at'>, due: number): void {
    this.#lastId += 1
    this.#insert.run({ ...call, due, id: this.#lastId, attempts: 0 })
  }

  /** The calls that have fallen due, the longest due first. */
  due(now: number, limit: number): Call[] {
    return this.#due.all(now, limit)
  }

  remove({ due, id }: Call): void {
    this.#delete.run(due, id)
  }

  /** Puts a call off by 0.5 s, doubling up to 10 s, a little scattered; after a day it is given up. */
  putOff(call: Call, now: number): void {
    this.remove(call)
    if (now - call.at > DAY_MS) return
    const wait = Math.min(10_000, 500 * 2 ** Math.min(call.attempts, 5))
    const due = now + Math.round(wait * (0.8 + 0.2 * Math.random()))
    this.#insert.run({ ...call, due, attempts: call.attempts + 1 })
  }
}
