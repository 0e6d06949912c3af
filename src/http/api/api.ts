import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance, FastifySchema } from 'fastify'
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { problem } from '../errors.ts'
import { registerAuthentication } from './authentication.ts'
import { bulletinRoutes } from './bulletins.ts'
import { conversationRoutes } from './conversations.ts'
import { messageRoutes } from './messages.ts'
import { numberRoutes } from './numbers.ts'
import { speakPlainly } from './plain-words.ts'
import { rosterRoutes } from './roster.ts'
import { problemShape } from './shapes.ts'
import { staffRoutes } from './staff.ts'

/** The API for a school's information system, and its documentation made from the schemas that run. */
export async function api(server: FastifyInstance, { context }: { context: Context }) {
  speakPlainly()
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler)
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
    transform: jsonSchemaTransform,
  })
  await server.register(swaggerUi, { routePrefix: '/docs', staticCSP: true })
  await server.register((versioned) => routes(versioned, context), { prefix: '/v1' })
}

async function routes(server: FastifyInstance, context: Context) {
  registerAuthentication(server, context)
  await server.register(rateLimit, {
    max: context.config.apiRateLimit,
    timeWindow: '1 minute',
    hook: 'preHandler',
    keyGenerator: (request) => request.key?.id ?? request.ip,
    errorResponseBuilder: (_request, { after }) =>
      Object.assign(new Error(`Too many requests with this key. Try again in ${after}.`), {
        statusCode: 429,
        ...problem(429, `Too many requests with this key. Try again in ${after}.`),
      }),
  })
  server.get('/openapi.json', { config: { scope: 'open' }, schema: { hide: true } }, async () =>
    server.swagger(),
  )
  rosterRoutes(server, context)
  staffRoutes(server, context)
  numberRoutes(server, context)
  bulletinRoutes(server, context)
  messageRoutes(server, context)
  conversationRoutes(server, context)
}

// Every route can answer with a problem: said once for all of them.
function documentProblems(server: FastifyInstance) {
  server.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/v1') || route.schema?.hide) return
    const schema: FastifySchema = route.schema ?? {}
    const response = typeof schema.response === 'object' && schema.response ? schema.response : {}
    route.schema = { ...schema, response: { ...response, '4xx': problemShape } }
  })
}
