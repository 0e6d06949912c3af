import { describe, expect, it } from 'vitest'
import { inBatches } from '../../src/db/batches.ts'

describe('a long list', () => {
  it.each([
    [0, []],
    [1, [1]],
    [500, [500]],
    [501, [500, 1]],
    [1_250, [500, 500, 250]],
  ])('of %i goes in batches of %j', (length, sizes) => {
    const items = Array.from({ length }, (_, n) => n)
    expect(inBatches(items).map((batch) => batch.length)).toEqual(sizes)
    expect(inBatches(items).flat()).toEqual(items)
  })
})
