import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lines, messages } from '../../src/db/schema.ts'
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

const send = (body: Record<string, unknown>) => school.call('POST', '/v1/messages', body)
const written = () => stage.context.db.read.$count(messages, eq(messages.schoolId, school.school.id))

describe('POST /v1/messages', () => {
  it('sends one two-way text to a parent, by our id or the MIS’s, and tells how it fares', async () => {
    const parent = (await school.call('GET', '/v1/parents/C1')).body
    for (const name of ['C1', parent.id]) {
      const sent = await send({ to: { parent: name }, body: `To ${name}`, reference: 'MIS-7' })
      expect(sent).toMatchObject({
        status: 202,
        body: {
          to: '+447700900001',
          parents: [parent.id],
          status: 'waiting',
          parts: 1,
          reference: 'MIS-7',
          error: null,
        },
      })
      await stage.settled()
      const { body } = await school.call('GET', `/v1/messages/${sent.body.id}`)
      expect(body).toMatchObject({ id: sent.body.id, status: 'delivered', fallbacks: [], failedAt: null })
      for (const instant of [body.claimedAt, body.acceptedAt, body.sentAt, body.deliveredAt])
        expect(instant).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    }
    const texts = await stage.handset('+447700900001')
    expect(texts.filter(({ from }) => from === school.number).map(({ body }) => body)).toEqual([
      'To C1',
      `To ${parent.id}`,
    ])
  })

  it('sends one to a number in any usual spelling, known or not', async () => {
    for (const number of ['07700 900002', '+44 (0)7700 900777'])
      expect((await send({ to: { number }, body: 'Hello' })).status).toBe(202)
    await stage.settled()
    expect((await stage.handset('+447700900777')).map(({ body }) => body)).toEqual(['Hello'])
  })

  it('gives the answer to the owner that was named, else to the liaison lead', async () => {
    const owner = {
      title: 'Mr',
      firstName: 'Ty',
      lastName: 'Teal',
      email: 'teal@example.org',
      roles: ['teacher'],
    }
    const { body: teal } = await school.call('PUT', '/v1/staff/T1', owner)
    await send({ to: { parent: 'C1' }, body: 'Yours', owner: 'T1' })
    await send({ to: { parent: 'C2' }, body: 'Nobody’s' })
    await stage.settled()
    await stage.text('+447700900001', school.number, 'Answer')
    await stage.text('+447700900002', school.number, 'Answer')
    const { data } = (await school.call('GET', '/v1/conversations')).body
    expect(data.map((one: { owner: { id: string } }) => one.owner.id)).toEqual([school.lead.id, teal.id])
    expect((await school.call('GET', '/v1/conversations?owner=T1')).body.data).toHaveLength(1)
  })

  it('says how a text failed', async () => {
    const { body } = await send({ to: { number: '07700 900931' }, body: 'Hello' })
    await stage.settled()
    expect((await school.call('GET', `/v1/messages/${body.id}`)).body).toMatchObject({
      status: 'failed',
      error: { code: 21610, reason: expect.any(String) },
      failedAt: expect.any(String),
      deliveredAt: null,
    })
  })

  it.each([
    ['no words', { to: { parent: 'C1' }, body: ' ' }, ['/body']],
    ['too many words', { to: { parent: 'C1' }, body: 'x'.repeat(1_601) }, ['/body']],
    ['an owner whom nobody knows', { to: { parent: 'C1' }, body: 'x', owner: 'nobody' }, ['/owner']],
    ['no number at all', { to: { number: 'mum' }, body: 'x' }, ['/to/number']],
    ['a landline', { to: { number: '020 7946 0001' }, body: 'x' }, ['/to/number']],
    ['a number that is too short', { to: { number: '07700 9001' }, body: 'x' }, ['/to/number']],
    [
      'all of that at once',
      { to: { number: '999' }, body: '', owner: 'nobody' },
      ['/body', '/owner', '/to/number'],
    ],
    ['nobody', { body: 'x' }, ['/to']],
    ['two at once', { to: { parent: 'C1', number: '07700 900001' }, body: 'x' }, ['/to']],
  ])('refuses %s, with where the fault is', async (_, body, where) => {
    const answer = await send(body)
    const pointers = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)
    expect([answer.status, pointers.sort()]).toEqual([422, where])
    expect(await written()).toBe(0)
  })

  it('says every fault at once: of the shape, of the words, of the parent', async () => {
    const answer = await send({ to: { parent: 'C99' }, body: ' ', owner: 7, extra: 1 })
    expect(answer.status).toBe(422)
    const pointers = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)
    expect(new Set(pointers)).toEqual(new Set(['/to/parent', '/body', '/owner', '/extra']))
  })

  it('refuses a parent whom nobody knows, or who has left', async () => {
    expect((await send({ to: { parent: 'C99' }, body: 'x' })).status).toBe(404)
    const without = smallRoster.split('\n').filter((line) => !line.includes(',C5,'))
    await importFile(school, without.join('\n'), { mode: 'full', confirm: ['ends-many-parents'] })
    expect((await send({ to: { parent: 'C5' }, body: 'x' })).status).toBe(404)
    expect(await written()).toBe(0)
  })

  it.each([
    ['a parent who must not be contacted', { parent: 'C4' }, 'must not be contacted'],
    ['the number of one who must not be contacted', { number: '07700 900004' }, 'must not be contacted'],
    ['a parent without a number that can be texted', { parent: 'C5' }, 'no number that can be texted'],
  ])('refuses %s', async (_, to, words) => {
    expect(await send({ to, body: 'x' })).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining(words) },
    })
    expect(await written()).toBe(0)
  })

  it('refuses a phone that opted out, until it opts in', async () => {
    await stage.text('+447700900001', school.number, 'STOP')
    for (const to of [{ parent: 'C1' }, { number: '07700900001' }])
      expect(await send({ to, body: 'x' })).toMatchObject({
        status: 409,
        body: { detail: expect.stringContaining('STOP') },
      })
    await stage.text('+447700900001', school.number, 'start')
    expect((await send({ to: { parent: 'C1' }, body: 'x' })).status).toBe(202)
  })

  it('refuses when the school has no number to send from', async () => {
    await stage.context.db.write((tx) => tx.delete(lines).where(eq(lines.address, school.number)))
    expect(await send({ to: { parent: 'C1' }, body: 'x' })).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('no number to send') },
    })
    expect((await school.call('GET', '/v1/messages/none')).status).toBe(404)
  })
})
