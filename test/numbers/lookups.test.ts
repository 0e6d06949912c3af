import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { checks, parentNumbers } from '../../src/db/schema.ts'
import { newId } from '../../src/ids.ts'
import { lookupSpending } from '../../src/numbers/lookup-spending.ts'
import { reserveLookups } from '../../src/numbers/lookups.ts'
import { knownNumber } from '../../src/numbers/numbers.ts'
import { schoolById } from '../../src/schools/schools.ts'
import { AskedCarrier, days, useLookupStage } from './lookup-stage.ts'

const { stage, school, numberOf, change, reserve, sweep, lookups } = useLookupStage()
const first = '+447700900101'
const second = '+447700900102'
const ago = (n: number) => new Date(stage().now().getTime() - days(n))

describe('what is looked up', () => {
  it('is nothing, while the school has no budget', async () => {
    const id = await school([first], { budget: null })
    expect(await reserve()).toBe(0)
    expect(await lookups(id)).toEqual([])
  })

  it('is the sort of line of a new number that may be a mobile and that a current parent has', async () => {
    const id = await school([first, second, '020 7946 0001', '07700 900103'])
    const { id: unknown } = await numberOf(id, second)
    await change(unknown, { type: 'unknown' })
    const { id: ended } = await numberOf(id, '+447700900103')
    await stage().db.write((tx) =>
      tx.update(parentNumbers).set({ endedAt: stage().now() }).where(eq(parentNumbers.numberId, ended)),
    )
    expect(await reserve()).toBe(2)
    const made = await lookups(id)
    expect(made.map(({ asks, price }) => [asks, price])).toEqual([
      ['type', 4_000],
      ['type', 4_000],
    ])
    expect(new Set(made.map(({ numberId }) => numberId))).toEqual(
      new Set([(await numberOf(id, first)).id, unknown]),
    )
  })

  it('is no number of somebody who wrote and is nobody’s on record', async () => {
    const id = await school([])
    await stage().db.write((tx) => knownNumber(tx, id, { e164: first, type: 'mobile' }, stage().now()))
    expect(await reserve()).toBe(0)
  })

  it('is no number that is quarantined, and no number for drama at a real carrier', async () => {
    const id = await school([first])
    expect(await reserve(false)).toBe(0)
    await change((await numberOf(id, first)).id, { quarantinedAt: stage().now() })
    expect(await reserve()).toBe(0)
  })

  it.each<[string, () => Parameters<typeof change>[1], boolean]>([
    ['is new', () => ({ failedAt: null }), false],
    ['failed after it was last reached', () => ({ deliveredAt: ago(2), failedAt: ago(1) }), true],
    ['failed and was never reached', () => ({ failedAt: ago(1) }), true],
    ['was reached after it failed', () => ({ failedAt: ago(2), deliveredAt: ago(1) }), false],
    ['is on record for 181 days and was never heard of', () => ({ createdAt: ago(181) }), true],
    ['is only reached, for 181 days', () => ({ createdAt: ago(181), deliveredAt: ago(1) }), true],
    ['is on record for 179 days', () => ({ createdAt: ago(179) }), false],
    ['wrote 179 days ago', () => ({ createdAt: ago(400), repliedAt: ago(179) }), false],
    ['wrote 181 days ago', () => ({ createdAt: ago(400), repliedAt: ago(181) }), true],
  ])('is whether a number is in use, if it %s: %#', async (_label, set, isDue) => {
    const id = await school([first])
    const { id: numberId } = await numberOf(id, first)
    await stage().db.write((tx) => tx.delete(checks))
    await change(numberId, set())
    await reserve()
    expect((await lookups(id)).map(({ asks }) => asks)).toEqual(isDue ? ['type', 'status'] : ['type'])
  })

  it.each(['confirmed', 'proved', 'given'] as const)(
    'is not whether an old number is in use that was %s within 180 days',
    async (kind) => {
      const id = await school([first])
      const { id: numberId } = await numberOf(id, first)
      await change(numberId, { createdAt: ago(400) })
      await stage().db.write(async (tx) => {
        await tx.delete(checks)
        await tx
          .insert(checks)
          .values({ id: newId(), schoolId: id, numberId, kind, by: 'parent', at: ago(100) })
      })
      await reserve()
      expect((await lookups(id)).map(({ asks }) => asks)).toEqual(['type'])
    },
  )
})

describe('the budget of a month', () => {
  it('is kept to the last lookup that it pays for', async () => {
    const id = await school([first, second, '+447700900103'], { price: 400, budget: 999 })
    const carrier = new AskedCarrier()
    await sweep(carrier)
    await sweep(carrier)
    expect(carrier.asked).toHaveLength(2)
    expect(await spent(id)).toEqual({ month: '2026-11', lookups: 2, spent: 800 })
  })

  it('is kept by however many work at once, who ask nothing twice', async () => {
    const mobiles = Array.from({ length: 60 }, (_, n) => `+4477009002${String(n).padStart(2, '0')}`)
    const id = await school(mobiles, { price: 100, budget: 3_000 })
    await Promise.all(Array.from({ length: 6 }, () => reserve()))
    const made = await lookups(id)
    expect(made).toHaveLength(30)
    expect(new Set(made.map(({ numberId }) => numberId)).size).toBe(30)
  })

  it('goes on with a few at a time', async () => {
    const mobiles = Array.from({ length: 25 }, (_, n) => `+4477009003${String(n).padStart(2, '0')}`)
    await school(mobiles)
    expect([await reserve(), await reserve(), await reserve()]).toEqual([20, 5, 0])
  })

  it('is new when the month turns at the school, not in Greenwich', async () => {
    stage().clock.set('2026-11-30T22:59:59.999Z')
    const id = await school([first, second], { price: 500, budget: 500, timeZone: 'Europe/Paris' })
    expect(await reserve()).toBe(1)
    expect(await reserve()).toBe(0)
    expect((await spent(id)).month).toBe('2026-11')
    stage().clock.forward(1)
    expect(await spent(id)).toEqual({ month: '2026-12', lookups: 0, spent: 0 })
    expect(await reserve()).toBe(1)
    stage().clock.set('2026-11-23T10:00:00.000Z')
  })

  it('says why not everything is asked', async () => {
    const id = await school([first, second], { price: 500, budget: 500 })
    const reserving = () =>
      stage().db.write((tx) => reserveLookups(tx, id, { drama: true, limit: 9 }, stage().now()))
    expect(await reserving()).toEqual({
      ids: [expect.any(String)],
      because: 'The month’s budget for lookups is spent.',
    })
  })

  const spent = async (id: string) =>
    lookupSpending(stage().db.read, await schoolById(stage().db.read, id), stage().now())
})
