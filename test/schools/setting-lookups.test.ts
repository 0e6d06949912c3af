import { describe, expect, it } from 'vitest'
import { moneyInWords, readMoney } from '../../src/schools/money.ts'
import { setLookups, switchLookupsOff } from '../../src/schools/setting-lookups.ts'
import { useStage } from '../messages/stage.ts'

const stage = useStage()

describe('an amount', () => {
  it.each([
    ['20', 20_000_000],
    ['0.004', 4_000],
    [' 1.50 ', 1_500_000],
    ['0.000001', 1],
    ['0', 0],
    ['0.0000001', null],
    ['1,50', null],
    ['£20', null],
    ['-1', null],
    ['.5', null],
    ['1e3', null],
    ['', null],
    ['9999999', null],
  ])('“%s” is read as %s millionths', (written, millionths) => {
    expect(readMoney(written)).toBe(millionths)
  })

  it.each([
    [20_000_000, 'GBP', '£20.00'],
    [4_000, 'GBP', '£0.004'],
    [1_500_000, 'EUR', '€1.50'],
    [0, 'GBP', '£0.00'],
  ])('of %d in %s is said as %s', (millionths, currency, words) => {
    expect(moneyInWords(millionths, currency)).toBe(words)
  })
})

describe('lookups', () => {
  it('are switched on with a price and a budget, and off again', async () => {
    const { school } = await stage().school()
    expect(school).toMatchObject({ lookupPrice: null, lookupBudget: null, currency: 'GBP' })
    const set = await stage().db.write((tx) => setLookups(tx, school, { price: '0.004', budget: '20' }))
    expect(set).toMatchObject({ lookupPrice: 4_000, lookupBudget: 20_000_000, currency: 'GBP' })
    expect(await stage().db.write((tx) => switchLookupsOff(tx, set))).toMatchObject({
      lookupPrice: null,
      lookupBudget: null,
    })
  })

  it('are refused with every fault, and stay as they were', async () => {
    const { school } = await stage().school()
    const setting = stage().db.write((tx) =>
      setLookups(tx, school, { price: '0', budget: 'much', currency: 'pounds' }),
    )
    await expect(setting).rejects.toMatchObject({
      kind: 'invalid',
      faults: [{ pointer: '/price' }, { pointer: '/budget' }, { pointer: '/currency' }],
    })
  })

  it.each([
    [{ price: '1', budget: '0.5' }, '£0.50 a month buys no lookup at £1.00.'],
    [{ price: '0.004', budget: '2000.01' }, 'A budget is at most 2000.'],
  ])('are refused for %j', async (wanted, detail) => {
    const { school } = await stage().school()
    const setting = stage().db.write((tx) => setLookups(tx, school, wanted))
    await expect(setting).rejects.toMatchObject({ faults: [{ pointer: '/budget', detail }] })
  })
})
