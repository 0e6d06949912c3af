import { describe, expect, it } from 'vitest'
import {
  consentsOf,
  type NewConsent,
  recordConsent,
  wordsOfNumbers,
  wordsOfSchool,
} from '../../src/numbers/consents.ts'
import { knownNumber } from '../../src/numbers/numbers.ts'
import { refusalsOf, refusedNumbers } from '../../src/numbers/refusals.ts'
import { type Purpose, type Refusal, refusalOf } from '../../src/numbers/refusing.ts'
import { putStaff } from '../../src/staff/changes.ts'
import { type StageSchool, useStage } from '../messages/stage.ts'

const stage = useStage()

const known = async (school: StageSchool, e164 = '+447700900301') =>
  (await stage().db.write((tx) => knownNumber(tx, school.id, { e164, type: 'mobile' }, stage().now()))).id

const word = (more: Partial<NewConsent> = {}): NewConsent => ({
  purpose: 'promotional',
  isGiven: true,
  words: 'I am happy to hear about events.',
  source: 'paper',
  staffId: null,
  at: stage().now(),
  ...more,
})

const record = (school: StageSchool, numberId: string, more: Partial<NewConsent> = {}) =>
  stage().db.write((tx) => recordConsent(tx, { schoolId: school.id, numberId }, word(more), stage().now()))

const minutesAgo = (n: number) => new Date(stage().now().getTime() - n * 60_000)

// Words as `service / promotional`: a yes or a no, and a number for its order in time; `-` is nothing.
type Row = [purpose: Purpose | null, words: string, stop: 'STOP' | '-', refusal: Refusal | null]

const table: Row[] = [
  ['urgent', '- / -', '-', null],
  ['urgent', 'no1 / no2', '-', null],
  ['urgent', 'yes1 / yes2', 'STOP', 'optedOut'],
  ['service', '- / -', '-', null],
  ['service', 'yes1 / -', '-', null],
  ['service', 'no1 / -', '-', 'declined'],
  ['service', 'no1 / yes2', '-', 'declined'],
  ['service', '- / no1', '-', null],
  ['service', 'yes1 / no2', '-', null],
  ['service', 'no1 / -', 'STOP', 'optedOut'],
  ['promotional', '- / -', '-', 'noConsent'],
  ['promotional', 'yes1 / -', '-', 'noConsent'],
  ['promotional', '- / no1', '-', 'noConsent'],
  ['promotional', '- / yes1', '-', null],
  ['promotional', 'yes1 / yes2', '-', null],
  ['promotional', 'no1 / yes2', '-', null],
  ['promotional', 'no2 / yes1', '-', 'declined'],
  ['promotional', 'no1 / yes1', '-', 'declined'],
  ['promotional', '- / yes1', 'STOP', 'optedOut'],
  [null, 'no1 / no1', '-', null],
  [null, 'yes1 / yes1', 'STOP', 'optedOut'],
]

const said = (written: string) => {
  const [, answer, order] = written.match(/^(yes|no)(\d)$/) ?? []
  return answer ? { isGiven: answer === 'yes', at: new Date(Number(order)) } : null
}

describe('a text', () => {
  it.each(table)(
    'with the purpose %s, where they said %s, and %s, is refused as %s',
    (purpose, words, stop, refusal) => {
      const [service, promotional] = words.split(' / ').map(said)
      const standing = { service: service!, promotional: promotional! }
      expect(refusalOf(purpose, { hasOptedOut: stop === 'STOP', words: standing })).toBe(refusal)
    },
  )
})

describe('a word about texts', () => {
  it('is kept with what was said, when, from where and who wrote it down', async () => {
    const school = await stage().school()
    const id = await known(school)
    await record(school, id, { words: '  Yes, events.\n', staffId: school.lead.id, at: minutesAgo(5) })
    expect(await consentsOf(stage().db.read, school.id, id)).toEqual([
      expect.objectContaining({
        purpose: 'promotional',
        isGiven: true,
        words: 'Yes, events.',
        source: 'paper',
        at: minutesAgo(5),
        recordedAt: stage().now(),
        by: { title: 'Mrs', firstName: 'Lea', lastName: 'Lane' },
      }),
    ])
  })

  it('counts by when it was said, not by when it was recorded, and nothing is deleted by a later one', async () => {
    const school = await stage().school()
    const id = await known(school)
    await record(school, id, { isGiven: false, words: 'No more.', at: minutesAgo(10) })
    await record(school, id, { words: 'The form of last year.', at: minutesAgo(60) })
    await record(school, id, { purpose: 'service', isGiven: false, at: minutesAgo(5) })
    const latest = (await wordsOfNumbers(stage().db.read, [id])).get(id)
    expect(latest).toMatchObject({ service: { isGiven: false }, promotional: { words: 'No more.' } })
    const all = await consentsOf(stage().db.read, school.id, id)
    expect(all.map(({ at }) => at)).toEqual([minutesAgo(5), minutesAgo(10), minutesAgo(60)])
    expect((await wordsOfSchool(stage().db.read, school.id)).get(id)).toEqual(latest)
  })

  it('of the same instant as another counts when it was recorded later; the very same is on record once', async () => {
    const school = await stage().school()
    const id = await known(school)
    await record(school, id)
    stage().clock.forward(1)
    await record(school, id, { isGiven: false, at: minutesAgo(0) })
    await record(school, id, { isGiven: false, at: minutesAgo(0) })
    expect(await consentsOf(stage().db.read, school.id, id)).toHaveLength(2)
    expect((await wordsOfNumbers(stage().db.read, [id])).get(id)!.promotional!.isGiven).toBe(false)
  })

  it.each([
    ['a minute after now', { at: 60_000 }, ['/at']],
    ['without words', { words: ' \n' }, ['/words']],
    ['in 501 characters', { words: 'a'.repeat(501) }, ['/words']],
    ['without words and after now', { words: '', at: 1 }, ['/words', '/at']],
  ])('is refused %s', async (_, { words = 'Yes.', at = 0 }: { words?: string; at?: number }, pointers) => {
    const school = await stage().school()
    const id = await known(school)
    const later = new Date(stage().now().getTime() + at)
    await expect(record(school, id, { words, at: later })).rejects.toMatchObject({
      kind: 'invalid',
      faults: pointers.map((pointer) => ({ pointer })),
    })
    expect(await consentsOf(stage().db.read, school.id, id)).toEqual([])
  })

  it('has up to 500 characters, spaces around it aside', async () => {
    const school = await stage().school()
    const id = await known(school)
    await record(school, id, { words: ` ${'a'.repeat(500)} ` })
    expect(await consentsOf(stage().db.read, school.id, id)).toHaveLength(1)
  })

  it('is another school’s secret', async () => {
    const [ours, theirs] = [await stage().school(), await stage().school()]
    const [own, other] = [await known(ours), await known(theirs)]
    await record(theirs, other)
    expect(await consentsOf(stage().db.read, ours.id, other)).toEqual([])
    const nothing = { optedOut: null, service: null, promotional: null }
    expect(await refusalsOf(stage().db.read, ours.id, [own, other])).toEqual(
      new Map([
        [own, nothing],
        [other, nothing],
      ]),
    )
    expect(await wordsOfSchool(stage().db.read, ours.id)).toEqual(new Map())
  })

  it('names whoever of the staff wrote it down', async () => {
    const school = await stage().school()
    const id = await known(school)
    const clerk = {
      title: 'Mr',
      firstName: 'Al',
      lastName: 'Ott',
      email: 'ott@example.org',
      roles: ['office' as const],
    }
    const { id: staffId } = await stage().db.write((tx) =>
      putStaff(tx, school.school, 'O1', clerk, stage().now()),
    )
    await record(school, id, { staffId })
    expect(await consentsOf(stage().db.read, school.id, id)).toMatchObject([{ by: { lastName: 'Ott' } }])
  })
})

describe('a number that passes to another home', () => {
  const e164 = '+447700900101'
  const held = (...by: string[]) =>
    ['M1', 'M2'].map((parent_id) => ({
      pupil_id: `P-${parent_id}`,
      parent_id,
      mobile: by.includes(parent_id) ? e164 : '',
    }))
  const promotional = async (school: StageSchool) =>
    (await refusedNumbers(stage().db.read, school.id, 'promotional', [await school.numberId(e164)])).get(
      await school.numberId(e164),
    ) ?? null

  it('takes no yes with it, until it comes back; the record of it stays', async () => {
    const school = await stage().school(held('M1'))
    await school.says(e164, 'promotional', true)
    expect(await promotional(school)).toBeNull()
    await school.import(held('M2'))
    expect(await promotional(school)).toBe('noConsent')
    const id = await school.numberId(e164)
    expect((await wordsOfNumbers(stage().db.read, [id])).get(id)!.promotional).toBeNull()
    expect(await consentsOf(stage().db.read, school.id, id)).toHaveLength(1)
    await school.import(held('M1'))
    expect(await promotional(school)).toBeNull()
  })

  it('keeps a yes as long as one of those who shared it has it', async () => {
    const school = await stage().school(held('M1', 'M2'))
    await school.says(e164, 'promotional', true)
    await school.import(held('M2'))
    expect(await promotional(school)).toBeNull()
  })

  it('keeps a no to everyday texts, and nothing of what was said before a yes that went', async () => {
    const school = await stage().school(held('M1'))
    const id = await school.numberId(e164)
    await record(school, id, { purpose: 'service', isGiven: false, at: minutesAgo(2) })
    await school.import(held('M2'))
    const refused = () => refusedNumbers(stage().db.read, school.id, 'service', [id])
    expect(await refused()).toEqual(new Map([[id, 'declined']]))
    await record(school, id, { purpose: 'service' })
    await school.import(held('M1'))
    expect(await refused()).toEqual(new Map())
  })

  it('takes no yes from when it was nobody’s; the same word counts when it is recorded again', async () => {
    const school = await stage().school(held())
    const id = await known(school, e164)
    const at = minutesAgo(0)
    await record(school, id, { at })
    expect(await promotional(school)).toBeNull()
    await school.import(held('M1'))
    expect(await promotional(school)).toBe('noConsent')
    for (const _ of [1, 2]) await record(school, id, { at })
    expect(await promotional(school)).toBeNull()
    expect(await consentsOf(stage().db.read, school.id, id)).toHaveLength(2)
  })
})
