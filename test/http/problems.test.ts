import { request } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { importFile, type Stage, smallRoster, startStage, type Tenant } from './stage.ts'

let stage: Stage
let school: Tenant

beforeAll(async () => {
  stage = await startStage()
  school = await stage.tenant()
  expect((await importFile(school, smallRoster)).status).toBe(200)
})
afterEach(() => vi.restoreAllMocks())

const json = { 'content-type': 'application/json' }
const send = (body: string, headers: Record<string, string>, path = '/v1/bulletins') =>
  school.call('POST', path, body, headers)
const pointers = ({ body }: { body: { errors: { pointer: string }[] } }) =>
  body.errors.map(({ pointer }) => pointer).sort()
const bulletin = { mode: 'two-way', purpose: 'service', body: 'Hello', audience: { everyone: true } }

describe('what cannot be read', () => {
  it.each([
    ['malformed JSON', '{"mode": ', json, 400, 'not JSON'],
    [
      'another content type',
      'mode=one-way',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'content type',
    ],
    ['plain text', 'Hello', { 'content-type': 'text/plain' }, 415, 'send application/json'],
    ['a file where there should be JSON', 'a,b', { 'content-type': 'text/csv' }, 415, 'content type'],
    ['prototypes', '{"__proto__": {"x": 1}}', json, 400, 'not JSON'],
  ])('is refused as a problem: %s', async (_, body, headers, status, words) => {
    expect(await send(body, headers)).toMatchObject({
      status,
      body: { detail: expect.stringContaining(words) },
    })
  })

  it('is refused when it is not UTF-8, rather than sent to parents with “�” in it', async () => {
    const body = Buffer.from(JSON.stringify({ to: { parent: 'C1' }, body: 'Café, 3 o’clock' }), 'latin1')
    const answer = await fetch(`${stage.url}/v1/messages`, {
      method: 'POST',
      headers: { ...school.authorization, ...json },
      body,
    })
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { detail: expect.stringContaining('UTF-8') },
    ])
  })

  it.each([
    ['lists', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['objects', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
  ])('is refused when it is nested deeper than anything here: %s', async (_, body) => {
    const answer = await send(body, json)
    expect(answer).toMatchObject({ status: 422, body: { detail: expect.stringContaining('nested') } })
  })

  it('is refused where a file belongs, too', async () => {
    expect(await send('{}', json, '/v1/roster/imports')).toMatchObject({
      status: 415,
      body: { detail: 'This content type is not read here: send text/csv.' },
    })
    expect((await school.call('POST', '/v1/roster/imports')).status).toBe(422)
  })

  it('is refused without a body, with what is missing', async () => {
    expect(await school.call('POST', '/v1/bulletins')).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '' }] },
    })
    expect(await send('', json)).toMatchObject({ status: 422, body: { errors: [{ pointer: '' }] } })
  })

  it('is refused before it is sent when it is too large', async () => {
    const answer = await new Promise<{ status: number; type: string; body: string }>((resolve, reject) => {
      const asked = request(`${stage.url}/v1/bulletins`, {
        method: 'POST',
        headers: { ...school.authorization, ...json, 'content-length': 10 * 1024 * 1024 + 1 },
      })
      asked.once('error', reject).once('response', async (response) => {
        const body = Buffer.concat(await response.toArray()).toString()
        resolve({ status: response.statusCode!, type: response.headers['content-type']!, body })
        asked.destroy()
      })
      asked.flushHeaders()
    })
    expect(answer).toMatchObject({ status: 413, type: 'application/problem+json' })
    expect(JSON.parse(answer.body)).toMatchObject({
      status: 413,
      detail: 'At most 10 MB can be sent at once.',
    })
  })

  it('does not mind a content type on a request that has no body', async () => {
    const { body } = await school.call('POST', '/v1/bulletins', {
      ...bulletin,
      sendAt: '2999-01-01T00:00:00Z',
    })
    for (const method of ['PUT', 'DELETE'])
      expect((await school.call(method, `/v1/bulletins/${body.id}/pause`, '', json)).status, method).toBe(200)
  })

  it('names characters that no database keeps, wherever they stand', async () => {
    const body = { ...bulletin, body: 'a\0b', reference: '\ud800', audience: { groups: ['7A', '\0'] } }
    const answer = await school.call('POST', '/v1/bulletins', body)
    expect(answer.status).toBe(422)
    expect(pointers(answer)).toEqual(['/audience/groups/1', '/body', '/reference'])
    for (const path of ['/v1/parents/%00', '/v1/parents?cursor=%00', '/v1/conversations?owner=%00'])
      expect((await school.call('GET', path)).status, path).toBe(422)
  })
})

describe('an address where nothing is', () => {
  it.each([
    ['GET', '/v1/nothing'],
    ['GET', '/v1'],
    ['PATCH', '/v1/groups'],
    ['DELETE', '/v1/bulletins/one'],
    ['POST', '/v1/parents/one'],
    ['GET', '/v1/bulletins'],
  ])('is a problem: %s %s', async (method, path) => {
    expect(await school.call(method, path)).toMatchObject({
      status: 404,
      body: { detail: expect.stringContaining(method) },
    })
  })

  it('is a problem to a browser as well', async () => {
    expect((await school.call('GET', '/v1/nothing', undefined, { accept: 'text/html' })).status).toBe(404)
  })

  it.each([
    ['no HTTP', 'Hello\r\n\r\n', 400],
    ['a method that nothing has', 'FETCH /v1/groups HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['headers without an end', `GET /v1/groups HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
  ])('is a problem even where it is asked for in %s', async (_, bytes, status) => {
    const { hostname, port } = new URL(stage.url)
    const socket = connect(Number(port), hostname)
    socket.write(bytes)
    const [head, body] = Buffer.concat(await socket.toArray())
      .toString()
      .split('\r\n\r\n')
    expect(head).toContain(`HTTP/1.1 ${status} `)
    expect(head).toContain('Content-Type: application/problem+json')
    expect(JSON.parse(body!)).toMatchObject({ type: 'about:blank', status, detail: expect.any(String) })
  })

  it('is a problem when it cannot be read', async () => {
    expect(await school.call('GET', '/v1/parents/%zz')).toMatchObject({ status: 400 })
  })
})

describe('a request with faults', () => {
  it('names every fault of a bulletin at once: of its shape and of what it asks for', async () => {
    const answer = await school.call('POST', '/v1/bulletins', {
      mode: 'sideways',
      purpose: 'urgent',
      body: '',
      audience: {
        groups: ['7A', 'no such group'],
        pupils: ['P1', 'no such pupil'],
        parents: ['no such parent'],
      },
      owner: 'nobody',
      sendAt: '2020-01-01T00:00:00Z',
      validUntil: 'tomorrow',
      reference: 7,
      colour: 'red',
      'a/b~c': 1,
    })
    expect(answer.status).toBe(422)
    expect(pointers(answer)).toEqual([
      '/audience/groups/1',
      '/audience/parents/0',
      '/audience/pupils/1',
      '/a~1b~0c',
      '/body',
      '/colour',
      '/mode',
      '/owner',
      '/reference',
      '/sendAt',
      '/validUntil',
    ])
    const details = answer.body.errors.map((fault: { detail: string }) => fault.detail).join('\n')
    expect(details).toContain('“no such group”')
    expect(details).toContain('There is no field “colour” here.')
    expect(details).not.toMatch(/Invalid|expected|undefined/)
  })

  it('names every fault of what a bulletin asks for', async () => {
    const answer = await school.call('POST', '/v1/bulletins/previews', {
      ...bulletin,
      body: 'x'.repeat(1_601),
      owner: 'nobody',
      audience: { parents: ['nobody'] },
      sendAt: '2020-01-01T00:00:00Z',
      validUntil: '2019-01-01T00:00:00Z',
    })
    expect(pointers(answer)).toEqual(['/audience/parents/0', '/body', '/owner', '/sendAt', '/validUntil'])
    expect(answer.body.detail).toBe('5 things are wrong.')
  })

  it.each([
    ['an empty body', { ...bulletin, body: '  ' }, ['/body']],
    [
      'everyone and groups at once',
      { ...bulletin, audience: { everyone: true, groups: ['7A'] } },
      ['/audience'],
    ],
    ['everyone, but not', { ...bulletin, audience: { everyone: false } }, ['/audience/everyone']],
    ['no audience at all', { ...bulletin, audience: undefined }, ['/audience']],
    ['an audience of nobody', { ...bulletin, audience: {} }, ['/audience']],
    ['an audience that nobody can text', { ...bulletin, audience: { parents: ['C4', 'C5'] } }, ['/audience']],
    ['a time with an offset', { ...bulletin, sendAt: '2999-01-01T00:00:00+01:00' }, ['/sendAt']],
    ['a list that is none', { ...bulletin, audience: { groups: '7A' } }, ['/audience/groups']],
    [
      'a list of other things',
      { ...bulletin, audience: { groups: [7, ''] } },
      ['/audience/groups/0', '/audience/groups/1'],
    ],
    ['a list', [bulletin], ['']],
  ])('is refused with where the fault is: %s', async (_, body, where) => {
    const answer = await school.call('POST', '/v1/bulletins', body)
    expect([answer.status, pointers(answer)]).toEqual([422, where])
  })

  it('says why nobody of an audience can be texted', async () => {
    const answer = await school.call('POST', '/v1/bulletins', {
      ...bulletin,
      audience: { parents: ['C4', 'C5'] },
    })
    expect(answer.body.detail).toMatch(/1 without a number that can be texted, 1 who must not be contacted/)
  })

  it('names the pupil whom a one-way text names, and is sent only when that is confirmed', async () => {
    const named = {
      ...bulletin,
      mode: 'one-way',
      body: 'Ann Ash won the race',
      sendAt: '2999-01-01T00:00:00Z',
    }
    const preview = await school.call('POST', '/v1/bulletins/previews', named)
    expect(preview.body.warnings).toMatchObject([{ kind: 'personal-information', words: ['Ann Ash'] }])
    const refused = await school.call('POST', '/v1/bulletins', named)
    expect(refused).toMatchObject({
      status: 422,
      body: {
        warnings: [{ kind: 'personal-information', words: ['Ann Ash'] }],
        errors: [{ pointer: '/confirm' }],
      },
    })
    const confirmed = await school.call('POST', '/v1/bulletins', {
      ...named,
      confirm: ['personal-information'],
    })
    expect(confirmed).toMatchObject({ status: 202, body: { status: 'scheduled' } })
  })

  it('is refused with an empty filter, rather than answered as if there were none', async () => {
    for (const name of ['owner', 'state'])
      expect(pointers(await school.call('GET', `/v1/conversations?${name}=`))).toEqual([`/${name}`])
  })

  it('is refused with unknown fields, in the address too', async () => {
    expect(pointers(await school.call('GET', '/v1/groups?limit=5&colour=red'))).toEqual(['/colour'])
    expect(pointers(await school.call('POST', '/v1/numbers/checks', { numbers: [], colour: 'red' }))).toEqual(
      ['/colour'],
    )
    expect(pointers(await school.call('POST', '/v1/messages', { to: {}, body: 1, colour: 'red' }))).toEqual([
      '/body',
      '/colour',
      '/to',
    ])
  })
})

describe('a fault of ours', () => {
  it('is answered without anything of the inside, and logged without anything of the request', async () => {
    vi.spyOn(stage.context.db, 'write').mockRejectedValue(
      new Error('no such table: secrets, at +447700900001'),
    )
    const answer = await school.call('POST', '/v1/messages', {
      to: { parent: 'C1' },
      body: 'Something private',
    })
    expect(answer).toMatchObject({ status: 500, body: { title: 'A fault of ours' } })
    expect(JSON.stringify(answer.body)).not.toMatch(/secrets|stack|\.ts|table/)
    const logged = stage.logged.filter((line) => line.includes('a request failed')).join('\n')
    expect(logged).toContain('no such table')
    expect(logged).not.toMatch(/447700900001|Something private/)
  })
})
