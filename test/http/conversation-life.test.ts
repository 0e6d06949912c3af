import { beforeAll, describe, expect, it } from 'vitest'
import { conversations } from '../../src/db/schema.ts'
import { csv, importFile, type Stage, startStage, type Tenant } from './stage.ts'

const shared = csv(
  'pupil_id,pupil_first_name,pupil_last_name,form,parent_id,parent_first_name,parent_last_name,mobile',
  'P1,Ann,Ash,7A,C1,Bo,Ash,07700 900001',
  'P1,Ann,Ash,7A,C2,Cy,Ash,07700 900001',
)
const teacher = { title: 'Mr', firstName: 'Ty', lastName: 'Tan', email: 't@example.org', roles: ['teacher'] }

let stage: Stage
let school: Tenant
let first: string
let second: string

beforeAll(async () => {
  stage = await startStage()
  school = await stage.tenant('Life')
  await importFile(school, shared)
  await school.call('PUT', '/v1/staff/T1', teacher)
  await stage.text('+447700900001', school.number, 'Is the bus late?')
  first = await newest()
  await school.call('PUT', `/v1/conversations/${first}/closure`, { because: 'no answer needed' })
  await stage.text('+447700900001', school.number, 'And the trip?')
  second = await newest()
})

const newest = async () => (await school.call('GET', '/v1/conversations')).body.data[0].id
const kinds = (body: { history: { kind: string }[] }) => body.history.map(({ kind }) => kind)

describe('a conversation over the API', () => {
  it('says why it was closed, and that it was opened again', async () => {
    const closed = (await school.call('GET', `/v1/conversations/${first}`)).body
    expect(closed).toMatchObject({
      state: 'closed',
      closedBecause: 'no answer needed',
      mergedInto: null,
      joined: [],
      marks: [],
    })
    const opened = await school.call('DELETE', `/v1/conversations/${first}/closure`)
    expect(opened.body).toMatchObject({ state: 'open', closedBecause: null })
    expect(kinds(opened.body)).toEqual(expect.arrayContaining(['closed', 'reopened']))
    expect(
      (await school.call('PUT', `/v1/conversations/${first}/closure`, { because: 'merged' })).status,
    ).toBe(422)
  })

  it('takes notes, once for one Idempotency-Key', async () => {
    const note = () =>
      school.call('POST', `/v1/conversations/${first}/notes`, { body: 'Rang' }, { 'idempotency-key': 'n1' })
    const made = await note()
    expect([made.status, made.body]).toEqual([
      201,
      { kind: 'note', by: null, to: null, words: 'Rang', at: expect.any(String) },
    ])
    expect((await note()).body).toEqual(made.body)
    const { body } = await school.call('GET', `/v1/conversations/${first}`)
    expect(kinds(body).filter((kind) => kind === 'note')).toHaveLength(1)
    expect(await school.call('POST', `/v1/conversations/${first}/notes`, { body: '' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/body' }] },
    })
  })

  it('lets somebody join and leave, by the id of the MIS', async () => {
    const path = `/v1/conversations/${first}/participants`
    const joined = await school.call('PUT', `${path}/T1`)
    expect(joined.body.joined).toEqual([{ id: expect.any(String), name: 'Mr Tan', role: 'teacher' }])
    expect((await school.call('DELETE', `${path}/T1`)).body.joined).toEqual([])
    expect((await school.call('PUT', `${path}/T9`)).status).toBe(404)
  })

  it('says which of those who share the phone it is', async () => {
    const path = `/v1/conversations/${first}/parents`
    expect((await school.call('PUT', path, { parents: ['C2'] })).body.parents).toMatchObject([
      { misId: 'C2' },
    ])
    expect(await school.call('PUT', path, { parents: ['C2', 'C9'] })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/parents/1' }] },
    })
  })

  it('goes on in the one that it was merged into', async () => {
    const merged = await school.call('POST', `/v1/conversations/${first}/merges`, { into: second })
    expect(merged.status).toBe(200)
    expect(merged.body.messages.map(({ body }: { body: string }) => body)).toEqual(
      expect.arrayContaining(['Is the bus late?', 'And the trip?']),
    )
    expect((await school.call('GET', `/v1/conversations/${first}`)).body).toMatchObject({
      state: 'closed',
      closedBecause: 'merged',
      mergedInto: second,
      messages: [],
    })
    for (const [method, way, body] of [
      ['POST', 'replies', { body: 'x' }],
      ['DELETE', 'closure', undefined],
    ] as const)
      expect((await school.call(method, `/v1/conversations/${first}/${way}`, body)).status).toBe(409)
  })

  it('is not there once it is restricted, not even for the same request again', async () => {
    const answer = () =>
      school.call('POST', `/v1/conversations/${second}/replies`, { body: 'No' }, { 'idempotency-key': 'r1' })
    expect((await answer()).status).toBe(202)
    await stage.context.db.write((tx) => tx.update(conversations).set({ restrictedAt: new Date() }))
    expect((await answer()).status).toBe(404)
  })
})
