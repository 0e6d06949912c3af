import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { links, rosterImports } from '../../src/db/schema.ts'
import { runSweep } from '../../src/jobs/sweep.ts'
import { csv, importFile, type Stage, smallRoster, startStage, type Tenant } from '../http/stage.ts'
import { failInserts } from '../support/failing.ts'
import { rosterOf } from './tables.ts'

let stage: Stage
let school: Tenant
let later = 0
const day = 86_400_000

beforeAll(async () => {
  stage = await startStage({ clock: { now: () => new Date(Date.now() + later) }, beatEveryMs: 3_600_000 })
})
beforeEach(async () => {
  later = 0
  school = await stage.tenant()
})
afterEach(() => vi.restoreAllMocks())

const prepare = async (file: string | Uint8Array, mode = 'partial', of = school) =>
  (await of.call('POST', `/v1/roster/imports?mode=${mode}`, file)).body
const apply = (id: string, confirm: string[] = []) =>
  school.call('PUT', `/v1/roster/imports/${id}/application`, { confirm })
const dump = () => rosterOf(stage.context.db, school.school.id)
const withMobile = (mobile: string) => csv('pupil_id,parent_id,mobile', `P1,C1,${mobile}`)
const firstNumber = async () => (await school.call('GET', '/v1/parents/C1')).body.numbers[0]?.e164

describe('an import is applied', () => {
  it('as it was shown, or not at all: the roster has changed since', async () => {
    await importFile(school, smallRoster)
    const first = await prepare(smallRoster.replace('900001', '900021'))
    const second = await prepare(csv('pupil_id,parent_id', 'P1,C1', 'P9,C9'))
    await apply(second.id)
    const before = await dump()
    expect(await apply(first.id)).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('Import the file again') },
    })
    expect(await dump()).toEqual(before)
    expect((await importFile(school, smallRoster.replace('900001', '900021'))).status).toBe(200)
  })

  it('not over a change that looks the same in figures', async () => {
    await importFile(school, withMobile('07700 900001'))
    const older = await prepare(withMobile('07700 900011'))
    const newer = await prepare(withMobile('07700 900012'))
    await apply(newer.id)
    expect((await apply(older.id)).status).toBe(409)
    expect(await firstNumber()).toBe('+447700900012')
  })

  it('also when somebody who is in nobody’s file has texted meanwhile', async () => {
    await importFile(school, smallRoster)
    const prepared = await prepare(smallRoster.replace('900001', '900021'))
    await stage.text('+447700900888', school.number, 'Hello?')
    expect((await apply(prepared.id)).status).toBe(200)
  })

  it('once: applying it again gives the same answer and changes nothing', async () => {
    const prepared = await prepare(smallRoster)
    const first = await apply(prepared.id)
    const before = await dump()
    const second = await apply(prepared.id)
    expect(second).toMatchObject({ status: 200, body: first.body })
    expect(await dump()).toEqual(before)
  })

  it('once, when two apply it at the same moment', async () => {
    const prepared = await prepare(smallRoster)
    const answers = await Promise.all([1, 2, 3, 4].map(() => apply(prepared.id)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(new Set(answers.map(({ body }) => body.appliedAt)).size).toBe(1)
    expect((await dump()).links).toHaveLength(5)
  })

  it('one of two that do not go together, when both are applied at the same moment', async () => {
    const files = ['07700 900011', '07700 900012'].map(withMobile)
    const prepared = await Promise.all(files.map((file) => prepare(file)))
    const answers = await Promise.all(prepared.map(({ id }) => apply(id)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await dump()).parentNumbers).toHaveLength(1)
  })

  it('all of it or nothing: a fault in the middle undoes the whole', async () => {
    await importFile(school, withMobile('07700 900001'))
    const prepared = await prepare(smallRoster)
    const before = await dump()
    failInserts(stage.context.db, links)
    expect((await apply(prepared.id)).status).toBe(500)
    vi.restoreAllMocks()
    expect(await dump()).toEqual(before)
    expect((await apply(prepared.id)).status).toBe(200)
  })

  it('within a day; then the file has to be imported again, and nothing of it is kept', async () => {
    const prepared = await prepare(smallRoster)
    later = day - 60_000
    await runSweep(stage.context, { sweep: 'forgettable' })
    expect((await apply((await prepare(withMobile('07700 900001'))).id)).status).toBe(200)
    school = await stage.tenant()
    const waiting = await prepare(smallRoster)
    later += day - 60_000
    expect((await apply(waiting.id)).status).toBe(200)
    school = await stage.tenant()
    const old = await prepare(smallRoster)
    later += day + 60_000
    expect(await apply(old.id)).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('over a day old') },
    })
    await runSweep(stage.context, { sweep: 'forgettable' })
    expect((await apply(old.id)).status).toBe(409)
    const rows = await stage.context.db.read.select().from(rosterImports)
    expect(rows.filter(({ contents }) => contents !== null)).toEqual([])
    expect(rows.find(({ id }) => id === old.id)).toMatchObject({ status: 'expired' })
    expect(rows.find(({ id }) => id === prepared.id)).toMatchObject({ status: 'expired' })
    expect((await dump()).pupils).toEqual([])
  })

  it('with or without a body, and with nothing that it does not know', async () => {
    const prepared = await prepare(smallRoster)
    const path = `/v1/roster/imports/${prepared.id}/application`
    expect((await school.call('PUT', path, { confirm: 'all' })).body.errors).toMatchObject([
      { pointer: '/confirm' },
    ])
    expect((await school.call('PUT', path, { force: true })).body.errors).toMatchObject([
      { pointer: '/force' },
    ])
    expect((await school.call('PUT', path)).status).toBe(200)
    expect((await school.call('PUT', '/v1/roster/imports/none/application')).status).toBe(404)
  })
})

describe('a file that cannot be used at all', () => {
  const workbook = Buffer.from('504b0304140006000800000021', 'hex')
  it.each([
    ['a workbook', workbook],
    ['nothing', Buffer.alloc(0)],
    ['only a header', Buffer.from('pupil_id,parent_id\n')],
    ['a page', Buffer.from('<!DOCTYPE html><html><body>Please sign in</body></html>')],
    ['columns of another kind', Buffer.from('name,phone\nAnn,07700 900001\n')],
    ['zeros', Buffer.alloc(64)],
  ])('is refused with the reasons, and cannot be applied: %s', async (_, bytes) => {
    const answer = await school.call('POST', '/v1/roster/imports', bytes)
    expect(answer).toMatchObject({ status: 201, body: { status: 'refused', needsConfirmation: [] } })
    expect(answer.body.problems.length).toBeGreaterThan(0)
    for (const { problem } of answer.body.problems) expect(problem).toMatch(/^\S.{10,}/s)
    expect((await apply(answer.body.id)).status).toBe(409)
    expect(Object.values(await dump()).flat()).toEqual([])
  })
})

describe('a file in another spelling', () => {
  const text = csv(
    'Pupil ID;Pupil first name;PARENT_ID;parent last name;Mobile;Shoe size',
    'P1;Zoë;C1;Müller;07700 900001;38',
  )
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le')
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['Windows-1252', Buffer.from(text, 'latin1')],
    ['UTF-16, little end first', utf16],
    ['UTF-16, big end first', Buffer.from(utf16).swap16()],
  ])('is read as it was meant: %s', async (_, bytes) => {
    const prepared = await prepare(bytes)
    expect(prepared.problems).toContainEqual(
      expect.objectContaining({ row: 1, column: 'Shoe size', kind: 'unknown column', leftOut: false }),
    )
    await apply(prepared.id)
    expect((await school.call('GET', '/v1/pupils/P1')).body).toMatchObject({
      firstName: 'Zoë',
      parents: [{ lastName: 'Müller', numbers: [{ e164: '+447700900001' }] }],
    })
  })

  it('is named in its problems as the school’s system names it', async () => {
    const path = `/v1/roster/imports?file=${encodeURIComponent('autumn term.csv')}`
    const { body } = await school.call('POST', path, csv('pupil_id,parent_id,mobile', 'P1,C1,none'))
    expect(body.problems.length).toBeGreaterThan(0)
    for (const { file } of body.problems) expect(file).toBe('autumn term.csv')
  })

  it('may hold what no database keeps: it is read, or said to be wrong', async () => {
    const rows = Array.from({ length: 1_200 }, (_, n) => `X${n},Y${n},Ann,`)
    const longest = `${'x'.repeat(199)}👋`
    const strange = [
      'P1\0,C1,Ann,07700 900001',
      'P2,C2,A\0nn,',
      `P3,C3,Ann,${longest}`,
      '"P4,C4,A\0nn,no\0ne',
    ]
    const text = csv('pupil_id,parent_id,pupil_first_name,mobile,Sh\0oe', ...rows, ...strange)
    const answer = await school.call('POST', '/v1/roster/imports', text)
    expect(answer.status).toBe(201)
    expect((await apply(answer.body.id)).status).toBe(200)
  })
})
