import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { checks, numbers, schools } from '../../src/db/schema.ts'
import { addKey, scopes } from '../../src/http/api/keys.ts'
import { importFile, type Stage, smallRoster, startStage, type Tenant } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  // The sweep is not to spend what these tests count.
  stage = await startStage({ beatEveryMs: 3_600_000 })
})
afterEach(() => fetch(`${stage.simulatorUrl}/faults`, { method: 'DELETE' }))

/** A school with parents at …001 to …003, that pays 0.004 for a lookup. */
async function paying(budget: number | null = 1_000_000, granted?: Parameters<Stage['tenant']>[1]) {
  const tenant = await stage.tenant(undefined, granted)
  const owner = granted ? { ...tenant, ...(await otherKey(tenant)) } : tenant
  await importFile(owner, smallRoster)
  const lookupPrice = budget === null ? null : 4_000
  await stage.context.db.write((tx) =>
    tx.update(schools).set({ lookupPrice, lookupBudget: budget }).where(eq(schools.id, tenant.school.id)),
  )
  return tenant
}

/** The same school with every scope. */
async function otherKey(tenant: Tenant): Promise<Pick<Tenant, 'call'>> {
  const key = await stage.context.db.write((tx) => addKey(tx, tenant.school.id, 'all', scopes, new Date()))
  return { call: (method, path, body) => stage.call(method, path, body, { authorization: `Bearer ${key}` }) }
}

const check = (tenant: Tenant, asked: unknown[], more: object = { lookup: true }) =>
  tenant.call('POST', '/v1/numbers/checks', { numbers: asked, ...more })
const lookupsOf = (tenant: Tenant) => tenant.call('GET', '/v1/numbers/lookups')
const failing = (faults: object) =>
  fetch(`${stage.simulatorUrl}/faults`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(faults),
  })

describe('POST /v1/numbers/checks with “lookup”', () => {
  it('asks the carrier about numbers of parents, and stores none that nobody has', async () => {
    const tenant = await paying()
    const { status, body } = await check(tenant, ['07700 900001', '07700 900321', 'mum', '020 7946 0001'])
    expect(status).toBe(200)
    expect(body.lookups).toEqual({ asked: 1, answered: 1, because: null })
    const [held, stranger, none, landline] = body.data
    expect(held.lookup).toEqual({ valid: true, type: 'mobile', status: null, at: expect.any(String) })
    expect(held).toMatchObject({ e164: '+447700900001', textable: true, problem: null })
    expect([stranger.lookup, none.lookup, landline.lookup]).toEqual([null, null, null])
    const stored = await stage.context.db.read
      .select()
      .from(numbers)
      .where(eq(numbers.schoolId, tenant.school.id))
    expect(stored.map(({ e164 }) => e164)).not.toContain('+447700900321')
  })

  it('pays for nothing that is fresh', async () => {
    const tenant = await paying()
    const first = await check(tenant, ['07700 900001'])
    const second = await check(tenant, ['+447700900001'])
    expect(second.body.lookups).toEqual({ asked: 0, answered: 0, because: null })
    expect(second.body.data[0].lookup).toEqual(first.body.data[0].lookup)
    expect((await lookupsOf(tenant)).body).toMatchObject({ lookups: 1, spent: 0.004 })
  })

  it('asks whether a failing number is in use as well', async () => {
    const tenant = await paying()
    await stage.context.db.write((tx) =>
      tx.update(numbers).set({ failedAt: new Date() }).where(eq(numbers.schoolId, tenant.school.id)),
    )
    const { body } = await check(tenant, ['07700 900001'])
    expect(body.lookups).toMatchObject({ asked: 2, answered: 2 })
    expect(body.data[0].lookup).toMatchObject({ type: 'mobile', status: 'active' })
  })

  it('gives the same answer to the same request, and pays once', async () => {
    const tenant = await paying()
    const call = () =>
      tenant.call(
        'POST',
        '/v1/numbers/checks',
        { numbers: ['07700 900001'], lookup: true },
        { 'idempotency-key': 'once' },
      )
    const first = await call()
    expect((await call()).body).toEqual(first.body)
    expect((await lookupsOf(tenant)).body.lookups).toBe(1)
  })

  it('keeps to the budget, and says so', async () => {
    const tenant = await paying(4_000)
    const { body } = await check(tenant, ['07700 900001', '07700 900002'])
    expect(body.lookups).toEqual({
      asked: 1,
      answered: 1,
      because: 'The month’s budget for lookups is spent.',
    })
    expect(body.data.filter(({ lookup }: { lookup: unknown }) => lookup)).toHaveLength(1)
  })

  it('takes an outage for no evidence', async () => {
    const tenant = await paying()
    await failing({ rules: [{ fault: '500-before' }] })
    const { status, body } = await check(tenant, ['07700 900001'])
    expect(status).toBe(200)
    expect(body.lookups).toEqual({ asked: 1, answered: 0, because: null })
    expect(body.data[0].lookup).toBeNull()
    const found = await stage.context.db.read
      .select()
      .from(checks)
      .where(eq(checks.schoolId, tenant.school.id))
    expect(found.filter(({ kind }) => kind === 'looked-up')).toEqual([])
    expect(stage.logged.join()).not.toContain('7700900001')
  })

  it('without a budget says how to set one, and every other fault as well', async () => {
    const tenant = await paying(null)
    const many = Array.from({ length: 101 }, () => '07700 900001')
    expect(await check(tenant, many)).toMatchObject({
      status: 422,
      body: {
        errors: [
          { pointer: '/lookup', detail: expect.stringContaining('homeline school lookups') },
          { pointer: '/numbers', detail: 'At most 100 numbers can be looked up at once: these are 101.' },
        ],
      },
    })
    expect(await check(tenant, [7])).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/numbers/0' }, { pointer: '/lookup' }] },
    })
    expect((await check(tenant, many, {})).status).toBe(200)
    expect((await check(tenant, ['07700 900001'], { lookup: false })).body).toEqual({
      data: [expect.not.objectContaining({ lookup: expect.anything() })],
    })
  })

  it('takes a key that may write: it spends money', async () => {
    const tenant = await paying(1_000_000, ['roster:read'])
    expect(await check(tenant, ['07700 900001'])).toMatchObject({ status: 403 })
    expect((await check(tenant, ['07700 900001'], {})).status).toBe(200)
    expect((await lookupsOf(tenant)).body.lookups).toBe(0)
  })
})

describe('GET /v1/numbers/lookups', () => {
  it('says what lookups may cost and have cost this month', async () => {
    const tenant = await paying()
    await check(tenant, ['07700 900001', '07700 900002'])
    expect(await lookupsOf(tenant)).toMatchObject({
      status: 200,
      body: {
        price: 0.004,
        budget: 1,
        currency: 'GBP',
        month: expect.stringMatching(/^\d{4}-\d\d$/),
        lookups: 2,
        spent: 0.008,
      },
    })
  })

  it('says that none are made', async () => {
    expect((await lookupsOf(await paying(null))).body).toMatchObject({ price: null, budget: null, spent: 0 })
  })
})
