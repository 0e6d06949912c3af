import { randomUUIDv7 } from 'node:crypto'

/** A new id for a row: UUIDv7, so that ids made later sort later (to the millisecond). */
export const newId = (): string => randomUUIDv7()
