import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { ACCOUNT_SID, AUTH_TOKEN, basic, LINE, Stage } from './stage.ts'

const stage = new Stage()
let next = 100

beforeAll(() => stage.open())
afterAll(() => stage.close())
afterEach(async () => {
  expect((await fetch(`${stage.url}/faults`, { method: 'DELETE' })).status).toBe(204)
})

/** A number of its own for each test, so that one does not see the texts of another. */
function newNumber(): string {
  next += 1
  return `+447700900${next}`
}

async function withFault(fault: unknown, to?: string): Promise<string> {
  const number = to ?? newNumber()
  expect((await stage.put('/faults', { rules: [{ to: number, fault }] })).status).toBe(200)
  return number
}

describe('at creation', () => {
  test('"429" does not take the text, and says when to come back', async () => {
    const to = await withFault('429')
    const response = await fetch(`${stage.url}/2010-04-01/Accounts/${ACCOUNT_SID}/Messages.json`, {
      method: 'POST',
      headers: { authorization: basic(ACCOUNT_SID, AUTH_TOKEN) },
      body: new URLSearchParams({ To: to, From: LINE, Body: 'x' }),
    })
    expect(response.status).toBe(429)
    expect(response.headers.get('retry-after')).toBe('1')
    expect(await response.json()).toMatchObject({ code: 20429, status: 429 })
    expect(await stage.handset(to)).toEqual([])
  })

  test('"500-before" fails and does not take the text', async () => {
    const to = await withFault('500-before')
    await expect(stage.send(to)).rejects.toMatchObject({ status: 500 })
    expect(await stage.handset(to)).toEqual([])
  })

  test('"500-after" fails, though the text was taken and goes its way', async () => {
    const to = await withFault('500-after')
    await expect(stage.send(to)).rejects.toMatchObject({ status: 500 })
    await vi.waitFor(async () => expect(await stage.handset(to)).toMatchObject([{ status: 'delivered' }]))
  })

  test('"reset-before" breaks the connection and does not take the text', async () => {
    const to = await withFault('reset-before')
    await expect(stage.send(to)).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(await stage.handset(to)).toEqual([])
  })

  test('"reset-after" breaks the connection, though the text was taken and its callbacks come', async () => {
    const to = await withFault('reset-after')
    await expect(stage.send(to)).rejects.toMatchObject({ code: 'ECONNRESET' })
    await vi.waitFor(async () => expect(await stage.handset(to)).toMatchObject([{ status: 'delivered' }]))
    const [text] = await stage.handset(to)
    await expect.poll(() => stage.gateway.statesOf(text?.sid ?? '')).toEqual(['sent', 'delivered'])
  })

  test.each([
    [21612, 400],
    [21610, 400],
    [20003, 401],
    [35115, 400],
  ])('{code: %i} refuses the text', async (code, status) => {
    const to = await withFault({ code })
    await expect(stage.send(to)).rejects.toMatchObject({ status, code })
    expect(await stage.handset(to)).toEqual([])
  })

  test('delayMs delays the answer, not the taking', async () => {
    const to = newNumber()
    await stage.put('/faults', { delayMs: 60_000 })
    const sending = stage.send(to)
    await vi.waitFor(async () => expect(await stage.handset(to)).toHaveLength(1))
    const isAnswered = await Promise.race([sending.then(() => true), stage.stats().then(() => false)])
    expect(isAnswered).toBe(false)
    await stage.stop()
    expect((await sending).to).toBe(to)
    await stage.start()
  })
})

describe('at the callback', () => {
  test('"callback-lost" tells nothing, though the text is delivered', async () => {
    const to = await withFault('callback-lost')
    const { sid } = await stage.send(to)
    const other = await stage.send(newNumber())
    await vi.waitFor(async () => expect(await stage.handset(to)).toMatchObject([{ status: 'delivered' }]))
    await expect.poll(() => stage.gateway.statesOf(other.sid)).toEqual(['sent', 'delivered'])
    expect(stage.gateway.statesOf(sid)).toEqual([])
  })

  test('"callback-late" tells it some 3 s later', async () => {
    const to = await withFault('callback-late')
    const began = Date.now()
    const { sid } = await stage.send(to)
    await expect.poll(() => stage.gateway.statesOf(sid), { timeout: 5_000 }).toEqual(['sent', 'delivered'])
    expect(Date.now() - began).toBeGreaterThanOrEqual(3_000)
  })

  test('"callback-twice" tells each state twice', async () => {
    const { sid } = await stage.send(await withFault('callback-twice'))
    const states = ['delivered', 'delivered', 'sent', 'sent']
    await expect.poll(() => stage.gateway.statesOf(sid).toSorted()).toEqual(states)
  })

  test('"callback-reordered" tells the end before it tells that the text was sent', async () => {
    const { sid } = await stage.send(await withFault('callback-reordered'))
    await expect.poll(() => stage.gateway.statesOf(sid)).toEqual(['delivered', 'sent'])
  })

  test('{code: 30008} ends the text with that code', async () => {
    const { sid } = await stage.send(await withFault({ code: 30008 }))
    await expect.poll(() => stage.gateway.statesOf(sid)).toEqual(['sent', 'undelivered'])
    expect(await stage.client.messages(sid).fetch()).toMatchObject({
      status: 'undelivered',
      errorCode: 30008,
    })
  })
})

describe('rules', () => {
  test('strike the number or the prefix that they name, and no other', async () => {
    await stage.put('/faults', { rules: [{ to: '+4477009002*', fault: '429' }] })
    await expect(stage.send('+447700900250')).rejects.toMatchObject({ code: 20429 })
    expect(await stage.send('+447700900350')).toMatchObject({ status: 'queued' })
  })

  test('are asked in their order, at creation and at the callback on their own', async () => {
    const to = newNumber()
    const rules = [
      { to: '+15005550006', fault: 'reset-before' },
      { to, fault: { code: 30003 } },
      { to, fault: '500-after' },
      { fault: '429' },
      { fault: 'callback-lost' },
    ]
    await stage.put('/faults', { rules })
    await expect(stage.send(to)).rejects.toMatchObject({ status: 500 })
    await vi.waitFor(async () => expect(await stage.handset(to)).toMatchObject([{ status: 'undelivered' }]))
    await expect(stage.send(newNumber())).rejects.toMatchObject({ code: 20429 })
  })

  test('with a share strike that share of the texts, and the same ones for the same seed', async () => {
    const strikes = async () => {
      await stage.put('/faults', { seed: 7, rules: [{ share: 0.3, fault: '429' }] })
      const outcomes: string[] = []
      for (let n = 0; n < 100; n += 1) {
        outcomes.push(
          await stage.send('+447700900400').then(
            () => 'taken',
            () => 'refused',
          ),
        )
      }
      return outcomes
    }
    const first = await strikes()
    expect(first.filter((outcome) => outcome === 'refused').length).toBeGreaterThan(15)
    expect(first.filter((outcome) => outcome === 'refused').length).toBeLessThan(45)
    expect(await strikes()).toEqual(first)
  })

  test('survive a restart', async () => {
    const to = await withFault('429')
    await stage.stop()
    await stage.start()
    await expect(stage.send(to)).rejects.toMatchObject({ code: 20429 })
  })

  test('with a fault that is not known are refused with those that are', async () => {
    const response = await stage.put('/faults', { rules: [{ fault: 'explode' }] })
    expect(response.status).toBe(400)
    const { error } = (await response.json()) as { error: string }
    for (const known of ['429', '500-after', 'reset-before', 'callback-reordered', 'code'])
      expect(error).toContain(known)
  })

  test.each([
    ['a share above 1', { rules: [{ share: 2, fault: '429' }] }],
    ['a negative delay', { delayMs: -1, rules: [] }],
    ['a field that is not known', { rules: [], chaos: true }],
    ['a number that is none', { rules: [{ to: 'everyone', fault: '429' }] }],
    ['no object', []],
  ])('with %s are refused', async (_label, body) => {
    expect((await stage.put('/faults', body)).status).toBe(400)
  })
})
