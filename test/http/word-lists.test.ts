import { beforeAll, describe, expect, it } from 'vitest'
import { defaultWords } from '../../src/routing/default-words.ts'
import { type Stage, startStage, type Tenant } from './stage.ts'

let stage: Stage
let ours: Tenant

beforeAll(async () => {
  stage = await startStage()
  ours = await stage.tenant()
})

describe('the lists of words', () => {
  it('are read, put in place and have a history', async () => {
    const before = await ours.call('GET', '/v1/routing/words')
    expect(before).toMatchObject({
      status: 200,
      body: { urgent: { words: defaultWords.urgent, isDefault: true } },
    })
    const kept = await ours.call('PUT', '/v1/routing/words/urgent', { words: ['volcano', 'meteor'] })
    expect(kept).toMatchObject({ status: 200, body: { words: ['volcano', 'meteor'], isDefault: false } })
    await ours.call('PUT', '/v1/routing/words/urgent', { words: ['meteor'] })
    const first = await ours.call('GET', '/v1/routing/words/urgent/history?limit=1')
    expect(first.body.data).toMatchObject([{ by: null, added: [], removed: ['volcano'] }])
    const second = await ours.call(
      'GET',
      `/v1/routing/words/urgent/history?limit=1&cursor=${first.body.next}`,
    )
    expect(second.body).toMatchObject({ data: [{ added: ['volcano', 'meteor'] }], next: null })
  })

  it('belong to one school', async () => {
    const theirs = await stage.tenant()
    expect((await theirs.call('GET', '/v1/routing/words')).body.urgent.isDefault).toBe(true)
    expect((await theirs.call('GET', '/v1/routing/words/urgent/history')).body.data).toEqual([])
  })

  it('are refused with each line that is wrong, and not emptied by mistake', async () => {
    const wrong = await ours.call('PUT', '/v1/routing/words/harmless', { words: ['fine', ' '] })
    expect(wrong).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/words/1', detail: 'Line 2 is empty.' }] },
    })
    const empty = await ours.call('PUT', '/v1/routing/words/harmless', { words: [] })
    expect(empty).toMatchObject({ status: 422, body: { errors: [{ pointer: '/confirm' }] } })
    const meant = await ours.call('PUT', '/v1/routing/words/harmless', {
      words: [],
      confirm: ['empties-list'],
    })
    expect(meant).toMatchObject({ status: 200, body: { words: [] } })
  })

  it('are three: another name is not found', async () => {
    expect((await ours.call('GET', '/v1/routing/words/rude/history')).status).toBe(404)
    expect((await ours.call('PUT', '/v1/routing/words/rude', { words: ['x'] })).status).toBe(404)
  })
})
