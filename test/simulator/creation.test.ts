import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { ACCOUNT_SID, AUTH_TOKEN, basic, clientOf, LINE, Stage } from './stage.ts'

const stage = new Stage()
const TO = '+447700900123'
const URL_OF_A_HOOK = 'http://127.0.0.1:9/status'

beforeAll(() => stage.open({ pace: 100 }))
afterAll(() => stage.close())

function postForm(form: Record<string, string>, path = `/2010-04-01/Accounts/${ACCOUNT_SID}/Messages.json`) {
  return fetch(stage.url + path, {
    method: 'POST',
    headers: { authorization: basic(ACCOUNT_SID, AUTH_TOKEN) },
    body: new URLSearchParams(form),
  })
}

describe('a text that is taken', () => {
  test('is answered with 201 and the 20 fields of Twilio', async () => {
    const response = await postForm({ To: TO, From: LINE, Body: 'Hello' })
    const message = (await response.json()) as Record<string, unknown>
    expect(response.status).toBe(201)
    expect(Object.keys(message)).toHaveLength(20)
    expect(message).toMatchObject({
      account_sid: ACCOUNT_SID,
      api_version: '2010-04-01',
      body: 'Hello',
      date_sent: null,
      direction: 'outbound-api',
      error_code: null,
      error_message: null,
      from: LINE,
      messaging_service_sid: null,
      num_media: '0',
      num_segments: '1',
      price: null,
      sid: expect.stringMatching(/^SM[0-9a-f]{32}$/),
      status: 'queued',
      to: TO,
      uri: `/2010-04-01/Accounts/${ACCOUNT_SID}/Messages/${message.sid}.json`,
    })
    expect(message.date_created).toMatch(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d \+0000$/)
  })

  test('can be made, fetched and is delivered within its time', async () => {
    const { sid } = await stage.client.messages.create({ to: TO, from: LINE, body: 'Hello' })
    await vi.waitFor(async () => {
      const message = await stage.client.messages(sid).fetch()
      expect(message).toMatchObject({ sid, status: 'delivered', errorCode: null, body: 'Hello' })
      expect(message.dateSent).toBeInstanceOf(Date)
    })
  })

  test('may come from a name, a short code or a messaging service', async () => {
    const service = `MG${'a'.repeat(32)}`
    expect(await stage.client.messages.create({ to: TO, from: 'StMarys', body: 'x' })).toMatchObject({
      from: 'StMarys',
    })
    expect(await stage.client.messages.create({ to: TO, from: '60777', body: 'x' })).toMatchObject({
      from: '60777',
    })
    expect(
      await stage.client.messages.create({ to: TO, messagingServiceSid: service, body: 'x' }),
    ).toMatchObject({
      from: null,
      messagingServiceSid: service,
    })
  })

  test('counts its segments', async () => {
    const response = await postForm({ To: TO, From: LINE, Body: 'é'.repeat(161) })
    expect(await response.json()).toMatchObject({ num_segments: '2' })
  })
})

describe('a text that is refused', () => {
  const good = { To: TO, From: LINE, Body: 'Hello' }
  test.each([
    ['without To', { ...good, To: '' }, 21604],
    ['with a malformed To', { ...good, To: '07700900123' }, 21211],
    ['without a sender', { ...good, From: '' }, 21603],
    ['with a malformed From', { ...good, From: 'A name that is too long' }, 21212],
    ['with a malformed messaging service', { ...good, From: '', MessagingServiceSid: 'MG1' }, 21705],
    ['without Body', { ...good, Body: '' }, 21602],
    ['with 1,601 characters', { ...good, Body: 'x'.repeat(1_601) }, 21617],
    ['with a callback that is no URL', { ...good, StatusCallback: 'ftp://example.org' }, 21609],
    ['with a validity of 0 s', { ...good, ValidityPeriod: '0' }, 20001],
    ['to the magic invalid number', { ...good, To: '+15005550001' }, 21211],
    ['to the magic unroutable number', { ...good, To: '+15005550002' }, 21612],
    ['to the magic foreign number', { ...good, To: '+15005550003' }, 21408],
    ['to the magic opted-out number', { ...good, To: '+15005550004' }, 21610],
    ['to the magic landline', { ...good, To: '+15005550009' }, 21614],
    ['from the magic invalid number', { ...good, From: '+15005550001' }, 21212],
    ['from the magic number of another', { ...good, From: '+15005550007' }, 21606],
    ['from the magic full queue', { ...good, From: '+15005550008' }, 21611],
  ])('%s', async (_label, form, code) => {
    const response = await postForm(form)
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({
      code,
      message: expect.any(String),
      more_info: `https://www.twilio.com/docs/errors/${code}`,
      status: 400,
    })
  })

  test('is not taken: it counts in requests alone', async () => {
    const before = await stage.stats()
    await postForm({ ...good, Body: '' })
    expect(await stage.stats()).toMatchObject({
      created: before.created,
      requests: (before.requests ?? 0) + 1,
    })
  })

  test('is told apart from 1,600 characters, the magic sender and a validity, which are taken', async () => {
    const form = {
      To: TO,
      From: '+15005550006',
      Body: '😀'.repeat(1_600),
      ValidityPeriod: '36000',
      StatusCallback: URL_OF_A_HOOK,
    }
    expect((await postForm(form)).status).toBe(201)
  })

  test('reaches the caller as a RestException', async () => {
    await expect(stage.client.messages.create({ to: '+123', from: LINE, body: 'x' })).rejects.toMatchObject({
      status: 400,
      code: 21211,
    })
  })
})

describe('the account', () => {
  test('can be fetched', async () => {
    expect(await stage.client.api.v2010.accounts(ACCOUNT_SID).fetch()).toMatchObject({
      sid: ACCOUNT_SID,
      status: 'active',
    })
  })

  test.each([
    ['a wrong token', ACCOUNT_SID, 'wrong'],
    ['a wrong account', `AC${'2'.repeat(32)}`, AUTH_TOKEN],
  ])('is closed to %s: 401 with code 20003', async (_label, sid, token) => {
    const client = clientOf(stage.url, sid, token)
    const refused = { status: 401, code: 20003 }
    await expect(client.messages.create({ to: TO, from: LINE, body: 'x' })).rejects.toMatchObject(refused)
    await expect(client.lookups.v2.phoneNumbers(TO).fetch()).rejects.toMatchObject(refused)
  })

  test('has no resource that it does not have: 404 with code 20404', async () => {
    const absent = { status: 404, code: 20404 }
    await expect(stage.client.messages(`SM${'0'.repeat(32)}`).fetch()).rejects.toMatchObject(absent)
    await expect(stage.client.calls.list()).rejects.toMatchObject(absent)
  })
})

describe('a text that is changed', () => {
  // Slow enough that a text is still queued when its change arrives.
  const slow = new Stage()
  beforeAll(() => slow.open({ pace: 2_000 }))
  afterAll(() => slow.close())

  test('is cancelled while it is queued, and its callback says so', async () => {
    const { sid } = await slow.send(TO)
    const cancelled = await slow.client.messages(sid).update({ status: 'canceled' })
    expect(cancelled.status).toBe('canceled')
    await expect.poll(() => slow.gateway.statesOf(sid)).toEqual(['canceled'])
    expect((await slow.client.messages(sid).fetch()).status).toBe('canceled')
  })

  test('cannot be cancelled once it is sent, and is redacted only then', async () => {
    const { sid } = await slow.send(TO, 'A secret')
    const message = slow.client.messages(sid)
    await expect(message.update({ body: '' })).rejects.toMatchObject({ status: 409, code: 20009 })
    await expect.poll(() => slow.gateway.statesOf(sid), { timeout: 4_000 }).toContain('delivered')
    await expect(message.update({ status: 'canceled' })).rejects.toMatchObject({ status: 409, code: 30409 })
    await message.update({ body: '' })
    expect((await message.fetch()).body).toBe('')
    expect((await slow.handset(TO)).find((text) => text.sid === sid)?.body).toBe('A secret')
  })
})

test('a text whose validity ends before it is sent fails with 30001', async () => {
  const slow = await new Stage().open({ pace: 20_000 })
  onTestFinished(() => slow.close())
  const { sid } = await slow.client.messages.create({ to: TO, from: LINE, body: 'x', validityPeriod: 1 })
  const message = slow.client.messages(sid)
  await vi.waitFor(
    async () => expect(await message.fetch()).toMatchObject({ status: 'failed', errorCode: 30001 }),
    { timeout: 4_000, interval: 50 },
  )
})
