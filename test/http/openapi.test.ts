import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Description, importFile, type Stage, smallRoster, startStage, type Tenant } from './stage.ts'

let stage: Stage
let school: Tenant
let description: Description

beforeAll(async () => {
  stage = await startStage()
  school = await stage.tenant()
  description = (await (await fetch(`${stage.url}/v1/openapi.json`)).json()) as Description
})

const operations = () =>
  Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method} ${path}`,
      method,
      path,
      ...operation,
    })),
  )

// What the project promises of its first version, under /v1.
const promised = `
post /roster/imports
put /roster/imports/{id}/application
get /groups
put /groups/{id}/lead
get /staff
put /staff/{misId}
get /parents
get /parents/{id}
get /pupils/{id}
post /numbers/checks
get /reach
get /reach/unreachable
get /numbers
post /bulletins/previews
post /bulletins
get /bulletins/{id}
get /bulletins/{id}/messages
put /bulletins/{id}/pause
delete /bulletins/{id}/pause
put /bulletins/{id}/cancellation
post /messages
get /messages/{id}
get /conversations
get /conversations/{id}
post /conversations/{id}/replies
put /conversations/{id}/owner
put /conversations/{id}/closure
delete /conversations/{id}/closure
post /routing/trials
`
  .trim()
  .split('\n')
  .map((line) => line.replace(' ', ' /v1'))

describe('the OpenAPI document', () => {
  it('is of version 3.1, for everybody, and says how to authenticate', async () => {
    const answer = await fetch(`${stage.url}/v1/openapi.json`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('application/json'),
    ])
    expect(description).toMatchObject({
      openapi: expect.stringMatching(/^3\.1\.\d+$/),
      info: { title: expect.any(String), version: expect.any(String) },
      components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
      security: [{ key: [] }],
    })
  })

  it('has every path that is promised', () => {
    expect(operations().map(({ name }) => name)).toEqual(expect.arrayContaining(promised))
  })

  it('says of every path which parameters it has, in the address and after it', () => {
    for (const { name, path, parameters = [] } of operations()) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter)
      const described = parameters.filter((one) => one.in === 'path').map((one) => one.name)
      expect(described, name).toEqual(inPath)
      expect(new Set(parameters.map((one) => `${one.in} ${one.name}`)).size, name).toBe(parameters.length)
    }
  })

  it('says of every POST that it takes an Idempotency-Key', () => {
    for (const { name, method, parameters = [] } of operations())
      expect(
        parameters.some((one) => one.in === 'header' && one.name === 'Idempotency-Key'),
        name,
      ).toBe(method === 'post')
  })

  it('describes every body and every answer by a schema that can be read, and problems as problems', () => {
    for (const { name, method, path, requestBody, responses } of operations()) {
      const bodies = Object.entries(requestBody?.content ?? {}) as [
        string,
        { schema: z.core.JSONSchema.JSONSchema },
      ][]
      if (method === 'post') expect(bodies, name).toHaveLength(1)
      const answers = Object.entries(responses).flatMap(([status, { content }]) =>
        Object.entries(content).map(([type, { schema }]) => [`${status} ${type}`, { schema }] as const),
      )
      for (const [type, { schema }] of [...bodies, ...answers])
        expect(() => z.fromJSONSchema(schema), `${name} ${type}`).not.toThrow()
      expect(
        answers.map(([type]) => type),
        name,
      ).toContain('4XX application/problem+json')
      expect(
        answers.filter(([type]) => /^2\d\d application\/json$/.test(type)),
        name,
      ).toHaveLength(1)
      expect(bodies.map(([type]) => type).join(), name).toBe(
        path.endsWith('/imports') ? 'text/csv' : bodies.length > 0 ? 'application/json' : '',
      )
    }
  })

  it('says in words what every answer is, and shows no example that nobody would send', () => {
    for (const { name, responses } of operations()) {
      expect(Object.keys(responses), name).toEqual(expect.arrayContaining(['4XX', '5XX']))
      for (const { description } of Object.values(responses)) expect(description, name).toMatch(/^[A-Z].* /)
    }
    const text = JSON.stringify(description)
    expect(text).not.toContain('Default Response')
    expect(text).not.toContain(String(Number.MAX_SAFE_INTEGER))
  })

  it('refers to nothing that it does not have', () => {
    expect(JSON.stringify(description)).not.toContain('"$ref"')
  })
})

describe('an answer that breaks the promise', () => {
  it('fails the tests: what they hold answers against does check', async () => {
    const { schema } = description.paths['/v1/groups']!.get!.responses['200']!.content['application/json']!
    const promise = z.fromJSONSchema(schema)
    await importFile(school, smallRoster)
    const { body } = await school.call('GET', '/v1/groups')
    expect(promise.safeParse(body).success).toBe(true)
    const { next: _, ...without } = body
    const [group] = body.data
    for (const broken of [
      without,
      { ...body, more: 1 },
      { ...body, data: [{ ...group, members: 'two' }] },
      { ...body, data: [{ ...group, kind: 'tribe' }] },
    ])
      expect(promise.safeParse(broken).success).toBe(false)
  })
})

describe('the readable pages', () => {
  it('are at /docs, with everything that they need from here', async () => {
    const page = await fetch(`${stage.url}/docs`)
    const html = await page.text()
    expect([page.status, page.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('text/html'),
    ])
    const parts = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, part]) => new URL(part!, page.url))
    expect(parts.length).toBeGreaterThan(3)
    for (const part of parts) expect((await fetch(part)).status, part.href).toBe(200)
    expect(await (await fetch(`${stage.url}/docs/json`)).json()).toEqual(description)
  })

  it('work under their own rule of what may run: nothing inline, nothing from elsewhere, no TLS asked for', async () => {
    const page = await fetch(`${stage.url}/docs/`)
    const policy = page.headers.get('content-security-policy')!
    const html = await page.text()
    expect(policy).toContain("default-src 'self'")
    expect(policy).not.toMatch(/upgrade-insecure-requests|unsafe-eval|swagger\.io/)
    expect(html).not.toMatch(/<script(?![^>]*src=)|<style|\son\w+=|style=/)
    expect(html).not.toMatch(/(?:src|href)="https?:/)
    const settings = await (await fetch(`${stage.url}/docs/static/swagger-initializer.js`)).text()
    expect(settings).toMatch(/"validatorUrl":\s*null/)
  })
})
