import { vi } from 'vitest'
import type { Database, Writer } from '../../src/db/database.ts'

type Table = Parameters<Writer['insert']>[0]

/** From now on, until mocks are restored, whoever inserts into this table finds the disk full. */
export function failInserts(db: Database, refused: Table): void {
  const write = db.write.bind(db)
  vi.spyOn(db, 'write').mockImplementation((work) => write((tx) => work(failing(tx, refused))))
}

const failing = (tx: Writer, refused: Table): Writer =>
  new Proxy(tx, {
    get: (target, name) => {
      if (name !== 'insert') return Reflect.get(target, name)
      return (table: Table) => {
        if (table === refused) throw new Error('the disk is full')
        return target.insert(table)
      }
    },
  })
