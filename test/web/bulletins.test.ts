import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fanOut } from '../../src/bulletins/fan-out.ts'
import { bulletinChunks, messages } from '../../src/db/schema.ts'
import { newId } from '../../src/ids.ts'
import { knownNumber } from '../../src/numbers/numbers.ts'
import { openPages, type Pages, wordsOf } from './web-school.ts'

let site: Pages
let office: Awaited<ReturnType<Pages['as']>>

beforeAll(async () => {
  site = await openPages()
  office = await site.as(site.staff.lead)
})
afterAll(() => site.close())

/** Sends a bulletin to everyone, makes its messages, and gives its address. */
async function sendBulletin(): Promise<string> {
  const fields = { mode: 'one-way', purpose: 'service', audience: 'everyone', body: 'Hello <b>all</b>' }
  const sent = await office.post('/bulletins', {
    ...fields,
    token: randomUUID(),
    step: 'send',
    expected: '3',
  })
  const address = sent.headers.location!
  const { db } = site.context
  const chunks = await db.read
    .select()
    .from(bulletinChunks)
    .where(eq(bulletinChunks.bulletinId, idIn(address)))
  for (const { id } of chunks) await db.write((tx) => fanOut(tx, id, site.time.now))
  return address
}

const idIn = (address: string) => address.split('/').at(-1)!

type Instants = Partial<typeof messages.$inferInsert>

const settle = (address: string, fates: Instants[]) =>
  site.context.db.write(async (tx) => {
    const texts = await tx
      .select()
      .from(messages)
      .where(eq(messages.bulletinId, idIn(address)))
    for (const [at, fate] of fates.entries())
      await tx.update(messages).set(fate).where(eq(messages.id, texts[at]!.id))
  })

const delivered: Instants = { outcome: 'delivered' }
const failed: Instants = {
  outcome: 'failed',
  errorCode: 30003,
  errorReason: 'The phone could not be reached.',
}

describe('a bulletin', () => {
  test('shows how far it is by state, in words, and asks again while it goes out', async () => {
    const address = await sendBulletin()
    await settle(address, [delivered, { acceptedAt: site.time.now }])
    const shown = await office.get(address)
    expect(wordsOf(shown)).toMatch(/Going out 1 waiting to leave 1 with the phone company 1 delivered/)
    expect(wordsOf(shown)).toContain('1 parent who must not be contacted')
    expect(shown.body).toContain('hx-trigger="every 2s"')
    expect(shown.body).toContain('Hello &lt;b>all&lt;/b>')
    expect(wordsOf(await office.get('/bulletins'))).toContain('3 phones · Going out: 1 delivered')
    expect(wordsOf(await office.get('/'))).toContain('Bulletins on their way')
  })

  test('when it is finished says whom it did not reach and why, stops asking, and offers nothing to hold', async () => {
    const address = await sendBulletin()
    await settle(address, [delivered, delivered, failed])
    const shown = await office.get(address)
    expect(wordsOf(shown)).toContain('Finished 2 delivered 1 could not be delivered 1 phone not reached')
    expect(wordsOf(shown)).toMatch(/07700 90000\d The phone could not be reached. \(30003\)/)
    expect(shown.body).not.toContain('hx-trigger')
    expect(shown.body).not.toContain('Pause')
    expect(shown.headers['hx-refresh']).toBeUndefined()
    const renewal = await office.get(address, { 'hx-request': 'true' })
    expect(renewal.headers['hx-refresh']).toBe('true')
  })

  test('that went on to another number says to which, and what came of it', async () => {
    const address = await sendBulletin()
    await settle(address, [failed, delivered, delivered])
    const { db } = site.context
    const [first] = await db.read
      .select()
      .from(messages)
      .where(and(eq(messages.bulletinId, idIn(address)), eq(messages.outcome, 'failed')))
    await db.write(async (tx) => {
      const number = { e164: '+447700900456', type: 'mobile' }
      const { id: numberId } = await knownNumber(tx, first!.schoolId, number, site.time.now)
      const { id: _, createdAt: __, ...same } = first!
      const life = { outcome: 'delivered' as const, errorCode: null, errorReason: null }
      await tx
        .insert(messages)
        .values({ ...same, id: newId(), numberId, fallbackFor: first!.id, createdAt: site.time.now, ...life })
    })
    const shown = wordsOf(await office.get(address))
    expect(shown).toContain('Finished 2 delivered 1 could not be delivered 1 phone not reached')
    expect(shown).toContain('(30003) Went on to 07700 900456 : delivered')
  })

  test('is paused, goes on and is cancelled', async () => {
    const address = await sendBulletin()
    expect((await office.post(`${address}/pause`)).headers.location).toBe(address)
    expect(wordsOf(await office.get(address))).toContain('Paused')

    await office.post(`${address}/resumption`)
    expect(wordsOf(await office.get(address))).toContain('Going out')
    expect(site.feeder.woken).toBe(1)

    await office.post(`${address}/cancellation`)
    expect(wordsOf(await office.get(address))).toContain('Cancelled 3 cancelled')
    const tooLate = await office.post(`${address}/pause`)
    expect(tooLate.statusCode).toBe(409)
    expect(wordsOf(tooLate)).toContain('This bulletin was cancelled')
  })

  test('of another school is not there, and cannot be held', async () => {
    const address = await sendBulletin()
    const stranger = await site.as(site.other.staff.lead)
    expect((await stranger.get(address)).statusCode).toBe(404)
    for (const way of ['pause', 'resumption', 'cancellation'])
      expect((await stranger.post(`${address}/${way}`)).statusCode).toBe(404)
    expect(wordsOf(await office.get(address))).toContain('Going out')
    expect(wordsOf(await stranger.get('/bulletins'))).toContain('Nothing has been sent yet.')
  })
})
