import { and, asc, eq, like } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { checks, events } from '../../src/db/schema.ts'
import { addresseesOf } from '../../src/refresh/addressees.ts'
import { switchSeries } from '../../src/refresh/series.ts'
import { writeTurns } from '../../src/refresh/writing.ts'
import { importFile, type Stage, smallRoster, startStage, type Tenant } from '../http/stage.ts'

const [known, own, ofMis] = ['+447700900001', '+447700900777', '+447700900788'] as const

// Mrs Ash alone: the other homes are as they were.
const says = (mobile: string) => smallRoster.replace('07700 900001', mobile)

let stage: Stage
let school: Tenant

const textsOn = async (e164: string) =>
  (await stage.handset(e164)).filter(({ direction }) => direction === 'to-parent').map(({ body }) => body)
const write = async (e164: string, body: string) => {
  await stage.text(e164, school.number, body)
  await stage.settled()
}
const inUse = async (): Promise<string[]> => {
  const { body } = await school.call('GET', '/v1/parents/C1')
  return body.numbers
    .filter(({ textable }: { textable: boolean }) => textable)
    .map(({ e164 }: { e164: string }) => e164)
}
const open = async () => (await school.call('GET', '/v1/numbers/disagreements')).body.data
const told = async () => {
  const ofNumbers = and(eq(events.schoolId, school.school.id), like(events.type, 'number.%'))
  const rows = await stage.context.db.read.select().from(events).where(ofNumbers).orderBy(asc(events.id))
  return rows.map(({ type, data }) => ({ type, ...data }))
}

/** The series asks everybody, for nobody was heard of in so long. */
async function askEverybody() {
  const { db, clock, wakeFeeder } = stage.context
  const { id } = school.school
  await db.write((tx) => switchSeries(tx, id, { everyDays: 14, askEvery: 1 }, clock.now()))
  const longAgo = new Date(clock.now().getTime() - 100 * 86_400_000)
  await db.write((tx) => tx.update(checks).set({ at: longAgo }).where(eq(checks.schoolId, id)))
  const everybody = await addresseesOf(db.read, id, () => true, { drama: true })
  await db.write((tx) => writeTurns(tx, school.school, everybody, clock.now()))
  wakeFeeder()
  await stage.settled()
}

beforeAll(async () => {
  stage = await startStage()
  school = await stage.tenant()
  await importFile(school, smallRoster)
  await askEverybody()
})

// One story: each step starts where the last one ended.
describe('a parent and the MIS say different numbers', () => {
  it('the parent texts a new number, and its code comes back from it: the office says yes', async () => {
    await write(known, 'I have a new number: 07700 900777')
    const code = /\b\d{6}\b/.exec((await textsOn(own)).at(-1)!)![0]
    await write(own, code)
    const [change] = (await school.call('GET', '/v1/numbers/changes?state=office')).body.data
    expect(change).toMatchObject({ from: known, to: own })
    await school.call('PUT', `/v1/numbers/changes/${change.id}/decision`, { decision: 'yes' })
    await stage.settled()
    expect(await inUse()).toEqual([own])
  })

  it('the whole file of the MIS, unchanged, does not undo it', async () => {
    const applied = await importFile(school, smallRoster, { mode: 'full' })
    expect(applied.body).toMatchObject({ status: 'applied', contradictions: 0 })
    expect(await inUse()).toEqual([own])
    expect(await open()).toEqual([])
  })

  it('a third number of the MIS is newer, so it is used; the parent’s waits for the office', async () => {
    const applied = await importFile(school, says('07700 900788'), { mode: 'full' })
    expect(applied.body).toMatchObject({ status: 'applied', contradictions: 1 })
    expect(await inUse()).toEqual([ofMis])
    expect(await open()).toMatchObject([
      { parent: { misId: 'C1' }, used: ofMis, other: own, usedSaidBy: 'mis', confirmed: { by: 'parent' } },
    ])
    expect(await told()).toMatchObject([
      { type: 'number.changed', from: known, to: own },
      { type: 'number.disagreement', parents: ['C1'], used: ofMis, other: own },
    ])
  })

  it('one settlement puts the parent’s number back, for good', async () => {
    const [{ id }] = await open()
    const settled = await school.call('PUT', `/v1/numbers/disagreements/${id}/settlement`, { use: 'other' })
    expect(settled.status).toBe(200)
    expect(await open()).toEqual([])
    await importFile(school, says('07700 900788'), { mode: 'full' })
    expect(await inUse()).toEqual([own])
    expect((await told()).at(-1)).toMatchObject({ type: 'number.confirmed', number: own, by: 'office' })
  })

  it('and a bulletin reaches the handset that is theirs, and neither of the others', async () => {
    const body = 'School is closed tomorrow: the boiler is broken.'
    const audience = { parents: ['C1'] }
    const sent = await school.call('POST', '/v1/bulletins', {
      mode: 'two-way',
      purpose: 'service',
      body,
      audience,
    })
    expect(sent).toMatchObject({ status: 202, body: { recipients: 1 } })
    await stage.settled()
    expect((await textsOn(own)).at(-1)).toBe(body)
    for (const other of [known, ofMis]) expect(await textsOn(other)).not.toContain(body)
  })
})
