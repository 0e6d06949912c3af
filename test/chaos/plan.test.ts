import { describe, expect, it } from 'vitest'
import { contactsFile, endingOf, homes, ordinary } from '../../scripts/chaos/homes.ts'
import { readOptions } from '../../scripts/chaos/options.ts'
import { blows } from '../../scripts/chaos/storm.ts'
import { faults, forecast } from '../../scripts/chaos/weather.ts'
import { readContactsFile } from '../../src/roster/contacts-file.ts'
import { dice } from '../../src/simulator/dice.ts'

describe('the storm', () => {
  const counts = { service: 10, redis: 3, empty: 3, simulator: 1 }

  it('is the same for the same seed, and another for another', () => {
    expect(blows(counts, dice(1))).toEqual(blows(counts, dice(1)))
    expect(blows(counts, dice(1))).not.toEqual(blows(counts, dice(2)))
  })

  it('strikes as often as it is to, in the order of its moments, neither at the start nor at the end', () => {
    const struck = blows(counts, dice(3))
    for (const [what, count] of Object.entries(counts))
      expect(struck.filter((blow) => blow.what === what)).toHaveLength(count)
    const moments = struck.map(({ at }) => at)
    expect(moments).toEqual([...moments].sort((one, other) => one - other))
    expect(Math.min(...moments)).toBeGreaterThan(0)
    expect(Math.max(...moments)).toBeLessThan(0.9)
  })

  it('has every fault of the carrier all the time, and each of them often at one time', () => {
    const spells = forecast(dice(4), [])
    for (const { rules } of spells) expect(rules.map(({ fault }) => fault).sort()).toEqual([...faults].sort())
    for (const fault of faults) {
      const shares = spells.map(({ rules }) => rules.find((rule) => rule.fault === fault)!.share)
      expect(Math.max(...shares)).toBeGreaterThan(Math.min(...shares))
    }
  })

  it('leaves out the faults that it is told to', () => {
    const spells = forecast(dice(5), ['callback-lost'])
    expect(spells.flatMap(({ rules }) => rules).some(({ fault }) => fault === 'callback-lost')).toBe(false)
  })
})

describe('the homes', () => {
  it('are read from their file without a problem, a number each', () => {
    const read = readContactsFile(Buffer.from(contactsFile()), { country: 'GB', drama: true })
    if (read.outcome !== 'read') throw new Error('The file was refused.')
    expect(read.problems).toEqual([])
    const numbers = read.rows.map((row) => row.numbers.map(({ e164 }) => e164))
    expect(numbers).toEqual(homes.map(({ e164 }) => [e164]))
    expect(new Set(numbers.flat()).size).toBe(homes.length)
  })

  it('end as the simulator promises, ten of each failing kind, and none is the line or a landline', () => {
    const ends = Map.groupBy(homes, ({ e164 }) => endingOf(e164))
    const counts = Object.fromEntries([...ends].map(([ending, all]) => [ending, all.length]))
    expect(counts).toEqual({ 30003: 10, 30005: 10, 21610: 10, 30007: 10, delivered: ordinary.length })
    expect(ordinary.length).toBe(949)
    expect(homes.filter(({ e164 }) => /900(000|90\d)$/.test(e164))).toEqual([])
  })
})

describe('the options', () => {
  it('have defaults, and a seed of chance', () => {
    const read = readOptions([])
    expect(read).toMatchObject({
      options: { messages: 10_000, database: 'sqlite', kills: 10, without: [] },
      json: false,
      keep: false,
    })
  })

  it('are refused with every fault at once', () => {
    const read = readOptions(['--messages', 'many', '--database', 'oracle', '--without', 'rain'])
    expect('faults' in read && read.faults).toEqual([
      '--database is “oracle”: it can be sqlite or postgres.',
      '--without rain: it can be reset-before, reset-after, 429, 500-before, 500-after, callback-lost, callback-late, callback-twice, callback-reordered.',
      '--messages is “many”: it has to be a whole number from 100 on.',
    ])
  })
})
