import { Script } from 'node:vm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ACCOUNT_SID, AUTH_TOKEN, LINE, Stage } from './stage.ts'

const stage = new Stage()
const PARENT = '+447700900123'

beforeAll(() => stage.open())
afterAll(() => stage.close())

const inboundOf = (sid: string) => stage.gateway.hooks.filter(({ params }) => params.MessageSid === sid)

async function answer(from: string, body: string, to = LINE): Promise<string> {
  const response = await stage.post(`/handsets/${from}/texts`, { to, body })
  expect(response.status).toBe(202)
  return ((await response.json()) as { sid: string }).sid
}

describe('a text from a handset', () => {
  test('reaches the gateway as a signed webhook with the fields of Twilio', async () => {
    const sid = await answer(PARENT, 'Is the trip on?  ')
    await expect.poll(() => inboundOf(sid)).toHaveLength(1)
    const [hook] = inboundOf(sid)
    if (!hook) throw new Error('no webhook came')
    expect(hook.url).toBe(stage.gateway.inboundUrl)
    expect(stage.gateway.isSigned(hook, AUTH_TOKEN)).toBe(true)
    expect(hook.headers['i-twilio-idempotency-token']).toMatch(/^[0-9a-f-]{36}$/)
    expect(hook.params).toEqual({
      AccountSid: ACCOUNT_SID,
      ApiVersion: '2010-04-01',
      Body: 'Is the trip on?  ',
      From: PARENT,
      FromCity: '',
      FromCountry: 'GB',
      FromState: '',
      FromZip: '',
      MessageSid: sid,
      NumMedia: '0',
      NumSegments: '1',
      SmsMessageSid: sid,
      SmsSid: sid,
      SmsStatus: 'received',
      To: LINE,
      ToCity: '',
      ToCountry: 'GB',
      ToState: '',
      ToZip: '',
    })
  })

  test('is in the carrier’s records as received', async () => {
    const sid = await answer(PARENT, 'Hello')
    const message = await stage.client.messages(sid).fetch()
    expect(message).toMatchObject({
      direction: 'inbound',
      status: 'received',
      from: PARENT,
      to: LINE,
      body: 'Hello',
    })
  })

  test('may be written to a number in its usual spelling', async () => {
    const sid = await answer('07700900123', 'Hello', '07700 900001')
    expect(await stage.client.messages(sid).fetch()).toMatchObject({ from: PARENT, to: LINE })
  })

  test.each([
    ['to a name', { to: 'StMarys', body: 'x' }, 'a name is one-way'],
    ['to no number', { to: '12', body: 'x' }, 'is not a phone number'],
    ['without a body', { to: LINE, body: '' }, 'needs "to"'],
    ['without anything', {}, 'needs "to"'],
  ])('%s is refused in a sentence', async (_label, body, sentence) => {
    const response = await stage.post(`/handsets/${PARENT}/texts`, body)
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({ error: expect.stringContaining(sentence) })
  })

  test('from no number, or as no JSON, is refused', async () => {
    expect((await stage.post('/handsets/nobody/texts', { to: LINE, body: 'x' })).status).toBe(400)
    const headers = { 'content-type': 'application/json' }
    const broken = await fetch(`${stage.url}/handsets/${PARENT}/texts`, {
      method: 'POST',
      headers,
      body: '{',
    })
    expect(broken.status).toBe(400)
    expect(await broken.json()).toEqual({ error: expect.any(String) })
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded'])(
    'is not taken from a form elsewhere (%s)',
    async (type) => {
      const response = await fetch(`${stage.url}/handsets/${PARENT}/texts`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: JSON.stringify({ to: LINE, body: 'x' }),
      })
      expect(response.status).toBe(415)
    },
  )
})

describe('STOP', () => {
  test.each(['STOP', ' stop ', 'StopAll', 'UNSUBSCRIBE', 'END', 'QUIT', 'cancel', 'REVOKE', 'OPTOUT'])(
    'in the word %o blocks that number to that handset until START',
    async (word) => {
      const parent = '+447700900200'
      const sid = await answer(parent, word)
      await expect.poll(() => inboundOf(sid)).toHaveLength(1)
      expect(inboundOf(sid)[0]?.params.OptOutType).toBe('STOP')
      await expect(stage.send(parent)).rejects.toMatchObject({ status: 400, code: 21610 })
      await stage.client.messages.create({ to: parent, from: '+447700900002', body: 'from another number' })
      await stage.client.messages.create({ to: '+447700900201', from: LINE, body: 'to another handset' })
      await answer(parent, word === 'END' ? 'UNSTOP' : 'Start')
      await expect(stage.send(parent)).resolves.toMatchObject({ to: parent })
    },
  )

  test('within a sentence blocks nothing, and no answer of Twilio’s lies on the handset', async () => {
    const parent = '+447700900202'
    await answer(parent, 'Please stop the bus')
    await stage.send(parent)
    await answer(parent, 'STOP')
    expect(await stage.handset(parent)).toHaveLength(3)
  })

  test('outlives a restart', async () => {
    const parent = '+447700900203'
    await answer(parent, 'STOP')
    await stage.stop()
    await stage.start()
    await expect(stage.send(parent)).rejects.toMatchObject({ code: 21610 })
  })
})

test('a handset holds its texts, the oldest first, however its number is written', async () => {
  const parent = '+447700900300'
  const first = await stage.send(parent, 'Any answer?')
  const second = await answer(parent, 'Yes')
  const texts = await stage.handset(parent)
  expect(texts).toMatchObject([
    { sid: first.sid, from: LINE, to: parent, body: 'Any answer?', direction: 'to-parent' },
    { sid: second, from: parent, to: LINE, body: 'Yes', direction: 'from-parent', status: 'received' },
  ])
  expect(texts[0]?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  expect((await stage.handset(encodeURIComponent(parent))).map(({ sid }) => sid)).toEqual([first.sid, second])
})

describe('the page of handsets', () => {
  const page = async (query = '') => await (await stage.get(`/handsets${query}`)).text()

  test('lists each handset, and shows the chosen one’s texts, the newest first', async () => {
    await stage.send('+447700900301', 'Older')
    await stage.send('+447700900301', 'Newer')
    await stage.send('+447700900302', 'To another')
    const html = await page('?number=+447700900301')
    expect(html).toContain('<b>+44 7700 900301</b>')
    expect(html).toContain('<b>+44 7700 900302</b>')
    const thread = html.slice(html.indexOf('id="thread"'))
    expect(thread.indexOf('Newer')).toBeGreaterThan(0)
    expect(thread.indexOf('Newer')).toBeLessThan(thread.indexOf('Older'))
    expect(thread).not.toContain('To another')
  })

  test('offers to answer the number that wrote last', async () => {
    await stage.client.messages.create({ to: '+447700900303', from: '+447700900007', body: 'x' })
    expect(await page('?number=%2B447700900303')).toMatch(/<input id="to"[^>]* value="\+447700900007"/)
  })

  test('says of a name that it cannot be answered', async () => {
    await stage.client.messages.create({ to: '+447700900304', from: 'StMarys', body: 'x' })
    expect(await page('?number=+447700900304')).toContain(
      'came from StMarys: a name, which cannot be answered',
    )
  })

  test('finds handsets by a piece of their number, in any usual spelling', async () => {
    await stage.send('+447700900305')
    const html = await page('?q=07700+9003')
    expect(html).toContain('+44 7700 900305')
    expect(html).not.toContain('<b>+44 7700 900123</b>')
    expect(await page('?q=nothing+0000000')).toContain('No handset with this number')
  })

  test('opens a handset that has no texts yet', async () => {
    const html = await page('?q=07700+900399')
    expect(html).toContain('data-handset="+447700900399"')
    expect(html).toContain('This handset has no texts yet.')
  })

  test('shows a text as text, whatever it holds', async () => {
    await stage.send('+447700900306', '<script>alert(1)</script>')
    const html = await page('?number=+447700900306')
    expect(html).toContain('&lt;script>alert(1)')
    expect(html).not.toContain('<script>alert(1)')
  })

  test('runs its own script and nothing else', async () => {
    const response = await stage.get('/handsets')
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'")
    for (const [path, type] of [
      ['/handsets.js', 'text/javascript'],
      ['/handsets.css', 'text/css'],
    ] as const) {
      expect((await stage.get(path)).headers.get('content-type')).toContain(type)
    }
    expect(new Script(await (await stage.get('/handsets.js')).text())).toBeInstanceOf(Script)
  })
})
