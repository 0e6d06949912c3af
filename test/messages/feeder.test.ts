import { eq, inArray } from 'drizzle-orm'
import { afterEach, describe, expect, it } from 'vitest'
import { bulletins, lines, messages, schools } from '../../src/db/schema.ts'
import { type Fed, Feeder } from '../../src/messages/feeder.ts'
import type { PacePolicy } from '../../src/messages/pace.ts'
import { priority } from '../../src/messages/priority.ts'
import { stopAccount, stopLine } from '../../src/messages/standstill.ts'
import { manyMore } from './many.ts'
import { HandCarrier, type StageSchool, sendMessage, useStage } from './stage.ts'

const stage = useStage()
afterEach(() => stage().clearAway())

const to = '+447700900150'
const lifted: PacePolicy = { partsPerSecond: 0 }
const feeder = (policy: PacePolicy = lifted) => new Feeder(stage(), policy)
const idsOf = ({ texts }: Fed) => texts.map(({ id }) => id)
const given = async (of: Feeder) => idsOf(await of.next())

/** As if a worker had them in hand: of this process, or of another, which tells nobody. */
async function taken(ids: string[], by?: Feeder) {
  await stage().db.write((tx) =>
    tx.update(messages).set({ claimedAt: stage().now() }).where(inArray(messages.id, ids)),
  )
  for (const id of ids) by?.left(id)
}

const texts = (school: StageSchool, howMany: number, more: Parameters<StageSchool['waiting']>[1] = {}) =>
  Promise.all(Array.from({ length: howMany }, () => school.waiting(to, more)))

/** A bulletin of which so many texts wait. */
async function bulletinOf(
  school: StageSchool,
  howMany: number,
  more: Partial<typeof bulletins.$inferInsert> = {},
) {
  const bulletinId = await school.bulletin(more)
  const lane = more.purpose === 'urgent' ? priority.urgent : priority.bulletin
  const first = await school.ofBulletin(bulletinId, to, { priority: lane })
  if (howMany > 1) await manyMore(stage(), first, howMany - 1)
  return { bulletinId, first }
}

describe('the pace of a line', () => {
  const address = (lineId: string, value: string) =>
    stage().db.write((tx) => tx.update(lines).set({ address: value }).where(eq(lines.id, lineId)))

  /** Lets a feeder work for so long, looking when it says, or as late as it is told; every text leaves at once. */
  async function left(of: Feeder, forMs: number, partsEach: number, lateMs = 0) {
    const start = stage().now().getTime()
    const left: { at: number; parts: number }[] = []
    for (let at = 0; at < forMs; at = stage().now().getTime() - start) {
      const fed = await of.next()
      await taken(idsOf(fed), of)
      left.push(...fed.texts.map(() => ({ at, parts: partsEach })))
      stage().clock.forward(fed.lookAgainInMs + lateMs)
    }
    return left
  }

  /** The most parts that left within so long a time, whenever it began. */
  const mostWithin = (all: { at: number; parts: number }[], ms: number) =>
    Math.max(
      ...all.map(({ at: from }) =>
        all.filter(({ at }) => at >= from && at <= from + ms).reduce((sum, { parts }) => sum + parts, 0),
      ),
    )

  it.each([
    ['ten parts a second, unless something else is said', {}, 1, 10, 0],
    ['half as many texts of two parts', {}, 2, 10, 0],
    ['what the installation says', { partsPerSecond: 25 }, 1, 25, 0],
    ['ten a second though every look comes late', {}, 1, 10, 70],
  ])('is %s', async (_, policy: PacePolicy, parts, pace, lateMs) => {
    const school = await stage().school()
    const body = 'x'.repeat(parts === 1 ? 20 : 200)
    await texts(school, 120, { body })
    const all = await left(feeder(policy), 4_000, parts, lateMs)
    // A tenth of a second that was missed is made up for, and a text may come a hundredth too early.
    for (const ms of [0, 100, 300, 1_000, 2_500])
      expect(mostWithin(all, ms)).toBeLessThanOrEqual((pace * (ms + 110)) / 1_000 + parts)
    expect(all.length * parts).toBeGreaterThanOrEqual(4 * pace - parts)
  })

  it('does not make up for hours in which nothing waited', async () => {
    const school = await stage().school()
    const of = feeder({})
    await taken(await given(of), of)
    stage().clock.forward(3_600_000)
    await texts(school, 20)
    expect((await given(of)).length).toBeLessThanOrEqual(2)
  })

  it.each([
    ['a number in the US', '+12015550123', 1],
    ['a toll-free number in the US', '+18005550123', 3],
    ['a number in the UK', '+447700900188', 10],
  ])('of %s (%s) is what the carrier passes on from there', async (_, from, pace) => {
    const school = await stage().school()
    await address(await school.lineId('number'), from)
    await texts(school, 60)
    const all = await left(feeder({}), 4_000, 1)
    expect(all.length).toBeGreaterThanOrEqual(4 * pace - 1)
    expect(all.length).toBeLessThanOrEqual(4 * pace + 2)
  })

  it('is the line’s own before the installation’s, and lifted where either says 0', async () => {
    const school = await stage().school()
    const lineId = await school.lineId('number')
    await texts(school, 60)
    expect(await given(feeder({ partsPerSecond: 0 }))).toHaveLength(60)
    await stage().db.write((tx) => tx.update(lines).set({ partsPerSecond: 2 }).where(eq(lines.id, lineId)))
    expect((await given(feeder({ partsPerSecond: 0 }))).length).toBeLessThanOrEqual(2)
    await stage().db.write((tx) => tx.update(lines).set({ partsPerSecond: 0 }).where(eq(lines.id, lineId)))
    expect(await given(feeder({}))).toHaveLength(60)
  })
})

describe('what goes first', () => {
  it('is what is urgent, then answers, single texts and bulletins, each in the order in which it was written', async () => {
    const school = await stage().school()
    const bulletin = await bulletinOf(school, 1)
    const single = await school.waiting(to)
    const reply = await school.waiting(to, { kind: 'reply', priority: priority.reply })
    const urgent = await bulletinOf(school, 1, { purpose: 'urgent' })
    const second = await school.waiting(to)
    const fed = await feeder().next()
    expect(idsOf(fed)).toEqual([urgent.first, reply, single, second, bulletin.first])
    expect(fed.texts.map((text) => text.priority)).toEqual([1, 2, 3, 3, 4])
  })

  it('is so over all lines: what is urgent on one goes before what is not on another', async () => {
    const [calm, urgent] = [await stage().school(), await stage().school()]
    const singles = await texts(calm, 20)
    const { bulletinId } = await bulletinOf(urgent, 20, { purpose: 'urgent' })
    const all = await given(feeder())
    const ofBulletin = await Promise.all(all.slice(0, 20).map((id) => stage().message(id)))
    expect(new Set(ofBulletin.map((text) => text.bulletinId))).toEqual(new Set([bulletinId]))
    expect(new Set(all.slice(20))).toEqual(new Set(singles))
  })

  it('overtakes a bulletin that is on its way from the same line, at its very next text', async () => {
    const school = await stage().school()
    await bulletinOf(school, 100)
    const of = feeder({})
    for (let n = 0; n < 10; n++) {
      await taken(await given(of), of)
      stage().clock.forward(100)
    }
    const reply = await school.waiting(to, { kind: 'reply', priority: priority.reply })
    const urgent = await bulletinOf(school, 1, { purpose: 'urgent' })
    const order: string[] = []
    for (let n = 0; n < 3; n++) {
      order.push(...(await given(of)))
      stage().clock.forward(100)
    }
    expect(order.slice(0, 2)).toEqual([urgent.first, reply])
  })

  it('is each line in turn, when it is of the same kind: no school waits for another’s bulletin to end', async () => {
    const [big, small] = [await stage().school(), await stage().school()]
    await bulletinOf(big, 2_000)
    const of = feeder()
    const first = await given(of)
    await taken(first.slice(0, 300), of)
    const theirs = await bulletinOf(small, 50)
    const next = await given(of)
    const rows = await stage()
      .db.read.select({ id: messages.id })
      .from(messages)
      .where(eq(messages.bulletinId, theirs.bulletinId))
    const places = rows.map(({ id }) => next.indexOf(id))
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...places)).toBeLessThan(100)
  })

  it('is another school’s answer, at the very next look, while 50,000 texts of a school wait and the queue is full', async () => {
    const [big, small] = [await stage().school(), await stage().school()]
    await bulletinOf(big, 50_000)
    const of = feeder()
    expect(await given(of)).toHaveLength(500)
    expect(await given(of)).toEqual([])
    const reply = await small.waiting(to, { kind: 'reply', priority: priority.reply })
    const before = performance.now()
    expect(await given(of)).toEqual([reply])
    expect(performance.now() - before).toBeLessThan(500)
  }, 60_000)
})

describe('the queue', () => {
  it.each(['service', 'urgent'] as const)(
    'holds at most 500 texts that are in nobody’s hand, however many of a bulletin wait (%s)',
    async (purpose) => {
      const school = await stage().school()
      await bulletinOf(school, 3_000, { purpose })
      const of = feeder()
      const inQueue = new Set<string>()
      let most = 0
      let sent = 0
      for (let looks = 0; sent < 2_000 && looks < 200; looks++) {
        for (const id of await given(of)) inQueue.add(id)
        most = Math.max(most, inQueue.size)
        const claimed = [...inQueue].slice(0, 120)
        await taken(claimed, of)
        for (const id of claimed) inQueue.delete(id)
        sent += claimed.length
        stage().clock.forward(25)
      }
      expect(sent).toBeGreaterThanOrEqual(2_000)
      expect(most).toBe(500)
    },
  )

  it('is asked to take more when it is half empty, and not at every text that leaves it', async () => {
    const school = await stage().school()
    await bulletinOf(school, 600)
    const of = feeder()
    const all = await given(of)
    const wanted = all.map((id) => of.left(id))
    expect(wanted.indexOf(true)).toBe(250)
    expect(of.left(all[0]!)).toBe(false)
  })

  it('is not given a text twice, until it may have lost it: after five seconds, and no sooner', async () => {
    const school = await stage().school()
    const id = await school.waiting(to)
    const of = feeder()
    expect(await given(of)).toEqual([id])
    stage().clock.forward(4_999)
    expect(await given(of)).toEqual([])
    stage().clock.forward(1)
    expect(await given(of)).toEqual([id])
    expect(await given(of)).toEqual([])
  })

  it('is given all again that it lost when it was full', async () => {
    const school = await stage().school()
    await bulletinOf(school, 700)
    const of = feeder()
    const lost = await given(of)
    expect(lost).toHaveLength(500)
    stage().clock.forward(5_000)
    expect(new Set(await given(of))).toEqual(new Set(lost))
  })

  it('is given a text again at once that it did not take', async () => {
    const school = await stage().school()
    const id = await school.waiting(to)
    const of = feeder()
    of.notTaken(await given(of))
    expect(await given(of)).toEqual([id])
  })

  it('is not taken for full by texts that another process’s workers have long had in hand', async () => {
    const held = await stage().school()
    await bulletinOf(held, 1, { pausedAt: stage().now() })
    const school = await stage().school()
    const of = feeder()
    for (let n = 0; n < 3; n++) {
      await bulletinOf(school, 200)
      const elsewhere = await given(of)
      expect(elsewhere.length).toBe(200)
      await taken(elsewhere)
      stage().clock.forward(5_000)
    }
  })

  it('gets the same texts from two feeders at once, and the carrier gets each text once', async () => {
    const school = await stage().school()
    const ids = await texts(school, 20)
    const [one, other] = await Promise.all([given(feeder()), given(feeder())])
    expect([new Set(one), new Set(other)]).toEqual([new Set(ids), new Set(ids)])
    const carrier = new HandCarrier()
    await Promise.all(
      [one, other].flatMap((all, worker) =>
        all.map((id) => sendMessage(stage().sending(carrier, `worker-${worker}`), id)),
      ),
    )
    expect(carrier.given.map(({ messageId }) => messageId).sort()).toEqual(ids.toSorted())
  })
})

describe('what may not leave', () => {
  type Held = Partial<typeof bulletins.$inferInsert>
  const now = () => stage().now()
  const later = () => new Date(now().getTime() + 60_000)

  it.each<[string, () => Held, (() => Held) | null]>([
    ['is paused', () => ({ pausedAt: now() }), () => ({ pausedAt: null })],
    ['is scheduled', () => ({ sendAt: later() }), () => ({ sendAt: now() })],
    ['was cancelled', () => ({ cancelledAt: now() }), null],
    ['is out of date', () => ({ validUntil: now() }), null],
  ])('a bulletin that %s is not given, and hides nothing that stands behind it', async (_, held, free) => {
    const school = await stage().school()
    const { bulletinId, first } = await bulletinOf(school, 600, held())
    const behind = await bulletinOf(school, 1)
    const single = await school.waiting(to)
    const of = feeder()
    expect(await given(of)).toEqual([single, behind.first])
    if (!free) return
    await stage().db.write((tx) => tx.update(bulletins).set(free()).where(eq(bulletins.id, bulletinId)))
    expect(await given(of)).toContain(first)
  })

  it('outside the school’s hours is what can wait; what is urgent and what answers somebody goes', async () => {
    const school = await stage().school()
    await stage().db.write((tx) =>
      tx.update(schools).set({ sendFrom: '08:00', sendTo: '19:00' }).where(eq(schools.id, school.id)),
    )
    const bulletin = await bulletinOf(school, 1)
    const single = await school.waiting(to)
    const acknowledgement = await school.waiting(to, { kind: 'acknowledgement', priority: priority.reply })
    const urgent = await bulletinOf(school, 1, { purpose: 'urgent' })
    const of = feeder()
    stage().clock.set('2026-11-23T19:00:00Z')
    expect(await given(of)).toEqual([urgent.first, acknowledgement])
    await taken([urgent.first, acknowledgement], of)
    stage().clock.set('2026-11-24T07:59:59Z')
    expect(await given(of)).toEqual([])
    stage().clock.set('2026-11-24T08:00:00Z')
    expect(await given(of)).toEqual([single, bulletin.first])
  })

  it('is a text that the carrier asked us to keep, until the time that it named', async () => {
    const school = await stage().school()
    const [kept, behind] = await texts(school, 2)
    const retryAt = later()
    await stage().db.write((tx) => tx.update(messages).set({ retryAt }).where(eq(messages.id, kept!)))
    const of = feeder()
    expect(await given(of)).toEqual([behind])
    await taken([behind!], of)
    stage().clock.forward(59_999)
    expect(await given(of)).toEqual([])
    stage().clock.forward(1)
    expect(await given(of)).toEqual([kept])
  })

  it.each([
    ['held', { pausedAt: new Date() }, {}],
    ['held, with the pace lifted', { pausedAt: new Date() }, lifted],
    ['in the queue already', {}, lifted],
  ])('is not looked at without a pause: texts that are all %s', async (_, bulletin: Held, policy) => {
    const school = await stage().school()
    await bulletinOf(school, 600, bulletin)
    const of = feeder(policy)
    await of.next()
    stage().clock.forward(200)
    expect(await of.next()).toEqual({ texts: [], lookAgainInMs: 100 })
  })
})

describe('a queue that is full', () => {
  it.each([
    ['the pace lifted', lifted],
    ['a fast pace', { partsPerSecond: 1_000 }],
  ])('is not looked at without a pause either, with %s: what leaves it asks for more', async (_, policy) => {
    const school = await stage().school()
    await bulletinOf(school, 3_000)
    const of = feeder(policy)
    let inQueue = 0
    for (let looks = 0; looks < 8; looks++) {
      inQueue += (await given(of)).length
      stage().clock.forward(100)
    }
    expect(inQueue).toBe(500)
    expect((await of.next()).lookAgainInMs).toBeGreaterThanOrEqual(25)
  })
})

describe('while the carrier refuses', () => {
  const stop = (lineId: string) =>
    stage().db.write((tx) =>
      stopLine(
        tx,
        lineId,
        { by: 'hand-over', because: 'The carrier does not accept our sender.' },
        stage().now(),
      ),
    )

  it('a line, one text of it tries again when it is time, and another ten seconds later; other lines go on', async () => {
    const [stopped, free] = [await stage().school(), await stage().school()]
    const waiting = await texts(stopped, 5)
    const urgent = await bulletinOf(stopped, 1, { purpose: 'urgent' })
    const other = await free.waiting(to)
    await stop(await stopped.lineId('number'))
    const of = feeder()
    expect(await given(of)).toEqual([other])
    await taken([other], of)
    stage().clock.forward(29_999)
    expect(await given(of)).toEqual([])
    stage().clock.forward(1)
    expect(await given(of)).toEqual([urgent.first])
    of.left(urgent.first)
    stage().clock.forward(9_999)
    expect(await given(of)).toEqual([])
    stage().clock.forward(1)
    expect(await given(of)).toEqual([urgent.first])
    expect(await stage().status(waiting[0]!)).toBe('waiting')
  })

  it('the account, one text of all the lines does', async () => {
    const schools = [await stage().school(), await stage().school()]
    for (const school of schools) await texts(school, 5)
    await stage().db.write((tx) =>
      stopAccount(
        tx,
        { by: 'hand-over', because: 'The carrier does not accept our account.' },
        stage().now(),
      ),
    )
    const of = feeder()
    expect(await given(of)).toEqual([])
    stage().clock.forward(30_000)
    expect(await given(of)).toHaveLength(1)
    stage().clock.forward(9_999)
    expect(await given(of)).toEqual([])
  })
})
