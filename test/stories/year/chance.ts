import { createHash } from 'node:crypto'

/** A number from 0 up to 1 for an occasion: the same occasion always has the same, in every year that is lived. */
export type Chance = (...occasion: (string | number)[]) => number

export const chanceOf =
  (seed: number): Chance =>
  (...occasion) =>
    createHash('sha256')
      .update([seed, ...occasion].join(' '))
      .digest()
      .readUInt32BE() /
    2 ** 32
