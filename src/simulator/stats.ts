import type { Store } from './store.ts'

const NAMES = ['created', 'delivered', 'failed', 'inbound', 'requests'] as const
export type StatName = (typeof NAMES)[number]

/** Counts since the simulator was first started, kept in its file. */
export class Stats {
  readonly #store: Store
  readonly #add
  readonly #all
  #requests = 0
  // How many of them are in the file.
  #kept = 0

  constructor(store: Store) {
    this.#store = store
    this.#add = store.db.prepare<[number, StatName]>('update stats set value = value + ? where name = ?')
    this.#all = store.db.prepare<[], { name: StatName; value: number }>('select name, value from stats')
    const begin = store.db.prepare('insert or ignore into stats (name, value) values (?, 0)')
    for (const name of NAMES) begin.run(name)
  }

  /** Counts so many more; to be called within a `write`, so that the count is true to the rows. */
  count(name: StatName, more: number): void {
    if (more > 0) this.#add.run(more, name)
  }

  /** Requests are too many to be worth a row each: `keepRequests` writes them now and then. */
  countRequest(): void {
    this.#requests += 1
  }

  /** Requests since this process started. */
  get requests(): number {
    return this.#requests
  }

  async keepRequests(): Promise<void> {
    const requests = this.#requests
    if (requests === this.#kept) return
    await this.#store.write(() => void this.#add.run(requests - this.#kept, 'requests'))
    this.#kept = requests
  }

  read(): Record<StatName, number> {
    const read = { created: 0, delivered: 0, failed: 0, inbound: 0, requests: 0 }
    for (const { name, value } of this.#all.all()) read[name] = value
    return { ...read, requests: read.requests + this.#requests - this.#kept }
  }
}
