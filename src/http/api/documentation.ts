import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance, FastifySchema } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { problemShape } from './shapes.ts'

const policy = {
  'default-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'object-src': "'none'",
  'base-uri': "'self'",
  'frame-ancestors': "'self'",
}

/** OpenAPI 3.1 from the schemas that run, and pages to read it at `/docs`; to be called before the routes are made. */
export async function registerDocumentation(server: FastifyInstance, context: Context) {
  documentProblems(server)
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Homeline',
        version: '1',
        description:
          'Texts between a school and its pupils’ homes. Errors are RFC 9457 problems that name every fault. ' +
          'Every POST takes an `Idempotency-Key`: the same request with the same key gets the first answer again.',
      },
      servers: [{ url: context.publicUrl }],
      components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
      security: [{ key: [] }],
    },
    transform: (route) => readable(withIdempotencyKey(route, jsonSchemaTransform(route))),
  })
  await server.register(swaggerUi, {
    routePrefix: '/docs',
    // Also served without TLS; nothing of it comes from elsewhere, and it styles itself as it goes.
    staticCSP: policy,
    theme: { title: 'Homeline: the API' },
    uiConfig: { validatorUrl: null },
  })
}

const idempotencyKey = {
  type: 'string',
  minLength: 1,
  maxLength: 255,
  description:
    'The same request with the same key gets the first answer again, for 24 hours, with `Idempotency-Replayed: true`; ' +
    'another request with it is refused (422), and one that comes while the first is under way has to wait (409, `Retry-After`)',
}

function withIdempotencyKey(
  { route }: Parameters<typeof jsonSchemaTransform>[0],
  { schema, url }: ReturnType<typeof jsonSchemaTransform>,
) {
  if (route.method !== 'POST') return { schema, url }
  const headers = { type: 'object', properties: { 'Idempotency-Key': idempotencyKey } }
  return { schema: { ...schema, headers }, url }
}

type Documented = ReturnType<typeof jsonSchemaTransform>

const answers: Record<string, string> = {
  200: 'As it is now',
  201: 'Made, as asked',
  202: 'Accepted, and on its way',
}

/** Says what an answer is, and leaves out how large a number JavaScript can count: an example would show that. */
function readable({ schema, url }: Documented): Documented {
  const { response = {}, ...rest } = schema as { response?: Record<string, object> }
  const named = Object.entries(response).map(([status, shape]) => [
    status,
    status in answers ? { description: answers[status], ...shape } : shape,
  ])
  return { schema: withoutBounds({ ...rest, response: Object.fromEntries(named) }), url }
}

const withoutBounds = <Part>(part: Part): Part =>
  JSON.parse(JSON.stringify(part), (name, value) =>
    /^(minimum|maximum)$/.test(name) && Math.abs(value) === Number.MAX_SAFE_INTEGER ? undefined : value,
  )

const problemWith = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemShape } },
})
const refused = problemWith(
  'What went wrong, with every fault: where it is and what to do about it; ' +
    '429, and 409 for a key under way, say in `Retry-After` when to try again',
)
const failed = problemWith('A fault of ours: nothing was changed, and it may be tried again')

// Every route can answer with a problem: said once for all of them.
function documentProblems(server: FastifyInstance) {
  server.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/v1') || route.schema?.hide) return
    const schema: FastifySchema = route.schema ?? {}
    const response = typeof schema.response === 'object' && schema.response ? schema.response : {}
    route.schema = { ...schema, response: { ...response, '4xx': refused, '5xx': failed } }
  })
}
