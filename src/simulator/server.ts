import Fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import { type ControlOptions, controlRoutes } from './control-routes.ts'
import { type HandsetOptions, handsetRoutes } from './handset-routes.ts'
import { lookupRoutes } from './lookup-routes.ts'
import { type RestOptions, restRoutes } from './rest-routes.ts'
import { asTwilio } from './twilio-api.ts'

export type ServerOptions = RestOptions & ControlOptions & HandsetOptions

/** The one HTTP server: Twilio's APIs for the gateway, and our own routes for people and tests. */
export function makeServer(options: ServerOptions): FastifyInstance {
  const app = Fastify({ logger: false, routerOptions: { maxParamLength: 200 } })
  app.register(
    async (api) => {
      asTwilio(api, options)
      await api.register(restRoutes, options)
    },
    { prefix: '/2010-04-01' },
  )
  app.register(
    async (api) => {
      asTwilio(api, options)
      await api.register(lookupRoutes, options)
    },
    { prefix: '/v2' },
  )
  app.register(async (own) => {
    asOurs(own)
    await own.register(handsetRoutes, options)
    await own.register(controlRoutes, options)
  })
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ error: 'There is nothing here.' }))
  return app
}

/**
 * Our own routes take JSON alone: a page from elsewhere cannot post that without being asked for its
 * origin first, and gets no leave.
 */
function asOurs(app: FastifyInstance): void {
  app.removeContentTypeParser('text/plain')
  app.setErrorHandler<FastifyError>((error, _request, reply) => {
    return reply.code(error.statusCode ?? 500).send({ error: error.message })
  })
}
