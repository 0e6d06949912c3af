import { beforeAll, describe, expect, it } from 'vitest'
import { arriveAt } from '../support/number-ids.ts'
import { csv, importFile, type Stage, smallRoster, startStage, type Tenant } from './stage.ts'

let stage: Stage
let school: Tenant

beforeAll(async () => {
  stage = await startStage()
  school = await stage.tenant()
  await importFile(school, smallRoster)
  const numbers = ['+447700900001', '+447700900002', '+447700900004']
  await arriveAt(stage.context.db, school.school.id, numbers, stage.context.clock.now())
})

describe('GET /v1/reach', () => {
  it('counts the pupils whom a text reaches, in the school, its years and its forms', async () => {
    const { body } = await school.call('GET', '/v1/reach')
    expect(body).toMatchObject({ pupils: 3, withOne: 1, withTwo: 1, unreachable: 1, weeks: [] })
    const groups = (await school.call('GET', '/v1/groups')).body.data
    const form = groups.find((group: { code: string }) => group.code === '7A')
    expect(body.groups).toContainEqual({
      id: form.id,
      kind: 'form',
      code: '7A',
      name: form.name,
      pupils: 2,
      withOne: 1,
      withTwo: 1,
      unreachable: 0,
    })
  })

  it('needs a key that may read the roster', async () => {
    const other = await stage.tenant('Other', ['messages:read'])
    for (const path of ['/v1/reach', '/v1/reach/unreachable'])
      expect((await other.call('GET', path)).status).toBe(403)
  })
})

describe('GET /v1/reach/unreachable', () => {
  it('lists the pupils whose homes no text reaches, whom to write to, and why', async () => {
    const { body } = await school.call('GET', '/v1/reach/unreachable')
    expect(body).toEqual({
      data: [
        {
          pupil: { id: expect.any(String), misId: 'P3', name: 'Gus Cole', form: '8A' },
          parents: [{ id: expect.any(String), name: 'Hal Cole' }],
          reason: 'No number that can be texted.',
        },
      ],
      next: null,
    })
  })

  it('goes on where it ended, and names nobody who is barred', async () => {
    const many = await stage.tenant()
    const rows = ['A', 'B', 'C'].map((id) => `${id},${id},Elm,9,9C,X,Al,Elm,Y`)
    await importFile(
      many,
      csv(
        'pupil_id,pupil_first_name,pupil_last_name,year,form,parent_id,parent_first_name,parent_last_name,no_contact',
        ...rows,
      ),
    )
    const first = (await many.call('GET', '/v1/reach/unreachable?limit=2')).body
    const second = (await many.call('GET', `/v1/reach/unreachable?limit=2&cursor=${first.next}`)).body
    const all = [...first.data, ...second.data]
    expect(all.map(({ pupil }) => pupil.misId).sort()).toEqual(['A', 'B', 'C'])
    expect(all.map(({ parents }) => parents)).toEqual([[], [], []])
    expect(second.next).toBeNull()
  })
})
