import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { recordEvidence } from '../../src/numbers/evidence.ts'
import { findNumber } from '../../src/numbers/numbers.ts'
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

const confirm = async (e164: string) => {
  const { db } = stage.context
  const schoolId = school.school.id
  const number = await findNumber(db.read, schoolId, e164)
  const evidence = { kind: 'confirmed', by: 'parent' } as const
  await db.write((tx) => recordEvidence(tx, { schoolId, numberId: number!.id }, evidence, new Date()))
}
const open = async (query = '') => (await school.call('GET', `/v1/numbers/disagreements${query}`)).body
const settle = (id: string, use: unknown, of = school) =>
  of.call('PUT', `/v1/numbers/disagreements/${id}/settlement`, { use })
const firstNumber = async () => (await school.call('GET', '/v1/parents/C1')).body.numbers[0].e164

describe('GET /v1/numbers/disagreements', () => {
  it('is empty while nobody contradicts anybody', async () => {
    await importFile(school, smallRoster.replace('900001', '900021'))
    expect(await open()).toEqual({ data: [], next: null })
  })

  it('says who says what, and which is in use', async () => {
    await confirm('+447700900001')
    const applied = await importFile(school, smallRoster.replace('900001', '900021'))
    expect(applied.body).toMatchObject({ status: 'applied', contradictions: 1 })
    expect((await open()).data).toMatchObject([
      {
        parent: { misId: 'C1', name: 'Bo Ash' },
        used: '+447700900021',
        other: '+447700900001',
        usedSaidBy: 'mis',
        confirmed: { by: 'parent' },
        settledAt: null,
      },
    ])
    expect(await firstNumber()).toBe('+447700900021')
  })

  it('comes in pages', async () => {
    for (const end of ['1', '2', '3']) await confirm(`+44770090000${end}`)
    await importFile(school, smallRoster.replaceAll(/90000([123])/g, '90002$1'))
    const first = await open('?limit=2')
    const second = await open(`?limit=2&cursor=${first.next}`)
    const parents = [...first.data, ...second.data].map(({ parent }) => parent.misId)
    expect(parents.sort()).toEqual(['C1', 'C2', 'C3'])
    expect(second.next).toBeNull()
  })
})

describe('PUT /v1/numbers/disagreements/{id}/settlement', () => {
  let id: string
  beforeEach(async () => {
    await confirm('+447700900001')
    await importFile(school, smallRoster.replace('900001', '900021'))
    id = (await open()).data[0].id
  })

  it('puts the other number in use, and no later file of the same kind takes it out', async () => {
    expect(await settle(id, 'other')).toMatchObject({
      status: 200,
      body: { id, settledAt: expect.any(String) },
    })
    expect(await firstNumber()).toBe('+447700900001')
    expect((await open()).data).toEqual([])
    await importFile(school, smallRoster.replace('900001', '900021'), { mode: 'full' })
    expect(await firstNumber()).toBe('+447700900001')
  })

  it('or leaves the one in use', async () => {
    await settle(id, 'used')
    expect(await firstNumber()).toBe('+447700900021')
    expect((await open()).data).toEqual([])
  })

  it('changes nothing the second time', async () => {
    const first = await settle(id, 'other')
    expect(await settle(id, 'used')).toMatchObject({ status: 200, body: first.body })
    expect(await firstNumber()).toBe('+447700900001')
  })

  it('says what can be chosen, and knows none of another school', async () => {
    expect(await settle(id, 'mine')).toMatchObject({ status: 422, body: { errors: [{ pointer: '/use' }] } })
    expect((await settle(id, 'other', await stage.tenant())).status).toBe(404)
    expect(await firstNumber()).toBe('+447700900021')
  })
})
