import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Clock } from '../../src/clock.ts'
import { bulletinChunks, bulletins, idempotentRequests, messages, workers } from '../../src/db/schema.ts'
import { runSweep } from '../../src/jobs/sweep.ts'
import { failInserts } from '../support/failing.ts'
import { importFile, type Stage, smallRoster, startStage, type Tenant } from './stage.ts'

let stage: Stage
let school: Tenant
let later = 0
const clock: Clock = { now: () => new Date(Date.now() + later) }
const minute = 60_000
const hour = 60 * minute

beforeAll(async () => {
  // Some of these step between two writes of a request: nothing else is to write meanwhile.
  stage = await startStage({ clock, beatEveryMs: 60 * minute })
})
beforeEach(async () => {
  later = 0
  school = await stage.tenant()
  expect((await importFile(school, smallRoster)).status).toBe(200)
})
afterEach(() => vi.restoreAllMocks())

const bulletin = {
  mode: 'two-way',
  purpose: 'service',
  body: 'Hello',
  audience: { everyone: true },
  sendAt: '2999-01-01T00:00:00Z',
}
const post = (key: string, body: unknown = bulletin, path = '/v1/bulletins') =>
  school.call('POST', path, body, { 'idempotency-key': key })
const made = () => stage.context.db.read.$count(bulletins, eq(bulletins.schoolId, school.school.id))
const replayed = (answer: { headers: Headers }) => answer.headers.get('idempotency-replayed')

describe('a POST with an Idempotency-Key', () => {
  it('gets the first answer again, and is done once', async () => {
    const first = await post('one')
    const second = await post('one')
    expect([first.status, second.status]).toEqual([202, 202])
    expect(second.body).toEqual(first.body)
    expect([replayed(first), replayed(second)]).toEqual([null, 'true'])
    expect(await made()).toBe(1)
  })

  it('is done once on every route that takes a POST', async () => {
    await stage.text('+447700900001', school.number, 'A question')
    const [conversation] = (await school.call('GET', '/v1/conversations')).body.data
    const requests: [string, unknown][] = [
      ['/v1/roster/imports', smallRoster],
      ['/v1/numbers/checks', { numbers: ['07700 900001'] }],
      ['/v1/bulletins/previews', bulletin],
      ['/v1/messages', { to: { parent: 'C1' }, body: 'Once' }],
      [`/v1/conversations/${conversation.id}/replies`, { body: 'Once' }],
    ]
    for (const [path, body] of requests) {
      const first = await post(path, body, path)
      const second = await post(path, body, path)
      expect(first.status, path).toBeLessThan(300)
      expect([replayed(first), replayed(second)], path).toEqual([null, 'true'])
      expect({ status: second.status, body: second.body }, path).toEqual({
        status: first.status,
        body: first.body,
      })
    }
    const once = await stage.context.db.read.select().from(messages).where(eq(messages.body, 'Once'))
    expect(once.map(({ kind }) => kind).sort()).toEqual(['reply', 'single'])
  })

  it('does not mind the order of the fields', async () => {
    const first = await post('order')
    const { audience, ...rest } = bulletin
    const second = await post('order', { audience, ...rest })
    expect([second.body.id, replayed(second)]).toEqual([first.body.id, 'true'])
  })

  it.each([
    ['another body', { ...bulletin, body: 'Good bye' }, '/v1/bulletins'],
    ['another route', bulletin, '/v1/bulletins/previews'],
  ])('is refused when the key comes again with %s', async (_, body, path) => {
    await post('one')
    const other = await post('one', body, path)
    expect(other).toMatchObject({ status: 422, body: { detail: expect.stringContaining('Idempotency-Key') } })
    expect([replayed(other), await made()]).toEqual([null, 1])
  })

  it('is done once when it comes many times at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => post('at once')))
    const acted = answers.filter((answer) => answer.status === 202 && replayed(answer) === null)
    expect(acted).toHaveLength(1)
    for (const answer of answers.filter((one) => one.status !== 202)) {
      expect(answer.status).toBe(409)
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    }
    for (const answer of answers.filter((one) => replayed(one))) expect(answer.body).toEqual(acted[0]!.body)
    expect(await made()).toBe(1)
  })

  it('leaves the key free when it was refused', async () => {
    expect((await post('again', { ...bulletin, body: '' })).status).toBe(422)
    const corrected = await post('again')
    expect([corrected.status, replayed(corrected)]).toEqual([202, null])
  })

  it('leaves nothing half done, and the key free, when the transaction fails', async () => {
    failInserts(stage.context.db, bulletinChunks)
    expect((await post('broken')).status).toBe(500)
    vi.restoreAllMocks()
    expect(await made()).toBe(0)
    expect([(await post('broken')).status, await made()]).toEqual([202, 1])
  })

  it('keeps the keys of two schools apart', async () => {
    const other = await stage.tenant()
    await importFile(other, smallRoster)
    const first = await post('shared')
    const theirs = await other.call('POST', '/v1/bulletins', bulletin, { 'idempotency-key': 'shared' })
    expect([theirs.status, replayed(theirs)]).toEqual([202, null])
    expect(theirs.body.id).not.toBe(first.body.id)
  })

  it('wants a key that can be one', async () => {
    for (const key of ['\u00fc', 'x'.repeat(256)]) expect((await post(key)).status, key).toBe(422)
    expect(await made()).toBe(0)
  })
})

describe('a key whose request died under way', () => {
  const abandon = (key: string, takenBy: string) =>
    stage.context.db.write((tx) =>
      tx.insert(idempotentRequests).values({
        schoolId: school.school.id,
        key,
        fingerprint: 'of the same request',
        takenBy,
        createdAt: clock.now(),
      }),
    )
  /** A process that was seen so many milliseconds ago. */
  const seen = async (ago: number) => {
    const at = new Date(clock.now().getTime() - ago)
    const id = `process seen at ${at.toISOString()}`
    await stage.context.db.write((tx) => tx.insert(workers).values({ id, startedAt: at, seenAt: at }))
    return id
  }
  const asFirst = async (key: string) => {
    // The fingerprint is the service's own: taken from a request that went well.
    await post(`before ${key}`)
    const { db } = stage.context
    const rows = await db.read
      .select()
      .from(idempotentRequests)
      .where(eq(idempotentRequests.schoolId, school.school.id))
    await db.write((tx) =>
      tx
        .update(idempotentRequests)
        .set({ fingerprint: rows.find((row) => row.status !== null)!.fingerprint })
        .where(eq(idempotentRequests.key, key)),
    )
  }

  it.each([
    ['is not known', async () => 'a process of another time'],
    ['has not been seen for half a minute', () => seen(31_000)],
  ])('is anybody’s at once when the process %s', async (_, process) => {
    await abandon('dead', await process())
    await asFirst('dead')
    const answer = await post('dead')
    expect([answer.status, replayed(answer)]).toEqual([202, null])
  })

  it('is under way for a minute while the process lives, and then anybody’s', async () => {
    await abandon('stuck', await seen(0))
    await asFirst('stuck')
    const soon = await post('stuck')
    expect([soon.status, soon.headers.get('retry-after')]).toEqual([409, '1'])
    later = minute + 1_000
    const afterwards = await post('stuck')
    expect([afterwards.status, replayed(afterwards)]).toEqual([202, null])
    expect(await made()).toBe(2)
  })

  it('is done once, even when the one that was thought dead goes on', async () => {
    const { db } = stage.context
    const write = db.write.bind(db)
    let taken: Awaited<ReturnType<typeof post>> | undefined
    const isReserved = async () =>
      (await db.read.$count(idempotentRequests, eq(idempotentRequests.key, 'slow'))) > 0
    let isOvertaken = false
    vi.spyOn(db, 'write').mockImplementation(async (work) => {
      if (!isOvertaken && (await isReserved())) {
        isOvertaken = true
        later = 2 * minute
        taken = await post('slow')
      }
      return write(work)
    })
    const slow = await post('slow')
    expect(taken!.status).toBe(202)
    expect(slow.status).toBe(409)
    expect(await made()).toBe(1)
    expect((await post('slow')).body).toEqual(taken!.body)
  })
})

describe('an answer that is kept', () => {
  it('is given for 24 hours, and then forgotten', async () => {
    const first = await post('kept')
    later = 24 * hour - minute
    expect((await post('kept')).body.id).toBe(first.body.id)
    later = 24 * hour + minute
    const afterwards = await post('kept')
    expect([replayed(afterwards), await made()]).toEqual([null, 2])
  })

  it('is swept away when nobody asks for it again', async () => {
    const kept = () =>
      stage.context.db.read.$count(idempotentRequests, eq(idempotentRequests.schoolId, school.school.id))
    await post('swept')
    later = 24 * hour - minute
    await runSweep(stage.context, { sweep: 'forgettable' })
    expect(await kept()).toBe(1)
    later = 24 * hour + minute
    await runSweep(stage.context, { sweep: 'forgettable' })
    expect(await kept()).toBe(0)
  })
})
