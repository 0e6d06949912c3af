import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { checks, numbers, refreshSeries, schools } from '../../src/db/schema.ts'
import { newId } from '../../src/ids.ts'
import {
  type NewEvidence,
  recordDelivered,
  recordEvidence,
  recordReplied,
} from '../../src/numbers/evidence.ts'
import { healthOf, upkeepOf } from '../../src/numbers/health-of.ts'
import { type StageSchool, useStage } from '../messages/stage.ts'

const stage = useStage()
const minute = 60_000
const day = 24 * 60 * minute

const parent = { pupil_id: 'P1', parent_id: 'M1', mobile: '07700 900101' }

interface Known {
  school: StageSchool
  numberId: string
}

/** A number that the MIS has given a parent. */
async function known(contacts = [parent]): Promise<Known> {
  const school = await stage().school(contacts)
  return { school, numberId: await school.numberId('+447700900101') }
}

const say = ({ school, numberId }: Known, evidence: NewEvidence) =>
  stage().db.write((tx) => recordEvidence(tx, { schoolId: school.id, numberId }, evidence, stage().now()))
const fail = (of: Known, code: number) => say(of, { kind: 'failed', code })
const arrive = (...of: Known[]) =>
  stage().db.write((tx) =>
    recordDelivered(
      tx,
      of.map(({ numberId }) => numberId),
      stage().now(),
    ),
  )
const reply = ({ numberId }: Known, at = stage().now()) =>
  stage().db.write((tx) => recordReplied(tx, numberId, at))

const row = async ({ numberId }: Known) =>
  (await stage().db.read.select().from(numbers).where(eq(numbers.id, numberId)))[0]!
const stateOf = async ({ school, numberId }: Known) =>
  (await healthOf(stage().db.read, school.id, [numberId], stage().now())).get(numberId)?.state
const later = (ms = minute) => stage().clock.forward(ms)

describe('what happens to a number', () => {
  it('is kept as evidence, and the number is bad when it comes to that', async () => {
    const number = await known()
    const failedAt = stage().now()
    await fail(number, 30005)
    expect(await row(number)).toMatchObject({ badAt: null, failedAt })
    expect(await stateOf(number)).toBe('doubtful')
    later()
    await fail(number, 30005)
    expect(await row(number)).toMatchObject({
      badAt: stage().now(),
      badBecause: 'The network does not know this phone: the number may be out of use.',
    })
    expect(await stateOf(number)).toBe('bad')
    expect(
      await stage().db.read.$count(
        checks,
        and(eq(checks.numberId, number.numberId), eq(checks.kind, 'failed')),
      ),
    ).toBe(2)
  })

  it('says since when it is bad, however often it fails again', async () => {
    const number = await known()
    await fail(number, 21614)
    const { badAt } = await row(number)
    later()
    await fail(number, 21614)
    expect((await row(number)).badAt).toEqual(badAt)
  })

  it('leaves no mark for an unreachable phone, and makes it doubtful the third time', async () => {
    const number = await known()
    await arrive(number)
    for (let n = 1; n <= 3; n++) {
      later(day)
      await fail(number, 30003)
      expect([await stateOf(number), (await row(number)).badAt]).toEqual([n < 3 ? 'good' : 'doubtful', null])
    }
  })

  it.each([
    ['a delivery', (number: Known) => arrive(number)],
    ['a reply', (number: Known) => reply(number)],
    ['the office’s word', (number: Known) => say(number, { kind: 'confirmed', by: 'office' })],
  ])('is made good again by %s', async (_, heal) => {
    const number = await known()
    await fail(number, 21614)
    later()
    await heal(number)
    expect(await row(number)).toMatchObject({ badAt: null, badBecause: null })
    later()
    await fail(number, 30005)
    expect((await row(number)).badAt).toBeNull()
  })

  it('is not made good by a text that came before it failed, though it is routed after', async () => {
    const number = await known()
    const before = stage().now()
    later()
    await fail(number, 21614)
    await reply(number, before)
    expect(await row(number)).toMatchObject({ badAt: stage().now(), repliedAt: before })
    later()
    await reply(number)
    await reply(number, before)
    expect(await row(number)).toMatchObject({ badAt: null, repliedAt: stage().now() })
  })

  it('is all seen when it comes at once', async () => {
    const number = await known()
    await Promise.all([fail(number, 30005), fail(number, 30005)])
    expect((await row(number)).badAt).toEqual(stage().now())
  })

  it('touches neither another number nor another school', async () => {
    const [one, other] = [await known(), await known()]
    await fail(one, 21614)
    await arrive(one)
    expect(await row(other)).toMatchObject({ badAt: null, deliveredAt: null })
    expect(await healthOf(stage().db.read, other.school.id, [one.numberId], stage().now())).toEqual(new Map())
  })
})

describe('texts that arrive', () => {
  it('are noted to the hour, and at once after one that failed', async () => {
    const number = await known()
    await arrive(number)
    const first = stage().now()
    later(59 * minute)
    await arrive(number)
    expect((await row(number)).deliveredAt).toEqual(first)
    await fail(number, 30005)
    later()
    await arrive(number)
    expect((await row(number)).deliveredAt).toEqual(stage().now())
    expect(await stateOf(number)).toBe('good')
    later(61 * minute)
    await arrive(number)
    expect((await row(number)).deliveredAt).toEqual(stage().now())
  })

  it('are noted of many numbers in one go, and of none', async () => {
    const many = [await known(), await known(), await known()]
    await arrive(...many)
    await arrive()
    for (const number of many) expect((await row(number)).deliveredAt).toEqual(stage().now())
  })
})

describe('a number that somebody says is not theirs', () => {
  const wrong = { kind: 'reported-wrong', by: 'parent' } as const

  it('is in quarantine, which neither a delivery nor a reply nor a yes lifts', async () => {
    const number = await known()
    await say(number, wrong)
    const since = stage().now()
    later()
    await arrive(number)
    await reply(number)
    await say(number, { kind: 'confirmed', by: 'parent' })
    expect((await row(number)).quarantinedAt).toEqual(since)
    expect(await stateOf(number)).toBe('quarantined')
  })

  it.each<[string, NewEvidence]>([
    ['the office', { kind: 'confirmed', by: 'office' }],
    ['a code that comes back', { kind: 'proved', by: 'parent' }],
    ['the MIS', { kind: 'given', by: 'mis' }],
  ])('is set free by %s, and what was held for it may leave at once', async (_, newer) => {
    const number = await known()
    const id = await number.school.waiting('+447700900101')
    await say(number, wrong)
    later()
    await say(number, newer)
    expect((await row(number)).quarantinedAt).toBeNull()
    expect((await stage().message(id)).retryAt).toBeNull()
  })

  it('can be bad as well, and is when it is set free', async () => {
    const number = await known()
    await say(number, wrong)
    await fail(number, 21614)
    later()
    await say(number, { kind: 'given', by: 'mis' })
    expect(await row(number)).toMatchObject({ quarantinedAt: null, badAt: expect.any(Date) })
  })
})

describe('a number that no plan knows', () => {
  const unknown = async () => {
    const number = await known()
    await stage().db.write((tx) =>
      tx.update(numbers).set({ type: 'unknown' }).where(eq(numbers.id, number.numberId)),
    )
    return number
  }
  const lookedUp = { kind: 'looked-up', isValid: true, lineStatus: null } as const

  it.each<[string, NewEvidence, string, string]>([
    ['a lookup that says mobile', { ...lookedUp, lineType: 'mobile' }, 'mobile', 'unknown'],
    ['the office', { kind: 'confirmed', by: 'office' }, 'mobile', 'unknown'],
    ['a lookup that failed', { ...lookedUp, isValid: null, lineType: null }, 'unknown', 'doubtful'],
    ['a lookup that says landline', { ...lookedUp, lineType: 'landline' }, 'unknown', 'bad'],
  ])('is settled, or not, by %s', async (_, evidence, type, state) => {
    const number = await unknown()
    expect(await stateOf(number)).toBe('doubtful')
    later()
    await say(number, evidence)
    expect([(await row(number)).type, await stateOf(number)]).toEqual([type, state])
  })
})

describe('the MIS', () => {
  const givenTo = ({ numberId }: Known) =>
    stage().db.read.$count(checks, and(eq(checks.numberId, numberId), eq(checks.kind, 'given')))

  it('says whose a number is when it gives it to a parent, and nothing new when it only still does', async () => {
    const number = await known()
    expect(await givenTo(number)).toBe(1)
    await number.school.import([{ ...parent, parent_first_name: 'Ida' }])
    expect(await givenTo(number)).toBe(1)
    await number.school.import([{ ...parent, parent_id: 'F1' }])
    expect(await givenTo(number)).toBe(2)
  })

  it('frees a number from quarantine by giving it to another parent, not by still giving it', async () => {
    const number = await known()
    await say(number, { kind: 'reported-wrong', by: 'parent' })
    later()
    await number.school.import([{ ...parent, parent_first_name: 'Ida' }])
    expect((await row(number)).quarantinedAt).not.toBeNull()
    await number.school.import([{ ...parent, pupil_id: 'P2', parent_id: 'M2' }])
    expect((await row(number)).quarantinedAt).toBeNull()
  })
})

describe('what the school does by itself', () => {
  it('is what it has switched on', async () => {
    const { id } = (await known()).school
    const upkeep = () => upkeepOf(stage().db.read, id)
    expect(await upkeep()).toEqual({ isRefreshing: false, looksUp: false })
    await stage().db.write(async (tx) => {
      await tx.insert(refreshSeries).values({
        schoolId: id,
        switchedOnAt: stage().now(),
        everyDays: 30,
        askEvery: 3,
      })
      await tx.update(schools).set({ lookupBudget: 0 }).where(eq(schools.id, id))
    })
    expect(await upkeep()).toEqual({ isRefreshing: true, looksUp: true })
    await stage().db.write((tx) =>
      tx.update(refreshSeries).set({ switchedOffAt: stage().now() }).where(eq(refreshSeries.schoolId, id)),
    )
    expect(await upkeep()).toEqual({ isRefreshing: false, looksUp: true })
  })

  it('is asked once for many numbers: hundreds have their health at once', async () => {
    const school = await stage().school(
      Array.from({ length: 300 }, (_, n) => ({
        pupil_id: `P${n}`,
        parent_id: `M${n}`,
        mobile: `07700 900${String(n).padStart(3, '0')}`,
      })),
    )
    const rows = await stage().db.read.select().from(numbers).where(eq(numbers.schoolId, school.id))
    const ids = [...rows.map(({ id }) => id), newId()]
    const healths = await healthOf(stage().db.read, school.id, ids, stage().now())
    expect(healths.size).toBe(300)
    expect(new Set([...healths.values()].map(({ state }) => state))).toEqual(new Set(['unknown']))
  })
})
