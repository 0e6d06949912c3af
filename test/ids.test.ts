import { describe, expect, it } from 'vitest'
import { madeAt, newId } from '../src/ids.ts'

describe('an id', () => {
  const ids = Array.from({ length: 20_000 }, newId)

  it('is a UUID of version 7', () => {
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('sorts after every one that this process made before it, however many a millisecond', () => {
    expect(ids.toSorted()).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('holds the time, which those that are made in a hurry do not run away from', () => {
    expect(Math.abs(madeAt(ids.at(-1)!) - Date.now())).toBeLessThan(2_000)
  })
})
