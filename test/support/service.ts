import { randomBytes } from 'node:crypto'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { afterAll, expect, vi } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { bulletinChunks, inboundTexts, messages } from '../../src/db/schema.ts'
import { createLog } from '../../src/log.ts'
import { type Overrides, type Service, startService } from '../../src/service.ts'
import { startSimulator } from '../../src/simulator/simulator.ts'
import { freshDatabaseUrl } from './database.ts'
import { testRedis } from './redis.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A whole service in this process, with a simulator beyond a real connection: what a story needs. */
export interface TestService extends Service {
  url: string
  demonstration: NonNullable<Service['demonstration']>
  simulatorUrl: string
  /** The lines that were logged. */
  logged: string[]
  /** Calls the API with the demonstration school's key, or another. */
  api(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<ApiAnswer>
  /** Waits until every job is done and every text has its final state. */
  settled(): Promise<void>
  /** The texts on a handset, the oldest first. */
  handset(e164: string): Promise<HandsetText[]>
  /** A parent writes. */
  text(from: string, to: string, body: string): Promise<void>
}

export interface ApiAnswer {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what the test is about
  body: any
}

export interface HandsetText {
  sid: string
  from: string
  to: string
  body: string
  direction: 'to-parent' | 'from-parent'
  status: string
}

/** Starts one, which the test file stops when it is done. */
export async function startTestService(
  overrides: Overrides & { env?: Record<string, string> } = {},
): Promise<TestService> {
  const account = {
    accountSid: `AC${randomBytes(16).toString('hex')}`,
    authToken: randomBytes(16).toString('hex'),
  }
  const simulator = await startSimulator({
    ...account,
    dataDir: temporaryFolder(),
    port: 0,
    inboundUrl: 'http://127.0.0.1:9/',
  })
  const database = await freshDatabaseUrl()
  const redis = testRedis()
  const logged: string[] = []
  const service = await startService(
    configOf({
      DATA_DIR: temporaryFolder(),
      DATABASE_URL: database.url,
      REDIS_URL: `redis://localhost/?path=${encodeURIComponent(redis.path)}`,
      PORT: '0',
      SIMULATOR_URL: simulator.url,
      TWILIO_ACCOUNT_SID: account.accountSid,
      TWILIO_AUTH_TOKEN: account.authToken,
      // A story is not held up by a pace, nor asks the carrier what it is about to say.
      LINE_PARTS_PER_SECOND: '0',
      REPORT_OVERDUE_SECONDS: '60',
      ...overrides.env,
    }),
    {
      prefix: redis.prefix,
      log: createLog('debug', { write: (line) => void logged.push(line) }),
      ...overrides,
    },
  )
  const { url, demonstration } = service
  if (!url || !demonstration) throw new Error('the service has no address or no demonstration school')
  await tellInboundUrl(simulator.url, account, `${url}/hooks/twilio/inbound`)
  // The look that every start begins with is over before a test begins.
  await vi.waitFor(async () => expect((await service.context.queue.depths()).sweep).toBe(0), {
    timeout: 20_000,
  })

  let stopped = false
  const stop = async () => {
    if (stopped) return
    stopped = true
    await service.stop()
    await simulator.close()
    await database.drop()
  }
  afterAll(stop)

  const { context } = service
  const handset = async (e164: string) => {
    const answer = await fetch(`${simulator.url}/handsets/${encodeURIComponent(e164)}/texts`)
    return ((await answer.json()) as { data: HandsetText[] }).data
  }
  return {
    ...service,
    url,
    demonstration,
    simulatorUrl: simulator.url,
    logged,
    stop,
    handset,
    api: (method, path, body, headers = {}) =>
      callApi(url + path, method, body, { authorization: `Bearer ${demonstration.apiKey}`, ...headers }),
    async settled() {
      await vi.waitFor(async () => expect(await unsettled(service)).toEqual([]), {
        timeout: 20_000,
        interval: 50,
      })
    },
    async text(from, to, body) {
      const answer = await fetch(`${simulator.url}/handsets/${encodeURIComponent(from)}/texts`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ to, body }),
      })
      if (answer.status !== 202) throw new Error(`the handset could not send: ${await answer.text()}`)
      const { sid } = (await answer.json()) as { sid: string }
      await vi.waitFor(async () => expect(await isRouted(context, sid)).toBe(true), {
        timeout: 20_000,
        interval: 20,
      })
    },
  }
}

function configOf(env: Record<string, string>) {
  const read = readConfig(env)
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  return read.config
}

async function tellInboundUrl(
  simulatorUrl: string,
  account: { accountSid: string; authToken: string },
  inboundUrl: string,
) {
  const credentials = Buffer.from(`${account.accountSid}:${account.authToken}`).toString('base64')
  const told = await fetch(`${simulatorUrl}/simulator`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', authorization: `Basic ${credentials}` },
    body: JSON.stringify({ inboundUrl }),
  })
  if (!told.ok) throw new Error(`the simulator did not take the inbound address: ${told.status}`)
}

async function callApi(
  url: string,
  method: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<ApiAnswer> {
  const isText = typeof body === 'string' || body instanceof Uint8Array
  const answer = await fetch(url, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': isText ? 'text/csv' : 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isText ? (body as BodyInit) : JSON.stringify(body) }),
  })
  const text = await answer.text()
  const isJson = answer.headers.get('content-type')?.includes('json')
  return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : text }
}

/** What is still under way, by name. */
async function unsettled({ context }: Service): Promise<string[]> {
  const { db, queue } = context
  const { send, receive, 'fan-out': fanOut } = await queue.depths()
  const open = await db.read.$count(
    messages,
    and(eq(messages.direction, 'outbound'), isNull(messages.settledAt)),
  )
  const chunks = await db.read.$count(bulletinChunks, isNull(bulletinChunks.fannedOutAt))
  const unrouted = await db.read.$count(inboundTexts, isNull(inboundTexts.routedAt))
  return Object.entries({ send, receive, fanOut, open, chunks, unrouted })
    .filter(([, n]) => n > 0)
    .map(([what, n]) => `${n} ${what}`)
}

async function isRouted({ db }: Service['context'], sid: string): Promise<boolean> {
  const routed = and(eq(inboundTexts.carrierSid, sid), isNotNull(inboundTexts.routedAt))
  return (await db.read.$count(inboundTexts, routed)) > 0
}
