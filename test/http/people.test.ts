import { beforeAll, describe, expect, it } from 'vitest'
import { importFile, type Stage, smallRoster, startStage, type Tenant } from './stage.ts'

let stage: Stage
let school: Tenant

beforeAll(async () => {
  stage = await startStage()
  school = await stage.tenant()
  await importFile(school, smallRoster)
})

const get = async (path: string) => (await school.call('GET', path)).body

describe('a parent', () => {
  it('is shown with numbers in the order in which they are tried, and what may be texted', async () => {
    const parent = await get('/v1/parents/C1')
    expect(parent).toMatchObject({
      misId: 'C1',
      title: 'Mrs',
      firstName: 'Bo',
      lastName: 'Ash',
      ended: false,
      numbers: [
        { e164: '+447700900001', label: 'mobile', type: 'mobile', textable: true },
        { e164: '+442079460001', label: 'home', type: 'landline', textable: false },
      ],
      pupils: [
        {
          misId: 'P1',
          relationship: 'Mother',
          priority: 1,
          parentalResponsibility: true,
          livesWith: true,
          noContact: false,
        },
      ],
    })
    expect(await get(`/v1/parents/${parent.id}`)).toEqual(parent)
    expect((await get('/v1/parents')).data).toContainEqual(parent)
  })

  it('is shown with no-contact and with what the file leaves open', async () => {
    expect(await get('/v1/parents/C4')).toMatchObject({ pupils: [{ misId: 'P2', noContact: true }] })
    expect(await get('/v1/parents/C3')).toMatchObject({ pupils: [{ parentalResponsibility: null }] })
  })
})

describe('a pupil', () => {
  it('is shown with form, year and parents, by our id or the MIS’s', async () => {
    const pupil = await get('/v1/pupils/P1')
    expect(pupil).toMatchObject({ misId: 'P1', firstName: 'Ann', lastName: 'Ash', ended: false })
    expect(pupil).toMatchObject({ nicknames: [], gender: null })
    expect(
      pupil.groups.map(({ kind, code }: { kind: string; code: string }) => `${kind} ${code}`).sort(),
    ).toEqual(['form 7A', 'year 7'])
    expect(pupil.parents.map(({ misId }: { misId: string }) => misId)).toEqual(['C1', 'C2'])
    expect(await get(`/v1/pupils/${pupil.id}`)).toEqual(pupil)
  })

  it.each(['/v1/pupils/none', '/v1/parents/none', '/v1/pupils/C1', '/v1/parents/P1'])(
    'is not there: %s',
    async (path) => {
      expect((await school.call('GET', path)).status).toBe(404)
    },
  )
})

describe('a group', () => {
  it('is shown with how many are in it, and no lead until it has one', async () => {
    const { data } = await get('/v1/groups')
    expect(
      data
        .map(({ kind, code, name, members, lead }: Record<string, unknown>) => [
          kind,
          code,
          name,
          members,
          lead,
        ])
        .sort(),
    ).toEqual([
      ['form', '7A', 'Form 7A', 2, null],
      ['form', '8A', 'Form 8A', 1, null],
      ['year', '7', 'Year 7', 2, null],
      ['year', '8', 'Year 8', 1, null],
    ])
  })

  it('is given its lead by id or code, and by staff of ours or the MIS’s id', async () => {
    const group = (await get('/v1/groups')).data.find(({ code }: { code: string }) => code === '7A')
    for (const [name, staff] of [
      ['7A', 'L1'],
      ['form:7A', school.lead.id],
      [group.id, 'L1'],
    ])
      expect(await school.call('PUT', `/v1/groups/${name}/lead`, { staff })).toMatchObject({
        status: 200,
        body: { id: group.id, lead: { id: school.lead.id, name: 'Mrs Lane' } },
      })
    expect((await get('/v1/groups')).data.filter(({ lead }: { lead: unknown }) => lead)).toHaveLength(1)
  })

  it('is found by kind and code where a code names two', async () => {
    const other = await stage.tenant()
    await importFile(other, 'pupil_id,parent_id,form,year\nP1,C1,R,R\n')
    expect(await other.call('PUT', '/v1/groups/R/lead', { staff: 'L1' })).toMatchObject({
      status: 422,
      body: { detail: expect.stringMatching(/“(form|year):R” or “(form|year):R”/) },
    })
    expect((await other.call('PUT', '/v1/groups/year:R/lead', { staff: 'L1' })).body).toMatchObject({
      kind: 'year',
    })
  })

  it.each([
    ['none', { staff: 'L1' }, 404],
    ['7A', { staff: 'nobody' }, 404],
    ['7A', { staff: '' }, 422],
    ['7A', {}, 422],
  ])('gets no lead by a mistake: %s %j', async (name, body, status) => {
    expect((await school.call('PUT', `/v1/groups/${name}/lead`, body)).status).toBe(status)
  })
})

describe('a member of staff', () => {
  const details = {
    title: 'Mr',
    firstName: 'Ty',
    lastName: 'Teal',
    email: 'Ty.Teal@example.org',
    roles: ['teacher'],
  }
  const put = (misId: string, body: Record<string, unknown>) => school.call('PUT', `/v1/staff/${misId}`, body)

  it('is made, and changed by the same call, known by the MIS’s id', async () => {
    const made = await put('T1', { ...details, mobile: '07700 900456' })
    expect(made).toMatchObject({
      status: 200,
      body: { misId: 'T1', email: 'ty.teal@example.org', mobile: '+447700900456', roles: ['teacher'] },
    })
    const changed = await put('T1', { ...details, lastName: 'Green', roles: ['teacher', 'office'] })
    expect(changed.body).toMatchObject({ id: made.body.id, lastName: 'Green', mobile: null })
    expect(changed.body.roles.toSorted()).toEqual(['office', 'teacher'])
    const { data } = await get('/v1/staff')
    expect(data.map(({ misId }: { misId: string }) => misId)).toEqual(['L1', 'T1'])
  })

  it('takes over the role that one person has; nobody can put it down', async () => {
    const other = await stage.tenant()
    const lead = (misId: string, roles: string[]) =>
      other.call('PUT', `/v1/staff/${misId}`, { ...details, email: `${misId}@example.org`, roles })
    expect(await lead('L1', ['office'])).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/roles' }] },
    })
    expect((await lead('T1', ['liaison-lead'])).status).toBe(200)
    const { data } = (await other.call('GET', '/v1/staff')).body
    const holders = data.filter(({ roles }: { roles: string[] }) => roles.includes('liaison-lead'))
    expect(holders.map(({ misId }: { misId: string }) => misId)).toEqual(['T1'])
  })

  it('is refused with every fault at once', async () => {
    const faults = async (body: Record<string, unknown>) =>
      (await put('T2', body)).body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()
    expect(await faults({ title: 7, firstName: '', email: 'x', roles: ['king'], more: 1 })).toEqual([
      '/email',
      '/firstName',
      '/lastName',
      '/more',
      '/roles/0',
      '/title',
    ])
    await put('T1', details)
    expect(await faults({ ...details, mobile: 'none' })).toEqual(['/email', '/mobile'])
    expect((await get('/v1/staff')).data).toHaveLength(2)
  })

  it('is refused with faults of meaning beside those of shape', async () => {
    const answer = await put('T9', {
      ...details,
      email: 'nine@example.org',
      firstName: '',
      mobile: '07700 9004',
    })
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/firstName',
      '/mobile',
    ])
  })

  it('is made once by two who do it at the same moment', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => put('T3', { ...details, email: 't3@example.org' })))
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0)
    expect(answers.filter(({ status }) => ![200, 409, 422].includes(status))).toEqual([])
    const { data } = await get('/v1/staff')
    expect(data.filter(({ misId }: { misId: string }) => misId === 'T3')).toHaveLength(1)
  })
})

describe('POST /v1/numbers/checks', () => {
  const check = (numbers: unknown[], more = {}) =>
    school.call('POST', '/v1/numbers/checks', { numbers, ...more })

  it('says of each number, in the order given, what it is and whether it would be texted', async () => {
    const { status, body } = await check([
      '07700 900123',
      '020 7946 0001',
      '07700 9001',
      'mum',
      '+33 6 12 34 56 78',
    ])
    expect(status).toBe(200)
    expect(body.data).toMatchObject([
      {
        input: '07700 900123',
        e164: '+447700900123',
        valid: true,
        type: 'mobile',
        textable: true,
        problem: null,
      },
      { input: '020 7946 0001', e164: '+442079460001', valid: true, type: 'landline', textable: false },
      { input: '07700 9001', e164: null, valid: false, textable: false },
      { input: 'mum', e164: null, valid: false, textable: false },
      { input: '+33 6 12 34 56 78', e164: '+33612345678', valid: true, type: 'mobile', textable: true },
    ])
    for (const { textable, problem } of body.data) expect(problem === null).toBe(textable)
  })

  it('gives back what it was given, letter by letter', async () => {
    const numbers = [' 07700 900123 ', '07700\t900123', '']
    expect((await check(numbers)).body.data.map(({ input }: { input: string }) => input)).toEqual(numbers)
  })

  it('answers ten thousand at once, and no more', async () => {
    const numbers = Array.from({ length: 10_000 }, (_, n) => `07700 ${900_000 + (n % 1_000)}`)
    const { status, body } = await check(numbers)
    expect(status).toBe(200)
    expect(body.data.map(({ input }: { input: string }) => input)).toEqual(numbers)
    expect(await check([...numbers, '07700 900000'])).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/numbers', detail: expect.stringContaining('10000') }] },
    })
  })

  it('asks no carrier, and says so to who wants it', async () => {
    expect((await check(['07700 900123'], { lookup: false })).status).toBe(200)
    expect(await check(['07700 900123'], { lookup: true })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/lookup' }] },
    })
  })

  it.each([
    [[7], '/numbers/0'],
    [['x'.repeat(501)], '/numbers/0'],
    ['07700', '/numbers'],
    [undefined, '/numbers'],
  ])('refuses what is no list of numbers: %#', async (numbers, pointer) => {
    const answer = await school.call('POST', '/v1/numbers/checks', { numbers })
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer }] } })
  })
})
