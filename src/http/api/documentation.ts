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
    transform: (route) => withIdempotencyKey(route, jsonSchemaTransform(route)),
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
  description: 'The same request with the same key gets the first answer again, for 24 hours',
}

function withIdempotencyKey(
  { route }: Parameters<typeof jsonSchemaTransform>[0],
  { schema, url }: ReturnType<typeof jsonSchemaTransform>,
) {
  if (route.method !== 'POST') return { schema, url }
  const headers = { type: 'object', properties: { 'Idempotency-Key': idempotencyKey } }
  return { schema: { ...schema, headers }, url }
}

const documentedProblem = {
  description: 'What went wrong, with every fault: where it is and what to do about it',
  content: { 'application/problem+json': { schema: problemShape } },
}

// Every route can answer with a problem: said once for all of them.
function documentProblems(server: FastifyInstance) {
  server.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/v1') || route.schema?.hide) return
    const schema: FastifySchema = route.schema ?? {}
    const response = typeof schema.response === 'object' && schema.response ? schema.response : {}
    route.schema = { ...schema, response: { ...response, '4xx': documentedProblem } }
  })
}
