import { expect } from 'vitest'
import { z } from 'zod'
import { type Scope, scopes } from '../../src/http/api/keys.ts'
import { makeSchool, type TestSchool } from '../support/school.ts'
import { type ApiAnswer, startTestService, type TestService } from '../support/service.ts'

type Call = (method: string, path: string, body?: unknown, headers?: Headers) => Promise<ApiAnswer>
type Headers = Record<string, string>

/** A school of its own, with a way to call the API as its information system would. */
export interface Tenant extends TestSchool {
  call: Call
}

export interface Stage extends TestService {
  /** A school with its own key; each has its own number. */
  tenant(name?: string, granted?: readonly Scope[]): Promise<Tenant>
  /** Calls the API without a key, or with the headers given. */
  call: Call
}

interface Operation {
  parameters?: { in: string; name: string }[]
  requestBody?: { content: Record<string, unknown> }
  responses: Record<
    string,
    { description: string; content: Record<string, { schema: z.core.JSONSchema.JSONSchema }> }
  >
}
export interface Description {
  openapi: string
  info: { title: string; version: string }
  security: unknown[]
  components: { securitySchemes: Record<string, unknown> }
  paths: Record<string, Record<string, Operation>>
}

/** A service whose every answer under /v1 is held against what its OpenAPI document promises. */
export async function startStage(options: Parameters<typeof startTestService>[0] = {}): Promise<Stage> {
  const service = await startTestService(options)
  const answer = await fetch(`${service.url}/v1/openapi.json`)
  const description = (await answer.json()) as Description
  const call: Call = async (method, path, body, headers = {}) => {
    const answered = await service.api(method, path, body, { authorization: '', ...headers })
    expectAsPromised(description, method, path, answered)
    return answered
  }
  let schools = 0
  const tenant = async (name = `School ${schools + 1}`, granted: readonly Scope[] = scopes) => {
    schools += 1
    const number = `+4477009009${String(60 + schools)}`
    const made = await makeSchool(service.context, { name, number, granted })
    return {
      ...made,
      call: (...[method, path, body, headers]: Parameters<Call>) =>
        call(method, path, body, { ...made.authorization, ...headers }),
    }
  }
  return { ...service, call, tenant }
}

const problemMembers = z.object({
  type: z.string(),
  title: z.string().min(1),
  status: z.int(),
  detail: z.string().min(1),
  errors: z
    .array(z.strictObject({ pointer: z.string().regex(/^(\/.*)?$/), detail: z.string().min(1) }))
    .optional(),
})

function expectAsPromised(description: Description, method: string, path: string, answer: ApiAnswer) {
  const type = answer.headers.get('content-type') ?? ''
  const what = `${method} ${path} answered ${answer.status}`
  if (answer.status >= 400) {
    expect(type, what).toBe('application/problem+json')
    expect(problemMembers.safeParse(answer.body).error?.issues, what).toBeUndefined()
    expect(answer.body.status, what).toBe(answer.status)
    return
  }
  const promised = operationOf(description, method, path)?.responses[answer.status]
  if (!promised) throw new Error(`${what}, which the document does not promise`)
  expect(type, what).toMatch(/^application\/json/)
  const schema = z.fromJSONSchema(promised.content['application/json']!.schema)
  expect(schema.safeParse(answer.body).error?.issues, what).toBeUndefined()
}

function operationOf({ paths }: Description, method: string, path: string): Operation | undefined {
  const [asked] = path.split('?')
  const template = Object.keys(paths).find((one) =>
    new RegExp(`^${one.replace(/\{\w+\}/g, '[^/]+')}$`).test(asked!),
  )
  return template ? paths[template]![method.toLowerCase()] : undefined
}

/** The lines of a contacts file. */
export const csv = (...lines: string[]): string => `${lines.join('\n')}\n`

/** Imports a file and applies it; gives the application's answer. */
export async function importFile(
  { call }: Tenant,
  file: string | Uint8Array,
  { mode = 'partial', confirm = [] as string[] } = {},
) {
  const prepared = await call('POST', `/v1/roster/imports?mode=${mode}`, file)
  expect(prepared.status).toBe(201)
  return call('PUT', `/v1/roster/imports/${prepared.body.id}/application`, { confirm })
}

/** Two pupils in one form, whose parents can be texted at …001, …002 and (both) …003. */
export const smallRoster = csv(
  'pupil_id,pupil_first_name,pupil_last_name,year,form,parent_id,parent_title,parent_first_name,parent_last_name,relationship,priority,parental_responsibility,lives_with_pupil,no_contact,mobile,home_phone',
  'P1,Ann,Ash,7,7A,C1,Mrs,Bo,Ash,Mother,1,Y,Y,,07700 900001,020 7946 0001',
  'P1,Ann,Ash,7,7A,C2,Mr,Cy,Ash,Father,2,Y,N,,07700 900002,',
  'P2,Dee,Birch,7,7A,C3,Ms,Eve,Birch,Mother,1,,Y,,07700 900003,',
  'P2,Dee,Birch,7,7A,C4,Mr,Fox,Birch,Father,2,Y,N,Y,07700 900004,',
  'P3,Gus,Cole,8,8A,C5,Mx,Hal,Cole,Carer,1,Y,Y,,,020 7946 0005',
)
