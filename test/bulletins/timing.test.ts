import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { type Accepted, acceptBulletin } from '../../src/bulletins/accepting.ts'
import { bulletinStatus, findBulletin, progressOf } from '../../src/bulletins/bulletins.ts'
import { cancel, pause, resume } from '../../src/bulletins/control.ts'
import { type BulletinRequest, draft } from '../../src/bulletins/draft.ts'
import { dueChunks, fanOut } from '../../src/bulletins/fan-out.ts'
import { bulletinChunks, messages } from '../../src/db/schema.ts'
import { addClosure } from '../../src/schools/closures.ts'
import { setPace } from '../../src/schools/lines.ts'
import type { School } from '../../src/schools/schools.ts'
import { type HoursWanted, setSendingHours } from '../../src/schools/setting-hours.ts'
import { useStage } from '../messages/stage.ts'

// In this winter the clock of London is the clock of UTC.
const stage = useStage()
const ordinary: HoursWanted = { from: '08:00', to: '19:00', days: 'mon-fri' }

const family = (n: number) => ({
  pupil_id: `P${n}`,
  parent_id: `M${n}`,
  mobile: `07700 9001${String(n).padStart(2, '0')}`,
})

/** A school with such hours, and bulletins from it at a given time; `now` is Monday at ten unless it is said. */
async function schoolWith(hours: HoursWanted = ordinary, families = 1) {
  const made = await stage().school(Array.from({ length: families }, (_, n) => family(n)))
  const { db } = stage()
  const school: School = await db.write((tx) => setSendingHours(tx, made.school, hours))
  const whole = (request: Partial<BulletinRequest>): BulletinRequest => ({
    mode: 'two-way',
    purpose: 'service',
    body: 'School closes at noon.',
    audience: { everyone: true },
    ...request,
  })
  const around = () => ({ school, author: null, now: stage().now(), drama: true })
  return {
    school,
    close: (firstDay: string, lastDay: string) =>
      db.write((tx) => addClosure(tx, school, { name: 'Half-term', firstDay, lastDay }, stage().now())),
    setPace: (pace: number | null) => db.write((tx) => setPace(tx, school, made.number, pace)),
    accept: (request: Partial<BulletinRequest> = {}): Promise<Accepted> =>
      db.write((tx) => acceptBulletin(tx, whole(request), around())),
    draft: (request: Partial<BulletinRequest> = {}, policy = {}) =>
      draft(db.read, whole(request), { ...around(), ...policy }),
    status: async (id: string) => {
      const bulletin = await findBulletin(db.read, school.id, id)
      return bulletinStatus(bulletin, (await progressOf(db.read, [bulletin])).get(id)!, stage().now())
    },
  }
}

const at = (time: string) => new Date(`${time}:00.000Z`)
const pointersOf = ({ faults }: { faults: { pointer: string }[] }) => faults.map(({ pointer }) => pointer)

describe('a bulletin of which nobody says when it is useless', () => {
  it.each<[string, string, Partial<BulletinRequest>, string, string]>([
    ['within the hours: now, for 24 of them', '2026-11-23T10:00', {}, '2026-11-23T10:00', '2026-11-25T12:00'],
    ['at night: from the morning on', '2026-11-23T22:00', {}, '2026-11-24T08:00', '2026-11-26T10:00'],
    ['before a weekend: past it', '2026-11-27T18:00', {}, '2026-11-27T18:00', '2026-12-02T09:00'],
    ['on a weekend: from Monday on', '2026-11-28T10:00', {}, '2026-11-30T08:00', '2026-12-02T10:00'],
    [
      'urgent: at once, for four hours',
      '2026-11-23T22:00',
      { purpose: 'urgent' },
      '2026-11-23T22:00',
      '2026-11-24T02:00',
    ],
    [
      'for later: from its time on',
      '2026-11-23T10:00',
      { sendAt: at('2026-11-26T09:00') },
      '2026-11-26T09:00',
      '2026-11-30T11:00',
    ],
    [
      'for a time within quiet hours: from their end',
      '2026-11-23T10:00',
      { sendAt: at('2026-11-27T20:30') },
      '2026-11-30T08:00',
      '2026-12-02T10:00',
    ],
    [
      'urgent, for later: then, for four hours',
      '2026-11-23T10:00',
      { purpose: 'urgent', sendAt: at('2026-11-28T05:00') },
      '2026-11-28T05:00',
      '2026-11-28T09:00',
    ],
  ])('accepted %s', async (_, now, request, startAt, validUntil) => {
    const { accept } = await schoolWith()
    stage().clock.set(`${now}:00Z`)
    const accepted = await accept(request)
    expect({ startAt: accepted.startAt, validUntil: accepted.bulletin.validUntil }).toEqual({
      startAt: at(startAt),
      validUntil: at(validUntil),
    })
  })

  it('counts its 24 hours over a weekend and the closure that joins it', async () => {
    const { accept, close } = await schoolWith()
    await close('2027-02-15', '2027-02-19')
    stage().clock.set('2027-02-12T12:00:00Z')
    const { bulletin } = await accept()
    // Seven hours on Friday, then nothing for nine days; eleven on Monday, six on Tuesday.
    expect(bulletin.validUntil).toEqual(at('2027-02-23T14:00'))
    const [{ id }] = (await chunksOf(bulletin.id)) as [{ id: string }]
    const made = await stage().db.write((tx) => fanOut(tx, id, stage().now()))
    expect(await stage().message(made.messages[0]!.id)).toMatchObject({ validUntil: bulletin.validUntil })
  })

  it('counts them as they are on the clock’s own day when the clocks change', async () => {
    const { accept } = await schoolWith({ ...ordinary, days: 'mon-sun' })
    stage().clock.set('2027-03-27T10:00:00Z')
    // Nine hours on Saturday in winter time, eleven on Sunday and four on Monday in summer time.
    expect((await accept()).bulletin.validUntil).toEqual(at('2027-03-29T11:00'))
  })
})

const chunksOf = (bulletinId: string) =>
  stage()
    .db.read.select({ id: bulletinChunks.id })
    .from(bulletinChunks)
    .where(eq(bulletinChunks.bulletinId, bulletinId))

describe('a bulletin that says itself when it is useless', () => {
  it('keeps that', async () => {
    const { accept } = await schoolWith()
    stage().clock.set('2026-11-23T10:00:00Z')
    const validUntil = at('2026-11-23T12:34')
    expect((await accept({ validUntil })).bulletin.validUntil).toEqual(validUntil)
  })

  it.each<[string, Partial<BulletinRequest>, string]>([
    [
      'before the hours begin',
      { validUntil: at('2026-11-24T07:59') },
      'it can leave at 08:00 on Tue 24 Nov at the earliest',
    ],
    ['as they begin', { validUntil: at('2026-11-24T08:00') }, 'it can leave at 08:00 on Tue 24 Nov'],
    [
      'before its own time',
      { sendAt: at('2026-11-24T09:00'), validUntil: at('2026-11-24T08:30') },
      'it can leave at 09:00 on Tue 24 Nov',
    ],
    [
      'before the hours after its time begin',
      { sendAt: at('2026-11-27T19:30'), validUntil: at('2026-11-29T12:00') },
      'it can leave at 08:00 on Mon 30 Nov',
    ],
    [
      'in the past, though it is urgent',
      { purpose: 'urgent', validUntil: at('2026-11-23T21:00') },
      'it can leave at 22:00 on Mon 23 Nov',
    ],
  ])('%s is told so, and is not accepted', async (_, request, words) => {
    const { accept } = await schoolWith()
    stage().clock.set('2026-11-23T22:00:00Z')
    await expect(accept(request)).rejects.toMatchObject({
      kind: 'invalid',
      faults: [{ pointer: '/validUntil', detail: expect.stringContaining(words) }],
    })
  })

  it('after the hours begin is accepted, and so is an urgent one that goes at once', async () => {
    const { accept } = await schoolWith()
    stage().clock.set('2026-11-23T22:00:00Z')
    await expect(accept({ validUntil: at('2026-11-24T08:01') })).resolves.toBeDefined()
    await expect(accept({ purpose: 'urgent', validUntil: at('2026-11-23T22:01') })).resolves.toBeDefined()
  })
})

describe('a bulletin outside the hours', () => {
  it('is held and not refused, and asks for no confirmation', async () => {
    const { draft, accept } = await schoolWith()
    stage().clock.set('2026-11-28T10:00:00Z')
    expect(await draft()).toMatchObject({ faults: [], warnings: [], startAt: at('2026-11-30T08:00') })
    expect((await accept()).startAt).toEqual(at('2026-11-30T08:00'))
  })

  it('is refused only when the school is never open', async () => {
    const { draft, close } = await schoolWith({ ...ordinary, days: 'mon' })
    stage().clock.set('2026-11-24T10:00:00Z')
    for (const [first, last] of closedForAYear) await close(first, last)
    const drafted = await draft()
    expect(pointersOf(drafted)).toEqual([''])
    expect(drafted.faults[0]!.detail).toContain('days and closures leave no time')
    expect(pointersOf(await draft({ purpose: 'urgent' }))).toEqual([])
  })

  const closedForAYear = [
    ['2026-11-24', '2027-03-20'],
    ['2027-03-21', '2027-07-10'],
    ['2027-07-11', '2027-10-30'],
    ['2027-10-31', '2028-02-10'],
  ] as const
})

describe('a bulletin is done', () => {
  it.each<[string, string, number | null, object, Partial<BulletinRequest>, string]>([
    [
      'at once, but for its pace: ten parts a second',
      '2026-11-23T10:00',
      null,
      {},
      {},
      '2026-11-23T10:00:02.000Z',
    ],
    ['at the pace of its line', '2026-11-23T10:00', 2, {}, {}, '2026-11-23T10:00:10.000Z'],
    [
      'at the installation’s pace',
      '2026-11-23T10:00',
      null,
      { partsPerSecond: 5 },
      {},
      '2026-11-23T10:00:04.000Z',
    ],
    [
      'as soon as it starts where the pace is lifted',
      '2026-11-23T10:00',
      0,
      {},
      {},
      '2026-11-23T10:00:00.000Z',
    ],
    [
      'counted from its time',
      '2026-11-23T10:00',
      1,
      {},
      { sendAt: at('2026-11-24T09:00') },
      '2026-11-24T09:00:20.000Z',
    ],
    ['counted from when the hours begin', '2026-11-23T20:00', 1, {}, {}, '2026-11-24T08:00:20.000Z'],
    ['the next day, when the hours end before', '2026-11-23T18:59:50', 1, {}, {}, '2026-11-24T08:00:10.000Z'],
    ['by each part', '2026-11-23T10:00', 1, {}, { body: 'x'.repeat(161) }, '2026-11-23T10:00:40.000Z'],
    [
      'at any hour when it is urgent',
      '2026-11-23T20:00',
      1,
      {},
      { purpose: 'urgent' },
      '2026-11-23T20:00:20.000Z',
    ],
  ])('%s', async (_, now, pace, policy, request, finishAt) => {
    const { draft, setPace } = await schoolWith(ordinary, 20)
    await setPace(pace)
    stage().clock.set(`${now.padEnd(19, ':00')}Z`)
    expect((await draft(request, policy)).finishAt.toISOString()).toBe(finishAt)
  })
})

describe('a bulletin for later', () => {
  const setUp = async () => {
    const school = await schoolWith()
    stage().clock.set('2026-11-23T10:00:00Z')
    const { bulletin, chunkIds } = await school.accept({ sendAt: at('2026-11-24T09:00') })
    expect(chunkIds).toEqual([])
    const [chunk] = await chunksOf(bulletin.id)
    const isDue = async () =>
      (await dueChunks(stage().db.read, stage().now())).some(({ id }) => id === chunk!.id)
    return { ...school, bulletin, isDue, chunkId: chunk!.id }
  }

  it('is scheduled, and its texts are not made before its time', async () => {
    const { bulletin, isDue, status } = await setUp()
    stage().clock.set('2026-11-24T08:59:59Z')
    expect([await status(bulletin.id), await isDue()]).toEqual(['scheduled', false])
    stage().clock.set('2026-11-24T09:00:00Z')
    expect([await status(bulletin.id), await isDue()]).toEqual(['running', true])
  })

  it('can be paused before its time: then it waits beyond it, until it is let go on', async () => {
    const { school, bulletin, isDue, status } = await setUp()
    await stage().db.write((tx) => pause(tx, school.id, bulletin.id, stage().now()))
    expect(await status(bulletin.id)).toBe('paused')
    stage().clock.set('2026-11-24T09:30:00Z')
    expect([await status(bulletin.id), await isDue()]).toEqual(['paused', false])
    await stage().db.write((tx) => resume(tx, school.id, bulletin.id))
    expect([await status(bulletin.id), await isDue()]).toEqual(['running', true])
  })

  it('is scheduled again when it is let go on before its time', async () => {
    const { school, bulletin, isDue, status } = await setUp()
    await stage().db.write((tx) => pause(tx, school.id, bulletin.id, stage().now()))
    await stage().db.write((tx) => resume(tx, school.id, bulletin.id))
    expect([await status(bulletin.id), await isDue()]).toEqual(['scheduled', false])
  })

  it('can be cancelled before its time: nothing is ever made of it', async () => {
    const { school, bulletin, isDue, status, chunkId } = await setUp()
    await stage().db.write((tx) => cancel(tx, school.id, bulletin.id, stage().now()))
    stage().clock.set('2026-11-24T09:00:00Z')
    expect([await status(bulletin.id), await isDue()]).toEqual(['cancelled', false])
    expect(await stage().db.write((tx) => fanOut(tx, chunkId, stage().now()))).toMatchObject({ messages: [] })
  })

  it('is not finished while reports are still to come, however long ago it was written', async () => {
    const { bulletin, chunkId, status } = await setUp()
    stage().clock.set('2026-11-24T11:00:00Z')
    await stage().db.write((tx) => fanOut(tx, chunkId, stage().now()))
    await stage().db.write((tx) =>
      tx
        .update(messages)
        .set({ claimedAt: stage().now(), acceptedAt: stage().now() })
        .where(eq(messages.bulletinId, bulletin.id)),
    )
    expect(await status(bulletin.id)).toBe('running')
    stage().clock.forward(24 * 3_600_000 + 1)
    expect(await status(bulletin.id)).toBe('finished')
  })
})
