import { beforeAll, describe, expect, it } from 'vitest'
import { findWritten } from '../../src/numbers/numbers.ts'
import { optOut } from '../../src/numbers/opt-outs.ts'
import { importFile, type Stage, smallRoster, startStage, type Tenant } from './stage.ts'

let stage: Stage
let school: Tenant

beforeAll(async () => {
  stage = await startStage()
  school = await stage.tenant()
  expect((await importFile(school, smallRoster)).status).toBe(200)
})

const at = '2026-01-12T10:15:00.000Z'
const yes = { given: true, words: 'Yes, tell me about events.', source: 'paper', at }
const put = (number: string, purpose: string, body: unknown, by = school) =>
  by.call('PUT', `/v1/numbers/${encodeURIComponent(number)}/consents/${purpose}`, body)
const get = (number: string, by = school) =>
  by.call('GET', `/v1/numbers/${encodeURIComponent(number)}/consents`)

async function stops(e164: string, saidTo: 'us' | 'carrier') {
  const { id } = (await findWritten(stage.context.db.read, school.school, e164))!
  const word = saidTo === 'us' ? 'STOP' : '21610'
  await stage.context.db.write((tx) => optOut(tx, school.school.id, id, { word, saidTo }, new Date(at)))
}

describe('what the holder of a number says about texts', () => {
  it('is nothing at first, however the number is written', async () => {
    for (const written of ['+447700900003', '07700 900003', '0044 7700 900-003'])
      expect(await get(written)).toMatchObject({
        status: 200,
        body: {
          number: '+447700900003',
          optedOut: null,
          service: null,
          promotional: null,
          history: { consents: [], optOuts: [] },
        },
      })
  })

  it('is recorded with its evidence, shown with its history, and counts by when it was said', async () => {
    expect((await put('07700 900001', 'promotional', yes)).status).toBe(200)
    const later = { given: false, words: 'No more.', source: 'text', at: '2026-02-01T08:00:00.000Z' }
    await put('+447700900001', 'promotional', later)
    const earlier = { ...yes, source: 'mis', at: '2025-09-01T08:00:00.000Z' }
    const answer = await put('+447700900001', 'promotional', earlier)
    expect(answer.body).toMatchObject({
      promotional: later,
      service: null,
      history: {
        consents: [later, yes, earlier].map((one) => ({ ...one, purpose: 'promotional', by: null })),
      },
    })
    expect((await get('07700 900001')).body).toEqual(answer.body)
    expect((await put('+447700900001', 'promotional', earlier)).body).toEqual(answer.body)
  })

  it('is said now, when nothing else is said', async () => {
    const before = new Date()
    const { body } = await put('+447700900003', 'service', { ...yes, given: false, at: undefined })
    expect(new Date(body.service.at).getTime()).toBeGreaterThanOrEqual(before.getTime())
  })

  it('stands with each number of a parent, beside the opt-out', async () => {
    await put('+447700900002', 'service', { ...yes, given: false })
    await stops('+447700900002', 'us')
    const shown = (await school.call('GET', '/v1/parents/C2')).body
    expect(shown.numbers).toMatchObject([
      {
        optedOut: { at, saidTo: 'us', word: 'STOP' },
        consents: { service: { ...yes, given: false }, promotional: null },
      },
    ])
    expect((await school.call('GET', '/v1/parents')).body.data).toContainEqual(shown)
    const pupil = (await school.call('GET', '/v1/pupils/P1')).body
    expect(pupil.parents).toContainEqual(shown)
  })

  it('tells a STOP from a block of the network', async () => {
    expect((await get('+447700900002')).body).toMatchObject({
      optedOut: {
        word: 'STOP',
        saidTo: 'us',
        line: null,
        at,
        detail: expect.stringContaining('texted STOP'),
      },
    })
    await stops('+447700900003', 'carrier')
    expect((await get('+447700900003')).body).toMatchObject({
      optedOut: {
        word: '21610',
        saidTo: 'carrier',
        detail: expect.stringContaining('(code 21610), we have not seen a STOP.'),
      },
      history: { optOuts: [{ word: '21610', liftedAt: null }] },
    })
  })

  it('is refused with every fault at once', async () => {
    const wrong = { given: 'perhaps', words: ' ', source: 'hearsay', at: '2999-01-01T00:00:00Z', more: 1 }
    const answer = await put('07700 900999', 'urgent', wrong)
    expect(answer.status).toBe(422)
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/at',
      '/given',
      '/more',
      '/number',
      '/purpose',
      '/source',
      '/words',
    ])
    expect(await put('+447700900001', 'promotional', { ...yes, words: 'a'.repeat(501) })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/words', detail: 'Say it in 500 characters.' }] },
    })
    expect(await put('+447700900001', 'promotional', undefined)).toMatchObject({ status: 422 })
    expect(await put('+447700900001', 'urgent', yes)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/purpose', detail: expect.stringContaining('STOP alone') }] },
    })
  })

  it('is another school’s secret, and cannot be said for it', async () => {
    const other = await stage.tenant()
    for (const number of ['+447700900001', 'one', '%'])
      expect([(await get(number, other)).status, (await put(number, 'service', yes, other)).status]).toEqual([
        404, 404,
      ])
    expect((await get('+447700900001')).body.service).toBeNull()
  })
})

describe('a promotional bulletin', () => {
  const bulletin = (more: Record<string, unknown> = {}) => ({
    mode: 'two-way',
    purpose: 'promotional',
    body: 'Come to the summer fair!',
    audience: { everyone: true },
    ...more,
  })

  it('goes to those alone who said yes, and is asked about when it does not say how to get no more', async () => {
    const club = await stage.tenant()
    expect((await importFile(club, smallRoster)).status).toBe(200)
    expect(await club.call('POST', '/v1/bulletins', bulletin())).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/audience' }] },
    })
    await put('+447700900001', 'promotional', yes, club)
    const preview = await club.call('POST', '/v1/bulletins/previews', bulletin())
    expect(preview.body).toMatchObject({
      recipients: 1,
      skipped: { noConsent: 2, noContact: 1, noTextableNumber: 1 },
      warnings: [{ kind: 'no-way-to-opt-out', words: [] }],
    })
    expect(await club.call('POST', '/v1/bulletins', bulletin())).toMatchObject({
      status: 422,
      body: { warnings: [{ kind: 'no-way-to-opt-out' }], errors: [{ pointer: '/confirm' }] },
    })
    const body = 'Come to the summer fair! To get no more texts like this, say so.'
    expect(await club.call('POST', '/v1/bulletins', bulletin({ body }))).toMatchObject({
      status: 202,
      body: { recipients: 1 },
    })
    const confirm = ['no-way-to-opt-out']
    expect((await club.call('POST', '/v1/bulletins', bulletin({ confirm }))).status).toBe(202)
    // Nobody can answer a name: what is enough there says where to.
    const named = bulletin({ body, mode: 'one-way' })
    expect((await club.call('POST', '/v1/bulletins/previews', named)).body.warnings).toMatchObject([
      { detail: expect.stringContaining(`text ${club.number}`) },
    ])
  })
})
