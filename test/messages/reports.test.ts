import { and, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { messages, numbers, reports } from '../../src/db/schema.ts'
import { newId } from '../../src/ids.ts'
import { recordTaken } from '../../src/messages/recording.ts'
import { type Report, takeReports } from '../../src/messages/reports.ts'
import { statusOf } from '../../src/messages/status.ts'
import { reportOverdueMs, type StageSchool, useStage } from './stage.ts'

const stage = useStage()
let school: StageSchool
const policy = { reportOverdueMs }

beforeAll(async () => {
  school = await stage().school()
})

/** A text that is in hand, and the sid that the carrier gave it; our own record of that is `record`. */
async function inHand() {
  const id = await school.waiting('+447700900170')
  const sid = `SM${newId()}`
  await stage().db.write((tx) =>
    tx.update(messages).set({ claimedAt: stage().now(), claimedBy: 'w' }).where(eq(messages.id, id)),
  )
  const record = () => stage().db.write((tx) => recordTaken(tx, [{ id, sid }], stage().now(), policy))
  const said = (status: string, more: Partial<Report> = {}): Report => ({
    carrierSid: sid,
    status,
    errorCode: null,
    messageId: id,
    ...more,
  })
  return { id, sid, record, said }
}

const take = (group: Report[]) => stage().db.write((tx) => takeReports(tx, group, stage().now(), policy))

describe('reports that come at the same moment', () => {
  it.each<[string[], string]>([
    [['sent', 'delivered'], 'delivered'],
    [['delivered', 'sent'], 'delivered'],
    [['queued', 'sending', 'sent'], 'sent'],
    [['delivered', 'delivered', 'delivered'], 'delivered'],
    [['delivered', 'undelivered'], 'delivered'],
    [['undelivered', 'delivered'], 'failed'],
    [['sent', 'failed', 'delivered', 'sent'], 'failed'],
  ])('%j leave a text %s', async (statuses, expected) => {
    const { id, record, said } = await inHand()
    await record()
    const ends = await take(statuses.map((status) => said(status)))
    expect(await stage().status(id)).toBe(expected)
    const isEnd = expected !== 'sent'
    expect(ends.map(({ outcome }) => outcome)).toEqual(isEnd ? [expected] : [])
    expect((await stage().message(id)).settledAt).toEqual(isEnd ? stage().now() : null)
  })

  it('move each its own text, a hundred in one go', async () => {
    const texts = await Promise.all(Array.from({ length: 100 }, inHand))
    for (const { record } of texts) await record()
    const fates = ['delivered', 'undelivered', 'sent'] as const
    const ends = await take(
      texts.map(({ said }, n) => said(fates[n % 3]!, n % 3 === 1 ? { errorCode: 30003 } : {})),
    )
    expect(ends).toHaveLength(67)
    for (const [n, { id }] of texts.entries())
      expect(await stage().status(id)).toBe(['delivered', 'failed', 'sent'][n % 3])
  })

  it('are believed before our own record of the send, which comes late and changes nothing', async () => {
    const { id, sid, record, said } = await inHand()
    await take([said('sent'), said('delivered')])
    const early = await stage().message(id)
    expect(early).toMatchObject({ carrierSid: sid, outcome: 'delivered', sentAt: stage().now() })
    stage().clock.forward(1_000)
    await record()
    expect(await stage().message(id)).toEqual(early)
  })

  it('that a text arrived say that it was sent as well, though that was never reported', async () => {
    const { id, record, said } = await inHand()
    await record()
    const sentAt = stage().now()
    await take([said('delivered')])
    stage().clock.forward(1_000)
    await take([said('sent')])
    expect(await stage().message(id)).toMatchObject({ sentAt, settledAt: sentAt })
  })

  it('of texts that nobody knows are kept, and hinder none of the others', async () => {
    const { id, record, said } = await inHand()
    await record()
    const stranger = {
      carrierSid: `SM${newId()}`,
      status: 'delivered',
      errorCode: null,
      messageId: 'no such id',
    }
    const nameless = { ...stranger, carrierSid: `SM${newId()}`, messageId: null }
    expect(await take([stranger, said('delivered'), nameless])).toMatchObject([{ message: { id } }])
    for (const { carrierSid } of [stranger, nameless]) {
      const kept = await stage().db.read.select().from(reports).where(eq(reports.carrierSid, carrierSid))
      expect(kept).toMatchObject([{ status: 'delivered', messageId: null, receivedAt: stage().now() }])
    }
  })

  it('are kept once for each sid and status, and a repeated one brings no second end', async () => {
    const { id, sid, record, said } = await inHand()
    await record()
    expect(await take([said('delivered')])).toHaveLength(1)
    expect(await take([said('delivered'), said('sent'), said('delivered')])).toEqual([])
    expect(await stage().db.read.$count(reports, eq(reports.carrierSid, sid))).toBe(2)
    expect(
      await stage().db.read.$count(reports, and(eq(reports.messageId, id), eq(reports.status, 'sent'))),
    ).toBe(1)
  })

  it('that a text has failed, after it arrived, mean nothing for it and nothing for its number', async () => {
    const { id, record, said } = await inHand()
    await record()
    await take([said('delivered')])
    expect(await take([said('undelivered', { errorCode: 30006 })])).toEqual([])
    expect(await stage().status(id)).toBe('delivered')
    const { numberId } = await stage().message(id)
    const [number] = await stage().db.read.select().from(numbers).where(eq(numbers.id, numberId))
    expect(number!.badAt).toBeNull()
  })

  it('of two sids that both name one text: the first is its own, and the other changes nothing', async () => {
    const { id, sid, said } = await inHand()
    const other = `SM${newId()}`
    await take([said('sent'), said('undelivered', { carrierSid: other, errorCode: 30003 })])
    expect(await stage().message(id)).toMatchObject({ carrierSid: sid, outcome: null })
    expect(await stage().status(id)).toBe('sent')
  })
})

describe('whatever the order and the grouping in which reports come', () => {
  it('a text ends in the state of its only end, and not before that came', async () => {
    const passing = fc.array(fc.constantFrom('queued', 'sending', 'sent', 'a status of next year'), {
      maxLength: 4,
    })
    const endings = fc.record({
      status: fc.constantFrom('delivered', 'undelivered', 'failed'),
      times: fc.integer({ min: 1, max: 3 }),
    })
    const steps = fc.tuple(passing, endings).chain(([statuses, { status, times }]) => {
      const all = [...statuses, ...Array.from({ length: times }, () => status), 'our own record']
      return fc.tuple(
        fc.constant(status),
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.array(fc.boolean(), { minLength: all.length, maxLength: all.length }),
      )
    })
    await fc.assert(
      fc.asyncProperty(steps, async ([end, order, cuts]) => {
        const { id, sid, record, said } = await inHand()
        const errorCode = end === 'delivered' ? null : 30003
        let group: Report[] = []
        const flush = async () => {
          if (group.length > 0) await take(group)
          group = []
        }
        for (const [n, step] of order.entries()) {
          if (step === 'our own record') {
            await flush()
            await record()
            continue
          }
          group.push(said(step, step === end ? { errorCode } : {}))
          if (cuts[n]) await flush()
          if (!order.slice(0, n + 1).includes(end)) expect((await stage().message(id)).outcome).toBeNull()
        }
        await flush()
        const message = await stage().message(id)
        expect([statusOf(message), message.carrierSid, message.errorCode]).toEqual([
          end === 'delivered' ? 'delivered' : 'failed',
          sid,
          errorCode,
        ])
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})
