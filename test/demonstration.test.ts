import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq, max } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '../src/config.ts'
import { openDatabase } from '../src/db/database.ts'
import { checks, lines, numbers, schools } from '../src/db/schema.ts'
import { addKey } from '../src/http/api/keys.ts'
import { createLog } from '../src/log.ts'
import { type Service, startService } from '../src/service.ts'
import { freePort } from '../src/serving.ts'
import { startSimulator } from '../src/simulator/simulator.ts'
import { addSignInLink, findSignInLink } from '../src/staff/sign-in.ts'
import { liaisonLead } from '../src/staff/staff.ts'
import { freshDatabaseUrl } from './support/database.ts'
import { testRedis } from './support/redis.ts'
import { makeSchool } from './support/school.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

const account = {
  accountSid: `AC${randomBytes(16).toString('hex')}`,
  authToken: randomBytes(16).toString('hex'),
}
let simulator: Awaited<ReturnType<typeof startSimulator>>
let env: Record<string, string>
let running: Service | null = null

beforeAll(async () => {
  simulator = await startSimulator({
    ...account,
    dataDir: temporaryFolder(),
    port: 0,
    inboundUrl: 'http://127.0.0.1:9/',
  })
})
beforeEach(async () => {
  const database = await freshDatabaseUrl()
  env = {
    DATA_DIR: temporaryFolder(),
    DATABASE_URL: database.url,
    REDIS_URL: `redis://localhost/?path=${encodeURIComponent(testRedis().path)}`,
    PORT: '0',
    TWILIO_ACCOUNT_SID: account.accountSid,
    TWILIO_AUTH_TOKEN: account.authToken,
  }
  return async () => {
    await stop()
    await database.drop()
  }
})
afterAll(() => simulator.close())

async function stop() {
  await running?.stop()
  running = null
}

/** Starts the service anew, on what the last start left behind. */
async function start(more: Record<string, string> = {}): Promise<Service & { url: string }> {
  await stop()
  const read = readConfig({ ...env, ...more })
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  const log = createLog('silent')
  running = await startService(read.config, { prefix: testRedis().prefix, log })
  return running as Service & { url: string }
}
const onSimulator = () => start({ SIMULATOR_URL: simulator.url })
const onTwilio = () =>
  start({ CARRIER: 'twilio', PUBLIC_URL: 'https://texts.example.org', TWILIO_API_URL: simulator.url })

const path = () => join(env.DATA_DIR!, 'demo.json')
interface DemoFile {
  url: string
  apiKey: string
  signInUrl: string
  simulatorUrl: string
  lines: { number: string; name: string }
}
const demo = () => JSON.parse(readFileSync(path(), 'utf8')) as DemoFile

const withKey = async (url: string, apiKey: string) =>
  (await fetch(`${url}/v1/groups`, { headers: { authorization: `Bearer ${apiKey}` } })).status
const follow = (url: string, signInUrl: string) =>
  fetch(url + new URL(signInUrl).pathname, { redirect: 'manual' })

describe('the first start on an empty database', () => {
  it('makes a school to look round, and says how in a file for its owner’s eyes alone', async () => {
    const { url } = await onSimulator()
    expect(statSync(path()).mode & 0o777).toBe(0o600)
    expect(Object.keys(demo()).sort()).toEqual(['apiKey', 'lines', 'signInUrl', 'simulatorUrl', 'url'])
    expect(demo()).toEqual({
      url,
      apiKey: expect.stringMatching(/^hl_[\w-]{40,}$/),
      signInUrl: expect.stringMatching(new RegExp(`^${url}/\\S+$`)),
      simulatorUrl: simulator.url,
      lines: {
        number: expect.stringMatching(/^\+447700900\d{3}$/),
        name: expect.stringMatching(/^[A-Za-z0-9 ]{3,11}$/),
      },
    })
    expect(await withKey(url, demo().apiKey)).toBe(200)
    const visit = await follow(url, demo().signInUrl)
    expect([visit.status, visit.headers.get('location')]).toEqual([302, '/'])
    expect(visit.headers.get('set-cookie')).toMatch(/HttpOnly/)
  })

  it('has written that file by the time that it says it is ready', async () => {
    const port = await freePort('127.0.0.1')
    const starting = start({ SIMULATOR_URL: simulator.url, PORT: String(port) })
    const ready = () =>
      fetch(`http://127.0.0.1:${port}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      )
    await expect.poll(ready, { interval: 1, timeout: 10_000 }).toBe(true)
    expect(existsSync(path())).toBe(true)
    await starting
  })

  it('names the public address where there is one', async () => {
    const { url } = await start({ SIMULATOR_URL: simulator.url, PUBLIC_URL: 'http://homeline.example.org/' })
    expect(demo()).toMatchObject({
      url: 'http://homeline.example.org',
      signInUrl: expect.stringMatching(/^http:\/\/homeline\.example\.org\/\S+$/),
    })
    expect((await follow(url, demo().signInUrl)).status).toBe(302)
  })

  it('gives its parents and lines numbers that are nobody’s', async () => {
    const { context } = await onSimulator()
    const all = [
      ...(await context.db.read.select({ e164: numbers.e164 }).from(numbers)),
      ...(await context.db.read.select({ e164: lines.address }).from(lines).where(eq(lines.kind, 'number'))),
    ].map(({ e164 }) => e164)
    expect(all.length).toBeGreaterThan(10)
    // Mobiles, and London landlines, that are reserved for drama.
    for (const e164 of all) expect(e164).toMatch(/^\+44(7700900|2079460)\d{3}$/)
  })

  it('shows most of what there is to see: forms with leads, a shared home, somebody barred, a landline, age', async () => {
    const { url, context } = await onSimulator()
    const get = async (what: string) => {
      const answer = await fetch(`${url}/v1/${what}`, {
        headers: { authorization: `Bearer ${demo().apiKey}` },
      })
      return (await answer.json()) as {
        data: {
          kind: string
          lead: unknown
          pupils: { noContact: boolean }[]
          numbers: { textable: boolean }[]
        }[]
      }
    }
    const { data: groups } = await get('groups')
    expect(groups.filter(({ kind }) => kind === 'form').every(({ lead }) => lead !== null)).toBe(true)
    const { data: parents } = await get('parents')
    expect(parents.some(({ pupils }) => pupils.length > 1)).toBe(true)
    expect(parents.some(({ pupils }) => pupils.some(({ noContact }) => noContact))).toBe(true)
    // So that the series has somebody to ask as soon as it is switched on.
    const [{ latest } = { latest: null }] = await context.db.read
      .select({ latest: max(checks.at) })
      .from(checks)
    expect(latest!.getTime()).toBeLessThan(Date.now() - 90 * 86_400_000)
    expect(parents.some(({ numbers }) => numbers.every(({ textable }) => !textable))).toBe(true)
  })
})

describe('the next start', () => {
  it('keeps the school, its key and its link', async () => {
    await onSimulator()
    const first = demo()
    const { url, context } = await onSimulator()
    expect(demo()).toEqual({ ...first, url, signInUrl: first.signInUrl.replace(first.url, url) })
    expect(await context.db.read.$count(schools)).toBe(1)
    expect([await withKey(url, first.apiKey), (await follow(url, demo().signInUrl)).status]).toEqual([
      200, 302,
    ])
  })

  it.each([
    ['is gone', () => writeFileSync(path(), '')],
    ['cannot be read', () => writeFileSync(path(), '{"apiKey": 7')],
    [
      'names a key and a link that nobody has',
      () =>
        writeFileSync(
          path(),
          JSON.stringify({ ...demo(), apiKey: 'hl_nobodys', signInUrl: 'http://x/sign-in/link/none' }),
        ),
    ],
  ])('makes a new key and link when the file %s, and the old ones hold no longer', async (_, spoil) => {
    await onSimulator()
    const first = demo()
    spoil()
    const { url } = await onSimulator()
    expect(demo().apiKey).not.toBe(first.apiKey)
    expect([await withKey(url, demo().apiKey), await withKey(url, first.apiKey)]).toEqual([200, 401])
    expect([
      (await follow(url, demo().signInUrl)).status,
      (await follow(url, first.signInUrl)).status,
    ]).toEqual([302, 404])
    expect(statSync(path()).mode & 0o777).toBe(0o600)
  })

  it('leaves alone the keys and invitations that somebody made by hand', async () => {
    const { context } = await onSimulator()
    const [school] = await context.db.read.select().from(schools)
    const lead = await liaisonLead(context.db.read, school!.id)
    const [key, { secret }] = await context.db.write(async (tx) => [
      await addKey(tx, school!.id, 'by hand', ['roster:read'], new Date()),
      await addSignInLink(tx, lead, new Date()),
    ])
    writeFileSync(path(), '')
    const next = await onSimulator()
    expect(await withKey(next.url, key)).toBe(200)
    expect(await findSignInLink(next.context.db.read, secret, new Date())).toMatchObject({
      demonstration: false,
    })
  })

  it('hands out nothing of another school, whatever the file says', async () => {
    const { context } = await onSimulator()
    const other = await makeSchool({ db: context.db, clock: context.clock })
    writeFileSync(path(), JSON.stringify({ ...demo(), apiKey: other.key }))
    await onSimulator()
    expect(demo().apiKey).not.toBe(other.key)
  })

  it('finds it among many schools', async () => {
    const { context } = await onSimulator()
    const first = demo().apiKey
    for (const n of [1, 2, 3])
      await makeSchool(
        { db: context.db, clock: context.clock },
        { name: `School ${n}`, number: `+44770090096${n}` },
      )
    await onSimulator()
    expect(demo().apiKey).toBe(first)
  })
})

describe('a database with a school of its own', () => {
  it('gets no demonstration, and a file of an older one is taken away', async () => {
    const db = await openDatabase(env.DATABASE_URL!)
    await db.migrate()
    await makeSchool({ db, clock: { now: () => new Date() } })
    await db.close()
    writeFileSync(path(), '{}')
    const { demonstration, context } = await onSimulator()
    expect(demonstration).toBeNull()
    expect(existsSync(path())).toBe(false)
    expect(await context.db.read.$count(schools)).toBe(1)
  })
})

describe('with a real carrier', () => {
  it('there is no demonstration: nothing is made, and no file written', async () => {
    const { demonstration, context } = await onTwilio()
    expect(demonstration).toBeNull()
    expect(existsSync(path())).toBe(false)
    expect(await context.db.read.$count(schools)).toBe(0)
  })

  it('the key and the link of one that was there are refused', async () => {
    await onSimulator()
    const before = demo()
    const { url } = await onTwilio()
    expect(existsSync(path())).toBe(false)
    expect(await withKey(url, before.apiKey)).toBe(401)
    const visit = await follow(url, before.signInUrl)
    expect([visit.status, visit.headers.get('set-cookie')]).toEqual([404, null])
  })

  it('who was signed in to it no longer is', async () => {
    const first = await onSimulator()
    const visit = await follow(first.url, demo().signInUrl)
    const cookie = visit.headers.get('set-cookie')!.split(';')[0]!
    const page = (url: string) => fetch(`${url}/bulletins`, { headers: { cookie }, redirect: 'manual' })
    expect((await page(first.url)).status).toBe(200)
    const { url } = await onTwilio()
    expect((await page(url)).status).toBe(302)
  })

  it('the carrier may sign with the token that is being replaced', async () => {
    const { context } = await start({
      CARRIER: 'twilio',
      PUBLIC_URL: 'https://texts.example.org',
      TWILIO_API_URL: simulator.url,
      TWILIO_AUTH_TOKEN_PREVIOUS: 'the old one',
    })
    expect(context.authTokens).toEqual([account.authToken, 'the old one'])
  })
})
