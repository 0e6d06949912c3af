import { describe, expect, it } from 'vitest'
import { daysOffOf, schoolHours } from '../../src/schools/calendar.ts'
import { addClosure } from '../../src/schools/closures.ts'
import type { School } from '../../src/schools/schools.ts'
import { schoolById } from '../../src/schools/schools.ts'
import { nextSendingTime, sendingHoursOf } from '../../src/schools/sending-hours.ts'
import { setSendingHours } from '../../src/schools/setting-hours.ts'
import type { WorkWanted } from '../../src/schools/setting-work.ts'
import { addTerm, listTerms, removeTerm } from '../../src/schools/terms.ts'
import { useStage } from '../messages/stage.ts'

const stage = useStage()
const autumn = { name: 'Autumn', firstDay: '2026-09-03', lastDay: '2026-12-18' }
const spring = { name: 'Spring', firstDay: '2027-01-05', lastDay: '2027-03-25' }
const add = (school: School, ...terms: Partial<typeof autumn>[]) =>
  stage().db.write(async (tx) => {
    for (const term of terms) await addTerm(tx, school, { ...autumn, ...term }, stage().now())
  })
const list = async (school: School) =>
  (await listTerms(stage().db.read, school)).map(({ name, firstDay }) => `${firstDay} ${name}`)

describe('a term', () => {
  const remove = (school: School, which: Parameters<typeof removeTerm>[2]) =>
    stage().db.write((tx) => removeTerm(tx, school, which))

  it('is put on record, listed by its first day, and taken off again; each school has its own', async () => {
    const [{ school }, other] = [await stage().school(), await stage().school()]
    await add(school, spring, autumn)
    expect(await list(school)).toEqual(['2026-09-03 Autumn', '2027-01-05 Spring'])
    expect(await list(other.school)).toEqual([])
    const [first] = await listTerms(stage().db.read, school)
    await expect(remove(other.school, { id: first!.id })).rejects.toMatchObject({ kind: 'not-found' })
    await remove(school, { id: first!.id })
    await remove(school, { name: 'Spring' })
    expect(await list(school)).toEqual([])
  })

  it('that shares its name with another is told apart by its first day', async () => {
    const { school } = await stage().school()
    await add(school, autumn, { firstDay: '2027-09-02', lastDay: '2027-12-17' })
    await expect(remove(school, { name: 'Autumn' })).rejects.toMatchObject({ kind: 'conflict' })
    await remove(school, { name: 'Autumn', firstDay: '2026-09-03' })
    expect(await list(school)).toEqual(['2027-09-02 Autumn'])
  })

  it.each<[string, Partial<typeof autumn>, { pointer: string; detail?: unknown }[]]>([
    [
      'shares a day with another',
      { firstDay: '2026-12-18', lastDay: '2027-01-05' },
      [
        {
          pointer: '/firstDay',
          detail: 'Autumn is 3 September 2026 to 18 December 2026: two terms cannot share a day.',
        },
      ],
    ],
    ['holds another', { firstDay: '2026-09-01', lastDay: '2026-12-31' }, [{ pointer: '/firstDay' }]],
    [
      'ends before it begins',
      { firstDay: '2027-03-25', lastDay: '2027-01-05' },
      [{ pointer: '/lastDay', detail: 'The last day, 5 January 2027, is before the first, 25 March 2027.' }],
    ],
    [
      'is longer than 200 days',
      { firstDay: '2027-01-05', lastDay: '2027-07-24' },
      [{ pointer: '/lastDay', detail: expect.stringContaining('are 201 days') }],
    ],
    [
      'is wrong in every way',
      { name: ' ', firstDay: 'soon', lastDay: '2027-02-30' },
      [{ pointer: '/name' }, { pointer: '/firstDay' }, { pointer: '/lastDay' }],
    ],
    ['has a name without an end', { ...spring, name: 'x'.repeat(101) }, [{ pointer: '/name' }]],
  ])('that %s is refused', async (_, term, faults) => {
    const { school } = await stage().school()
    await add(school, autumn)
    await expect(add(school, term)).rejects.toMatchObject({ kind: 'invalid', faults })
  })

  it('may begin the day after another', async () => {
    const { school } = await stage().school()
    await add(school, autumn, { firstDay: '2026-12-19', lastDay: '2027-03-01' })
    expect(await daysOffOf(stage().db.read, school)).toEqual([])
  })
})

describe('the days off of a school', () => {
  it('are its closures and what lies between its terms, and nothing before them or after', async () => {
    const [{ school }, other] = [await stage().school(), await stage().school()]
    const halfTerm = { name: 'Half-term', firstDay: '2026-10-19', lastDay: '2026-10-23' }
    const training = { name: 'Training day', firstDay: '2027-02-01', lastDay: '2027-02-01' }
    await add(school, autumn, spring, { name: 'Summer', firstDay: '2027-04-12', lastDay: '2027-07-21' })
    await stage().db.write(async (tx) => {
      await addClosure(tx, school, training, stage().now())
      await addClosure(tx, school, halfTerm, stage().now())
    })
    expect(await daysOffOf(stage().db.read, school)).toEqual([
      halfTerm,
      { name: 'Holidays after Autumn', firstDay: '2026-12-19', lastDay: '2027-01-04' },
      training,
      { name: 'Holidays after Spring', firstDay: '2027-03-26', lastDay: '2027-04-11' },
    ])
    expect(await daysOffOf(stage().db.read, other.school)).toEqual([])
  })

  it('are not known where a term is missing: no holiday is longer than 120 days', async () => {
    const { school } = await stage().school()
    await add(school, autumn, { name: 'Summer', firstDay: '2027-04-19', lastDay: '2027-07-21' })
    expect(await daysOffOf(stage().db.read, school)).toEqual([])
    const other = await stage().school()
    await add(other.school, autumn, { name: 'Summer', firstDay: '2027-04-18', lastDay: '2027-07-21' })
    expect(await daysOffOf(stage().db.read, other.school)).toMatchObject([{ firstDay: '2026-12-19' }])
  })

  it('are days on which texts that can wait are not sent either', async () => {
    const { school: made } = await stage().school()
    const school = await stage().db.write((tx) => setSendingHours(tx, made, { from: '08:00', to: '19:00' }))
    await add(school, autumn, spring)
    const hours = await sendingHoursOf(stage().db.read, school)
    expect(nextSendingTime(hours, new Date('2026-12-18T20:00:00Z'))).toEqual(new Date('2027-01-05T08:00:00Z'))
    expect(nextSendingTime(hours, new Date('2027-07-30T20:00:00Z'))).toEqual(new Date('2027-08-02T07:00:00Z'))
    expect(await sendingHoursOf(stage().db.read, school)).toBe(hours)
  })
})

describe('the working hours of a school', () => {
  const set = async (...wanted: WorkWanted[]) => {
    const { id } = await stage().school()
    for (const one of wanted)
      await stage().db.write(async (tx) => setSendingHours(tx, await schoolById(tx, id), one))
    return schoolById(stage().db.read, id)
  }

  it('are 08:30 to 16:30 on weekdays, and a text is answered in eight of them, an urgent one in one', async () => {
    const school = await set()
    expect(school).toMatchObject({ hoursToAnswer: 8, hoursToAnswerUrgent: 1 })
    const day = { from: '08:30', to: '16:30' }
    const hours = schoolHours(school, [{ firstDay: '2026-11-27', lastDay: '2026-11-27' }])
    expect(hours).toEqual({
      timeZone: 'Europe/London',
      week: { 1: day, 2: day, 3: day, 4: day, 5: day },
      daysOff: [{ firstDay: '2026-11-27', lastDay: '2026-11-27' }],
    })
    expect(schoolHours(school, [])).not.toBe(hours)
  })

  it('can be set, each alone', async () => {
    const wanted = [
      { workFrom: '7:45' },
      { workTo: '15:00' },
      { hoursToAnswer: 40 },
      { hoursToAnswerUrgent: 2 },
    ]
    expect(await set(...wanted)).toMatchObject({
      workFrom: '07:45',
      workTo: '15:00',
      hoursToAnswer: 40,
      hoursToAnswerUrgent: 2,
    })
  })

  it.each<[string, WorkWanted, { pointer: string; detail?: unknown }[]]>([
    ['less than an hour', { workFrom: '16:00' }, [{ pointer: '/workTo' }]],
    [
      'times that are none',
      { workFrom: 'dawn', workTo: '24:00' },
      [{ pointer: '/workFrom' }, { pointer: '/workTo' }],
    ],
    ['no hour to answer in', { hoursToAnswer: 0 }, [{ pointer: '/hoursToAnswer' }]],
    ['41 hours', { hoursToAnswer: 41 }, [{ pointer: '/hoursToAnswer' }]],
    ['half an hour', { hoursToAnswerUrgent: 0.5 }, [{ pointer: '/hoursToAnswerUrgent' }]],
    [
      'more for what is urgent',
      { hoursToAnswer: 2, hoursToAnswerUrgent: 3 },
      [{ pointer: '/hoursToAnswerUrgent', detail: expect.stringContaining('cannot take 3 hours') }],
    ],
  ])('cannot be %s', async (_, wanted, faults) => {
    await expect(set(wanted)).rejects.toMatchObject({
      kind: 'invalid',
      faults: faults.map((fault) => expect.objectContaining(fault)),
    })
  })
})
