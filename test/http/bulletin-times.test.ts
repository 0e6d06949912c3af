import { beforeAll, describe, expect, it, vi } from 'vitest'
import { addClosure } from '../../src/schools/closures.ts'
import { setSendingHours } from '../../src/schools/setting-hours.ts'
import { importFile, type Stage, smallRoster, startStage, type Tenant } from './stage.ts'

let stage: Stage
let school: Tenant

const dayMs = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * dayMs)

// Whatever the day and the hour: the school is closed today and for ten days more.
beforeAll(async () => {
  stage = await startStage()
  school = await stage.tenant()
  expect((await importFile(school, smallRoster)).status).toBe(200)
  const day = (at: Date) => at.toISOString().slice(0, 10)
  const closure = { name: 'Holidays', firstDay: day(inDays(-1)), lastDay: day(inDays(10)) }
  await stage.context.db.write(async (tx) => {
    const open = await setSendingHours(tx, school.school, { from: '08:00', to: '19:00', days: 'mon-sun' })
    await addClosure(tx, open, closure, new Date())
  })
})

const wanted = { mode: 'two-way', purpose: 'service', body: 'Hello', audience: { everyone: true } }
const post = (path: string, more: object = {}) => school.call('POST', path, { ...wanted, ...more })
const within = (text: string, from: Date, to: Date) => {
  expect(Date.parse(text)).toBeGreaterThanOrEqual(from.getTime())
  expect(Date.parse(text)).toBeLessThan(to.getTime())
}

describe('a bulletin while the school does not text', () => {
  it('is previewed with when it starts and ends and when it is useless, and nothing to confirm', async () => {
    const { status, body } = await post('/v1/bulletins/previews')
    expect([status, body.warnings]).toEqual([200, []])
    within(body.startAt, inDays(9), inDays(12))
    within(body.finishAt, new Date(Date.parse(body.startAt)), inDays(12))
    within(body.validUntil, inDays(11), inDays(14))
  })

  it('is accepted and held, and says so; its texts say until when they are of use', async () => {
    const accepted = await post('/v1/bulletins')
    expect(accepted).toMatchObject({ status: 202, body: { status: 'running' } })
    within(accepted.body.startAt, inDays(9), inDays(12))
    const address = `/v1/bulletins/${accepted.body.id}`
    const { body } = await school.call('GET', address)
    expect(body).toMatchObject({ validUntil: accepted.body.validUntil, sendAt: null })
    const texts = await vi.waitFor(async () => {
      const { data } = (await school.call('GET', `${address}/messages`)).body
      expect(data).toHaveLength(body.recipients)
      return data
    })
    expect((await school.call('GET', address)).body.progress).toMatchObject({ waiting: body.recipients })
    expect(texts[0]).toMatchObject({
      status: 'waiting',
      heldBecause: expect.stringContaining('outside the hours'),
      validUntil: accepted.body.validUntil,
    })
  })

  it('for a time of its own within quiet hours keeps that time, and says when it really starts', async () => {
    const sendAt = inDays(5).toISOString()
    const { status, body } = await post('/v1/bulletins', { sendAt })
    expect([status, body.status]).toEqual([202, 'scheduled'])
    within(body.startAt, inDays(9), inDays(12))
    expect((await school.call('GET', `/v1/bulletins/${body.id}`)).body.sendAt).toBe(sendAt)
  })

  it('that would be useless before it can leave is refused with where and why', async () => {
    for (const path of ['/v1/bulletins', '/v1/bulletins/previews']) {
      const { status, body } = await post(path, { validUntil: inDays(5).toISOString() })
      expect([status, body.errors]).toEqual([
        422,
        [{ pointer: '/validUntil', detail: expect.stringContaining('at the earliest') }],
      ])
    }
  })

  it('goes at once when it is urgent, its reason on record', async () => {
    const reason = 'The boiler has failed.'
    const { body } = await post('/v1/bulletins', { purpose: 'urgent', reason })
    within(body.startAt, inDays(-0.01), inDays(0.01))
    expect(Date.parse(body.validUntil) - Date.parse(body.startAt)).toBe(4 * 3_600_000)
    await vi.waitFor(
      async () => {
        const now = (await school.call('GET', `/v1/bulletins/${body.id}`)).body
        expect(now).toMatchObject({ status: 'finished', reason, progress: { waiting: 0 } })
      },
      { timeout: 10_000, interval: 50 },
    )
  })
})
