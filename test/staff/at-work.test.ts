import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { staff } from '../../src/db/schema.ts'
import { daysOffOf, schoolHours } from '../../src/schools/calendar.ts'
import { addClosure } from '../../src/schools/closures.ts'
import { addAbsence } from '../../src/staff/absences.ts'
import { type AtWork, staffAtWork } from '../../src/staff/at-work.ts'
import { awayInWords } from '../../src/staff/away.ts'
import { putStaff } from '../../src/staff/changes.ts'
import { setDeputy } from '../../src/staff/deputies.ts'
import { setOwnHours } from '../../src/staff/own-hours.ts'
import { type StageSchool, useStage } from '../messages/stage.ts'

const stage = useStage()

const join = async (school: StageSchool, ...misIds: string[]) =>
  stage().db.write(async (tx) => {
    for (const misId of misIds) {
      const details = { title: 'Mr', firstName: 'Tim', lastName: misId, email: `${misId}@example.org` }
      await putStaff(tx, school.school, misId, { ...details, roles: ['teacher'] }, stage().now())
    }
  })

const atWork = async ({ school }: StageSchool, now?: Date): Promise<AtWork[]> =>
  staffAtWork(stage().db.read, school, await daysOffOf(stage().db.read, school), now)

describe('the staff at work', () => {
  it('are everybody who has not left, by the order in which they joined, with roles, mobile and deputy', async () => {
    const school = await stage().school()
    await join(school, 'T1', 'T2', 'T3')
    await stage().db.write(async (tx) => {
      await setDeputy(tx, school.school, 'T1', 'T2', 'key')
      await setDeputy(tx, school.school, 'T2', 'T3', 'key')
      await tx.update(staff).set({ endedAt: stage().now() }).where(eq(staff.misId, 'T3'))
    })
    const [lead, first, second, ...others] = await atWork(school)
    expect(lead).toMatchObject({ id: school.lead.id, name: 'Mrs Lane', deputyId: null, absences: [] })
    expect(lead!.roles.toSorted()).toEqual(['administrator', 'liaison-lead', 'office'])
    expect(first).toMatchObject({ name: 'Mr T1', roles: ['teacher'], mobile: null, deputyId: second!.id })
    // Their deputy has left.
    expect(second).toMatchObject({ name: 'Mr T2', deputyId: null })
    expect(others).toEqual([])
    expect(await atWork(await stage().school())).toHaveLength(1)
  })

  it('share one object for the same hours, from one call to the next, until something changes', async () => {
    const school = await stage().school()
    await join(school, 'T1', 'T2', 'T3', 'T4')
    const set = (misId: string) =>
      stage().db.write((tx) => setOwnHours(tx, school.school, misId, { 1: { from: '08:30', to: '12:00' } }))
    await set('T2')
    await set('T3')
    const [lead, one, two, three, four] = (await atWork(school)).map(({ hours }) => hours)
    expect(one).toBe(lead)
    expect(three).toBe(two)
    expect(two).not.toBe(one)
    expect(lead).toBe(schoolHours(school.school, []))
    expect((await atWork(school)).map(({ hours }) => hours)).toEqual([lead, one, two, three, four])
    expect((await atWork(school))[2]!.hours).toBe(two)
    const closure = { name: 'Training day', firstDay: '2026-11-27', lastDay: '2026-11-27' }
    await stage().db.write((tx) => addClosure(tx, school.school, closure, stage().now()))
    expect((await atWork(school))[2]!.hours.daysOff).toEqual([
      { firstDay: '2026-11-27', lastDay: '2026-11-27' },
    ])
  })

  it('have their own absences, without those that are long over when it is said what time it is', async () => {
    const school = await stage().school()
    await join(school, 'T1')
    const span = { firstDay: '2026-11-25', lastDay: '2026-11-27' }
    await stage().db.write((tx) => addAbsence(tx, school.school, 'T1', span, stage().now()))
    const absencesAt = async (now?: string) =>
      (await atWork(school, now ? new Date(now) : undefined))[1]!.absences
    expect(await absencesAt()).toEqual([span])
    expect(await absencesAt('2026-12-25T10:00:00Z')).toEqual([span])
    expect(await absencesAt('2027-03-25T10:00:00Z')).toEqual([])
    expect((await atWork(school))[0]!.absences).toEqual([])
  })
})

describe('somebody is away', () => {
  const day = { from: '08:30', to: '16:30' }
  const week = { 1: day, 2: day, 3: day, 4: day, 5: day }
  const school = {
    timeZone: 'Europe/London',
    week,
    daysOff: [{ firstDay: '2026-12-21', lastDay: '2027-01-04' }],
  }
  const absent = (firstDay: string, lastDay = firstDay) => {
    const absences = [{ firstDay, lastDay }]
    return { hours: { ...school, daysOff: [...school.daysOff, ...absences] }, absences }
  }
  const works = (week: AtWork['hours']['week']) => ({ hours: { ...school, week }, absences: [] })
  const worksAndIsAbsent = (week: AtWork['hours']['week'], firstDay: string, lastDay = firstDay) => {
    const { hours, absences } = absent(firstDay, lastDay)
    return { hours: { ...hours, week }, absences }
  }
  const mondayAndTuesday = works({ 1: day, 2: day })
  const everyDay = (from: string, to: string) =>
    Object.fromEntries([1, 2, 3, 4, 5].map((n) => [n, { from, to }]))
  const mornings = everyDay('08:30', '12:30')
  const twoHours = everyDay('09:00', '11:00')
  const afternoons = works(everyDay('13:00', '16:30'))
  const always = works(week)

  it.each<[string, Pick<AtWork, 'hours' | 'absences'>, string, number, string | null]>([
    ['never who works as the school does', always, '2026-11-23T10:00Z', 8, null],
    ['nor at night', always, '2026-11-23T23:00Z', 1, null],
    ['today', absent('2026-11-23'), '2026-11-23T10:00Z', 8, 'is away until Tue 24 Nov'],
    [
      'until after a weekend',
      absent('2026-11-23', '2026-11-27'),
      '2026-11-24T10:00Z',
      8,
      'is away until Mon 30 Nov',
    ],
    [
      'until after the holidays',
      absent('2026-12-14', '2026-12-18'),
      '2026-12-15T10:00Z',
      8,
      'is away until Tue 5 Jan 2027',
    ],
    [
      'tomorrow, when school is over for today',
      absent('2026-11-24'),
      '2026-11-23T16:30Z',
      8,
      'is away until Wed 25 Nov',
    ],
    ['not tomorrow, while there is a minute of today', absent('2026-11-24'), '2026-11-23T16:29Z', 8, null],
    ['not on the day after tomorrow', absent('2026-11-25'), '2026-11-23T10:00Z', 8, null],
    [
      'for a week from tomorrow, with an hour of today left',
      absent('2026-11-24', '2026-11-27'),
      '2026-11-23T15:30Z',
      8,
      'is away from Tue 24 Nov until Mon 30 Nov',
    ],
    [
      'not for a week from tomorrow, when there is time enough today',
      absent('2026-11-24', '2026-11-27'),
      '2026-11-23T08:30Z',
      8,
      null,
    ],
    [
      'not for a week, for what has an hour',
      absent('2026-11-24', '2026-11-27'),
      '2026-11-23T15:30Z',
      1,
      null,
    ],
    [
      'for good from tomorrow',
      absent('2026-11-24', '2030-01-01'),
      '2026-11-23T16:00Z',
      8,
      'is away from Tue 24 Nov',
    ],
    [
      'for two weeks from tomorrow, who works in the mornings and would need two',
      worksAndIsAbsent(mornings, '2026-11-24', '2026-12-04'),
      '2026-11-22T20:00Z',
      8,
      'is away from Tue 24 Nov until Mon 7 Dec',
    ],
    [
      'for two weeks from the day after tomorrow, who works for two hours a day',
      worksAndIsAbsent(twoHours, '2026-11-25', '2026-12-04'),
      '2026-11-23T10:00Z',
      8,
      'is away from Wed 25 Nov until Mon 7 Dec',
    ],
    [
      'not on a Wednesday, who would answer no sooner without it',
      worksAndIsAbsent({ 1: day, 2: day }, '2026-11-25'),
      '2026-11-24T12:00Z',
      8,
      null,
    ],
    ['on Monday, on a Saturday', absent('2026-11-30'), '2026-11-28T12:00Z', 8, 'is away until Tue 1 Dec'],
    ['not after the absence', absent('2026-11-20'), '2026-11-23T10:00Z', 8, null],
    ['for good', absent('2026-11-01', '2030-01-01'), '2026-11-23T10:00Z', 8, 'is away'],
    ['on no day that they work', mondayAndTuesday, '2026-11-24T10:00Z', 8, null],
    [
      'on Wednesday, who works on Mondays and Tuesdays',
      mondayAndTuesday,
      '2026-11-25T10:00Z',
      8,
      'does not work until Mon 30 Nov',
    ],
    [
      'on Tuesday evening, the same',
      mondayAndTuesday,
      '2026-11-24T17:00Z',
      8,
      'does not work until Mon 30 Nov',
    ],
    ['not on a Sunday, the same', mondayAndTuesday, '2026-11-29T10:00Z', 1, null],
    ['not on a Friday, when there is time until Monday', mondayAndTuesday, '2026-11-27T10:00Z', 8, null],
    ['not in the morning, who works in the afternoon', afternoons, '2026-11-24T09:00Z', 8, null],
    [
      'in the morning, the same, when it is urgent',
      afternoons,
      '2026-11-24T09:00Z',
      1,
      'does not work until 13:00 on Tue 24 Nov',
    ],
    ['who works never', works({}), '2026-11-24T09:00Z', 8, 'does not work any more'],
  ])('%s', (_, person, at, hoursToAnswer, words) => {
    expect(awayInWords(person, school, new Date(at), hoursToAnswer)).toBe(words)
  })

  it('nowhere, where the school works never', () => {
    const never = { ...school, week: {} }
    expect(awayInWords(absent('2026-11-23'), never, new Date('2026-11-23T10:00Z'), 8)).toBeNull()
  })
})
