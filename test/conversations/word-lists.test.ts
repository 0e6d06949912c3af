import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  changeWords,
  emptiesList,
  historyOf,
  isDefault,
  wordsOf,
} from '../../src/conversations/word-lists.ts'
import { type Database, openDatabase } from '../../src/db/database.ts'
import { Refused } from '../../src/errors.ts'
import { defaultWords } from '../../src/routing/default-words.ts'
import type { School } from '../../src/schools/schools.ts'
import { freshDatabaseUrl } from '../support/database.ts'
import { makeSchool } from '../support/school.ts'

const now = new Date('2026-11-23T10:00:00Z')
let db: Database
let close: () => Promise<void>
let school: School
let lead: string
let schools = 0

beforeAll(async () => {
  const database = await freshDatabaseUrl()
  db = await openDatabase(database.url)
  await db.migrate()
  close = async () => {
    await db.close()
    await database.drop()
  }
})
afterAll(() => close())

beforeEach(async () => {
  schools += 1
  const number = `+4477009001${String(schools).padStart(2, '0')}`
  const made = await makeSchool({ db, clock: { now: () => now } }, { name: `School ${schools}`, number })
  school = made.school
  lead = made.lead.id
})

const change = (words: string[], confirm: string[] = []) =>
  db.write((tx) => changeWords(tx, school, 'urgent', words, { by: lead, confirm }, now))
const urgent = async () => (await wordsOf(db.read, school.id)).urgent

async function refusal(words: string[]): Promise<Refused> {
  const error = await change(words).catch((error: unknown) => error)
  if (!(error instanceof Refused)) throw new Error('it was not refused')
  return error
}

describe('the words of a school', () => {
  it('are the product’s until it changes them', async () => {
    expect(await wordsOf(db.read, school.id)).toEqual(defaultWords)
  })

  it('are the latest that were kept, each list by itself, and of no other school', async () => {
    await change(['volcano'])
    await change(['volcano', 'meteor'])
    expect(await wordsOf(db.read, school.id)).toEqual({ ...defaultWords, urgent: ['volcano', 'meteor'] })
    expect(await wordsOf(db.read, 'another')).toEqual(defaultWords)
  })

  it('are one and the same array while nobody changes them', async () => {
    await change(['volcano'])
    expect(await urgent()).toBe(await urgent())
    expect((await wordsOf(db.read, school.id)).harmless).toBe(defaultWords.harmless)
  })

  it('are the product’s again when they are put back', async () => {
    await change(['volcano'])
    expect(isDefault(await wordsOf(db.read, school.id), 'urgent')).toBe(false)
    await change([...defaultWords.urgent])
    expect(isDefault(await wordsOf(db.read, school.id), 'urgent')).toBe(true)
  })

  it('lose the spaces around them and what stands there twice', async () => {
    await change(['  gas   leak ', 'Volcano', 'VOLCANO', 'volcáno', 'gas leak'])
    expect(await urgent()).toEqual(['gas leak', 'Volcano'])
  })

  it('are refused with every line that is wrong', async () => {
    const { kind, faults } = await refusal(['volcano', '', 'x'.repeat(201), '* !', 'hospital/a-and-e'])
    expect(kind).toBe('invalid')
    expect(faults).toEqual([
      { pointer: '/words/1', detail: 'Line 2 is empty.' },
      { pointer: '/words/2', detail: 'Line 3 is longer than 200 characters.' },
      { pointer: '/words/3', detail: 'Line 4 has no word in it.' },
      { pointer: '/words/4', detail: 'Line 5 has more than single words between its slashes.' },
    ])
    expect(await urgent()).toEqual(defaultWords.urgent)
  })

  it('are 3,000 lines at most', async () => {
    await change(Array.from({ length: 3_000 }, (_, n) => `word ${n}`))
    const { faults } = await refusal(Array.from({ length: 3_001 }, (_, n) => `word ${n}`))
    expect(faults).toEqual([{ pointer: '/words', detail: 'A list has 3,000 lines at most.' }])
  })

  it('are not emptied unless that is meant', async () => {
    expect(await refusal([])).toMatchObject({ kind: 'needs-confirmation' })
    await change([], [emptiesList])
    expect(await urgent()).toEqual([])
  })
})

describe('the history of a list', () => {
  it('says who changed it, when, and what was added and taken away', async () => {
    expect(await historyOf(db.read, school, 'urgent')).toEqual([])
    await change([...defaultWords.urgent, 'volcano'])
    await change([...defaultWords.urgent.slice(1), 'volcano', 'meteor'])
    expect(await historyOf(db.read, school, 'urgent')).toMatchObject([
      { by: lead, at: now, added: ['meteor'], removed: [defaultWords.urgent[0]] },
      { by: lead, at: now, added: ['volcano'], removed: [] },
    ])
    expect(await historyOf(db.read, school, 'harmless')).toEqual([])
  })

  it('has no change that changes nothing', async () => {
    await change(['volcano'])
    await change(['volcano '])
    expect(await historyOf(db.read, school, 'urgent')).toHaveLength(1)
  })

  it('is given a page at a time', async () => {
    for (const words of [['one'], ['one', 'two'], ['two']]) await change(words)
    const [latest] = await historyOf(db.read, school, 'urgent', { limit: 1 })
    expect(latest).toMatchObject({ added: [], removed: ['one'] })
    expect(await historyOf(db.read, school, 'urgent', { limit: 1, after: latest!.id })).toMatchObject([
      { added: ['two'], removed: [] },
    ])
  })
})
