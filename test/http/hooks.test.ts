import { request } from 'node:http'
import { eq } from 'drizzle-orm'
import twilio from 'twilio'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { inboundTexts, messages, reports } from '../../src/db/schema.ts'
import { type Stage, startStage, type Tenant } from './stage.ts'

// The carrier knows the service by this address, whatever stands between them.
const publicUrl = 'https://texts.example.org'
const inbound = '/hooks/twilio/inbound'
const status = '/hooks/twilio/status'

let stage: Stage
let school: Tenant
let token: string

beforeAll(async () => {
  stage = await startStage({ env: { PUBLIC_URL: publicUrl }, beatEveryMs: 3_600_000 })
  school = await stage.tenant()
  token = stage.context.authTokens[0]!
})
afterEach(() => vi.restoreAllMocks())

type Parameters = Record<string, string>

const sign = (path: string, parameters: Parameters, by = token, origin = publicUrl) =>
  twilio.getExpectedTwilioSignature(by, origin + path, parameters)

interface Answer {
  status: number
  type: string | undefined
  body: string
}

/** Posts a form as the carrier does, through a proxy of any name. */
const post = (path: string, parameters: Parameters, signature: string | null, headers: Parameters = {}) =>
  postRaw(path, new URLSearchParams(parameters).toString(), {
    ...(signature === null ? {} : { 'x-twilio-signature': signature }),
    ...headers,
  })

const postRaw = (path: string, body: string, headers: Parameters) =>
  new Promise<Answer>((resolve, reject) => {
    const sent = request(stage.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8', ...headers },
    })
    sent.once('error', reject).once('response', async (response) => {
      const answer = Buffer.concat(await response.toArray()).toString()
      resolve({ status: response.statusCode!, type: response.headers['content-type'], body: answer })
    })
    sent.end(body)
  })

let texts = 0
const text = (more: Parameters = {}): Parameters => {
  texts += 1
  return {
    MessageSid: `SM${String(texts).padStart(32, '0')}`,
    AccountSid: `AC${'0'.repeat(32)}`,
    From: '+447700900001',
    To: school.number,
    Body: 'Is the trip still on?',
    NumMedia: '0',
    ...more,
  }
}
const stored = ({ MessageSid }: Parameters) =>
  stage.context.db.read.select().from(inboundTexts).where(eq(inboundTexts.carrierSid, MessageSid!))
const routed = async (parameters: Parameters) => {
  await expect.poll(async () => (await stored(parameters))[0]?.routedAt).toBeInstanceOf(Date)
  const [row] = await stored(parameters)
  const [message] = await stage.context.db.read
    .select()
    .from(messages)
    .where(eq(messages.id, row!.messageId!))
  return message!
}
const refusals = async () => {
  const figures = await (await fetch(`${stage.url}/metrics`)).text()
  return Number(/^homeline_false_signatures_total (\d+)$/m.exec(figures)![1])
}

describe('a text from the carrier', () => {
  it('is stored, answered with an empty response, and given to somebody', async () => {
    const parameters = text({ FromCountry: 'GB', SomethingNew: 'ünknown & odd', Body: ' Grüße 👋 \n' })
    expect(await post(inbound, parameters, sign(inbound, parameters))).toEqual({
      status: 200,
      type: expect.stringContaining('text/xml'),
      body: expect.stringMatching(/<Response\s*\/>|<Response><\/Response>/),
    })
    expect(await stored(parameters)).toMatchObject([
      { parameters, body: ' Grüße 👋 \n', schoolId: school.school.id },
    ])
    expect(await routed(parameters)).toMatchObject({ direction: 'inbound', body: ' Grüße 👋 \n' })
  })

  it('is stored once, when it comes ten times at the same moment', async () => {
    const parameters = text()
    const signature = sign(inbound, parameters)
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(inbound, parameters, signature)))
    expect(answers.map((answer) => answer.status)).toEqual(Array(10).fill(200))
    expect(await stored(parameters)).toHaveLength(1)
    const { conversationId } = await routed(parameters)
    const said = await stage.context.db.read
      .select()
      .from(messages)
      .where(eq(messages.carrierSid, parameters.MessageSid!))
    expect(said).toMatchObject([{ conversationId }])
  })

  it('may have no words, only a picture', async () => {
    const { Body: _, ...parameters } = text({ NumMedia: '1', MediaUrl0: 'https://api.example.org/picture' })
    expect((await post(inbound, parameters, sign(inbound, parameters))).status).toBe(200)
    expect(await stored(parameters)).toMatchObject([{ body: '', parameters: { NumMedia: '1' } }])
    expect(await routed(parameters)).toMatchObject({ body: '' })
  })

  it('may hold a character that no database keeps', async () => {
    const parameters = text({ Body: 'a\0b' })
    expect((await post(inbound, parameters, sign(inbound, parameters))).status).toBe(200)
    expect(await stored(parameters)).toMatchObject([{ body: 'a\uFFFDb' }])
  })

  it('to a line that no school has is kept for the administrator, and answered', async () => {
    const parameters = text({ To: '+447700900555' })
    expect((await post(inbound, parameters, sign(inbound, parameters))).status).toBe(200)
    expect(await stored(parameters)).toMatchObject([{ schoolId: null, body: 'Is the trip still on?' }])
    expect(await (await fetch(`${stage.url}/metrics`)).text()).toMatch(/^homeline_inbound_to_nobody 1$/m)
  })

  it('is asked for again when it cannot be stored', async () => {
    const parameters = text()
    const away = vi
      .spyOn(stage.context.db, 'write')
      .mockRejectedValue(new Error('SQLITE_BUSY: +447700900001'))
    const answer = await post(inbound, parameters, sign(inbound, parameters))
    expect(answer).toMatchObject({ status: 503, type: 'application/problem+json' })
    expect(answer.body).not.toMatch(/SQLITE|4477/)
    expect(await stored(parameters)).toEqual([])
    away.mockRestore()
    expect((await post(inbound, parameters, sign(inbound, parameters))).status).toBe(200)
    expect(await stored(parameters)).toHaveLength(1)
  })

  it('is kept when the queue is away', async () => {
    vi.spyOn(stage.context.queue, 'add').mockRejectedValue(new Error('Redis does not answer.'))
    const parameters = text()
    expect((await post(inbound, parameters, sign(inbound, parameters))).status).toBe(200)
    expect(await stored(parameters)).toHaveLength(1)
  })
})

describe('a report from the carrier', () => {
  const report = (sid: string, more: Parameters = {}): Parameters => ({
    MessageSid: sid,
    MessageStatus: 'delivered',
    To: '+447700900001',
    From: school.number,
    ...more,
  })
  const kept = (sid: string) =>
    stage.context.db.read.select().from(reports).where(eq(reports.carrierSid, sid))

  it('of a text that we do not know is kept, once, and answered 204', async () => {
    const parameters = report('SMunknown')
    for (const path of [status, `${status}?message=nobodys`])
      expect(await post(path, parameters, sign(path, parameters))).toEqual({
        status: 204,
        type: undefined,
        body: '',
      })
    expect(await kept('SMunknown')).toMatchObject([{ status: 'delivered', messageId: null }])
  })

  it('is signed with what stands after the question mark, too', async () => {
    const parameters = report('SMquery')
    const answer = await post(
      `${status}?message=other`,
      parameters,
      sign(`${status}?message=one`, parameters),
    )
    expect(answer.status).toBe(403)
    expect(await kept('SMquery')).toEqual([])
  })

  it('may name an error that is no number', async () => {
    const parameters = report('SModd', { MessageStatus: 'failed', ErrorCode: 'none' })
    expect((await post(status, parameters, sign(status, parameters))).status).toBe(204)
    expect(await kept('SModd')).toMatchObject([{ status: 'failed', errorCode: null }])
  })

  it('is asked for again when it cannot be stored', async () => {
    const parameters = report('SMbusy')
    vi.spyOn(stage.context.db, 'write').mockRejectedValue(new Error('the database is away'))
    expect((await post(status, parameters, sign(status, parameters))).status).toBe(503)
    expect(await kept('SMbusy')).toEqual([])
  })
})

describe('a signature', () => {
  it.each([
    ['that is missing', () => null],
    ['that is empty', () => ''],
    ['that is no signature', () => 'AAAA'],
    ['by another token', (parameters: Parameters) => sign(inbound, parameters, 'f'.repeat(32))],
    ['for another path', (parameters: Parameters) => sign(status, parameters)],
    ['for another origin', (parameters: Parameters) => sign(inbound, parameters, token, stage.url)],
    ['for http', (parameters: Parameters) => sign(inbound, parameters, token, 'http://texts.example.org')],
    ['for other words', (parameters: Parameters) => sign(inbound, { ...parameters, Body: 'Yes' })],
    [
      'without one of the parameters',
      ({ NumMedia: _, ...parameters }: Parameters) => sign(inbound, parameters),
    ],
  ])('%s is refused, stored nowhere and counted', async (_, signatureOf) => {
    const parameters = text()
    const before = await refusals()
    const answer = await post(inbound, parameters, signatureOf(parameters))
    expect(answer).toMatchObject({ status: 403, type: 'application/problem+json' })
    expect(JSON.parse(answer.body)).toMatchObject({ status: 403, detail: expect.any(String) })
    expect(await stored(parameters)).toEqual([])
    expect(await refusals()).toBe(before + 1)
  })

  it('is looked for on what cannot be read, as well', async () => {
    const before = await refusals()
    for (const type of ['application/json', 'text/xml'])
      expect((await postRaw(inbound, '{"MessageSid": ', { 'content-type': type })).status).toBe(403)
    expect((await postRaw(inbound, '', {})).status).toBe(403)
    expect(await refusals()).toBe(before + 3)
  })

  it('holds behind a proxy, whatever host it names', async () => {
    const parameters = text()
    const headers = {
      host: 'inside:3000',
      'x-forwarded-host': 'elsewhere.example.org',
      'x-forwarded-proto': 'http',
    }
    expect((await post(inbound, parameters, sign(inbound, parameters), headers)).status).toBe(200)
    expect(await stored(parameters)).toHaveLength(1)
  })

  it('may be by the old token or the new one while one replaces the other', async () => {
    const before = stage.context.authTokens
    Object.assign(stage.context, { authTokens: ['n'.repeat(32), token] })
    for (const by of ['n'.repeat(32), token]) {
      const parameters = text()
      expect((await post(inbound, parameters, sign(inbound, parameters, by))).status).toBe(200)
      expect(await stored(parameters)).toHaveLength(1)
    }
    Object.assign(stage.context, { authTokens: before })
  })
})

it('the log has nothing of what the carrier brought', () => {
  expect(stage.logged.join('\n')).not.toMatch(/trip still on|447700900001/)
})
