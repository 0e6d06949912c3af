import { setTimeout } from 'node:timers/promises'
import { and, asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  lines,
  links,
  messages,
  numbers,
  pupils,
  questions,
  refreshSeries,
  schools,
} from '../../src/db/schema.ts'
import { takeTurn } from '../../src/db/turn.ts'
import { runSweep } from '../../src/jobs/sweep.ts'
import { priority } from '../../src/messages/priority.ts'
import { writeMessages } from '../../src/messages/writing.ts'
import { recordEvidence } from '../../src/numbers/evidence.ts'
import { optOut } from '../../src/numbers/opt-outs.ts'
import { type Pace, seriesOf, switchSeries } from '../../src/refresh/series.ts'
import { lineOf } from '../../src/schools/schools.ts'
import { HandCarrier, mondayMorning, type StageSchool, useStage } from '../messages/stage.ts'
import { contextOver } from '../support/context.ts'
import { day, her, mother } from './asked.ts'

const stage = useStage()
// What one test switched on must not be swept by the next.
beforeEach(async () => {
  stage().clock.set(mondayMorning)
  await stage().db.write((tx) => tx.delete(refreshSeries))
})

const sweep = () => runSweep(contextOver(stage(), { carrier: new HandCarrier() }), { sweep: 'refresh' })
const days = (n: number) => stage().clock.forward(n * day)
const turnOn = (school: StageSchool, pace: Pace = { everyDays: 14, askEvery: 3 }) =>
  stage().db.write((tx) => switchSeries(tx, school.id, pace, stage().now()))
const turnOff = (school: StageSchool) =>
  stage().db.write((tx) => switchSeries(tx, school.id, 'off', stage().now()))

/** A school of these homes, with the series on at this pace. */
async function running(contacts: Record<string, string>[] = [mother], pace?: Pace): Promise<StageSchool> {
  const school = await stage().school(contacts)
  await turnOn(school, pace)
  return school
}

/** The series' texts, the oldest first. */
const texts = async (school: StageSchool) =>
  stage()
    .db.read.select()
    .from(messages)
    .where(and(eq(messages.schoolId, school.id), eq(messages.kind, 'refresh')))
    .orderBy(asc(messages.id))
const asked = (school: StageSchool) =>
  stage().db.read.select().from(questions).where(eq(questions.schoolId, school.id)).orderBy(questions.id)

/** Sweeps on so many days, one after the other, as every minute does. */
async function live(daysToLive: number) {
  for (let n = 0; n < daysToLive; n += 1) {
    await sweep()
    days(1)
  }
}

/** Many homes, a number each. */
const many = (n: number) =>
  Array.from({ length: n }, (_, at) => ({
    ...mother,
    pupil_id: `P${at}`,
    parent_id: `M${at}`,
    mobile: `07700 900${String(at + 100)}`,
  }))

describe('the series', () => {
  it('sends nothing before a school has switched it on', async () => {
    const school = await stage().school([mother])
    await live(14)
    expect(await texts(school)).toEqual([])
  })

  it('brings each number one text in so many days, spread over them', async () => {
    const school = await running(many(60))
    await live(14)
    const first = await texts(school)
    expect(new Set(first.map(({ numberId }) => numberId)).size).toBe(60)
    expect(first).toHaveLength(60)
    expect(new Set(first.map(({ createdAt }) => createdAt.getTime())).size).toBeGreaterThan(8)
    await live(14)
    expect(await texts(school)).toHaveLength(120)
  })

  it('has the liaison lead for its owner, the two-way line, and the lowest priority', async () => {
    const school = await running()
    await live(14)
    const lineId = await school.lineId('number')
    expect(await texts(school)).toMatchObject([{ ownerId: school.lead.id, lineId, priority: 5, parts: 1 }])
  })

  it('is written once a day, though two sweeps run at once and another after', async () => {
    const school = await running(many(30), { everyDays: 7, askEvery: 1 })
    for (let n = 0; n < 7; n += 1) {
      await Promise.all([sweep(), sweep()])
      await sweep()
      days(1)
    }
    expect(await texts(school)).toHaveLength(30)
    expect(await asked(school)).toHaveLength(30)
  })

  it('waits for the hours in which the school texts', async () => {
    const school = await running(many(30))
    const hours = { sendFrom: '08:00', sendTo: '19:00' }
    await stage().db.write((tx) => tx.update(schools).set(hours).where(eq(schools.id, school.id)))
    stage().clock.set('2026-11-21T10:00:00.000Z')
    await sweep()
    stage().clock.set('2026-11-23T07:59:00.000Z')
    await sweep()
    expect(await texts(school)).toEqual([])
    stage().clock.set('2026-11-23T08:00:00.000Z')
    await live(15)
    expect(new Set((await texts(school)).map(({ numberId }) => numberId)).size).toBe(30)
    const sentOn = (await texts(school)).map(({ createdAt }) => createdAt.getUTCDay())
    expect(new Set(sentOn)).not.toContain(0)
    expect(new Set(sentOn)).not.toContain(6)
  })

  it('stops for what was just being written when it was switched off', async () => {
    const school = await running()
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const text = { kind: 'refresh' as const, priority: priority.refresh, body: 'Read a book.' }
    const numberId = await school.numberId(her)
    const line = await lineOf(stage().db.read, school.id, 'number')
    const writing = stage().db.write(async (tx) => {
      await takeTurn(tx, 'schools', school.id)
      begin()
      await setTimeout(200)
      const around = { schoolId: school.id, numberId, lineId: line!.id, parents: [], pupils: [] }
      await writeMessages(tx, [{ ...text, ...around }], stage().now())
    })
    await begun
    await turnOff(school)
    await writing
    expect(await texts(school)).toMatchObject([{ outcome: 'cancelled' }])
  })

  it('stops when it is switched off: what waits is not sent', async () => {
    const school = await running()
    await live(14)
    await turnOff(school)
    expect(await texts(school)).toMatchObject([{ outcome: 'cancelled' }])
    await live(28)
    expect(await texts(school)).toHaveLength(1)
    expect(await seriesOf(stage().db.read, school.id)).toMatchObject({ switchedOffAt: expect.any(Date) })
  })

  it('sends nothing where no answer could come to', async () => {
    const school = await running()
    await stage().db.write((tx) =>
      tx.delete(lines).where(and(eq(lines.schoolId, school.id), eq(lines.kind, 'number'))),
    )
    await live(14)
    expect(await texts(school)).toEqual([])
  })

  it('takes no pace that it cannot keep, and says everything that is wrong with it', async () => {
    const school = await stage().school()
    await expect(turnOn(school, { everyDays: 3, askEvery: 0 })).rejects.toMatchObject({
      faults: [{ pointer: '/everyDays' }, { pointer: '/askEvery' }],
    })
  })
})

describe('the question', () => {
  it('comes with every third text, to a number of which nothing is known', async () => {
    const school = await running()
    await live(28)
    expect(await asked(school)).toEqual([])
    await live(14)
    const parents = [await school.parent('M1')]
    expect(await asked(school)).toMatchObject([{ parents, answeredAt: null }])
    const third = (await texts(school))[2]!
    expect(await asked(school)).toMatchObject([{ messageId: third.id, askedAt: third.createdAt }])
    expect(third.body).toContain(school.school.name)
  })

  it('is put at most once in 30 days', async () => {
    const school = await running([mother], { everyDays: 7, askEvery: 1 })
    await live(91)
    const instants = (await asked(school)).map(({ askedAt }) => askedAt.getTime())
    expect(instants.length).toBeGreaterThan(1)
    for (const [at, instant] of instants.entries())
      if (at > 0) expect(instant - instants[at - 1]!).toBeGreaterThanOrEqual(30 * day)
  })

  it('is not put while a number is known to be theirs', async () => {
    const school = await running([mother], { everyDays: 7, askEvery: 1 })
    const numberId = await school.numberId(her)
    await stage().db.write(async (tx) => {
      await recordEvidence(
        tx,
        { schoolId: school.id, numberId },
        { kind: 'confirmed', by: 'office' },
        stage().now(),
      )
      await tx.update(numbers).set({ deliveredAt: stage().now() }).where(eq(numbers.id, numberId))
    })
    await live(84)
    expect(await asked(school)).toEqual([])
    await live(14)
    expect(await asked(school)).toHaveLength(1)
  })

  it('names both parents of a number that they share, once', async () => {
    const father = { ...mother, parent_id: 'F1', parent_first_name: 'Dan' }
    const school = await running([mother, father], { everyDays: 7, askEvery: 1 })
    await live(7)
    expect((await asked(school))[0]!.parents).toHaveLength(2)
    expect(await texts(school)).toHaveLength(1)
  })
})

describe('nothing of the series goes to', () => {
  const getsNothing = async (school: StageSchool) => {
    await live(14)
    expect(await texts(school)).toEqual([])
  }

  it('a number that is not theirs', async () => {
    const school = await running()
    const number = { schoolId: school.id, numberId: await school.numberId(her) }
    await stage().db.write((tx) =>
      recordEvidence(tx, number, { kind: 'reported-wrong', by: 'office' }, stage().now()),
    )
    await getsNothing(school)
  })

  it('a number that takes no texts', async () => {
    const school = await running()
    const isIts = eq(numbers.schoolId, school.id)
    await stage().db.write((tx) => tx.update(numbers).set({ badAt: stage().now() }).where(isIts))
    await getsNothing(school)
  })

  it('a phone that has opted out', async () => {
    const school = await running()
    const numberId = await school.numberId(her)
    await stage().db.write((tx) => optOut(tx, school.id, numberId, { word: 'STOP' }, stage().now()))
    await getsNothing(school)
  })

  it('a parent who must not be contacted, nor to whoever shares their number', async () => {
    const school = await running([mother, { ...mother, parent_id: 'F1' }])
    const isHis = eq(links.parentId, await school.parent('F1'))
    await stage().db.write((tx) => tx.update(links).set({ noContactSetBy: 'staff' }).where(isHis))
    await getsNothing(school)
  })

  it('a parent without parental responsibility', async () => {
    await getsNothing(await running([{ ...mother, parental_responsibility: 'no' }]))
  })

  it('a parent whose pupils have left', async () => {
    const school = await running()
    const isIts = eq(pupils.schoolId, school.id)
    await stage().db.write((tx) => tx.update(pupils).set({ endedAt: stage().now() }).where(isIts))
    await getsNothing(school)
  })

  it('a second number of a parent', async () => {
    const school = await running([{ ...mother, work_phone: '07700 900107' }])
    await live(14)
    expect(await texts(school)).toMatchObject([{ numberId: await school.numberId(her) }])
  })
})
