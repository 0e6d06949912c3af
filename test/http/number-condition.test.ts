import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { numbers, optOuts } from '../../src/db/schema.ts'
import { newId } from '../../src/ids.ts'
import { importFile, type Stage, smallRoster, startStage, type Tenant } from './stage.ts'

let stage: Stage
let school: Tenant

beforeAll(async () => {
  stage = await startStage()
  school = await stage.tenant()
  expect((await importFile(school, smallRoster)).status).toBe(200)
})

const at = new Date('2026-11-23T10:15:00.000Z')

async function numberId(e164: string): Promise<string> {
  const found = and(eq(numbers.schoolId, school.school.id), eq(numbers.e164, e164))
  return (await stage.context.db.read.select().from(numbers).where(found))[0]!.id
}

async function optOut(e164: string, saidTo: 'us' | 'carrier', liftedAt: Date | null = null) {
  const row = { id: newId(), schoolId: school.school.id, numberId: await numberId(e164), word: 'STOP' }
  await stage.context.db.write((tx) =>
    tx.insert(optOuts).values({ ...row, saidTo, optedOutAt: at, liftedAt }),
  )
}

const firstNumber = async (parent: string) =>
  (await school.call('GET', `/v1/parents/${parent}`)).body.numbers[0]

describe('the number of a parent', () => {
  it('has nothing against it, as a rule', async () => {
    expect(await firstNumber('C3')).toMatchObject({ textable: true, bad: null, optedOut: null })
  })

  it('is shown as bad, since when and why, and is texted no more', async () => {
    const id = await numberId('+447700900001')
    const bad = { badAt: at, badBecause: 'The number is a landline.' }
    await stage.context.db.write((tx) => tx.update(numbers).set(bad).where(eq(numbers.id, id)))
    expect(await firstNumber('C1')).toMatchObject({
      e164: '+447700900001',
      textable: false,
      bad: { at: at.toISOString(), because: 'The number is a landline.' },
      optedOut: null,
    })
  })

  it.each(['us', 'carrier'] as const)('is shown as opted out, once, and who was told: %s', async (saidTo) => {
    const [parent, e164] = saidTo === 'us' ? ['C2', '+447700900002'] : ['C3', '+447700900003']
    await optOut(e164, saidTo, at)
    expect(await firstNumber(parent)).toMatchObject({ optedOut: null })
    await optOut(e164, saidTo)
    const shown = (await school.call('GET', `/v1/parents/${parent}`)).body
    expect(shown.numbers).toMatchObject([
      { e164, textable: true, bad: null, optedOut: { at: at.toISOString(), saidTo } },
    ])
    expect((await school.call('GET', '/v1/parents')).body.data).toContainEqual(shown)
    expect((await school.call('GET', '/v1/pupils/P1')).body.parents).toHaveLength(2)
  })
})
