import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLog, type Log } from '../src/log.ts'

const number = '+447700900123'
const body = 'Your child’s results are in'
const email = 'nell.ashdown@example.org'
const key = `hl_${'Ab1-_'.repeat(8)}`
const name = 'Ashdown'
const personal = [number, '7700900123', '7700 900 123', body, email, key, name, 'the password', 'the cookie']

function logging(level = 'trace') {
  const lines: string[] = []
  const log = createLog(level, { write: (line) => void lines.push(line) })
  return { log, lines }
}

/** What is written for this, which must be one line of JSON with nothing personal in it. */
function written(work: (log: Log) => void): Record<string, unknown> {
  const { log, lines } = logging()
  work(log)
  expect(lines).toHaveLength(1)
  for (const one of personal) expect(lines[0]).not.toContain(one)
  return JSON.parse(lines[0]!)
}

const fields = {
  body,
  Body: body,
  to: number,
  From: number,
  number,
  e164: number,
  mobile: number,
  email,
  firstName: name,
  lastName: name,
  password: 'the password',
  cookie: 'the cookie',
  'set-cookie': ['the cookie'],
  authorization: `Bearer ${key}`,
  Authorization: `Bearer ${key}`,
  authToken: 'the password',
  apiKey: key,
  secret: 'the password',
  parameters: { Body: body, From: number },
}

describe('the log', () => {
  it.each(Object.entries(fields))('keeps out what stands under “%s”, however deep', (field, value) => {
    const held = { [field]: value, messageId: 'm-1' }
    const places = [
      held,
      { a: held },
      { a: { b: held } },
      { a: { b: { c: { d: held } } } },
      { list: [{ held }] },
    ]
    for (const place of places) {
      const line = written((log) => log.info(place, 'sent'))
      expect(JSON.stringify(line)).toContain('m-1')
      expect(line).toMatchObject({ msg: 'sent' })
    }
    written((log) => log.child(held).info('sent'))
    written((log) => log.child({ a: { b: held } }).info('sent'))
  })

  it.each(['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const)(
    'does so at the level %s',
    (level) => {
      written((log) => log[level]({ ...fields, deep: { deeper: { fields } } }, 'sent'))
    },
  )

  it.each([
    `could not reach ${number}`,
    'could not reach +44 7700 900 123',
    'could not reach 07700 900 123 (mum)',
    'could not reach 00447700900123',
    'GET /handsets/%2B447700900123/texts',
    `${email} has no password`,
    `Bearer ${key} was refused`,
    `key ${key}.`,
  ])('keeps numbers, emails and keys out of the sentence “%s”', (sentence) => {
    written((log) => log.info(sentence))
    written((log) => log.info({ detail: sentence, list: [sentence] }, sentence))
    written((log) => log.info({ err: new Error(sentence) }, 'failed'))
  })

  describe('of an error', () => {
    const failure = () => {
      const cause = Object.assign(new Error(`duplicate key (${number})`), { detail: body })
      return Object.assign(
        new Error(`Failed query: insert into messages values ($1)\nparams: ${body},${name}`, { cause }),
        { query: 'insert', params: [body, number], config: { auth: { password: 'the password' } } },
      )
    }

    it.each<[string, (log: Log, error: Error) => void]>([
      ['beside a message', (log, err) => log.error({ err }, 'a job failed')],
      ['under another name', (log, error) => log.error({ error }, 'a job failed')],
      [
        'under any name, and deep',
        (log, error) => log.error({ why: error, deep: { list: [error] } }, 'a job failed'),
      ],
      ['without a message', (log, err) => log.error({ err })],
      ['alone', (log, error) => log.error(error)],
      ['with a message after it', (log, error) => log.error(error, 'a job failed')],
      ['put into the message', (log, error) => log.error({ err: error }, error.message)],
      ['in a child', (log, err) => log.child({ err }).error('a job failed')],
    ])('%s writes what it says of itself and where, and nothing that it carries', (_, work) => {
      const line = written((log) => work(log, failure()))
      expect(JSON.stringify(line)).toMatch(/Failed query|a job failed/)
    })

    it('writes where it happened', () => {
      const line = written((log) => log.error({ err: failure() }, 'a job failed'))
      expect(line.err).toMatchObject({
        name: 'Error',
        message: 'Failed query: insert into messages values ($1)',
      })
      expect((line.err as { stack: string }).stack).toContain('log.test.ts')
    })

    it('that is no error says so', () => {
      expect(written((log) => log.error({ err: body }, 'failed'))).toMatchObject({
        err: { message: 'something that is no error was thrown' },
      })
    })
  })

  it('writes one line of JSON, whatever numbers a measurement has', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), (ms, n) => {
        expect(written((log) => log.info({ ms, n, nested: { ms } }, 'answered'))).toMatchObject({ n })
      }),
    )
    expect(written((log) => log.info({ ms: 0.123456789012 }, 'x'))).toMatchObject({ ms: 0.123456789012 })
    expect(written((log) => log.info({ ms: 12.012345678901 }, 'x'))).toMatchObject({ ms: 12.012345678901 })
  })

  it('leaves what helps to find a fault: ids, codes, times, counts', () => {
    const helpful = {
      messageId: '01a20a51-4683-7a91-8caf-5e1e56127316',
      carrierSid: `SM${'0123456789abcdef'.repeat(2)}`,
      errorCode: 21610,
      at: '2026-11-23T10:00:00.000Z',
      status: 503,
      jobs: 3_000,
      route: '/v1/bulletins/:id',
      job: 'fan-out',
    }
    expect(written((log) => log.warn(helpful, 'the queue is away'))).toMatchObject({
      ...helpful,
      msg: 'the queue is away',
    })
  })

  it('says nothing below its level', () => {
    const { log, lines } = logging('warn')
    log.info({ messageId: 'm-1' }, 'sent')
    log.warn('look')
    expect(lines).toHaveLength(1)
  })

  it('can be given what refers to itself', () => {
    const circle: Record<string, unknown> = { body }
    circle.self = circle
    written((log) => log.info({ circle }, 'round'))
  })
})
