import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { basicAuth } from './basic-auth.ts'
import type { Stats } from './stats.ts'
import { refusal } from './twilio-errors.ts'

/** What holds for each of Twilio's APIs: requests are counted, signed in, and refused in Twilio's words. */
export function asTwilio(app: FastifyInstance, { accountSid, authToken, stats }: Api): void {
  const isOurs = basicAuth(accountSid, authToken)
  app.addHook('onRequest', async (request, reply) => {
    stats.countRequest()
    if (isOurs(request.headers.authorization)) return
    return reply.code(401).header('www-authenticate', 'Basic realm="Twilio API"').send(refusal(20003))
  })
  app.setNotFoundHandler(notFound)
  app.setErrorHandler<FastifyError>((error, _request, reply) => {
    const status = error.statusCode ?? 500
    return reply.code(status).send({ ...refusal(status < 500 ? 20001 : 20500, error.message), status })
  })
}

type Api = { accountSid: string; authToken: string; stats: Stats }

function notFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = request.url.replace(/\?.*$/, '')
  return reply.code(404).send(refusal(20404, `The requested resource ${path} was not found`))
}
