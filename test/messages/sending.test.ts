import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { carrierError } from '../../src/carrier/carrier-error.ts'
import { bulletins, messages } from '../../src/db/schema.ts'
import { sender } from '../../src/messages/sending.ts'
import { HandCarrier, type StageSchool, sendMessage, takeReport, useStage } from './stage.ts'

const stage = useStage()
let school: StageSchool

beforeAll(async () => {
  school = await stage().school()
})

describe('handing a text over', () => {
  it('claims it and commits before the carrier is called, so that a crash in the call leaves its trace', async () => {
    const id = await school.waiting('+447700900021')
    const carrier = new HandCarrier()
    const seen: unknown[] = []
    carrier.meanwhile = async () => {
      const { claimedAt, claimedBy, attempts, acceptedAt } = await stage().message(id)
      seen.push({ claimedAt, claimedBy, attempts, acceptedAt })
      // Nor does it hold the writer up: the call is outside any transaction.
      await stage().db.write((tx) =>
        tx.update(messages).set({ reference: 'written meanwhile' }).where(eq(messages.id, id)),
      )
    }
    const sent = await sendMessage(stage().sending(carrier, 'worker-7'), id)
    expect(sent).toMatchObject({ result: 'taken', error: null })
    expect(seen).toEqual([{ claimedAt: stage().now(), claimedBy: 'worker-7', attempts: 1, acceptedAt: null }])
    expect(await stage().message(id)).toMatchObject({
      carrierSid: expect.stringContaining(id),
      acceptedAt: stage().now(),
      reference: 'written meanwhile',
    })
  })

  it('gives the carrier the number, the line, the words and our own id', async () => {
    const id = await school.waiting('+447700900022', { body: 'Bring a coat.' })
    const carrier = new HandCarrier()
    await sendMessage(stage().sending(carrier), id)
    expect(carrier.given).toEqual([
      { messageId: id, to: '+447700900022', from: school.number, body: 'Bring a coat.' },
    ])
  })

  it.each([
    [90_000, 90],
    [500, 1],
    [11 * 3_600_000, 36_000],
  ])('tells the carrier how long a text is good for: %i ms are %i s', async (ms, validitySeconds) => {
    const validUntil = new Date(stage().now().getTime() + ms)
    const id = await school.waiting('+447700900023', { validUntil })
    const carrier = new HandCarrier()
    await sendMessage(stage().sending(carrier), id)
    expect(carrier.given).toMatchObject([{ validitySeconds }])
  })

  it('does so once, though ten workers have it at once', async () => {
    const id = await school.waiting('+447700900024')
    const carrier = new HandCarrier()
    const workers = Array.from({ length: 10 }, (_, n) => stage().sending(carrier, `worker-${n}`))
    const results = await Promise.all(workers.map((worker) => sendMessage(worker, id)))
    expect(carrier.given).toHaveLength(1)
    expect(results.map(({ result }) => result).sort()).toEqual([
      ...Array.from({ length: 9 }, () => 'nothing to do'),
      'taken',
    ])
  })

  it('does so once, though ten jobs of one worker have it at once: the queue may have lost one and got another', async () => {
    const id = await school.waiting('+447700900024')
    const other = await school.waiting('+447700900025')
    const carrier = new HandCarrier()
    const worker = sender(stage().sending(carrier))
    const results = await Promise.all([id, id, other, id, id, id].map((each) => worker.send(each)))
    expect(carrier.given.map(({ messageId }) => messageId).sort()).toEqual([id, other].sort())
    expect(results.filter(({ result }) => result === 'taken')).toHaveLength(2)
    expect(await stage().message(id)).toMatchObject({ attempts: 1 })
  })

  it('is not hindered by another that cannot be claimed, though both are claimed together', async () => {
    const good = await school.waiting('+447700900024')
    const worker = sender(stage().sending(new HandCarrier()))
    const results = await Promise.all([worker.send(good), worker.send('no such id')])
    expect(results.map(({ result }) => result)).toEqual(['taken', 'nothing to do'])
  })

  it('does nothing for a text that is accepted, settled, inbound or not there', async () => {
    const carrier = new HandCarrier()
    const accepted = await school.waiting('+447700900025')
    await sendMessage(stage().sending(carrier), accepted)
    const inbound = await school.waiting('+447700900025')
    await stage().db.write((tx) =>
      tx.update(messages).set({ direction: 'inbound' }).where(eq(messages.id, inbound)),
    )
    for (const id of [accepted, inbound, 'no such id'])
      expect(await sendMessage(stage().sending(carrier), id)).toEqual({ result: 'nothing to do' })
    expect(carrier.given).toHaveLength(1)
  })

  it('that the carrier refuses ends it, with the code and a sentence', async () => {
    const id = await school.waiting('+447700900026')
    const carrier = new HandCarrier({ kind: 'refused', error: carrierError(21610) })
    expect((await sendMessage(stage().sending(carrier), id)).result).toBe('refused')
    expect(await stage().message(id)).toMatchObject({
      outcome: 'failed',
      settledAt: stage().now(),
      errorCode: 21610,
      errorReason: 'The phone network refuses our texts: the phone was blocked there.',
    })
    await sendMessage(stage().sending(carrier), id)
    expect(carrier.given).toHaveLength(1)
  })

  it('that the carrier did not answer leaves it uncertain: neither waiting nor failed, and in nobody’s queue', async () => {
    const id = await school.waiting('+447700900027')
    const carrier = new HandCarrier({ kind: 'unknown', why: 'The carrier did not answer.' })
    expect((await sendMessage(stage().sending(carrier), id)).result).toBe('unknown')
    expect(await stage().status(id)).toBe('uncertain')
    expect(await stage().mayLeave()).not.toContain(id)
    await sendMessage(stage().sending(carrier), id)
    expect(carrier.given).toHaveLength(1)
  })

  it('that a report overtook stays where the report moved it', async () => {
    const id = await school.waiting('+447700900028')
    const carrier = new HandCarrier({ kind: 'unknown', why: 'The carrier did not answer.' })
    const report = { carrierSid: 'SM-overtook', status: 'delivered', errorCode: null, messageId: id }
    carrier.meanwhile = async () => {
      await stage().db.write((tx) => takeReport(tx, report, stage().now()))
    }
    await sendMessage(stage().sending(carrier), id)
    expect(await stage().status(id)).toBe('delivered')
    expect(await stage().message(id)).toMatchObject({ uncertainAt: null, carrierSid: 'SM-overtook' })
  })
})

describe('a text that the carrier asked us to keep for a while', () => {
  const later = (waitSeconds: number | null) =>
    ({ kind: 'later', error: carrierError(20429), waitSeconds }) as const
  /** In milliseconds. */
  const waitAfterSending = async (carrier: HandCarrier, id: string) => {
    await sendMessage(stage().sending(carrier), id)
    return (await stage().message(id)).retryAt!.getTime() - stage().now().getTime()
  }

  it('waits again, not before the time that the carrier named, and is then sent', async () => {
    const id = await school.waiting('+447700900029')
    const carrier = new HandCarrier(later(60))
    expect((await sendMessage(stage().sending(carrier), id)).result).toBe('later')
    const held = await stage().message(id)
    expect(held).toMatchObject({ claimedAt: null, claimedBy: null, uncertainAt: null, attempts: 1 })
    const wait = held.retryAt!.getTime() - stage().now().getTime()
    expect(wait).toBeGreaterThanOrEqual(60_000)
    expect(await stage().status(id)).toBe('waiting')

    stage().clock.forward(59_999)
    expect(await stage().mayLeave()).not.toContain(id)
    await sendMessage(stage().sending(carrier), id)
    expect(carrier.given).toHaveLength(1)

    stage().clock.forward(wait - 59_999)
    expect(await stage().mayLeave()).toContain(id)
    expect((await sendMessage(stage().sending(carrier), id)).result).toBe('taken')
    expect(await stage().message(id)).toMatchObject({ attempts: 2, retryAt: null })
  })

  it('waits longer each time, from about a second to a few minutes', async () => {
    const id = await school.waiting('+447700900030')
    const carrier = new HandCarrier(...Array.from({ length: 12 }, () => later(null)))
    const waits: number[] = []
    for (let n = 0; n < 12; n++) {
      waits.push(await waitAfterSending(carrier, id))
      stage().clock.forward(waits.at(-1)!)
    }
    const least = [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]
    for (const [n, wait] of waits.entries()) {
      expect(wait).toBeGreaterThanOrEqual(least[n]! * 1_000)
      expect(wait).toBeLessThanOrEqual(least[n]! * 1_500)
    }
  })

  it('is not kept waiting for hours by a carrier that names an absurd time', async () => {
    const id = await school.waiting('+447700900031')
    const carrier = new HandCarrier(later(86_400))
    expect(await waitAfterSending(carrier, id)).toBeLessThanOrEqual(450_000)
  })
})

describe('what waits to be sent', () => {
  it('is found again from its row alone, the urgent first', async () => {
    const own = await stage().school()
    const late = await own.waiting('+447700900032', { priority: 4 })
    const urgent = await own.waiting('+447700900033', { priority: 1 })
    const reply = await own.waiting('+447700900034', { priority: 2 })
    const ours = new Set([late, urgent, reply])
    expect((await stage().mayLeave()).filter((id) => ours.has(id))).toEqual([urgent, reply, late])
  })

  it('is not what a paused bulletin holds', async () => {
    const own = await stage().school()
    const [bulletin] = await stage().db.write(async (tx) =>
      tx
        .insert(bulletins)
        .values({
          id: `B-${own.id}`,
          schoolId: own.id,
          mode: 'two-way',
          purpose: 'service',
          body: 'x',
          lineId: await own.lineId('number'),
          ownerId: own.lead.id,
          audience: {},
          recipients: 1,
          skipped: {},
          parts: 1,
          confirmed: [],
          createdAt: stage().now(),
          pausedAt: stage().now(),
        })
        .returning(),
    )
    const id = await own.waiting('+447700900035', { bulletinId: bulletin!.id })
    expect(await stage().mayLeave()).not.toContain(id)
    await stage().db.write((tx) =>
      tx.update(bulletins).set({ pausedAt: null }).where(eq(bulletins.id, bulletin!.id)),
    )
    expect(await stage().mayLeave()).toContain(id)
  })
})
