import { beforeAll, describe, expect, it } from 'vitest'
import { type Stage, startStage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await startStage()
})

describe('the series', () => {
  it('is off until it is switched on, and can be switched off again', async () => {
    const { call } = await stage.tenant()
    expect((await call('GET', '/v1/refresh/series')).body).toMatchObject({ on: false, switchedOnAt: null })
    const on = await call('PUT', '/v1/refresh/series', { everyDays: 21 })
    expect(on).toMatchObject({ status: 200, body: { on: true, everyDays: 21, askEvery: 3 } })
    expect(await call('DELETE', '/v1/refresh/series')).toMatchObject({ status: 200, body: { on: false } })
  })

  it('says everything that is wrong with a pace', async () => {
    const { call } = await stage.tenant()
    const refused = await call('PUT', '/v1/refresh/series', { everyDays: 1, askEvery: 99 })
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/everyDays' }, { pointer: '/askEvery' }] },
    })
  })
})

describe('the school’s own texts', () => {
  it('are added, listed and taken out of use', async () => {
    const { call } = await stage.tenant()
    const added = await call('POST', '/v1/refresh/texts', { body: 'The library is open until five.' })
    expect(added).toMatchObject({ status: 201, body: { season: 'any', years: null, replaces: null } })
    expect((await call('GET', '/v1/refresh/texts')).body.data).toEqual([added.body])
    expect((await call('DELETE', `/v1/refresh/texts/${added.body.id}`)).body).toEqual({ data: [] })
    expect((await call('DELETE', `/v1/refresh/texts/${added.body.id}`)).status).toBe(404)
  })

  it('may leave one of the product’s out; a later one for the same takes its place', async () => {
    const { call } = await stage.tenant()
    const words = { replaces: 'tip-1', body: 'Our own words.' }
    expect((await call('POST', '/v1/refresh/texts', { replaces: 'tip-1', body: '' })).status).toBe(201)
    await call('POST', '/v1/refresh/texts', words)
    expect((await call('GET', '/v1/refresh/texts')).body.data).toMatchObject([words])
  })

  it.each([
    ['empty', '', 1],
    ['too long for one part', 'x'.repeat(131), 1],
    ['beyond the phone networks’ alphabet', 'Good luck 🍀', 1],
    ['both', `${'x'.repeat(131)}🍀`, 2],
  ])('are refused when %s', async (_, body, faults) => {
    const { call } = await stage.tenant()
    const refused = await call('POST', '/v1/refresh/texts', { body })
    expect(refused.status).toBe(422)
    expect(refused.body.errors).toHaveLength(faults)
    expect((await call('GET', '/v1/refresh/texts')).body.data).toEqual([])
  })

  it('are another school’s business', async () => {
    const { call } = await stage.tenant()
    const added = await call('POST', '/v1/refresh/texts', { body: 'Ours.' })
    const other = await stage.tenant()
    expect((await other.call('GET', '/v1/refresh/texts')).body.data).toEqual([])
    expect((await other.call('DELETE', `/v1/refresh/texts/${added.body.id}`)).status).toBe(404)
  })
})
