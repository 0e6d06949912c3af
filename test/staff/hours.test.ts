import { describe, expect, it } from 'vitest'
import { addAbsence, removeAbsence, upcomingAbsences } from '../../src/staff/absences.ts'
import { putStaff } from '../../src/staff/changes.ts'
import { mayName, type NamedBy, setDeputy } from '../../src/staff/deputies.ts'
import { ownHoursOf, setOwnHours, type Week } from '../../src/staff/own-hours.ts'
import type { Role } from '../../src/staff/roles.ts'
import { findStaff } from '../../src/staff/staff.ts'
import { type StageSchool, useStage } from '../messages/stage.ts'

const stage = useStage()

const put = (school: StageSchool, misId: string, ...roles: Role[]) =>
  stage().db.write((tx) => {
    const details = { title: 'Mr', firstName: 'Tim', lastName: misId, email: `${misId}@example.org`, roles }
    return putStaff(tx, school.school, misId, details, stage().now())
  })

async function schoolWith(...misIds: string[]): Promise<StageSchool> {
  const school = await stage().school()
  for (const misId of misIds) await put(school, misId, 'teacher')
  return school
}

describe('the hours of a member of staff', () => {
  const set = ({ school }: StageSchool, misId: string, week: Week | null) =>
    stage().db.write((tx) => setOwnHours(tx, school, misId, week))
  const read = ({ school }: StageSchool, misId: string) => ownHoursOf(stage().db.read, school, misId)
  const morning = { from: '08:30', to: '12:00' }

  it('are the school’s until they have their own, by the day of the week', async () => {
    const school = await schoolWith('T1', 'T2')
    expect(await read(school, 'T1')).toBeNull()
    const week = { 1: { from: '8:30', to: '12:00' }, 6: { from: '09:00', to: '09:30' } }
    expect(await set(school, 'T1', week)).toEqual({ 1: morning, 6: { from: '09:00', to: '09:30' } })
    expect(await set(school, 'T1', { 2: morning })).toEqual({ 2: morning })
    expect(await read(school, 'T1')).toEqual({ 2: morning })
    expect(await read(school, 'T2')).toBeNull()
    expect(await set(school, 'T1', null)).toBeNull()
    expect(await read(school, 'T1')).toBeNull()
  })

  it.each<[string, Week, { pointer: string; detail?: unknown }[]]>([
    ['no day', {}, [{ pointer: '/week', detail: expect.stringContaining('needs a day') }]],
    [
      'an end before the beginning',
      { 3: { from: '12:00', to: '08:30' } },
      [{ pointer: '/week/wed/to', detail: '08:30 is not later in the day than 12:00.' }],
    ],
    ['no time between', { 3: { from: '12:00', to: '12:00' } }, [{ pointer: '/week/wed/to' }]],
    [
      'times that are none',
      { 1: { from: 'dawn', to: '24:00' }, 7: { from: '9', to: '10:00' } },
      [{ pointer: '/week/mon/from' }, { pointer: '/week/mon/to' }, { pointer: '/week/sun/from' }],
    ],
  ])('cannot have %s: every fault is named, and they stay', async (_, week, faults) => {
    const school = await schoolWith('T1')
    await set(school, 'T1', { 2: morning })
    await expect(set(school, 'T1', week)).rejects.toMatchObject({
      kind: 'invalid',
      faults: faults.map((fault) => expect.objectContaining(fault)),
    })
    expect(await read(school, 'T1')).toEqual({ 2: morning })
  })

  it('are not those of somebody at another school', async () => {
    const school = await stage().school()
    await schoolWith('T1')
    await expect(set(school, 'T1', null)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(read(school, 'T1')).rejects.toMatchObject({ kind: 'not-found' })
  })
})

describe('an absence', () => {
  const add = ({ school }: StageSchool, misId: string, firstDay: string, lastDay = firstDay) =>
    stage().db.write((tx) => addAbsence(tx, school, misId, { firstDay, lastDay }, stage().now()))
  const list = async ({ school }: StageSchool, misId: string, now = stage().now()) =>
    (await upcomingAbsences(stage().db.read, school, misId, now)).map(
      ({ firstDay, lastDay }) => `${firstDay} ${lastDay}`,
    )

  it('is put on record, listed until it is over, and taken off again', async () => {
    const school = await schoolWith('T1', 'T2')
    const later = await add(school, 'T1', '2026-12-07', '2026-12-11')
    await add(school, 'T1', '2026-11-24')
    await add(school, 'T2', '2026-11-24')
    expect(await list(school, 'T1')).toEqual(['2026-11-24 2026-11-24', '2026-12-07 2026-12-11'])
    expect(await list(school, 'T1', new Date('2026-12-11T23:00:00Z'))).toEqual(['2026-12-07 2026-12-11'])
    expect(await list(school, 'T1', new Date('2026-12-12T00:30:00Z'))).toEqual([])
    const remove = (misId: string) =>
      stage().db.write((tx) => removeAbsence(tx, school.school, misId, later.id))
    await expect(remove('T2')).rejects.toMatchObject({ kind: 'not-found' })
    await remove('T1')
    expect(await list(school, 'T1')).toEqual(['2026-11-24 2026-11-24'])
    await expect(remove('T1')).rejects.toMatchObject({ kind: 'not-found' })
  })

  it('of the safeguarding lead wants a deputy first: nobody else may read what is theirs', async () => {
    const school = await schoolWith('T1')
    const { db, now } = stage()
    const details = { title: 'Ms', firstName: 'D', lastName: 'Lead', email: `d@${school.id}.example` }
    await db.write((tx) =>
      putStaff(tx, school.school, 'D1', { ...details, roles: ['safeguarding-lead'] }, now()),
    )
    await expect(add(school, 'D1', '2026-12-01')).rejects.toMatchObject({
      kind: 'invalid',
      faults: [{ detail: expect.stringContaining('has no deputy') }],
    })
    await db.write((tx) => setDeputy(tx, school.school, 'D1', 'T1', 'command-line'))
    await add(school, 'D1', '2026-12-01')
    expect(await list(school, 'D1')).toEqual(['2026-12-01 2026-12-01'])
  })

  it('is over by the day at the school', async () => {
    const school = await stage().school([], 'Pacific/Auckland')
    await add(school, 'L1', '2026-11-24')
    expect(await list(school, 'L1', new Date('2026-11-24T10:59:00Z'))).toHaveLength(1)
    expect(await list(school, 'L1', new Date('2026-11-24T11:00:00Z'))).toHaveLength(0)
  })

  it.each([
    ['that ends before it begins', '2026-12-08', '2026-12-07', '/lastDay', '7 December 2026, is before'],
    ['of more than 366 days', '2026-12-01', '2027-12-02', '/lastDay', 'are 367 days'],
    ['with a day that is none', '2026-11-31', '2026-12-07', '/firstDay', '“2026-11-31”'],
    ['that is over', '2025-12-01', '2025-12-02', '/lastDay', 'over already'],
    [
      'that shares a day with another',
      '2026-12-25',
      '2027-01-10',
      '/firstDay',
      'away already: 20 December 2026 to 25 December 2026',
    ],
    ['within another', '2026-12-21', '2026-12-22', '/firstDay', 'already'],
  ])('%s is refused', async (_, firstDay, lastDay, pointer, words) => {
    const school = await schoolWith('T1')
    await add(school, 'T1', '2026-12-20', '2026-12-25')
    await expect(add(school, 'T1', firstDay, lastDay)).rejects.toMatchObject({
      kind: 'invalid',
      faults: [{ pointer, detail: expect.stringContaining(words) }],
    })
  })

  it('can last a year, and begin as another ends', async () => {
    const school = await schoolWith('T1')
    await add(school, 'T1', '2026-12-01', '2027-12-01')
    await add(school, 'T1', '2027-12-02')
    await expect(add(school, 'T9', '2026-12-01')).rejects.toMatchObject({ kind: 'not-found' })
  })
})

describe('a deputy', () => {
  const name = ({ school }: StageSchool, misId: string, deputy: string | null, by: NamedBy = 'key') =>
    stage().db.write((tx) => setDeputy(tx, school, misId, deputy, by))
  const deputyOf = async (school: StageSchool, misId: string) =>
    (await findStaff(stage().db.read, school.id, misId))!.deputyId

  it('is named, and named no more; two may be each other’s', async () => {
    const school = await schoolWith('T1', 'T2')
    const [one, two] = [
      (await findStaff(stage().db.read, school.id, 'T1'))!,
      (await findStaff(stage().db.read, school.id, 'T2'))!,
    ]
    expect(await name(school, 'T1', 'T2')).toMatchObject({ misId: 'T1', deputyId: two.id })
    await name(school, two.id, one.id)
    expect([await deputyOf(school, 'T1'), await deputyOf(school, 'T2')]).toEqual([two.id, one.id])
    await name(school, 'T1', null)
    expect([await deputyOf(school, 'T1'), await deputyOf(school, 'T2')]).toEqual([null, one.id])
    // A change of their details leaves it.
    await put(school, 'T2', 'office')
    expect(await deputyOf(school, 'T2')).toBe(one.id)
  })

  it('is somebody else, who works there', async () => {
    const school = await schoolWith('T1')
    await schoolWith('T2')
    for (const [deputy, words] of [
      ['T1', 'their own deputy'],
      ['T2', 'Nobody on the staff'],
    ] as const)
      await expect(name(school, 'T1', deputy)).rejects.toMatchObject({
        kind: 'invalid',
        faults: [{ pointer: '/deputy', detail: expect.stringContaining(words) }],
      })
    await expect(name(school, 'T2', 'T1')).rejects.toMatchObject({ kind: 'not-found' })
  })

  it('of the safeguarding lead is named by the lead alone, or on the command line', async () => {
    const school = await schoolWith('T1')
    const lead = await put(school, 'D1', 'safeguarding-lead')
    for (const by of ['key', { staffId: school.lead.id }] as const)
      await expect(name(school, 'D1', 'T1', by)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(name(school, 'D1', null)).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await deputyOf(school, 'D1')).toBeNull()
    await name(school, 'D1', 'T1', { staffId: lead.id })
    expect(await deputyOf(school, 'D1')).not.toBeNull()
    await name(school, 'D1', null, 'command-line')
    expect(await deputyOf(school, 'D1')).toBeNull()
    expect(mayName(school.lead, 'key')).toBe(true)
  })

  it('whom others named does not come with whoever becomes the safeguarding lead', async () => {
    const school = await schoolWith('T1', 'T2')
    await name(school, 'T1', 'T2')
    await put(school, 'T1', 'teacher', 'safeguarding-lead')
    expect(await deputyOf(school, 'T1')).toBeNull()
    await name(school, 'T1', 'T2', 'command-line')
    await put(school, 'T1', 'safeguarding-lead')
    expect(await deputyOf(school, 'T1')).not.toBeNull()
  })
})
