import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { LookUpResult } from '../../src/carrier/carrier.ts'
import { lookups as lookupsTable, schools } from '../../src/db/schema.ts'
import { makeLookup } from '../../src/numbers/looking-up.ts'
import { unbegunLookups } from '../../src/numbers/lookups.ts'
import { AskedCarrier, active, days, mobile, silence, useLookupStage } from './lookup-stage.ts'

const { stage, school, numberOf, change, reserve, sweep, lookups, lookedUp } = useLookupStage()
const e164 = '+447700900101'
const make = (carrier: AskedCarrier, id: string) =>
  makeLookup({ db: stage().db, clock: stage().clock, carrier }, id)

describe('the answer to a lookup', () => {
  it('is kept as evidence, in the carrier’s words', async () => {
    const id = await school([e164])
    await change((await numberOf(id, e164)).id, { failedAt: stage().now() })
    await sweep(new AskedCarrier())
    const found = await lookedUp(id)
    expect(found.find(({ lineType }) => lineType)).toMatchObject({
      isValid: true,
      lineType: 'mobile',
      lineStatus: null,
      by: 'carrier',
      at: stage().now(),
    })
    expect(found.find(({ lineStatus }) => lineStatus)).toMatchObject({ lineType: null, lineStatus: 'active' })
    expect(await lookups(id)).toMatchObject([
      { answeredAt: stage().now(), failedBecause: null },
      { answeredAt: stage().now(), failedBecause: null },
    ])
  })

  it.each<[string, LookUpResult, string | null]>([
    ['an outage', silence, null],
    ['a package that is not ours to ask', { ...mobile, lineType: null, code: 60606 }, null],
    ['a lookup without an answer for this number', { ...mobile, lineType: null, code: 60600 }, 'settled'],
    ['a country that is not covered', { ...mobile, lineType: null, code: 60607 }, 'settled'],
    ['a carrier that does not know', { ...mobile, lineType: null }, 'settled'],
  ])('that %s gives changes nothing about the number, and says why', async (_label, result, settled) => {
    const id = await school([e164])
    const before = await numberOf(id, e164)
    const carrier = new AskedCarrier()
    carrier.says = () => result
    await sweep(carrier)
    expect(await lookedUp(id)).toEqual([])
    expect(await numberOf(id, e164)).toEqual(before)
    const [lookup] = await lookups(id)
    expect(lookup?.failedBecause).toMatch(/\.$/)
    expect(lookup?.answeredAt).toEqual(settled ? stage().now() : null)
  })

  it('that the number is none is evidence', async () => {
    const id = await school([e164])
    const carrier = new AskedCarrier()
    carrier.says = () => ({ ...mobile, isValid: false, lineType: null })
    await sweep(carrier)
    expect(await lookedUp(id)).toMatchObject([{ isValid: false, lineType: null, lineStatus: null }])
  })
})

describe('the carrier is asked', () => {
  it('once, however many make the same lookup at once', async () => {
    const id = await school([e164])
    await reserve()
    const [lookup] = await lookups(id)
    const carrier = new AskedCarrier()
    const made = await Promise.all(Array.from({ length: 5 }, () => make(carrier, lookup!.id)))
    expect(made.filter(({ result }) => result === 'answered')).toHaveLength(1)
    expect(carrier.asked).toEqual([[e164, 'type']])
    expect(await lookedUp(id)).toHaveLength(1)
  })

  it('for the sort of line again after a year, and for its use after 30 days', async () => {
    const id = await school([e164])
    const { id: numberId } = await numberOf(id, e164)
    await change(numberId, { failedAt: stage().now() })
    const carrier = new AskedCarrier()
    const askedAfter = async (ms: number) => {
      stage().clock.forward(ms)
      carrier.asked.length = 0
      await sweep(carrier)
      return carrier.asked.map(([, asks]) => asks).toSorted()
    }
    expect(await askedAfter(0)).toEqual(['status', 'type'])
    expect(await askedAfter(days(30) - 1)).toEqual([])
    expect(await askedAfter(1)).toEqual(['status'])
    expect(await askedAfter(days(335) - 1)).toEqual(['status'])
    expect(await askedAfter(1)).toEqual(['type'])
  })

  it('again after a day when it did not answer, or when whoever asked died meanwhile', async () => {
    const id = await school([e164, '+447700900102'])
    const carrier = new AskedCarrier()
    carrier.says = (number) => {
      if (number === e164) return silence
      throw new Error('this process dies')
    }
    await sweep(carrier).catch(() => {})
    await sweep(carrier).catch(() => {})
    expect(carrier.asked).toHaveLength(2)
    expect(new Set((await lookups(id)).map(({ failedBecause }) => failedBecause))).toEqual(
      new Set([silence.why, 'The carrier was asked, and its answer did not come back.']),
    )
    carrier.says = () => mobile
    stage().clock.forward(days(1) - 1)
    await sweep(carrier)
    expect(carrier.asked).toHaveLength(2)
    stage().clock.forward(1)
    await sweep(carrier)
    expect(carrier.asked).toHaveLength(4)
    expect(await lookups(id)).toHaveLength(4)
    expect(await lookedUp(id)).toHaveLength(2)
  })

  it('for the same lookup again when it asked for time, which is paid for once', async () => {
    const id = await school([e164])
    const carrier = new AskedCarrier()
    carrier.says = () => ({ kind: 'later', waitSeconds: 1 })
    await sweep(carrier)
    expect(await lookedUp(id)).toEqual([])
    carrier.says = () => mobile
    await sweep(carrier)
    expect(carrier.asked).toHaveLength(2)
    expect(await lookups(id)).toHaveLength(1)
    expect(await lookedUp(id)).toHaveLength(1)
  })

  it('nothing more for a day when it answered none of the last five', async () => {
    const mobiles = Array.from({ length: 60 }, (_, n) => `+4477009002${String(n).padStart(2, '0')}`)
    const id = await school(mobiles)
    const carrier = new AskedCarrier()
    carrier.says = () => silence
    for (let minute = 0; minute < 60; minute++) {
      await sweep(carrier)
      stage().clock.forward(60_001)
    }
    expect(carrier.asked).toHaveLength(20)
    stage().clock.forward(days(1))
    carrier.says = (_, asks) => (asks === 'type' ? mobile : active)
    await sweep(carrier)
    expect(await lookedUp(id)).toHaveLength(20)
  })

  it('nothing more for a school that has switched lookups off meanwhile', async () => {
    const id = await school([e164])
    await reserve()
    await stage().db.write((tx) =>
      tx.update(schools).set({ lookupBudget: null, lookupPrice: null }).where(eq(schools.id, id)),
    )
    const [lookup] = await lookups(id)
    const carrier = new AskedCarrier()
    expect(await make(carrier, lookup!.id)).toEqual({ result: 'nothing to do' })
    expect(await unbegunLookups(stage().db.read, stage().now())).toEqual([])
    expect(carrier.asked).toEqual([])
  })

  it('nothing for a lookup that waited a day for its turn', async () => {
    const id = await school([e164])
    await reserve()
    stage().clock.forward(days(1))
    const [lookup] = await lookups(id)
    expect(await make(new AskedCarrier(), lookup!.id)).toEqual({ result: 'nothing to do' })
    await stage().db.write((tx) => tx.delete(lookupsTable).where(eq(lookupsTable.id, lookup!.id)))
    expect(await make(new AskedCarrier(), lookup!.id)).toEqual({ result: 'nothing to do' })
  })
})
