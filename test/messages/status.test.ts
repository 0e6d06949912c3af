import { eq, inArray } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { messages } from '../../src/db/schema.ts'
import { newId } from '../../src/ids.ts'
import { recordTaken } from '../../src/messages/recording.ts'
import type { Report } from '../../src/messages/reports.ts'
import { type Message, type Status, statusInSql, statusOf } from '../../src/messages/status.ts'
import { reportOverdueMs, type StageSchool, takeReport, useStage } from './stage.ts'

const stage = useStage()
let school: StageSchool

beforeAll(async () => {
  school = await stage().school()
})

const instants = ['claimedAt', 'uncertainAt', 'acceptedAt', 'sentAt'] as const
const outcomes = [null, 'delivered', 'failed', 'cancelled', 'expired', 'suppressed'] as const

describe('where a text stands', () => {
  it('is the same in the program and in SQL, for every combination of instants', async () => {
    const at = stage().now()
    const lives = outcomes.flatMap((outcome) =>
      Array.from({ length: 2 ** instants.length }, (_, bits) => ({
        outcome,
        settledAt: outcome && at,
        ...Object.fromEntries(instants.map((name, bit) => [name, bits & (1 << bit) ? at : null])),
      })),
    )
    const ids = await Promise.all(lives.map(() => school.waiting('+447700900020')))
    await stage().db.write(async (tx) => {
      for (const [n, life] of lives.entries())
        await tx.update(messages).set(life).where(eq(messages.id, ids[n]!))
    })
    const rows = await stage()
      .db.read.select({ message: messages, inSql: statusInSql })
      .from(messages)
      .where(inArray(messages.id, ids))
    expect(rows).toHaveLength(96)
    expect(rows.map(({ inSql }) => inSql)).toEqual(rows.map(({ message }) => statusOf(message)))
    expect(new Set(rows.map(({ inSql }) => inSql)).size).toBe(10)
  })

  it.each<[Partial<Record<(typeof instants)[number], Date>> & Partial<Pick<Message, 'outcome'>>, Status]>([
    [{}, 'waiting'],
    [{ claimedAt: new Date() }, 'sending'],
    [{ claimedAt: new Date(), uncertainAt: new Date() }, 'uncertain'],
    [{ claimedAt: new Date(), acceptedAt: new Date() }, 'accepted'],
    [{ claimedAt: new Date(), acceptedAt: new Date(), sentAt: new Date() }, 'sent'],
    [{ claimedAt: new Date(), sentAt: new Date(), outcome: 'failed' }, 'failed'],
    [{ outcome: 'cancelled' }, 'cancelled'],
  ])('with %o is %s', (some, status) => {
    const nothing = { outcome: null, sentAt: null, acceptedAt: null, uncertainAt: null, claimedAt: null }
    expect(statusOf({ ...nothing, ...some })).toBe(status)
  })
})

describe('reports of a text', () => {
  let sid: string
  let id: string

  const taken = async () => {
    id = await school.waiting('+447700900021')
    sid = `SM${newId()}`
    const now = stage().now()
    await stage().db.write(async (tx) => {
      await tx.update(messages).set({ claimedAt: now, claimedBy: 'w' }).where(eq(messages.id, id))
      await recordTaken(tx, [{ id, sid }], now, { reportOverdueMs })
    })
  }
  const report = (status: string, more: Partial<Report> = {}) =>
    stage().db.write((tx) =>
      takeReport(tx, { carrierSid: sid, status, errorCode: null, messageId: id, ...more }, stage().now()),
    )

  it.each([
    [['queued'], 'accepted'],
    [['sending'], 'accepted'],
    [['sent'], 'sent'],
    [['sent', 'queued', 'sending'], 'sent'],
    [['sent', 'delivered'], 'delivered'],
    [['delivered', 'sent'], 'delivered'],
    [['delivered', 'sent', 'queued'], 'delivered'],
    [['delivered', 'delivered', 'sent', 'sent'], 'delivered'],
    [['delivered', 'undelivered'], 'delivered'],
    [['undelivered', 'delivered'], 'failed'],
    [['failed', 'sent', 'delivered'], 'failed'],
    [['sent', 'canceled', 'delivered'], 'failed'],
    [['read'], 'delivered'],
    [['a status of next year'], 'accepted'],
  ])('%j leave it %s', async (statuses, expected) => {
    await taken()
    for (const status of statuses) await report(status)
    expect(await stage().status(id)).toBe(expected)
  })

  it('take its final state and its instant from the first that is final', async () => {
    await taken()
    await report('undelivered', { errorCode: 30003 })
    const first = await stage().message(id)
    stage().clock.forward(60_000)
    await report('delivered')
    await report('failed', { errorCode: 30005 })
    await report('undelivered', { errorCode: 30005 })
    expect(await stage().message(id)).toEqual(first)
    expect(first).toMatchObject({
      outcome: 'failed',
      errorCode: 30003,
      errorReason: 'The phone could not be reached: it is off or has no signal.',
    })
  })

  it('are believed before our own record of the send: the id in their address names the text', async () => {
    await taken()
    const blank = { carrierSid: null, acceptedAt: null }
    await stage().db.write((tx) => tx.update(messages).set(blank).where(eq(messages.id, id)))
    await report('delivered')
    const early = await stage().message(id)
    expect([statusOf(early), early.carrierSid]).toEqual(['delivered', sid])
    await stage().db.write((tx) => recordTaken(tx, [{ id, sid }], stage().now(), { reportOverdueMs }))
    expect(await stage().message(id)).toEqual(early)
  })

  it('of another text leave this one alone, though they name it', async () => {
    await taken()
    await report('delivered', { carrierSid: `SM${newId()}` })
    expect(await stage().status(id)).toBe('accepted')
  })

  it('of texts that nobody knows are taken without a word', async () => {
    await taken()
    await report('delivered', { carrierSid: `SM${newId()}`, messageId: null })
    await report('delivered', { carrierSid: `SM${newId()}`, messageId: 'no such id' })
    expect(await stage().status(id)).toBe('accepted')
  })

  it('that come at once from both of the carrier’s ends are counted once', async () => {
    await taken()
    await Promise.all(['sent', 'delivered', 'sent', 'delivered', 'sent'].map((status) => report(status)))
    expect(await stage().status(id)).toBe('delivered')
  })

  it('cannot make an inbound text ours', async () => {
    await taken()
    await stage().db.write((tx) =>
      tx.update(messages).set({ direction: 'inbound', carrierSid: null }).where(eq(messages.id, id)),
    )
    await report('delivered')
    expect(await stage().message(id)).toMatchObject({ outcome: null, carrierSid: null })
  })
})
