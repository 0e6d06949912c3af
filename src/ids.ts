import { randomUUIDv7 } from 'node:crypto'

let last = ''

/**
 * A new id for a row: UUIDv7, so that ids made later sort later; of one process always, of several to the millisecond.
 * Within a millisecond the next id is the last one and a little more (RFC 9562, 6.2, method 2).
 */
export function newId(): string {
  const id = randomUUIDv7()
  last = id > last ? id : after(last)
  return last
}

/** When an id was made, in milliseconds since 1970. */
export const madeAt = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)

// The random end of an id as a number, raised by some. It has 62 bits: nothing reaches the next millisecond.
function after(id: string): string {
  const end = BigInt(`0x${id.slice(19).replace('-', '')}`) + BigInt(1 + Math.floor(Math.random() * 2 ** 32))
  const digits = end.toString(16).padStart(16, '0')
  return `${id.slice(0, 19)}${digits.slice(0, 4)}-${digits.slice(4)}`
}
