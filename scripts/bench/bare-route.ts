// The limit of taking webhooks: a bare Fastify route that checks the signature and answers.

import formbody from '@fastify/formbody'
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify'
import twilio from 'twilio'
import { serve } from './helper.ts'

export type BareRoute = typeof commands

const commands = {
  /** Listens, and gives its origin: /status answers 204, /inbound an empty TwiML. */
  async listen(authToken: string): Promise<string> {
    const server = Fastify({ logger: false })
    await server.register(formbody)
    let origin = ''
    const refused = ({ url, headers, body }: FastifyRequest, reply: FastifyReply) => {
      const signature = String(headers['x-twilio-signature'])
      const isSigned = twilio.validateRequest(
        authToken,
        signature,
        origin + url,
        body as Record<string, string>,
      )
      return isSigned ? null : reply.code(403).send()
    }
    server.post('/status', (request, reply) => refused(request, reply) ?? reply.code(204).send())
    server.post(
      '/inbound',
      (request, reply) =>
        refused(request, reply) ??
        reply.type('text/xml').send('<?xml version="1.0" encoding="UTF-8"?><Response/>'),
    )
    origin = await server.listen({ host: '127.0.0.1', port: 0 })
    return origin
  },
}

serve(commands)
