import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Carrier, LookUpAsks, LookUpResult } from '../../src/carrier/carrier.ts'
import { twilioCarrier } from '../../src/carrier/twilio.ts'
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const accountSid = `AC${'7'.repeat(32)}`
const authToken = 'f'.repeat(32)
const number = '+447700900123'

const carriers: Carrier[] = []
function carrierAt(apiUrl: string, timeoutMs?: number): Carrier {
  const carrier = twilioCarrier({ accountSid, authToken, apiUrl, publicUrl: 'http://127.0.0.1:9' }, timeoutMs)
  carriers.push(carrier)
  return carrier
}
afterEach(async () => {
  await Promise.all(carriers.splice(0).map((carrier) => carrier.close()))
})

/** Neither the password nor the number may leave the carrier's room by what it says of a failure. */
function expectNoSecret(result: unknown) {
  const shown = inspect(result, { depth: 10, showHidden: true })
  for (const secret of [authToken, Buffer.from(`${accountSid}:${authToken}`).toString('base64'), '7700900'])
    expect(shown).not.toContain(secret)
}

const answered = (lineType: string | null, lineStatus: string | null, more = {}): LookUpResult => ({
  kind: 'answered',
  isValid: true,
  lineType,
  lineStatus,
  code: null,
  ...more,
})

describe('a lookup at the simulator, beyond a real connection', () => {
  let simulator: Simulator

  beforeAll(async () => {
    const options = { accountSid, authToken, dataDir: temporaryFolder(), port: 0, pace: 0, seed: 1 }
    simulator = await startSimulator({ ...options, inboundUrl: 'http://127.0.0.1:9/' })
  })
  afterAll(() => simulator.close())
  afterEach(() => fetch(`${simulator.url}/faults`, { method: 'DELETE' }))

  const failing = async (faults: object) => {
    const body = JSON.stringify(faults)
    const headers = { 'content-type': 'application/json' }
    expect((await fetch(`${simulator.url}/faults`, { method: 'PUT', headers, body })).status).toBe(200)
  }

  it.each<[string, LookUpAsks, string, LookUpResult]>([
    ['an ordinary number', 'type', number, answered('mobile', null)],
    ['an ordinary number', 'status', number, answered(null, 'active')],
    ['a landline', 'type', '+447700900905', answered('landline', null)],
    ['an unreachable phone', 'status', '+447700900915', answered(null, 'unreachable')],
    ['a number out of use', 'status', '+447700900925', answered(null, 'inactive')],
    ['a number of the plan', 'type', '+442079460000', answered('landline', null)],
    ['no number', 'type', '+44123', answered(null, null, { isValid: false })],
  ])('says of %s its %s', async (_label, asks, e164, expected) => {
    expect(await carrierAt(simulator.url).lookUp(e164, asks)).toEqual(expected)
  })

  it.each<[unknown, LookUpResult]>([
    ['429', { kind: 'later', waitSeconds: 1 }],
    ['500-before', { kind: 'unknown', why: 'The carrier had a fault of its own.', code: 20500 }],
    ['reset-before', { kind: 'unknown', why: expect.stringContaining('did not answer'), code: null }],
    [
      { code: 20003 },
      { kind: 'unknown', why: 'The carrier does not accept our account details.', code: 20003 },
    ],
    [
      { code: 20404 },
      { kind: 'unknown', why: 'The carrier does not know the account or address that we use.', code: 20404 },
    ],
    [{ code: 60600 }, answered(null, null, { code: 60600 })],
    [{ code: 60606 }, answered(null, null, { code: 60606 })],
    [{ code: 60616 }, { kind: 'later', waitSeconds: null }],
    [{ code: 30005 }, answered('mobile', null)],
    ['callback-lost', answered('mobile', null)],
  ])('with the fault %j gives the right result', async (fault, expected) => {
    await failing({ rules: [{ to: number, fault }] })
    const result = await carrierAt(simulator.url).lookUp(number, 'type')
    expect(result).toEqual(expected)
    expectNoSecret(result)
  })

  it('that takes too long is unknown', async () => {
    await failing({ delayMs: 60_000 })
    const result = await carrierAt(simulator.url, 300).lookUp(number, 'status')
    expect(result).toEqual({ kind: 'unknown', why: expect.stringContaining('did not answer'), code: null })
  })
})

describe('a lookup that is answered', () => {
  let server: Server
  let answer: RequestListener
  let asked: string[] = []

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`)
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
  const saying =
    (status: number, body: unknown, headers: Record<string, string> = {}): RequestListener =>
    (_, response) =>
      response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(typeof body === 'string' ? body : JSON.stringify(body))
  const found = (packages: object, valid = true) => ({
    phone_number: number,
    valid,
    validation_errors: valid ? [] : ['TOO_SHORT'],
    line_type_intelligence: null,
    line_status: null,
    ...packages,
  })
  const refused = (code: number, status: number) => ({
    code,
    status,
    message: `${number} is not to be had`,
    more_info: '',
  })
  const unread = { kind: 'unknown', why: 'The carrier’s answer could not be read.', code: null }

  it.each<[string, RequestListener, LookUpResult]>([
    [
      'with a type',
      saying(200, found({ line_type_intelligence: { type: 'nonFixedVoip', error_code: null } })),
      answered('nonFixedVoip', null),
    ],
    [
      'with a type that the carrier does not know',
      saying(200, found({ line_type_intelligence: { type: null, error_code: null } })),
      answered(null, null),
    ],
    ['without the package', saying(200, found({})), answered(null, null)],
    [
      'with a package that is no package',
      saying(200, found({ line_type_intelligence: 'mobile' })),
      answered(null, null),
    ],
    [
      'for a number that is too short',
      saying(200, found({}, false)),
      answered(null, null, { isValid: false }),
    ],
    [
      'with an error in the package',
      saying(200, found({ line_type_intelligence: { type: 'landline', error_code: 60607 } })),
      answered(null, null, { code: 60607 }),
    ],
    [
      'with "too quickly" in the package',
      saying(200, found({ line_type_intelligence: { type: null, error_code: 60616 } })),
      { kind: 'later', waitSeconds: null },
    ],
    [
      'with the number not found',
      saying(404, refused(20404, 404)),
      { kind: 'unknown', why: expect.any(String), code: 20404 },
    ],
    [
      'with no coverage',
      saying(400, refused(60600, 400)),
      { kind: 'unknown', why: 'The lookup has no answer for this number.', code: 60600 },
    ],
    [
      'with a package that is not ours to ask',
      saying(403, refused(60606, 403)),
      { kind: 'unknown', why: 'The lookup is not switched on for our account.', code: 60606 },
    ],
    [
      'with a country that is not covered',
      saying(400, refused(60607, 400)),
      { kind: 'unknown', why: 'The lookup does not cover that country.', code: 60607 },
    ],
    ['with "too quickly" in a 400', saying(400, refused(60616, 400)), { kind: 'later', waitSeconds: null }],
    [
      'with a 429',
      saying(429, refused(60616, 429), { 'retry-after': '17' }),
      { kind: 'later', waitSeconds: 17 },
    ],
    [
      'with a 500 and a code',
      saying(500, refused(20500, 500)),
      { kind: 'unknown', why: 'The carrier had a fault of its own.', code: 20500 },
    ],
    [
      'with a page in a 502',
      saying(502, '<html>Bad gateway</html>'),
      { kind: 'unknown', why: 'The carrier answered 502.', code: null },
    ],
    ['with a page in a 200', saying(200, '<html>'), unread as LookUpResult],
    ['with nothing', saying(200, ''), unread as LookUpResult],
    ['with another JSON', saying(200, '[]'), unread as LookUpResult],
    [
      'with silence',
      () => {},
      { kind: 'unknown', why: expect.stringContaining('did not answer'), code: null },
    ],
  ])('%s', async (_label, listener, expected) => {
    answer = listener
    const result = await carrierAt(url(), 300).lookUp(number, 'type')
    expect(result).toEqual(expected)
    expectNoSecret(result)
  })

  it('was asked as Twilio wants it, one package at a time', async () => {
    answer = saying(200, found({}))
    const carrier = carrierAt(url())
    await carrier.lookUp(number, 'type')
    await carrier.lookUp(number, 'status')
    expect(asked.map((one) => decodeURIComponent(one))).toEqual([
      `GET /v2/PhoneNumbers/${number}?Fields=line_type_intelligence`,
      `GET /v2/PhoneNumbers/${number}?Fields=line_status`,
    ])
  })
})
