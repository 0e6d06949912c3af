import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ACCOUNT_SID, AUTH_TOKEN, LINE, Stage } from './stage.ts'

const TO = '+447700900123'
let stage: Stage

beforeEach(async () => {
  stage = await new Stage().open()
})
afterEach(() => stage.close())

describe('a status callback', () => {
  test('has the fields of Twilio, and its query string as it was given', async () => {
    const { sid } = await stage.send(TO)
    await expect.poll(() => stage.gateway.hooks).toHaveLength(2)
    const [sent, delivered] = stage.gateway.hooks
    expect(sent?.url).toBe(stage.gateway.callbackUrl)
    expect(sent?.headers['content-type']).toContain('application/x-www-form-urlencoded')
    const common = {
      AccountSid: ACCOUNT_SID,
      ApiVersion: '2010-04-01',
      From: LINE,
      To: TO,
      MessageSid: sid,
      SmsSid: sid,
    }
    expect(sent?.params).toEqual({ ...common, MessageStatus: 'sent', SmsStatus: 'sent' })
    expect(delivered?.params).toEqual({
      ...common,
      MessageStatus: 'delivered',
      SmsStatus: 'delivered',
      RawDlrDoneDate: expect.stringMatching(/^\d{10}$/),
    })
  })

  test('is signed as Twilio signs, over the URL with its query and all fields', async () => {
    await stage.send('+447700900910')
    await expect.poll(() => stage.gateway.hooks).toHaveLength(2)
    for (const hook of stage.gateway.hooks) {
      expect(stage.gateway.isSigned(hook, AUTH_TOKEN)).toBe(true)
      expect(stage.gateway.isSigned(hook, 'another token')).toBe(false)
      expect(stage.gateway.isSigned({ ...hook, params: { ...hook.params, To: LINE } }, AUTH_TOKEN)).toBe(
        false,
      )
    }
  })

  test('names its call: the same for each attempt, another for each call', async () => {
    const answers = [503, 204, 204]
    stage.gateway.answer = () => answers.shift() ?? 204
    await stage.send(TO)
    await expect.poll(() => stage.gateway.hooks, { timeout: 3_000 }).toHaveLength(3)
    const tokens = (state: string) =>
      stage.gateway.hooks
        .filter((hook) => hook.params.MessageStatus === state)
        .map((hook) => hook.headers['i-twilio-idempotency-token'])
    expect(tokens('sent')).toHaveLength(2)
    expect(new Set(tokens('sent')).size).toBe(1)
    expect(tokens('delivered')).not.toContain(tokens('sent')[0])
    expect(tokens('sent')[0]).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  })

  test.each([
    ['a 500', 500],
    ['a broken connection', null],
  ])('is sent again after %s', async (_label, failure) => {
    const answers = [failure]
    stage.gateway.answer = () => (answers.length ? (answers.shift() ?? null) : 204)
    const { sid } = await stage.send(TO)
    await expect
      .poll(() => stage.gateway.statesOf(sid).toSorted(), { timeout: 3_000 })
      .toEqual(['delivered', 'sent', 'sent'])
  })

  test('is sent when a gateway that was away is back', async () => {
    await stage.gateway.close()
    const { sid } = await stage.send(TO)
    await vi.waitFor(async () => {
      expect(await stage.client.messages(sid).fetch()).toMatchObject({ status: 'delivered' })
    })
    await stage.gateway.open()
    await expect
      .poll(() => stage.gateway.statesOf(sid).toSorted(), { timeout: 5_000 })
      .toEqual(['delivered', 'sent'])
  })

  test('is final when the gateway refuses it: 4xx is not tried again', async () => {
    stage.gateway.answer = (hook) => (hook.params.To === TO ? 403 : 500)
    const refused = await stage.send(TO)
    const failing = await stage.send('+447700900124')
    // By the time a 500 has been tried again, a 403 would have been as well.
    await expect.poll(() => stage.gateway.statesOf(failing.sid).length, { timeout: 5_000 }).toBeGreaterThan(4)
    expect(stage.gateway.statesOf(refused.sid)).toEqual(['sent', 'delivered'])
  })

  test('is not sent where none was asked for', async () => {
    const silent = await stage.client.messages.create({ to: TO, from: LINE, body: 'x' })
    const other = await stage.send(TO)
    await expect.poll(() => stage.gateway.statesOf(other.sid)).toEqual(['sent', 'delivered'])
    expect(stage.gateway.statesOf(silent.sid)).toEqual([])
  })
})

test('a thousand texts tell their states each, in order, and are then forgotten', async () => {
  const sids = await Promise.all(
    Array.from(
      { length: 1_000 },
      async (_, n) => (await stage.send(`+4477009003${String(n % 100).padStart(2, '0')}`)).sid,
    ),
  )
  await expect.poll(() => stage.gateway.hooks.length, { timeout: 10_000 }).toBe(2_000)
  for (const sid of sids) expect(stage.gateway.statesOf(sid)).toEqual(['sent', 'delivered'])
  await stage.stop()
  await stage.start()
  expect(await stage.stats()).toMatchObject({ created: 1_000, delivered: 1_000, requests: 1_000 })
  const last = await stage.send(TO)
  await expect.poll(() => stage.gateway.statesOf(last.sid)).toEqual(['sent', 'delivered'])
  expect(stage.gateway.hooks).toHaveLength(2_002)
})
