import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { recordEvidence } from '../../src/numbers/evidence.ts'
import { findNumber } from '../../src/numbers/numbers.ts'
import { rosterOf } from '../roster/tables.ts'
import { importFile, type Stage, smallRoster, startStage, type Tenant } from './stage.ts'

let stage: Stage
let school: Tenant

beforeAll(async () => {
  stage = await startStage()
})
beforeEach(async () => {
  school = await stage.tenant()
  await importFile(school, smallRoster)
})

const ann = {
  firstName: 'Ann',
  lastName: 'Ash',
  year: '7',
  form: '7A',
  parents: [
    { misId: 'C1', mobile: '07700 900001', homePhone: '020 7946 0001' },
    { misId: 'C2', mobile: '07700 900002', homePhone: '' },
  ],
}
const [mother, father] = ann.parents
const put = (misId: string, pupil: unknown) => school.call('PUT', `/v1/pupils/${misId}`, pupil)
const get = async (path: string) => (await school.call('GET', path)).body
const numbersOf = async (parent: string) =>
  (await get(`/v1/parents/${parent}`)).numbers.map(({ e164 }: { e164: string }) => e164)
const parentsOf = async (pupil: string) =>
  (await get(`/v1/pupils/${pupil}`)).parents.map(({ misId }: { misId: string }) => misId)
const dump = () => rosterOf(stage.context.db, school.school.id)

describe('PUT /v1/pupils/{misId}', () => {
  it('changes nothing when it says what is on record', async () => {
    const before = await dump()
    expect(await put('P1', ann)).toMatchObject({
      status: 200,
      body: { misId: 'P1', ended: false, contradictions: 0, problems: [] },
    })
    expect(await dump()).toEqual(before)
  })

  it('brings a new pupil with parents, numbers and a new form', async () => {
    const parent = { misId: 'C9', firstName: 'Ivy', lastName: 'Dale', mobile: '07700 900009 / 07700 900019' }
    await put('P9', { firstName: 'Joe', lastName: 'Dale', year: '9', form: '9C', parents: [parent] })
    expect(await get('/v1/pupils/P9')).toMatchObject({
      firstName: 'Joe',
      parents: [{ misId: 'C9', lastName: 'Dale' }],
    })
    const { groups } = await get('/v1/pupils/P9')
    expect(groups.map(({ code }: { code: string }) => code).sort()).toEqual(['9', '9C'])
    expect(await numbersOf('C9')).toEqual(['+447700900009', '+447700900019'])
  })

  it('changes a number, and leaves alone what it does not speak of', async () => {
    await put('P1', { parents: [{ ...mother, mobile: '07700 900021' }, father] })
    expect(await numbersOf('C1')).toEqual(['+447700900021', '+442079460001'])
    expect(await get('/v1/pupils/P1')).toMatchObject({
      firstName: 'Ann',
      parents: [{ title: 'Mrs', pupils: [{ relationship: 'Mother' }] }, { title: 'Mr' }],
    })
    expect(await get('/v1/pupils/P2')).toMatchObject({ ended: false })
  })

  it('contradicts what a parent confirmed as openly as an import does', async () => {
    const { db } = stage.context
    const schoolId = school.school.id
    const number = await findNumber(db.read, schoolId, '+447700900001')
    const evidence = { kind: 'confirmed', by: 'parent' } as const
    await db.write((tx) => recordEvidence(tx, { schoolId, numberId: number!.id }, evidence, new Date()))
    const { body } = await put('P1', { parents: [{ ...mother, mobile: '07700 900021' }, father] })
    expect(body.contradictions).toBe(1)
    expect((await get('/v1/numbers/disagreements')).data).toMatchObject([
      { parent: { misId: 'C1' }, used: '+447700900021', other: '+447700900001' },
    ])
  })

  it('ends who is no more the pupil’s, unless somebody else’s', async () => {
    await put('P1', { parents: [mother] })
    expect(await parentsOf('P1')).toEqual(['C1'])
    expect(await get('/v1/parents/C2')).toMatchObject({ ended: true })
    await put('P2', { parents: [{ misId: 'C3' }, { misId: 'C4' }, { misId: 'C1' }] })
    await put('P1', { parents: [] })
    expect(await get('/v1/parents/C1')).toMatchObject({ ended: false, pupils: [{ misId: 'P2' }] })
  })

  it('says what cannot be read, and uses the rest', async () => {
    const { body } = await put('P1', { parents: [mother, { ...father, mobile: '07700 9002' }] })
    expect(body.problems).toMatchObject([
      { pointer: '/parents/1/mobile', value: '07700 9002', kind: expect.stringContaining('short') },
    ])
    expect(await numbersOf('C2')).toEqual(['+447700900002'])
  })

  it('refuses what one parent says and another leaves out', async () => {
    const before = await dump()
    expect(await put('P1', { parents: [mother, { misId: 'C2' }] })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/parents/1/mobile' }, { pointer: '/parents/1/homePhone' }] },
    })
    expect(await dump()).toEqual(before)
  })

  it('takes a blank no-contact for no, and one parent’s flag beside it', async () => {
    const parents = [
      { misId: 'C1', noContact: null },
      { misId: 'C2', noContact: true },
    ]
    expect(await put('P1', { parents })).toMatchObject({ status: 200 })
    const { parents: now } = await get('/v1/pupils/P1')
    expect(now.map((parent: { pupils: { noContact: boolean }[] }) => parent.pupils[0]!.noContact)).toEqual([
      false,
      true,
    ])
  })

  it('lifts no-contact only when somebody says so', async () => {
    const birch = {
      parents: [
        { misId: 'C3', noContact: false },
        { misId: 'C4', noContact: false },
      ],
    }
    const barred = async () => (await get('/v1/parents/C4')).pupils[0].noContact
    expect(await put('P2', birch)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/confirm' }] } })
    expect(await barred()).toBe(true)
    expect((await put('P2', { ...birch, confirm: ['lifts-no-contact'] })).status).toBe(200)
    expect(await barred()).toBe(false)
  })
})

describe('what a pupil is called besides', () => {
  const called = async (misId = 'P1') => (await get(`/v1/pupils/${misId}`)).nicknames
  const set = (nicknames: unknown, id = 'P1') =>
    school.call('PUT', `/v1/pupils/${id}/nicknames`, { nicknames })

  it('is said in all, in any script, by our id or the MIS’s', async () => {
    const names = ['Annie', 'Anne-Marie', 'A’isha', 'Mary Jane', 'Łucja', 'عائشة', 'राधिका', '小安']
    expect(await set(names)).toMatchObject({ status: 200, body: { misId: 'P1', nicknames: names } })
    expect(await called()).toEqual(names)
    const { id } = await get('/v1/pupils/P1')
    await set([' Nan  Two '], id)
    expect(await called()).toEqual(['Nan Two'])
    await set([])
    expect(await called()).toEqual([])
  })

  it('is not the first name, which is dropped', async () => {
    expect((await set(['ann', 'Nan', 'Ann'])).body.nicknames).toEqual(['Nan'])
  })

  it('is refused with every fault at once, and stays as it was', async () => {
    await set(['Nan'])
    const { status, body } = await set(['', 'Nan', 'nan', 'N4n', 'x'.repeat(41), '👍', ...'abcdef'])
    expect(status).toBe(422)
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/nicknames',
      ...[0, 2, 3, 4, 5].map((n) => `/nicknames/${n}`),
    ])
    expect(await called()).toEqual(['Nan'])
  })

  it('is sent with the pupil, and added to what the office knows', async () => {
    await set(['Nan'])
    const { body } = await put('P1', {
      nicknames: ['Annie', 'NAN', 'Ann', 'A1'],
      gender: 'female',
      parents: ann.parents,
    })
    expect(body.problems).toMatchObject([{ pointer: '/nicknames', kind: 'not a name', value: 'A1' }])
    expect(await get('/v1/pupils/P1')).toMatchObject({ nicknames: ['Nan', 'Annie'], gender: 'female' })
    await put('P1', ann)
    expect(await get('/v1/pupils/P1')).toMatchObject({ nicknames: ['Nan', 'Annie'], gender: 'female' })
    await put('P1', { nicknames: [], gender: null, parents: ann.parents })
    expect(await get('/v1/pupils/P1')).toMatchObject({ nicknames: ['Nan', 'Annie'], gender: null })
  })

  it('has no gender but those that a parent’s “my son” and “my daughter” need', async () => {
    expect(await put('P1', { gender: 'x', parents: ann.parents })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/gender' }] },
    })
  })
})

describe('DELETE /v1/pupils/{misId}', () => {
  const remove = (misId: string, of = school) => of.call('DELETE', `/v1/pupils/${misId}`)

  it('ends the pupil and the parents who have no other', async () => {
    await put('P2', { parents: [{ misId: 'C3' }, { misId: 'C4' }, { misId: 'C1' }] })
    expect(await remove('P1')).toMatchObject({ status: 200, body: { misId: 'P1', ended: true } })
    expect(await get('/v1/pupils/P1')).toMatchObject({ ended: true, parents: [] })
    expect(await get('/v1/parents/C1')).toMatchObject({ ended: false })
    expect(await get('/v1/parents/C2')).toMatchObject({ ended: true })
  })

  it('changes nothing the second time, and a later PUT brings them back', async () => {
    const before = await dump()
    await remove('P1')
    const ended = await dump()
    expect((await remove('P1')).status).toBe(200)
    expect(await dump()).toEqual(ended)
    await put('P1', ann)
    expect(await dump()).toEqual(before)
  })

  it('knows no pupil of another school', async () => {
    expect((await remove('P1', await stage.tenant())).status).toBe(404)
    expect(await get('/v1/pupils/P1')).toMatchObject({ ended: false })
  })
})
