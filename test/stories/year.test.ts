import { beforeAll, describe, expect, it } from 'vitest'
import { dialect } from '../../src/db/dialect.ts'
import { assumptionsInWords, type BetweenOwners } from './year/assumptions.ts'
import { againTooSoon, textsAfterNo } from './year/laws.ts'
import { type Lived, liveYear } from './year/living.ts'
import { tableOf } from './year/table.ts'

// A small school, so that everybody has the patience; “npm run year” lives the year of one of 1,200 pupils.
const pupils = Number(process.env.YEAR_PUPILS ?? 300)
const seed = Number(process.env.YEAR_SEED ?? 2)
const isWhole = process.env.YEAR_PUPILS !== undefined

/** The same year twice: with the series and without it. */
function useYears(betweenOwners: BetweenOwners): () => { ours: Lived; without: Lived } {
  let years: { ours: Lived; without: Lived }
  beforeAll(async () => {
    const plan = { seed, pupils, betweenOwners }
    const ours = await liveYear({ ...plan, isRefreshing: true })
    years = { ours, without: await liveYear({ ...plan, isRefreshing: false }) }
    console.log([...assumptionsInWords(betweenOwners), ...tableOf(years.ours, years.without)].join('\n'))
  }, 900_000)
  return () => years
}

// At three months' ends together: at a single one a small school's luck would be too much of it.
const lostAtTheEnd = ({ months }: Lived) => sum(months.slice(-3).map(({ parentsLost }) => parentsLost))
const strangersAtTheEnd = ({ months }: Lived) =>
  sum(months.slice(-3).map(({ strangersTexted }) => strangersTexted))
const sum = (counts: number[]) => counts.reduce((all, one) => all + one, 0)

// Days, not queries, are what this is about: every query of it is tested on both engines elsewhere.
describe.skipIf(dialect === 'postgres')('a year of a school whose numbers change', () => {
  const years = useYears(30003)

  it('ends with at most half as many parents lost as the same year without the series', () => {
    const { ours, without } = years()
    expect(lostAtTheEnd(ours)).toBeLessThanOrEqual(lostAtTheEnd(without) / 2)
    expect(strangersAtTheEnd(ours)).toBeLessThanOrEqual(strangersAtTheEnd(without) / 2)
  })

  it('asks no number and no parent twice within 30 days', () => {
    expect(years().ours.asked.length).toBeGreaterThan(pupils)
    expect(againTooSoon(years().ours.asked)).toEqual([])
  })

  it('brings nothing more to a stranger who has said that it is not theirs', () => {
    const { asked, carried } = years().ours
    expect(asked.some(({ answer }) => answer === 'no')).toBe(true)
    expect(textsAfterNo(asked, carried)).toEqual([])
  })
})

describe.skipIf(dialect === 'postgres' || !isWhole)('the same where every lost number fails at once', () => {
  const years = useYears(30005)

  // The bulletins alone find these: what is left is the time that the office takes, and that is the same.
  it('ends with fewer parents lost, and with hardly a stranger texted', () => {
    const { ours, without } = years()
    expect(lostAtTheEnd(ours)).toBeLessThan(lostAtTheEnd(without))
    expect(strangersAtTheEnd(ours)).toBeLessThanOrEqual(strangersAtTheEnd(without) / 2)
  })

  it('asks no number and no parent twice within 30 days', () => {
    expect(againTooSoon(years().ours.asked)).toEqual([])
  })
})
