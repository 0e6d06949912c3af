import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { apiKeys, messages } from '../../src/db/schema.ts'
import { addKey, type Scope, scopes } from '../../src/http/api/keys.ts'
import { type Description, importFile, type Stage, smallRoster, startStage, type Tenant } from './stage.ts'

// Every route of the API, with the scope that it asks for. A route that is not here fails the first test.
const routes: [method: string, path: string, scope: Scope, body?: unknown][] = [
  ['POST', '/v1/roster/imports', 'roster:write', 'pupil_id,parent_id\nP1,C1\n'],
  ['PUT', '/v1/roster/imports/{id}/application', 'roster:write', { confirm: [] }],
  ['GET', '/v1/groups', 'roster:read'],
  ['PUT', '/v1/groups/{id}/lead', 'roster:write', { staff: 'L1' }],
  ['GET', '/v1/parents', 'roster:read'],
  ['GET', '/v1/parents/{id}', 'roster:read'],
  ['GET', '/v1/pupils/{id}', 'roster:read'],
  ['PUT', '/v1/pupils/{id}', 'roster:write', { parents: [] }],
  ['PUT', '/v1/pupils/{id}/nicknames', 'roster:write', { nicknames: [] }],
  ['DELETE', '/v1/pupils/{id}', 'roster:write'],
  ['GET', '/v1/staff', 'staff:read'],
  ['PUT', '/v1/staff/{misId}', 'staff:write', {}],
  ['GET', '/v1/staff/{misId}/hours', 'staff:read'],
  ['PUT', '/v1/staff/{misId}/hours', 'staff:write', { week: null }],
  ['GET', '/v1/staff/{misId}/absences', 'staff:read'],
  ['POST', '/v1/staff/{misId}/absences', 'staff:write', {}],
  ['DELETE', '/v1/staff/{misId}/absences/{id}', 'staff:write'],
  ['PUT', '/v1/staff/{misId}/deputy', 'staff:write', { deputy: null }],
  ['GET', '/v1/school/hours', 'staff:read'],
  ['PUT', '/v1/school/hours', 'staff:write', {}],
  ['GET', '/v1/school/terms', 'staff:read'],
  ['POST', '/v1/school/terms', 'staff:write', {}],
  ['DELETE', '/v1/school/terms/{id}', 'staff:write'],
  ['GET', '/v1/school/closures', 'staff:read'],
  ['POST', '/v1/school/closures', 'staff:write', {}],
  ['DELETE', '/v1/school/closures/{id}', 'staff:write'],
  ['POST', '/v1/numbers/checks', 'roster:read', { numbers: [] }],
  ['GET', '/v1/numbers', 'roster:read'],
  ['PUT', '/v1/numbers/{id}/confirmation', 'roster:write'],
  ['PUT', '/v1/numbers/{id}/report', 'roster:write'],
  ['GET', '/v1/numbers/{number}/consents', 'roster:read'],
  ['PUT', '/v1/numbers/{number}/consents/{purpose}', 'roster:write', {}],
  ['GET', '/v1/numbers/lookups', 'roster:read'],
  ['GET', '/v1/reach', 'roster:read'],
  ['GET', '/v1/reach/unreachable', 'roster:read'],
  ['GET', '/v1/numbers/disagreements', 'roster:read'],
  ['PUT', '/v1/numbers/disagreements/{id}/settlement', 'roster:write', { use: 'used' }],
  ['GET', '/v1/numbers/changes', 'roster:read'],
  ['PUT', '/v1/numbers/changes/{id}/decision', 'roster:write', { decision: 'yes' }],
  ['GET', '/v1/refresh/series', 'messages:read'],
  ['PUT', '/v1/refresh/series', 'messages:write', {}],
  ['DELETE', '/v1/refresh/series', 'messages:write'],
  ['GET', '/v1/refresh/texts', 'messages:read'],
  ['POST', '/v1/refresh/texts', 'messages:write', {}],
  ['DELETE', '/v1/refresh/texts/{id}', 'messages:write'],
  ['POST', '/v1/bulletins/previews', 'messages:write', {}],
  ['POST', '/v1/bulletins', 'messages:write', {}],
  ['GET', '/v1/bulletins/{id}', 'messages:read'],
  ['GET', '/v1/bulletins/{id}/messages', 'messages:read'],
  ['PUT', '/v1/bulletins/{id}/pause', 'messages:write'],
  ['DELETE', '/v1/bulletins/{id}/pause', 'messages:write'],
  ['PUT', '/v1/bulletins/{id}/cancellation', 'messages:write'],
  ['POST', '/v1/messages', 'messages:write', {}],
  ['GET', '/v1/messages/{id}', 'messages:read'],
  ['PUT', '/v1/messages/{id}/decision', 'messages:write', { decision: 'do-not-send' }],
  ['GET', '/v1/conversations', 'conversations:read'],
  ['GET', '/v1/conversations/{id}', 'conversations:read'],
  ['POST', '/v1/conversations/{id}/replies', 'conversations:write', {}],
  ['PUT', '/v1/conversations/{id}/owner', 'conversations:write', {}],
  ['PUT', '/v1/conversations/{id}/closure', 'conversations:write'],
  ['DELETE', '/v1/conversations/{id}/closure', 'conversations:write'],
  ['POST', '/v1/routing/trials', 'conversations:read', {}],
  ['GET', '/v1/routing/words', 'conversations:read'],
  ['PUT', '/v1/routing/words/{list}', 'conversations:write', {}],
  ['GET', '/v1/routing/words/{list}/history', 'conversations:read'],
  ['POST', '/v1/conversations/{id}/notes', 'conversations:write', {}],
  ['PUT', '/v1/conversations/{id}/participants/{staff}', 'conversations:write'],
  ['DELETE', '/v1/conversations/{id}/participants/{staff}', 'conversations:write'],
  ['POST', '/v1/conversations/{id}/merges', 'conversations:write', {}],
  ['PUT', '/v1/conversations/{id}/parents', 'conversations:write', {}],
]
const concrete = (path: string) => path.replaceAll(/\{\w+\}/g, 'one')

let stage: Stage

beforeAll(async () => {
  stage = await startStage()
})

describe('every route of the API', () => {
  it('is on the list that the tests below go through', async () => {
    const answer = await fetch(`${stage.url}/v1/openapi.json`)
    const { paths } = (await answer.json()) as Description
    const described = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(described.sort()).toEqual(routes.map(([method, path]) => `${method} ${path}`).sort())
  })

  it.each(routes)('%s %s asks for a key', async (method, path, _scope, body) => {
    for (const authorization of ['', 'Bearer hl_nobodys', 'Bearer', 'Basic aGw6aGw='])
      expect(await stage.call(method, concrete(path), body, { authorization })).toMatchObject({
        status: 401,
        body: { detail: expect.stringContaining('Authorization: Bearer hl_…') },
      })
  })

  it('tells a program without a key how to authenticate', async () => {
    const { headers } = await stage.call('GET', '/v1/groups')
    expect(headers.get('www-authenticate')).toContain('Bearer')
  })

  it('refuses a key that lacks its scope, and lets one through that has it', async () => {
    const bare = await stage.tenant('Bare')
    const keys = new Map<string, string>()
    await stage.context.db.write(async (tx) => {
      for (const scope of scopes) {
        const all = scopes.filter((one) => one !== scope)
        keys.set(`without ${scope}`, await addKey(tx, bare.school.id, 'all but one', all, new Date()))
        keys.set(`with ${scope}`, await addKey(tx, bare.school.id, 'one', [scope], new Date()))
      }
    })
    for (const [method, path, scope, body] of routes) {
      const refused = await stage.call(method, concrete(path), body, {
        authorization: `Bearer ${keys.get(`without ${scope}`)}`,
      })
      expect(refused, `${method} ${path}`).toMatchObject({
        status: 403,
        body: { detail: expect.stringContaining(scope) },
      })
      const through = await stage.call(method, concrete(path), body, {
        authorization: `Bearer ${keys.get(`with ${scope}`)}`,
      })
      expect([200, 201, 202, 404, 422], `${method} ${path}`).toContain(through.status)
    }
  })

  it('refuses a key that was revoked', async () => {
    const { call, key, school } = await stage.tenant('Revoked')
    expect((await call('GET', '/v1/groups')).status).toBe(200)
    await stage.context.db.write((tx) =>
      tx.update(apiKeys).set({ revokedAt: new Date() }).where(eq(apiKeys.schoolId, school.id)),
    )
    expect(key).toMatch(/^hl_/)
    for (const [method, path, , body] of routes)
      expect((await call(method, concrete(path), body)).status, `${method} ${path}`).toBe(401)
  })

  it('reads the word Bearer in any case, as the standard has it', async () => {
    const { key } = await stage.tenant('Any case')
    expect(
      (await stage.call('GET', '/v1/groups', undefined, { authorization: `bearer ${key}` })).status,
    ).toBe(200)
  })

  it('keeps no key in plain', async () => {
    const { key } = await stage.tenant('Hashed')
    const rows = await stage.context.db.read.select().from(apiKeys)
    expect(JSON.stringify(rows)).not.toContain(key.slice(3))
    expect(stage.logged.join('\n')).not.toContain(key.slice(3))
  })
})

describe('what belongs to another school', () => {
  let ours: Tenant
  let theirs: Tenant
  let ids: Record<
    'bulletin' | 'message' | 'conversation' | 'import' | 'parent' | 'pupil' | 'group' | 'staff',
    string
  >

  beforeAll(async () => {
    ours = await stage.tenant('Ours')
    theirs = await stage.tenant('Theirs')
    expect((await importFile(theirs, smallRoster)).status).toBe(200)
    const bulletin = await theirs.call('POST', '/v1/bulletins', {
      mode: 'two-way',
      purpose: 'service',
      body: 'Theirs alone',
      audience: { everyone: true },
      sendAt: new Date(Date.now() + 3_600_000).toISOString(),
    })
    const message = await theirs.call('POST', '/v1/messages', { to: { parent: 'C1' }, body: 'Theirs alone' })
    await stage.text('+447700900001', theirs.number, 'Theirs alone')
    const conversation = await theirs.call('GET', '/v1/conversations')
    const prepared = await theirs.call('POST', '/v1/roster/imports', smallRoster)
    ids = {
      bulletin: bulletin.body.id,
      message: message.body.id,
      conversation: conversation.body.data[0].id,
      import: prepared.body.id,
      parent: (await theirs.call('GET', '/v1/parents/C1')).body.id,
      pupil: (await theirs.call('GET', '/v1/pupils/P1')).body.id,
      group: (await theirs.call('GET', '/v1/groups')).body.data[0].id,
      staff: theirs.lead.id,
    }
  })

  it('is not there for us: 404, and never 403', async () => {
    const asked: [string, string, unknown?][] = [
      ['GET', `/v1/bulletins/${ids.bulletin}`],
      ['GET', `/v1/bulletins/${ids.bulletin}/messages`],
      ['PUT', `/v1/bulletins/${ids.bulletin}/pause`],
      ['DELETE', `/v1/bulletins/${ids.bulletin}/pause`],
      ['PUT', `/v1/bulletins/${ids.bulletin}/cancellation`],
      ['GET', `/v1/messages/${ids.message}`],
      ['PUT', `/v1/messages/${ids.message}/decision`, { decision: 'do-not-send' }],
      ['GET', `/v1/conversations/${ids.conversation}`],
      ['POST', `/v1/conversations/${ids.conversation}/replies`, { body: 'Ours' }],
      ['PUT', `/v1/conversations/${ids.conversation}/owner`, { staff: ours.lead.id }],
      ['PUT', `/v1/conversations/${ids.conversation}/closure`],
      ['DELETE', `/v1/conversations/${ids.conversation}/closure`],
      ['POST', `/v1/conversations/${ids.conversation}/notes`, { body: 'Ours' }],
      ['PUT', `/v1/conversations/${ids.conversation}/participants/L1`],
      ['DELETE', `/v1/conversations/${ids.conversation}/participants/L1`],
      ['POST', `/v1/conversations/${ids.conversation}/merges`, { into: ids.conversation }],
      ['PUT', `/v1/conversations/${ids.conversation}/parents`, { parents: ['C1'] }],
      ['PUT', `/v1/roster/imports/${ids.import}/application`, { confirm: [] }],
      ['GET', `/v1/parents/${ids.parent}`],
      ['GET', '/v1/parents/C1'],
      ['GET', `/v1/pupils/${ids.pupil}`],
      ['GET', '/v1/pupils/P1'],
      ['PUT', `/v1/pupils/${ids.pupil}/nicknames`, { nicknames: ['Ours'] }],
      ['PUT', '/v1/pupils/P1/nicknames', { nicknames: ['Ours'] }],
      ['PUT', `/v1/groups/${ids.group}/lead`, { staff: ours.lead.id }],
      ['POST', '/v1/messages', { to: { parent: ids.parent }, body: 'Ours' }],
    ]
    for (const [method, path, body] of asked)
      expect((await ours.call(method, path, body)).status, `${method} ${path}`).toBe(404)
  })

  it('is named as a fault where it stands in a bulletin', async () => {
    const answer = await ours.call('POST', '/v1/bulletins', {
      mode: 'two-way',
      purpose: 'service',
      body: 'Ours',
      audience: { groups: [ids.group, '7A'], pupils: [ids.pupil, 'P1'], parents: [ids.parent, 'C1'] },
      owner: ids.staff,
    })
    expect(answer.status).toBe(422)
    expect(answer.body.errors.map((fault: { pointer: string }) => fault.pointer).sort()).toEqual([
      '/audience/groups/0',
      '/audience/groups/1',
      '/audience/parents/0',
      '/audience/parents/1',
      '/audience/pupils/0',
      '/audience/pupils/1',
      '/owner',
    ])
  })

  it('is nobody’s owner or lead here', async () => {
    expect(
      await ours.call('POST', '/v1/messages', {
        to: { number: '07700 900001' },
        body: 'x',
        owner: ids.staff,
      }),
    ).toMatchObject({ status: 422, body: { errors: [{ pointer: '/owner' }] } })
    expect((await ours.call('GET', `/v1/conversations?owner=${ids.staff}`)).body.data).toEqual([])
    expect((await importFile(ours, smallRoster)).status).toBe(200)
    const [group] = (await ours.call('GET', '/v1/groups')).body.data
    expect((await ours.call('PUT', `/v1/groups/${group.id}/lead`, { staff: ids.staff })).status).toBe(404)
  })

  it('stands in none of our lists', async () => {
    const bare = await stage.tenant('Bare lists')
    for (const list of ['groups', 'parents', 'conversations'])
      expect((await bare.call('GET', `/v1/${list}`)).body, list).toEqual({ data: [], next: null })
    expect((await bare.call('GET', '/v1/staff')).body.data).toHaveLength(1)
  })

  it('is unchanged by all of that', async () => {
    expect((await theirs.call('GET', `/v1/bulletins/${ids.bulletin}`)).body).toMatchObject({
      status: 'scheduled',
      cancelledAt: null,
    })
    const thread = (await theirs.call('GET', `/v1/conversations/${ids.conversation}`)).body
    expect(thread).toMatchObject({ state: 'open', owner: { id: theirs.lead.id } })
    expect(thread.messages.map((one: { body: string }) => one.body)).not.toContain('Ours')
    const groups = (await theirs.call('GET', '/v1/groups')).body.data
    expect(groups.filter((group: { lead: unknown }) => group.lead)).toEqual([])
    const written = await stage.context.db.read
      .select()
      .from(messages)
      .where(eq(messages.schoolId, ours.school.id))
    expect(written).toEqual([])
  })
})
