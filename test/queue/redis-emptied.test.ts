import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeInbound } from '../../src/conversations/inbound.ts'
import { bulletinChunks, messages } from '../../src/db/schema.ts'
import { fromServers } from '../support/environment.ts'
import { importContacts, makeSchool, type TestSchool } from '../support/school.ts'
import { startTestService, type TestService } from '../support/service.ts'
import { sweepAll } from '../support/sweep.ts'

const prefix = `emptied-${randomBytes(6).toString('hex')}`
const homes = Array.from({ length: 120 }, (_, n) => `+447700900${String(n + 100).padStart(3, '0')}`)

let service: TestService
let school: TestSchool
let redis: Redis

beforeAll(async () => {
  redis = new Redis(fromServers('TEST_REDIS_PATH'))
  service = await startTestService({ prefix })
  school = await makeSchool(service.context)
  const contacts = homes.map((mobile, n) => ({ pupil_id: `P${n}`, parent_id: `M${n}`, mobile }))
  await importContacts(service.context, school.school, contacts)
})

afterAll(() => redis.disconnect())

/** Redis as after FLUSHALL, at one stroke, but for what other test files have in it. */
const emptyRedis = () =>
  redis.eval(
    "local all = redis.call('keys', ARGV[1]) for _, key in ipairs(all) do redis.call('del', key) end return #all",
    0,
    `${prefix}:*`,
  )

const slowly = (delayMs: number) =>
  fetch(`${service.simulatorUrl}/faults`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ delayMs, rules: [] }),
  })

const send = () =>
  service.api(
    'POST',
    '/v1/bulletins',
    {
      mode: 'two-way',
      purpose: 'service',
      body: 'School closes at noon today.',
      audience: { everyone: true },
    },
    school.authorization,
  )

const ofSchool = () => eq(messages.schoolId, school.school.id)

describe('a Redis that loses everything', () => {
  it('in the middle of a bulletin costs nobody their text, and gives nobody two', async () => {
    await slowly(200)
    const { status, body } = await send()
    expect([status, body.recipients]).toEqual([202, 120])
    const { db } = service.context
    const accepted = async () =>
      (await db.read.select({ at: messages.acceptedAt }).from(messages).where(ofSchool())).filter(
        ({ at }) => at,
      )
    await expect
      .poll(async () => (await accepted()).length, { timeout: 10_000, interval: 10 })
      .toBeGreaterThan(0)
    expect((await accepted()).length).toBeLessThan(120)

    expect(await emptyRedis()).toBeGreaterThan(0)
    await slowly(0)
    await sweepAll(service.context)
    await service.settled()

    for (const home of homes)
      expect([home, (await service.handset(home)).map((text) => text.body)]).toEqual([
        home,
        ['School closes at noon today.'],
      ])
  }, 40_000)

  it('before the texts were made, and with a reply not yet read, loses neither', async () => {
    const { context } = service
    const now = context.clock.now()
    const reply = { carrierSid: `SM-${prefix}`, from: homes[0]!, to: school.number, body: 'Thank you' }
    await context.db.write((tx) => storeInbound(tx, [{ ...reply, parameters: {} }], now))
    const accepted = await send()
    await emptyRedis()
    await sweepAll(context)
    await service.settled()
    const { body } = await service.api(
      'GET',
      `/v1/bulletins/${accepted.body.id}`,
      undefined,
      school.authorization,
    )
    expect(body.progress).toMatchObject({ total: 120, waiting: 0, sending: 0, uncertain: 0 })
    const chunks = eq(bulletinChunks.bulletinId, accepted.body.id)
    expect((await context.db.read.select().from(bulletinChunks).where(chunks))[0]!.fannedOutAt).not.toBeNull()
    const thread = await service.handset(homes[0]!)
    expect(thread.map((text) => text.body)).toEqual(
      expect.arrayContaining([expect.stringContaining('thank you for your text')]),
    )
  }, 40_000)
})
