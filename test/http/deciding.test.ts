import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fanOut } from '../../src/bulletins/fan-out.ts'
import { bulletinChunks, bulletins, messages, schools } from '../../src/db/schema.ts'
import { writeSingle } from '../../src/messages/single.ts'
import { importFile, type Stage, smallRoster, startStage, type Tenant } from './stage.ts'

let stage: Stage
let school: Tenant

beforeAll(async () => {
  stage = await startStage()
})
beforeEach(async () => {
  school = await stage.tenant()
  expect((await importFile(school, smallRoster)).status).toBe(200)
  // It may be night where the tests run.
  const { id } = school.school
  await stage.context.db.write((tx) => tx.update(schools).set({ sendFrom: null }).where(eq(schools.id, id)))
})

const phone = '+447700900001'

/** A text of which nobody can find out whether it left; the carrier's records are not asked again today. */
async function undecided(body = 'Please ring us.'): Promise<string> {
  const now = stage.context.clock.now()
  return stage.context.db.write(async (tx) => {
    const text = { to: { parent: 'C1' }, body }
    const { id } = await writeSingle(tx, school.school, text, now, { drama: true })
    const askAt = new Date(now.getTime() + 86_400_000)
    await tx
      .update(messages)
      .set({ claimedAt: now, claimedBy: 'nobody', uncertainAt: now, undecidedAt: now, askAt })
      .where(eq(messages.id, id))
    return id
  })
}

const decide = (id: string, decision: unknown, by = school) =>
  by.call('PUT', `/v1/messages/${id}/decision`, { decision })
const message = async (id: string) => (await school.call('GET', `/v1/messages/${id}`)).body
const arrived = (id: string) =>
  expect.poll(() => message(id), { timeout: 10_000 }).toMatchObject({ status: 'delivered' })
const onHandset = async (words: string) =>
  (await stage.handset(phone)).filter(({ body, direction }) => body === words && direction === 'to-parent')

describe('a text of which nobody knows whether it left', () => {
  it('is uncertain, and says since when a person has to decide', async () => {
    const id = await undecided()
    expect(await message(id)).toMatchObject({ status: 'uncertain', undecidedAt: expect.any(String) })
  })

  it('is sent once more when somebody decides so, and is undecided no longer', async () => {
    const id = await undecided('Once more')
    const answer = await decide(id, 'send-again')
    expect(answer).toMatchObject({ status: 200, body: { id, undecidedAt: null } })
    await arrived(id)
    expect(await onHandset('Once more')).toHaveLength(1)
    expect(await decide(id, 'send-again')).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('Nothing is left to decide') },
    })
  })

  it('is settled as failed when somebody decides not to; saying so twice is the same', async () => {
    const id = await undecided('Never')
    for (let times = 0; times < 2; times++)
      expect(await decide(id, 'do-not-send')).toMatchObject({
        status: 200,
        body: {
          status: 'failed',
          undecidedAt: null,
          error: { code: null, reason: expect.stringMatching(/^Nobody knows whether it was sent;/) },
        },
      })
    expect((await decide(id, 'send-again')).status).toBe(409)
    expect(await onHandset('Never')).toEqual([])
  })

  it.each([
    ['another word', { decision: 'perhaps' }, ['/decision']],
    ['nothing', {}, ['/decision']],
    ['another field', { decision: 'send-again', reason: 'x' }, ['/reason']],
  ])('is not decided by %s', async (_, body, where) => {
    const id = await undecided()
    const answer = await school.call('PUT', `/v1/messages/${id}/decision`, body)
    const pointers = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)
    expect([answer.status, pointers]).toEqual([422, where])
    expect((await message(id)).status).toBe('uncertain')
  })

  it('is another school’s own', async () => {
    const id = await undecided()
    const other = await stage.tenant()
    expect((await decide(id, 'do-not-send', other)).status).toBe(404)
    expect((await message(id)).status).toBe('uncertain')
  })
})

describe('a text about which nothing is open', () => {
  it('leaves nothing to decide', async () => {
    const { body } = await school.call('POST', '/v1/messages', { to: { parent: 'C1' }, body: 'Hello' })
    await arrived(body.id)
    for (const decision of ['send-again', 'do-not-send'])
      expect((await decide(body.id, decision)).status).toBe(409)
    expect(await message(body.id)).toMatchObject({ status: 'delivered', undecidedAt: null })
  })
})

describe('the texts of a bulletin', () => {
  it('say why they wait', async () => {
    const { body } = await school.call('POST', '/v1/bulletins', {
      mode: 'two-way',
      purpose: 'urgent',
      body: 'School is closed.',
      audience: { everyone: true },
      sendAt: new Date(Date.now() + 3_600_000).toISOString(),
    })
    const { db, clock } = stage.context
    await db.write(async (tx) => {
      await tx.update(bulletins).set({ pausedAt: clock.now() }).where(eq(bulletins.id, body.id))
      const [chunk] = await tx.select().from(bulletinChunks).where(eq(bulletinChunks.bulletinId, body.id))
      await fanOut(tx, chunk!.id, clock.now())
    })
    const { data } = (await school.call('GET', `/v1/bulletins/${body.id}/messages`)).body
    expect(data).toHaveLength(3)
    for (const one of data)
      expect(one).toMatchObject({
        status: 'waiting',
        heldBecause: 'The bulletin is paused.',
        undecidedAt: null,
      })
  })
})
