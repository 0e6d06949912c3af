import { optOutType } from './keywords.ts'
import type { Store } from './store.ts'

/** Which handset has told which number to stop. */
export class Blocks {
  readonly #has
  readonly #add
  readonly #remove

  constructor(store: Store) {
    this.#has = store.db.prepare<[string, string]>('select 1 from blocks where handset = ? and number = ?')
    this.#add = store.db.prepare<[string, string]>(
      'insert or ignore into blocks (handset, number) values (?, ?)',
    )
    this.#remove = store.db.prepare<[string, string]>('delete from blocks where handset = ? and number = ?')
  }

  has(handset: string, number: string): boolean {
    return this.#has.get(handset, number) !== undefined
  }

  /** STOP and its like block, START and UNSTOP lift it; to be called within a `write`. */
  heed(handset: string, number: string, body: string): void {
    const type = optOutType(body)
    if (type === 'STOP') this.#add.run(handset, number)
    if (type === 'START') this.#remove.run(handset, number)
  }
}
