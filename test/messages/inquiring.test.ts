import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { messages } from '../../src/db/schema.ts'
import { inquire, unreportedMessages } from '../../src/messages/inquiring.ts'
import { HandCarrier, reportOverdueMs, type StageSchool, sendMessage, takeReport, useStage } from './stage.ts'

const stage = useStage()
let school: StageSchool
let phones = 0
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

beforeAll(async () => {
  school = await stage().school()
})
afterEach(() => stage().clearAway())

/** A text that the carrier has taken, and of which it says nothing by itself. */
async function silent() {
  const id = await school.waiting(`+4477009001${String(phones++).padStart(2, '0')}`)
  const carrier = new HandCarrier()
  await sendMessage(stage().sending(carrier), id)
  const sid = (await stage().message(id)).carrierSid!
  return {
    id,
    carrier,
    stands: (status: string, errorCode: number | null = null) =>
      carrier.reports.set(sid, { status, errorCode }),
    report: (status: string) =>
      stage().db.write((tx) =>
        takeReport(tx, { carrierSid: sid, status, errorCode: null, messageId: id }, stage().now()),
      ),
    inquire: () => inquire(stage().sending(carrier), id),
  }
}

const whenDue = async (id: string) => (await stage().message(id)).askAt
const overdue = async () => (await unreportedMessages(stage().db.read, stage().now())).map(({ id }) => id)

describe('a text without a final report', () => {
  it('is asked after when its report is overdue, and no sooner', async () => {
    const text = await silent()
    stage().clock.forward(reportOverdueMs - 1)
    expect(await overdue()).not.toContain(text.id)
    stage().clock.forward(1)
    expect(await overdue()).toContain(text.id)
  })

  it.each([
    ['delivered', null, 'delivered'],
    ['read', null, 'delivered'],
    ['undelivered', 30003, 'failed'],
    ['failed', 30006, 'failed'],
  ])('ends as the carrier says that it stands: %s (%s)', async (status, code, end) => {
    const text = await silent()
    text.stands(status, code)
    stage().clock.forward(reportOverdueMs)
    expect(await text.inquire()).toMatchObject({ outcome: end, message: { id: text.id } })
    expect(await stage().message(text.id)).toMatchObject({
      outcome: end,
      errorCode: code,
      settledAt: stage().now(),
    })
    expect(await overdue()).not.toContain(text.id)
  })

  it.each(['queued', 'sent'])(
    'that is only %s as yet is asked after again, and waits for its end',
    async (status) => {
      const text = await silent()
      text.stands(status)
      stage().clock.forward(reportOverdueMs)
      expect(await text.inquire()).toBeNull()
      expect(await stage().status(text.id)).toBe(status === 'sent' ? 'sent' : 'accepted')
      expect(await overdue()).not.toContain(text.id)
      stage().clock.forward(reportOverdueMs)
      text.stands('delivered')
      expect(await overdue()).toContain(text.id)
      expect(await text.inquire()).toMatchObject({ outcome: 'delivered' })
    },
  )

  it('is asked after less and less often, at least every six hours, and after three days no more', async () => {
    const text = await silent()
    const taken = stage().now().getTime()
    const asked: number[] = []
    for (let due = await whenDue(text.id); due; due = await whenDue(text.id)) {
      stage().clock.set(new Date(due.getTime() - 1).toISOString())
      expect(await overdue()).not.toContain(text.id)
      stage().clock.forward(1)
      expect(await overdue()).toContain(text.id)
      asked.push(stage().now().getTime() - taken)
      await text.inquire()
    }
    const waits = asked.map((at, n) => (at - (asked[n - 1] ?? 0)) / minute)
    expect(waits.slice(0, 9)).toEqual([1, 1, 2, 4, 8, 16, 32, 64, 128])
    for (const wait of waits.slice(10)) expect(wait).toBe(360)
    expect(asked.at(-1)).toBeGreaterThan(3 * day)
    expect(asked.at(-1)).toBeLessThanOrEqual(3 * day + 6 * hour)
    stage().clock.forward(30 * day)
    expect(await overdue()).not.toContain(text.id)
    expect(await stage().status(text.id)).toBe('accepted')
  })

  it('takes a report that comes after all, however late', async () => {
    const text = await silent()
    stage().clock.forward(5 * day)
    await text.report('delivered')
    expect(await stage().status(text.id)).toBe('delivered')
  })

  it('that the carrier’s records do not have stays as it is, and is asked after again', async () => {
    const text = await silent()
    stage().clock.forward(reportOverdueMs)
    expect(await text.inquire()).toBeNull()
    expect(await stage().status(text.id)).toBe('accepted')
    stage().clock.forward(reportOverdueMs)
    expect(await overdue()).toContain(text.id)
  })

  it('is not asked after again at once while the carrier is away, and whoever asked is told', async () => {
    const text = await silent()
    text.carrier.records = null
    stage().clock.forward(reportOverdueMs)
    await expect(text.inquire()).rejects.toThrow('did not answer')
    expect(await stage().status(text.id)).toBe('accepted')
    expect(await overdue()).not.toContain(text.id)
    text.carrier.records = []
    text.stands('delivered')
    stage().clock.forward(reportOverdueMs)
    expect(await text.inquire()).toMatchObject({ outcome: 'delivered' })
  })

  it('is nothing to ask about once it has ended, nor before the carrier took it', async () => {
    const text = await silent()
    await text.report('delivered')
    text.stands('undelivered', 30003)
    expect(await text.inquire()).toBeNull()
    expect(await stage().status(text.id)).toBe('delivered')
    const waiting = await school.waiting('+447700900186')
    expect(await inquire(stage().sending(new HandCarrier()), waiting)).toBeNull()
    stage().clock.forward(hour)
    expect(await overdue()).not.toContain(text.id)
    expect(await overdue()).not.toContain(waiting)
  })

  it('is asked after by two at once, and ends once', async () => {
    const text = await silent()
    text.stands('delivered')
    stage().clock.forward(reportOverdueMs)
    const ends = await Promise.all([text.inquire(), text.inquire()])
    expect(ends.filter((end) => end !== null)).toHaveLength(1)
    const [row] = await stage().db.read.select().from(messages).where(eq(messages.id, text.id))
    expect(row).toMatchObject({ outcome: 'delivered' })
  })
})
