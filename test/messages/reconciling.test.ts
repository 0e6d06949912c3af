import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CarrierText, CarrierTexts } from '../../src/carrier/carrier.ts'
import { messages, workers } from '../../src/db/schema.ts'
import { newId } from '../../src/ids.ts'
import { undecidedTexts } from '../../src/messages/deciding.ts'
import { reconcile, strandedMessages } from '../../src/messages/reconciling.ts'
import { HandCarrier, type StageSchool, sendMessage, takeReport, useStage } from './stage.ts'

const stage = useStage()
let school: StageSchool
let numbers = 100

beforeAll(async () => {
  school = await stage().school()
})

const noAnswer = { kind: 'unknown', why: 'The carrier did not answer.' } as const

/** A text whose call has just ended without an answer. */
async function uncertain(to = `+447700900${numbers++}`) {
  const id = await school.waiting(to)
  const carrier = new HandCarrier(noAnswer)
  await sendMessage(stage().sending(carrier), id)
  expect(await stage().status(id)).toBe('uncertain')
  return { id, to, carrier, reconcile: () => reconcile(stage().sending(carrier), id) }
}

const onRecord = (to: string, more: Partial<CarrierText> = {}): CarrierText => ({
  sid: `SM${newId()}`,
  to,
  from: school.number,
  body: 'School closes at noon today.',
  createdAt: stage().now(),
  ...more,
})

const stranded = async () => (await strandedMessages(stage().db.read, stage().now())).map(({ id }) => id)

describe('a text that may or may not have gone', () => {
  it('was taken, when the carrier’s records have it', async () => {
    const text = await uncertain()
    const record = onRecord(text.to)
    text.carrier.records = [record]
    expect(await text.reconcile()).toBe('taken')
    expect(await stage().message(text.id)).toMatchObject({ carrierSid: record.sid, uncertainAt: null })
    expect(await stage().status(text.id)).toBe('accepted')
    expect(await stranded()).not.toContain(text.id)
  })

  it('carries no word of the doubt once it is cleared up', async () => {
    const found = await uncertain()
    expect((await stage().message(found.id)).errorReason).toBe('The carrier did not answer.')
    found.carrier.records = [onRecord(found.to)]
    await found.reconcile()
    expect((await stage().message(found.id)).errorReason).toBeNull()

    const absent = await uncertain()
    stage().clock.forward(20_000)
    await absent.reconcile()
    expect((await stage().message(absent.id)).errorReason).toBeNull()
  })

  it('stays uncertain while the carrier’s records may not show it yet', async () => {
    const text = await uncertain()
    stage().clock.forward(19_999)
    expect(await text.reconcile()).toBe('unknown')
    expect(await stage().status(text.id)).toBe('uncertain')
    expect(await stage().mayLeave()).not.toContain(text.id)
    stage().clock.forward(10_000)
    expect(await stranded()).toContain(text.id)
  })

  it('is given that time from the end of the call, however long the call took', async () => {
    const id = await school.waiting('+447700900190')
    const carrier = new HandCarrier(noAnswer)
    carrier.meanwhile = () => stage().clock.forward(19_000)
    await sendMessage(stage().sending(carrier), id)
    stage().clock.forward(1_000)
    expect(await reconcile(stage().sending(carrier), id)).toBe('unknown')
    stage().clock.forward(19_000)
    expect(await reconcile(stage().sending(carrier), id)).toBe('sendable')
  })

  it('is judged by the records as they were when they were asked for, however slow the answer', async () => {
    const text = await uncertain()
    stage().clock.forward(12_000)
    const asked = text.carrier.textsTo.bind(text.carrier)
    text.carrier.textsTo = async (to, since) => {
      const records = await asked(to, since)
      stage().clock.forward(10_000)
      return records
    }
    expect(await text.reconcile()).toBe('unknown')
  })

  it('is sent again when it is shown never to have existed, and only then', async () => {
    const text = await uncertain()
    stage().clock.forward(20_000)
    expect(await text.reconcile()).toBe('sendable')
    expect(await stage().status(text.id)).toBe('waiting')
    expect(await stage().mayLeave()).toContain(text.id)
    expect((await sendMessage(stage().sending(text.carrier), text.id)).result).toBe('taken')
    expect(text.carrier.given).toHaveLength(2)
  })

  it('is not sent again when a report of it comes after all', async () => {
    const text = await uncertain()
    stage().clock.forward(20_000)
    await text.reconcile()
    const late = { carrierSid: `SM${newId()}`, status: 'sent', errorCode: null, messageId: text.id }
    await stage().db.write((tx) => takeReport(tx, late, stage().now()))
    expect(await stage().status(text.id)).toBe('sent')
    expect(await stage().mayLeave()).not.toContain(text.id)
    expect((await sendMessage(stage().sending(text.carrier), text.id)).result).toBe('nothing to do')
    expect(text.carrier.given).toHaveLength(1)
  })

  it('stays uncertain while the carrier is away, and whoever asked is told', async () => {
    const text = await uncertain()
    stage().clock.forward(3_600_000)
    text.carrier.records = null
    await expect(text.reconcile()).rejects.toThrow('did not answer')
    expect(await stage().status(text.id)).toBe('uncertain')
  })

  it.each<[string, Partial<CarrierText>]>([
    ['other words', { body: 'Another text.' }],
    ['another sender', { from: 'Hillside' }],
    ['a time before the call', { createdAt: new Date('2026-11-23T09:00:00Z') }],
  ])('is not one that has %s', async (_, difference) => {
    const text = await uncertain()
    text.carrier.records = [onRecord(text.to, difference)]
    stage().clock.forward(20_000)
    expect(await text.reconcile()).toBe('sendable')
  })

  it('is one that the carrier dates a few seconds before the call: clocks differ', async () => {
    const text = await uncertain()
    text.carrier.records = [onRecord(text.to, { createdAt: new Date(stage().now().getTime() - 4_000) })]
    expect(await text.reconcile()).toBe('taken')
  })

  it('is not one that is on record as another message’s, though the words are the same', async () => {
    const first = await school.waiting('+447700900050')
    const carrier = new HandCarrier({ kind: 'taken', sid: 'SM-first' })
    await sendMessage(stage().sending(carrier), first)
    const second = await uncertain('+447700900050')
    second.carrier.records = [onRecord(second.to, { sid: 'SM-first' })]
    expect(await second.reconcile()).toBe('unknown')

    second.carrier.records = [onRecord(second.to, { sid: 'SM-second' }), ...second.carrier.records]
    expect(await second.reconcile()).toBe('taken')
    expect((await stage().message(second.id)).carrierSid).toBe('SM-second')
    expect((await stage().message(first)).carrierSid).toBe('SM-first')
  })

  it('has one sid, though two workers ask at once', async () => {
    const text = await uncertain()
    text.carrier.records = [onRecord(text.to)]
    await Promise.all([text.reconcile(), text.reconcile()])
    expect(await stage().status(text.id)).toBe('accepted')
  })

  it('is not taken out of the hands that have it by now, by an answer that comes late', async () => {
    const text = await uncertain()
    stage().clock.forward(20_000)
    const answer = Promise.withResolvers<CarrierTexts>()
    const slow = new HandCarrier()
    slow.textsTo = () => answer.promise
    const lateComer = reconcile(stage().sending(slow), text.id)
    expect(await text.reconcile()).toBe('sendable')
    text.carrier.meanwhile = async () => {
      answer.resolve({ texts: [], whole: true })
      await lateComer
      expect(await stage().status(text.id)).toBe('sending')
    }
    await sendMessage(stage().sending(text.carrier), text.id)
    expect(await stage().status(text.id)).toBe('accepted')
    expect(await stage().message(text.id)).toMatchObject({ claimedBy: 'worker-1', attempts: 2 })
  })

  it('is never sent again by records that do not go back far enough', async () => {
    const text = await uncertain()
    text.carrier.isWhole = false
    for (let n = 0; n < 10; n++) {
      stage().clock.forward(600_000)
      expect(await text.reconcile()).toBe('unknown')
      expect(await stage().status(text.id)).toBe('uncertain')
    }
    expect(await stage().mayLeave()).not.toContain(text.id)
    text.carrier.records = [onRecord(text.to)]
    expect(await text.reconcile()).toBe('taken')
  })

  it('is asked about less and less often while the carrier is away, at least every five minutes', async () => {
    const text = await uncertain()
    text.carrier.records = null
    const waits: number[] = []
    for (let from = stage().now(); waits.length < 10; from = stage().now()) {
      const { askAt } = await stage().message(text.id)
      stage().clock.set(new Date(askAt!.getTime() - 1).toISOString())
      expect(await stranded()).not.toContain(text.id)
      stage().clock.forward(1)
      expect(await stranded()).toContain(text.id)
      waits.push((stage().now().getTime() - from.getTime()) / 1_000)
      await expect(text.reconcile()).rejects.toThrow('did not answer')
    }
    expect(waits).toEqual([5, 7.5, 10, 15, 25, 45, 85, 165, 300, 300])
  })

  it('is nothing to ask about when it is settled, or waits', async () => {
    const waiting = await school.waiting('+447700900051')
    const carrier = new HandCarrier()
    expect(await reconcile(stage().sending(carrier), waiting)).toBe('unknown')
    await sendMessage(stage().sending(carrier), waiting)
    stage().clock.forward(3_600_000)
    expect(await reconcile(stage().sending(carrier), waiting)).toBe('unknown')
    expect(await stage().status(waiting)).toBe('accepted')
  })
})

describe('what the carrier’s records cannot decide', () => {
  const isUndecided = async (id: string) =>
    (await undecidedTexts(stage().db.read, school.id, 100, stage().now())).some(
      ({ message }) => message.id === id,
    )

  it('is for a person to decide after an hour, and the records still are asked', async () => {
    const text = await uncertain()
    text.carrier.records = null
    stage().clock.forward(3_600_000)
    await expect(text.reconcile()).rejects.toThrow()
    expect(await isUndecided(text.id)).toBe(false)
    stage().clock.forward(1)
    await expect(text.reconcile()).rejects.toThrow()
    expect(await isUndecided(text.id)).toBe(true)
    expect(await stage().status(text.id)).toBe('uncertain')
    stage().clock.forward(300_000)
    expect(await stranded()).toContain(text.id)
  })

  it('is decided by the records after all: they have it', async () => {
    const text = await undecided()
    text.carrier.records = [onRecord(text.to)]
    expect(await text.reconcile()).toBe('taken')
    expect(await isUndecided(text.id)).toBe(false)
    expect(await stage().status(text.id)).toBe('accepted')
  })

  it('is decided by the records after all: it never was, and is sent', async () => {
    const text = await undecided()
    text.carrier.records = []
    expect(await text.reconcile()).toBe('sendable')
    expect(await isUndecided(text.id)).toBe(false)
    expect((await sendMessage(stage().sending(text.carrier), text.id)).result).toBe('taken')
  })

  it('is decided by a report that names it', async () => {
    const text = await undecided()
    const report = { carrierSid: `SM${newId()}`, status: 'delivered', errorCode: null, messageId: text.id }
    await stage().db.write((tx) => takeReport(tx, report, stage().now()))
    expect(await isUndecided(text.id)).toBe(false)
    expect(await stage().status(text.id)).toBe('delivered')
  })

  it('is ten calls without an answer: no eleventh is made by itself, though each left nothing in the records', async () => {
    const id = await school.waiting(`+447700900${numbers++}`)
    const carrier = new HandCarrier(...Array.from({ length: 20 }, () => noAnswer))
    const outcomes: string[] = []
    for (let n = 0; n < 10; n++) {
      await sendMessage(stage().sending(carrier), id)
      stage().clock.forward(20_001)
      outcomes.push(await reconcile(stage().sending(carrier), id))
    }
    expect(outcomes).toEqual([...Array.from({ length: 9 }, () => 'sendable'), 'undecided'])
    expect(await isUndecided(id)).toBe(true)
    stage().clock.forward(7_200_000)
    expect(await reconcile(stage().sending(carrier), id)).toBe('undecided')
    expect(await stage().mayLeave()).not.toContain(id)
    expect(carrier.given).toHaveLength(10)
  })

  async function undecided() {
    const text = await uncertain()
    text.carrier.records = null
    stage().clock.forward(3_600_001)
    await expect(text.reconcile()).rejects.toThrow()
    expect(await isUndecided(text.id)).toBe(true)
    return text
  }
})

describe('a claim', () => {
  const claimedBy = async (workerId: string) => {
    const id = await school.waiting(`+447700900${numbers++}`)
    await stage().db.write((tx) =>
      tx.update(messages).set({ claimedAt: stage().now(), claimedBy: workerId }).where(eq(messages.id, id)),
    )
    return id
  }
  const worker = async (seen: { stopped?: boolean } = {}) => {
    const id = newId()
    const now = stage().now()
    await stage().db.write((tx) =>
      tx.insert(workers).values({ id, startedAt: now, seenAt: now, stoppedAt: seen.stopped ? now : null }),
    )
    return id
  }

  it('of a worker that lives is in good hands', async () => {
    const id = await claimedBy(await worker())
    stage().clock.forward(29_000)
    expect(await stranded()).not.toContain(id)
  })

  it('of a worker that has not been seen for half a minute is stranded', async () => {
    const id = await claimedBy(await worker())
    stage().clock.forward(30_001)
    expect(await stranded()).toContain(id)
  })

  it('of a worker that stopped, or that nobody knows, is stranded at once', async () => {
    const ids = [await claimedBy(await worker({ stopped: true })), await claimedBy('nobody')]
    expect(await stranded()).toEqual(expect.arrayContaining(ids))
  })

  it('that is older than any call can last is stranded, though its worker lives: its end could not be written', async () => {
    const workerId = await worker()
    const id = await claimedBy(workerId)
    stage().clock.forward(60_001)
    await stage().db.write((tx) =>
      tx.update(workers).set({ seenAt: stage().now() }).where(eq(workers.id, workerId)),
    )
    expect(await stranded()).toContain(id)
  })

  it('that a dead worker left is sent by another, once the records show that there is no such text', async () => {
    const id = await claimedBy(await worker({ stopped: true }))
    const carrier = new HandCarrier()
    stage().clock.forward(20_000)
    expect(await reconcile(stage().sending(carrier), id)).toBe('sendable')
    await sendMessage(stage().sending(carrier, 'worker-2'), id)
    expect(carrier.given).toHaveLength(1)
    expect(await stage().message(id)).toMatchObject({ claimedBy: 'worker-2' })
  })

  it('that a dead worker left is not sent again when the carrier had taken it', async () => {
    const id = await claimedBy(await worker({ stopped: true }))
    const { to } = { to: `+447700900${numbers - 1}` }
    const carrier = new HandCarrier()
    carrier.records = [onRecord(to)]
    stage().clock.forward(20_000)
    expect(await reconcile(stage().sending(carrier), id)).toBe('taken')
    expect((await sendMessage(stage().sending(carrier), id)).result).toBe('nothing to do')
    expect(carrier.given).toEqual([])
  })
})
