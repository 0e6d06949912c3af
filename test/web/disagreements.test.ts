import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { recordEvidence } from '../../src/numbers/evidence.ts'
import { findNumber } from '../../src/numbers/numbers.ts'
import { listDisagreements } from '../../src/roster/disagreement-list.ts'
import { applyImport, prepareImport } from '../../src/roster/imports.ts'
import { numbersInUse } from '../roster/tables.ts'
import { openPages, type Pages, wordsOf } from './web-school.ts'

let site: Pages
let office: Awaited<ReturnType<Pages['as']>>

beforeAll(async () => {
  site = await openPages()
  office = await site.as(site.staff.lead)
})
afterAll(() => site.close())

async function confirm(e164: string) {
  const { db } = site.context
  const schoolId = site.school.id
  const number = await findNumber(db.read, schoolId, e164)
  const evidence = { kind: 'confirmed', by: 'parent' } as const
  await db.write((tx) => recordEvidence(tx, { schoolId, numberId: number!.id }, evidence, site.time.now))
}

const prepare = (mobile: string) => {
  const bytes = Buffer.from(`pupil_id,parent_id,mobile\nP1,C1,${mobile}\n`)
  const file = { bytes, file: 'night.csv', mode: 'partial' as const }
  const { db, clock } = site.context
  return db.write((tx) => prepareImport(tx, site.school, file, { drama: true }, clock.now()))
}

const inUse = () => numbersInUse(site.context.db, site.school.id, 'C1')

const address = '/numbers/disagreements'
const words = async () => wordsOf(await office.get(address))
const idOfFirst = async () =>
  (await listDisagreements(site.context.db.read, site.school.id, { limit: 1 }))[0]!.id
const choose = async (use: string) => office.post(`${address}/${await idOfFirst()}/settlement`, { use })

describe('two different numbers', () => {
  test('are nobody’s at first, and stand nowhere in the way', async () => {
    expect(await words()).toContain('Nobody has two different numbers.')
    expect(wordsOf(await office.get('/'))).not.toContain('about numbers')
  })

  describe('when the MIS contradicts a parent', () => {
    // Each time the file has the next number, an hour after the parent has confirmed the last one.
    let last = 0
    beforeEach(async () => {
      last += 1
      await confirm(`+44770090000${last}`)
      site.time.now = new Date(site.time.now.getTime() + 3_600_000)
      const { id } = await prepare(`07700 90000${last + 1}`)
      const shown = `/roster/imports/${id}`
      expect(wordsOf(await office.get(shown))).toContain(
        '1 number differs from what parents or the office confirmed: the newer one is used, and the other waits for you.',
      )
      await site.context.db.write((tx) => applyImport(tx, site.school, id, [], site.time.now))
      expect(wordsOf(await office.get(shown))).toContain('the newer one is in use. Say which is right')
    })

    test('both words stand there, and one click puts the other in use', async () => {
      expect(wordsOf(await office.get('/'))).toContain('From the office, about numbers 1 number to settle')
      expect(wordsOf(await office.get('/reach'))).toContain('Two different numbers (1)')
      expect((await office.get('/numbers')).body).toMatch(
        /href="\/numbers\/disagreements">Say which is right</,
      )
      const said = await words()
      expect(said).toContain('The MIS says 07700 900002 (import of 12:00 on Mon 23 Nov)')
      expect(said).toContain('Anita Roberts told us 07700 900001 (confirmed at 11:00 on Mon 23 Nov).')
      expect(said).toContain('Texts go to 07700 900002 now.')
      const done = await choose('other')
      expect(done.statusCode).toBe(303)
      expect(wordsOf(await office.get(done.headers.location!))).toContain('That is settled.')
      expect(await words()).toContain('Nobody has two different numbers.')
      expect(await inUse()).toEqual(['+447700900001'])
    })

    test('and one click leaves it as it is', async () => {
      expect((await choose('used')).statusCode).toBe(303)
      expect(await words()).toContain('Nobody has two different numbers.')
      expect(await inUse()).toEqual(['+447700900003'])
    })

    test('a form that says neither is asked again, and another school’s is not there', async () => {
      expect((await choose('both')).statusCode).toBe(422)
      const stranger = await site.as(site.other.staff.lead)
      const id = await idOfFirst()
      expect((await stranger.post(`${address}/${id}/settlement`, { use: 'other' })).statusCode).toBe(404)
      expect(wordsOf(await stranger.get(address))).toContain('Nobody has two different numbers.')
    })
  })

  test('are for the office: a teacher is sent away', async () => {
    const teacher = await site.as(site.staff.teacher)
    expect((await teacher.get(address)).statusCode).toBe(403)
    expect(wordsOf(await teacher.get('/conversations'))).not.toContain('Two different numbers')
  })
})
