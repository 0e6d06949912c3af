import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'
import { tryAgainNow } from '../messages/standing-still.ts'
import { needs, visitorOf } from './session.ts'

interface ById {
  Params: { id: string }
}

/** What an administrator does about a line that the carrier has stopped. */
export async function lineRoutes(server: FastifyInstance, { context }: { context: Context }) {
  server.addHook('onRequest', needs('look-after-lines'))

  server.post<ById>('/lines/:id/trial', async (request, reply) => {
    const { db, clock } = context
    await db.write((tx) => tryAgainNow(tx, visitorOf(request).school.id, request.params.id, clock.now()))
    context.wakeFeeder()
    return reply.redirect('/', 303)
  })
}
