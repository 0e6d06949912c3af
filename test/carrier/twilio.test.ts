import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Carrier, SendResult } from '../../src/carrier/carrier.ts'
import { twilioCarrier } from '../../src/carrier/twilio.ts'
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const accountSid = `AC${'7'.repeat(32)}`
const authToken = 'f'.repeat(32)
const text = {
  messageId: '01a20a51-4683-7a91-8caf-5e1e56127316',
  to: '+447700900123',
  from: '+447700900001',
  body: 'Your child’s results are in: please phone us.',
}
/** What must never leave this room: the account's password, numbers, and what texts say. */
const secrets = [
  authToken,
  Buffer.from(`${accountSid}:${authToken}`).toString('base64'),
  text.body,
  '7700900',
]

const carriers: Carrier[] = []
function carrierAt(apiUrl: string, timeoutMs?: number): Carrier {
  const account = { accountSid, authToken, apiUrl, publicUrl: 'http://127.0.0.1:9' }
  const carrier = twilioCarrier(account, timeoutMs)
  carriers.push(carrier)
  return carrier
}

afterEach(async () => {
  await Promise.all(carriers.splice(0).map((carrier) => carrier.close()))
})

function expectNoSecret(result: unknown) {
  const shown = [inspect(result, { depth: 10, showHidden: true }), JSON.stringify(result)]
  if (result instanceof Error)
    shown.push(result.message, result.stack ?? '', JSON.stringify(result, Object.getOwnPropertyNames(result)))
  for (const secret of secrets) for (const one of shown) expect(one).not.toContain(secret)
}

describe('the carrier, beyond a real connection', () => {
  let simulator: Simulator

  beforeAll(async () => {
    const options = { accountSid, authToken, dataDir: temporaryFolder(), port: 0, pace: 0, seed: 1 }
    simulator = await startSimulator({ ...options, inboundUrl: 'http://127.0.0.1:9/' })
  })
  afterAll(() => simulator.close())
  afterEach(() => fetch(`${simulator.url}/faults`, { method: 'DELETE' }))

  const failing = (fault: unknown) =>
    fetch(`${simulator.url}/faults`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ rules: [{ fault }] }),
    })
  const handset = async (e164: string) => {
    const answer = await fetch(`${simulator.url}/handsets/${encodeURIComponent(e164)}/texts`)
    return ((await answer.json()) as { data: { sid: string; body: string }[] }).data
  }
  const send = (to = text.to) => carrierAt(simulator.url).send({ ...text, to })

  it('takes a text and says under which sid', async () => {
    const result = await send('+447700900130')
    expect(result).toEqual({ kind: 'taken', sid: expect.stringMatching(/^SM[0-9a-f]{32}$/) })
    const [there] = await handset('+447700900130')
    expect(there).toMatchObject({ sid: (result as { sid: string }).sid, body: text.body })
  })

  it.each<[unknown, SendResult, number]>([
    [
      '429',
      {
        kind: 'later',
        error: {
          code: 20429,
          class: 'transient',
          reason: 'The carrier asked us to slow down.',
          stops: null,
        },
        waitSeconds: 1,
      },
      0,
    ],
    ['500-before', { kind: 'unknown', why: 'The carrier answered 500.' }, 0],
    ['500-after', { kind: 'unknown', why: 'The carrier answered 500.' }, 1],
    ['reset-before', { kind: 'unknown', why: expect.stringContaining('did not answer') }, 0],
    ['reset-after', { kind: 'unknown', why: expect.stringContaining('did not answer') }, 1],
    [
      { code: 21610 },
      {
        kind: 'refused',
        error: {
          code: 21610,
          class: 'opted-out',
          reason: 'The phone network refuses our texts: the phone was blocked there.',
          stops: null,
        },
      },
      0,
    ],
    [
      { code: 21611 },
      {
        kind: 'later',
        error: {
          code: 21611,
          class: 'transient',
          reason: 'The carrier’s queue for our sender is full.',
          stops: 'line',
        },
        waitSeconds: null,
      },
      0,
    ],
    [
      { code: 21999 },
      {
        kind: 'refused',
        error: { code: 21999, class: 'unknown', reason: 'The carrier gave code 21999.', stops: null },
      },
      0,
    ],
  ])('with the fault %j gives the right result', async (fault, expected, texts) => {
    const to = `+4477009001${40 + carriersTried++}`
    await failing(fault)
    const result = await send(to)
    expect(result).toEqual(expected)
    expect(await handset(to)).toHaveLength(texts)
    expectNoSecret(result)
  })
  let carriersTried = 0

  it('shows its own records of a number, newest first, and only since that instant', async () => {
    const carrier = carrierAt(simulator.url)
    const to = '+447700900170'
    const first = await carrier.send({ ...text, to, body: 'one' })
    const second = await carrier.send({ ...text, to, body: 'two' })
    await carrier.send({ ...text, to: '+447700900171', body: 'to another' })
    const hourAgo = new Date(Date.now() - 3_600_000)
    const { texts: records, whole } = await carrier.textsTo(to, hourAgo)
    expect(whole).toBe(true)
    expect(records.map(({ sid }) => sid)).toEqual([second, first].map((r) => (r as { sid: string }).sid))
    expect(records[0]).toEqual({
      sid: expect.any(String),
      to,
      from: text.from,
      body: 'two',
      createdAt: expect.any(Date),
    })
    expect((await carrier.textsTo(to, new Date(Date.now() + 3_600_000))).texts).toEqual([])
  })

  it('shows what was taken though the answer was lost', async () => {
    await failing('reset-after')
    const to = '+447700900172'
    const result = await send(to)
    expect(result.kind).toBe('unknown')
    expect(await carrierAt(simulator.url).textsTo(to, new Date(Date.now() - 60_000))).toMatchObject({
      texts: [{ to, body: text.body, from: text.from }],
    })
  })

  it('with another account waits until that is put right, and the password is nowhere in what comes of it', async () => {
    const wrong = twilioCarrier({
      accountSid,
      authToken: 'e'.repeat(32),
      apiUrl: simulator.url,
      publicUrl: 'http://127.0.0.1:9',
    })
    carriers.push(wrong)
    const result = await wrong.send(text)
    expect(result).toMatchObject({ kind: 'later', error: { class: 'account', stops: 'account' } })
    expect(inspect(result, { depth: 10 })).not.toContain('e'.repeat(32))
  })
})

describe('a carrier that answers strangely', () => {
  let server: Server
  let answer: RequestListener
  let asked: { method: string; url: string; form: URLSearchParams }[] = []

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      let sent = ''
      for await (const chunk of request) sent += chunk
      asked.push({ method: request.method!, url: request.url!, form: new URLSearchParams(sent) })
      answer(request, response)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  afterEach(() => {
    asked = []
  })

  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const answering =
    (status: number, body: string, headers: Record<string, string> = {}): RequestListener =>
    (_, response) =>
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)

  const error = (code: number, status: number) =>
    JSON.stringify({ code, status, message: `to ${text.to}: “${text.body}”`, more_info: '' })

  it.each<[string, RequestListener, unknown]>([
    [
      'broken JSON in a 201',
      answering(201, '{"sid": "SM12'),
      { kind: 'unknown', why: 'The carrier’s answer could not be read.' },
    ],
    [
      'nothing in a 201',
      answering(201, ''),
      { kind: 'unknown', why: 'The carrier’s answer could not be read.' },
    ],
    [
      'a 201 without a sid',
      answering(201, '{}'),
      { kind: 'unknown', why: 'The carrier’s answer could not be read.' },
    ],
    [
      'a list in a 201',
      answering(201, '[]'),
      { kind: 'unknown', why: 'The carrier’s answer could not be read.' },
    ],
    [
      'a proxy’s page in a 502',
      answering(502, '<html>Bad gateway</html>', { 'content-type': 'text/html' }),
      { kind: 'unknown', why: 'The carrier answered 502.' },
    ],
    [
      'a 503 that names a code',
      answering(503, error(20503, 503)),
      { kind: 'unknown', why: 'The carrier answered 503.' },
    ],
    [
      'a 500 with the code of a refusal',
      answering(500, error(21610, 500)),
      { kind: 'unknown', why: 'The carrier answered 500.' },
    ],
    [
      'a page in a 400',
      answering(400, '<html>No</html>', { 'content-type': 'text/html' }),
      { kind: 'unknown', why: 'The carrier answered 400.' },
    ],
    [
      'a refusal that quotes the text',
      answering(400, error(21211, 400)),
      { kind: 'refused', error: { code: 21211 } },
    ],
    [
      'a 429 with Retry-After',
      answering(429, '', { 'retry-after': '17' }),
      { kind: 'later', waitSeconds: 17 },
    ],
    [
      'a 429 with a date to retry after',
      answering(429, '', { 'retry-after': 'Mon, 23 Nov 2026 10:00:00 GMT' }),
      { kind: 'later', waitSeconds: null },
    ],
    [
      'a 429 with a page',
      answering(429, '<html>', { 'content-type': 'text/html' }),
      { kind: 'later', waitSeconds: null },
    ],
    [
      'a 429 with nonsense to retry after',
      answering(429, '', { 'retry-after': '-5' }),
      { kind: 'later', waitSeconds: null },
    ],
    [
      'a 429 with an empty time to retry after',
      answering(429, '', { 'retry-after': '' }),
      { kind: 'later', waitSeconds: null },
    ],
    [
      'half an answer',
      (_, response) => {
        response.writeHead(201, { 'content-length': '500' })
        response.write('{"sid": "SM')
        setImmediate(() => response.destroy())
      },
      { kind: 'unknown', why: expect.stringContaining('did not answer') },
    ],
    ['silence', () => {}, { kind: 'unknown', why: expect.stringContaining('did not answer') }],
    [
      'headers, and then silence',
      (_, response) => {
        response.writeHead(201)
        response.write('{')
      },
      { kind: 'unknown', why: expect.stringContaining('did not answer') },
    ],
  ])('by %s', async (_, listener, expected) => {
    answer = listener
    const result = await carrierAt(url(), 300).send(text)
    expect(result).toMatchObject(expected as object)
    expectNoSecret(result)
    expect(asked).toHaveLength(1)
  })

  it('by not being there at all', async () => {
    const gone = createServer()
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve))
    const { port } = gone.address() as AddressInfo
    await new Promise((resolve) => gone.close(resolve))
    const result = await carrierAt(`http://127.0.0.1:${port}`, 300).send(text)
    expect(result).toEqual({ kind: 'unknown', why: 'The carrier did not answer (ECONNREFUSED).' })
  })

  it('is given what Twilio asks for, with our own id in the address of the reports', async () => {
    answer = answering(201, JSON.stringify({ sid: 'SM1' }))
    await carrierAt(url()).send({ ...text, body: 'é + “&=%”\n😀', validitySeconds: 90 })
    expect(asked).toMatchObject([{ method: 'POST', url: `/2010-04-01/Accounts/${accountSid}/Messages.json` }])
    expect(Object.fromEntries(asked[0]!.form)).toEqual({
      To: text.to,
      From: text.from,
      Body: 'é + “&=%”\n😀',
      StatusCallback: `http://127.0.0.1:9/hooks/twilio/status?message=${text.messageId}`,
      ValidityPeriod: '90',
    })
  })

  it.each<[string, RequestListener]>([
    ['a refusal that quotes the number', answering(400, error(20001, 400))],
    ['a 500', answering(500, error(20500, 500))],
    ['a 429', answering(429, error(20429, 429), { 'retry-after': '1' })],
    ['a page', answering(200, '<html>', { 'content-type': 'text/html' })],
    ['nothing', answering(200, '')],
    ['another JSON', answering(200, '{"error": "We are mending it."}')],
    ['silence', () => {}],
  ])('shows no records by %s: it is an error, and tells nothing of the text', async (_, listener) => {
    answer = listener
    const asking = carrierAt(url(), 300).textsTo(text.to, new Date(0))
    const thrown = await asking.then(
      () => 'records',
      (error: unknown) => error,
    )
    expect(thrown).toBeInstanceOf(Error)
    expectNoSecret(thrown)
  })
})
