import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { problem } from '../errors.ts'
import { registerAuthentication } from './authentication.ts'
import { bulletinRoutes } from './bulletins.ts'
import { consentRoutes } from './consents.ts'
import { conversationChangeRoutes } from './conversation-changes.ts'
import { conversationRoutes } from './conversations.ts'
import { disagreementRoutes } from './disagreements.ts'
import { registerDocumentation } from './documentation.ts'
import { importRoutes } from './imports.ts'
import { lookupRoutes } from './lookups.ts'
import { messageRoutes } from './messages.ts'
import { numberChangeRoutes } from './number-changes.ts'
import { numberHealthRoutes } from './number-health.ts'
import { numberRoutes } from './numbers.ts'
import { speakPlainly } from './plain-words.ts'
import { pupilRoutes } from './pupils.ts'
import { reachRoutes } from './reach.ts'
import { registerReading } from './reading.ts'
import { refreshRoutes } from './refresh.ts'
import { rosterRoutes } from './roster.ts'
import { routingTrialRoutes } from './routing-trials.ts'
import { schoolDaysRoutes } from './school-days.ts'
import { schoolHoursRoutes } from './school-hours.ts'
import { staffRoutes } from './staff.ts'
import { staffHoursRoutes } from './staff-hours.ts'
import { wordListRoutes } from './word-lists.ts'

/** The API for a school's information system, and its documentation made from the schemas that run. */
export async function api(server: FastifyInstance, { context }: { context: Context }) {
  speakPlainly()
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler)
  await registerDocumentation(server, context)
  await server.register((versioned) => routes(versioned, context), { prefix: '/v1' })
}

async function routes(server: FastifyInstance, context: Context) {
  registerAuthentication(server, context)
  registerReading(server)
  await server.register(rateLimit, {
    max: context.config.apiRateLimit,
    timeWindow: '1 minute',
    // After the key is known, before anything is read: what is refused counts too.
    hook: 'onRequest',
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
  importRoutes(server, context)
  rosterRoutes(server, context)
  pupilRoutes(server, context)
  staffRoutes(server, context)
  staffHoursRoutes(server, context)
  schoolHoursRoutes(server, context)
  schoolDaysRoutes(server, context)
  numberRoutes(server, context)
  numberHealthRoutes(server, context)
  consentRoutes(server, context)
  reachRoutes(server, context)
  lookupRoutes(server, context)
  disagreementRoutes(server, context)
  numberChangeRoutes(server, context)
  refreshRoutes(server, context)
  bulletinRoutes(server, context)
  messageRoutes(server, context)
  conversationRoutes(server, context)
  routingTrialRoutes(server, context)
  wordListRoutes(server, context)
  conversationChangeRoutes(server, context)
  // What is not here is answered as a program reads it, whoever asks.
  server.all(
    '/*',
    { config: { scope: 'open', rateLimit: false }, schema: { hide: true } },
    (_request, reply) => reply.callNotFound(),
  )
}
