import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { checks, messages, numbers } from '../../src/db/schema.ts'
import { priority } from '../../src/messages/priority.ts'
import { writeMessages } from '../../src/messages/writing.ts'
import { addresseesOf } from '../../src/refresh/addressees.ts'
import { switchSeries } from '../../src/refresh/series.ts'
import { writeTurns } from '../../src/refresh/writing.ts'
import { allSchools, lineOf } from '../../src/schools/schools.ts'
import { startTestService, type TestService } from '../support/service.ts'

// Everybody is asked once, and every story below is another home's.
const [confirms, stranger, moves, guesses, wonders, hesitates] = [
  '+447700900003',
  '+447700900006',
  '+447700900007',
  '+447700900015',
  '+447700900016',
  '+447700900032',
] as const

let service: TestService
let line: string
let school: Awaited<ReturnType<typeof allSchools>>[number]

const texts = async (e164: string) =>
  (await service.handset(e164)).filter(({ direction }) => direction === 'to-parent').map(({ body }) => body)
const says = async (e164: string, body: string) => {
  await service.text(e164, line, body)
  await service.settled()
}
const codeOn = async (e164: string) => /\b\d{6}\b/.exec((await texts(e164)).at(-1) ?? '')?.[0] ?? 'none'
const numberOf = async (e164: string) => {
  const [row] = await service.context.db.read.select().from(numbers).where(eq(numbers.e164, e164))
  return row!
}
const kindsOf = async (e164: string) => {
  const { id } = await numberOf(e164)
  const rows = await service.context.db.read.select().from(checks).where(eq(checks.numberId, id))
  return rows.map(({ kind }) => kind)
}
const recordedFor = async (parent: string): Promise<string[]> => {
  const { body } = await service.api('GET', `/v1/parents/${parent}`)
  return body.numbers.map(({ e164 }: { e164: string }) => e164)
}

/** A text that waits for a number that is on record. */
const write = async (e164: string, body: string): Promise<string> => {
  const { db, clock, wakeFeeder } = service.context
  const { id: numberId, schoolId } = await numberOf(e164)
  const to = { schoolId, lineId: (await lineOf(db.read, schoolId, 'number'))!.id, numberId }
  const text = { ...to, kind: 'single' as const, priority: priority.single, parents: [], pupils: [], body }
  const [written] = await db.write((tx) => writeMessages(tx, [text], clock.now()))
  wakeFeeder()
  return written!.id
}

beforeAll(async () => {
  service = await startTestService()
  line = service.demonstration.lines.number
  const { db, wakeFeeder, clock } = service.context
  const [only] = await allSchools(db.read)
  school = only!
  await db.write((tx) => switchSeries(tx, school.id, { everyDays: 14, askEvery: 1 }, clock.now()))
  const everybody = await addresseesOf(db.read, school.id, () => true, { drama: true })
  // So long ago that nobody is sure of any of them.
  const longAgo = new Date(clock.now().getTime() - 100 * 86_400_000)
  await db.write((tx) => tx.update(checks).set({ at: longAgo }).where(eq(checks.schoolId, school.id)))
  await db.write((tx) => writeTurns(tx, school, everybody, clock.now()))
  wakeFeeder()
  await service.settled()
})

describe('is this still the right number?', () => {
  it('yes: it is confirmed, and thanked', async () => {
    expect(await texts(confirms)).toEqual([expect.stringContaining(school.name)])
    await says(confirms, 'Yes')
    expect(await texts(confirms)).toHaveLength(2)
    expect(await kindsOf(confirms)).toContain('confirmed')
    const { data } = (await service.api('GET', '/v1/conversations?state=closed')).body
    expect(data[0]).toMatchObject({ rule: 'answer', number: confirms })
  })

  it('wrong person: nothing more reaches the phone, though texts wait', async () => {
    await says(stranger, 'Wrong number')
    expect((await numberOf(stranger)).quarantinedAt).not.toBeNull()
    const waiting = await write(stranger, 'Your son has a cough.')
    await write(confirms, 'A text that was written later')
    await vi.waitFor(async () => expect((await texts(confirms)).at(-1)).toContain('written later'), 10_000)
    expect(await texts(stranger)).toEqual([expect.stringContaining('still')])
    const end = { outcome: 'cancelled' as const, settledAt: new Date() }
    await service.context.db.write((tx) => tx.update(messages).set(end).where(eq(messages.id, waiting)))
  })

  it('a new number: it takes the old one’s place when its code comes back, and the office says yes', async () => {
    const fresh = '+447700900777'
    await says(moves, '07700 900777')
    expect((await texts(moves)).at(-1)).toContain('code')
    await says(fresh, await codeOn(fresh))
    expect(await recordedFor('E4')).toEqual([moves])
    const { data } = (await service.api('GET', '/v1/numbers/changes?state=office')).body
    expect(data).toMatchObject([{ from: moves, to: fresh, state: 'office' }])
    const decided = await service.api('PUT', `/v1/numbers/changes/${data[0].id}/decision`, {
      decision: 'yes',
    })
    expect(decided).toMatchObject({ status: 200, body: { state: 'made' } })
    await service.settled()
    expect(await recordedFor('E4')).toEqual([fresh])
    expect(await texts(fresh)).toHaveLength(3)
  })

  it('five wrong codes: the change ends, and says so', async () => {
    const fresh = '+447700900778'
    await says(guesses, '07700 900778')
    const right = await codeOn(fresh)
    for (let n = 0; n < 5; n += 1) await says(fresh, right === '123456' ? '654321' : '123456')
    const ending = (await texts(fresh)).at(-1)
    await says(fresh, right)
    expect(ending).toContain(school.name)
    expect(await recordedFor('E7')).toEqual([guesses])
    const { data } = (await service.api('GET', '/v1/numbers/changes?state=ended')).body
    expect(data).toMatchObject([{ to: fresh, because: 'A wrong code came 5 times.' }])
  })

  it('who is this: the school is named, and the question put again', async () => {
    await says(wonders, 'Who is this?')
    expect((await texts(wonders)).at(-1)).toContain(school.name)
    await says(wonders, 'yes')
    expect(await kindsOf(wonders)).toContain('confirmed')
  })

  it('two new numbers, one after the other: the second counts', async () => {
    const [first, second] = ['+447700900781', '+447700900782']
    await says(hesitates, '07700 900781')
    const old = await codeOn(first)
    await says(hesitates, '07700 900782')
    await says(first, old)
    await says(second, await codeOn(second))
    const { data } = (await service.api('GET', '/v1/numbers/changes')).body
    expect(data.slice(0, 2)).toMatchObject([
      { from: hesitates, to: second, state: 'office' },
      { from: hesitates, to: first, state: 'ended' },
    ])
  })
})
