import { beforeAll, describe, expect, it } from 'vitest'
import { type Stage, startStage, type Tenant } from './stage.ts'

let stage: Stage
let school: Tenant
let other: Tenant

beforeAll(async () => {
  stage = await startStage()
  school = await stage.tenant()
  other = await stage.tenant()
  for (const misId of ['T1', 'T2', 'D1'])
    await school.call('PUT', `/v1/staff/${misId}`, {
      title: 'Mr',
      firstName: 'Tim',
      lastName: misId,
      email: `${misId}@example.org`,
      roles: misId === 'D1' ? ['safeguarding-lead'] : ['teacher'],
    })
})

describe('the hours of a school', () => {
  it('are shown and set; what is left out stays as it is', async () => {
    const set = { schoolDays: [4, 1, 2], workFrom: '9:00', workTo: '15:30', hoursToAnswer: 6 }
    const expected = {
      ...set,
      schoolDays: [1, 2, 4],
      workFrom: '09:00',
      hoursToAnswerUrgent: 1,
      sendFrom: null,
    }
    expect(await school.call('PUT', '/v1/school/hours', set)).toMatchObject({ status: 200, body: expected })
    expect((await school.call('PUT', '/v1/school/hours', {})).body).toMatchObject(expected)
    expect((await school.call('GET', '/v1/school/hours')).body).toMatchObject(expected)
    expect((await other.call('GET', '/v1/school/hours')).body).toMatchObject({
      timeZone: 'Europe/London',
      schoolDays: [1, 2, 3, 4, 5],
      hoursToAnswer: 8,
    })
  })

  it('have every fault named at once', async () => {
    const wrong = { schoolDays: [0], workFrom: 'dawn', hoursToAnswer: 41, sendFrom: '08:00' }
    const { status, body } = await school.call('PUT', '/v1/school/hours', wrong)
    expect(status).toBe(422)
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/hoursToAnswer',
      '/schoolDays/0',
      '/sendFrom',
      '/workFrom',
    ])
  })
})

describe.each(['terms', 'closures'])('the %s of a school', (kind) => {
  const path = `/v1/school/${kind}`
  const span = { name: 'First', firstDay: '2027-02-15', lastDay: '2027-02-19' }

  it('are added once, listed by page, and removed', async () => {
    const once = { 'idempotency-key': `a-${kind}` }
    const added = await school.call('POST', path, span, once)
    expect(added).toMatchObject({ status: 201, body: span })
    expect((await school.call('POST', path, span, once)).body).toEqual(added.body)
    await school.call('POST', path, { name: 'Earlier', firstDay: '2027-01-04', lastDay: '2027-01-05' })
    const first = (await school.call('GET', `${path}?limit=1`)).body
    expect(first.data).toMatchObject([{ name: 'Earlier' }])
    const second = (await school.call('GET', `${path}?limit=1&cursor=${first.next}`)).body
    expect(second).toEqual({ data: [added.body], next: null })
    expect((await other.call('GET', path)).body.data).toEqual([])
    expect((await other.call('DELETE', `${path}/${added.body.id}`)).status).toBe(404)
    expect(await school.call('DELETE', `${path}/${added.body.id}`)).toMatchObject({ status: 200, body: span })
    expect((await school.call('DELETE', `${path}/${added.body.id}`)).status).toBe(404)
  })

  it('have every fault named at once', async () => {
    const wrong = { name: '', firstDay: '15/02/2027', lastDay: 3, colour: 'red' }
    const { status, body } = await school.call('POST', path, wrong)
    expect(status).toBe(422)
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/colour',
      '/firstDay',
      '/lastDay',
      '/name',
    ])
  })
})

describe('a member of staff', () => {
  it('has hours of their own, or the school’s', async () => {
    const path = '/v1/staff/T1/hours'
    expect((await school.call('GET', path)).body).toEqual({ week: null })
    const week = { mon: { from: '08:30', to: '12:00' }, sat: { from: '9:00', to: '10:00' } }
    const set = { week: { ...week, sat: { from: '09:00', to: '10:00' } } }
    expect((await school.call('PUT', path, { week })).body).toEqual(set)
    expect((await school.call('GET', path)).body).toEqual(set)
    const wrong = await school.call('PUT', path, { week: { mon: { from: '12:00', to: '08:30' }, moon: {} } })
    expect(wrong).toMatchObject({ status: 422 })
    const faults = await school.call('PUT', path, { week: { tue: { from: '12:00', to: '08:30' } } })
    expect(faults.body.errors).toMatchObject([{ pointer: '/week/tue/to' }])
    expect((await school.call('PUT', path, { week: null })).body).toEqual({ week: null })
    expect((await other.call('GET', path)).status).toBe(404)
  })

  it('is absent on days that are put on record', async () => {
    const path = '/v1/staff/T1/absences'
    const span = { firstDay: '2999-03-01', lastDay: '2999-03-05' }
    const added = await school.call('POST', path, span)
    expect(added).toMatchObject({ status: 201, body: span })
    await school.call('POST', path, { firstDay: '2999-03-08', lastDay: '2999-03-08' })
    const first = (await school.call('GET', `${path}?limit=1`)).body
    expect(first.data).toEqual([added.body])
    expect((await school.call('GET', `${path}?cursor=${first.next}`)).body).toMatchObject({
      data: [{ firstDay: '2999-03-08' }],
      next: null,
    })
    const shared = await school.call('POST', path, { firstDay: '2999-03-05', lastDay: '2999-03-06' })
    expect(shared).toMatchObject({ status: 422, body: { errors: [{ pointer: '/firstDay' }] } })
    const wrong = await school.call('POST', path, { firstDay: 'soon', why: 'ill' })
    expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/firstDay',
      '/lastDay',
      '/why',
    ])
    expect((await school.call('DELETE', `/v1/staff/T2/absences/${added.body.id}`)).status).toBe(404)
    expect((await other.call('DELETE', `${path}/${added.body.id}`)).status).toBe(404)
    expect(await school.call('DELETE', `${path}/${added.body.id}`)).toMatchObject({ status: 200, body: span })
    expect((await other.call('GET', path)).status).toBe(404)
  })

  it('has a deputy, whom the list of staff shows', async () => {
    const named = await school.call('PUT', '/v1/staff/T1/deputy', { deputy: 'T2' })
    expect(named).toMatchObject({
      status: 200,
      body: { misId: 'T1', deputy: { misId: 'T2', name: 'Mr T2' } },
    })
    const listed = (await school.call('GET', '/v1/staff')).body.data
    expect(listed).toContainEqual(named.body)
    expect(listed).toContainEqual(expect.objectContaining({ misId: 'T2', deputy: null }))
    // Also when the deputy is on another page.
    const page = (await school.call('GET', '/v1/staff?limit=2')).body.data
    expect(page).toContainEqual(named.body)
    expect((await school.call('PUT', '/v1/staff/T1/deputy', { deputy: null })).body.deputy).toBeNull()
    expect(await school.call('PUT', '/v1/staff/T1/deputy', { deputy: 'T1' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/deputy' }] },
    })
    expect((await other.call('PUT', '/v1/staff/T1/deputy', { deputy: null })).status).toBe(404)
  })

  it('who is the safeguarding lead has no deputy whom a program names', async () => {
    const { status, body } = await school.call('PUT', '/v1/staff/D1/deputy', { deputy: 'T2' })
    expect([status, body.detail]).toEqual([403, expect.stringContaining('only they can name one')])
    expect((await school.call('GET', '/v1/staff')).body.data).toContainEqual(
      expect.objectContaining({ misId: 'D1', deputy: null }),
    )
  })
})
