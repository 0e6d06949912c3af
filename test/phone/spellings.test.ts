import { describe, expect, it } from 'vitest'
import { readNumber, readNumbers } from '../../src/phone.ts'
import { outcomes } from './outcomes.ts'
import { cells, reserved, type Sourced, type Spelling, spellings } from './spellings.ts'

describe.each([
  ['on the simulator', true, spellings],
  ['by a real carrier', false, reserved],
] as const)('a spelling, %s', (_, drama, groups) => {
  describe.each(groups as readonly Sourced[])('$source', ({ rows }) => {
    it.each(rows)('%s %j', (...[country, typed, number, outcome, sentence]: Spelling) => {
      const { e164, valid, type, textable, problem } = readNumber(typed, country, { drama })
      const said = { e164, valid, type, textable, kind: problem?.kind ?? null }
      expect(said).toEqual({ e164: number, ...outcomes[outcome] })
      if (sentence) expect(problem?.sentence).toBe(sentence)
    })
  })
})

describe(cells.source, () => {
  it.each(cells.rows)('%s %j', (country, cell, expected) => {
    const found = readNumbers(cell, country, { drama: true })
    expect(found.map(({ e164, problem }) => e164 ?? problem?.kind)).toEqual(expected)
  })
})

describe('the table', () => {
  const rows = [...spellings, ...reserved].flatMap((group) => group.rows)

  it('has 150 spellings or more', () => {
    expect(new Set(rows.map(([country, typed]) => `${country} ${typed}`)).size).toBeGreaterThanOrEqual(150)
  })

  it('has numbers of 12 countries or more, and of each kind of outcome', () => {
    expect(new Set(rows.map(([country]) => country)).size).toBeGreaterThanOrEqual(12)
    const unseen = Object.keys(outcomes).filter((outcome) => !rows.some((row) => row[3] === outcome))
    expect(unseen).toEqual([])
  })
})
