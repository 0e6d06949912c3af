import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../../context.ts'
import { problem, sendProblem } from '../errors.ts'
import { findKey, type Key, type Scope } from './keys.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose key the request came with: set on every route of the API that has a scope. */
    key: Key
  }
  interface FastifyContextConfig {
    /** What a key must be allowed to do for this route; `open` is for everybody. */
    scope?: Scope | 'open'
  }
}

/** Lets a request through whose key is known and has the route's scope. */
export function registerAuthentication(server: FastifyInstance, context: Context) {
  server.decorateRequest('key')
  server.addHook('onRequest', async (request, reply) => {
    const { scope } = request.routeOptions.config
    if (scope === 'open' || request.is404) return
    const key = await keyOf(request, context)
    if (!key) return unknown(reply)
    // A route that names no scope is closed to everybody: forgetting it must not open a door.
    if (!scope || !key.scopes.includes(scope))
      return sendProblem(reply, problem(403, `This key may not do that: it lacks the scope “${scope}”.`))
    request.key = key
  })
}

async function keyOf(request: FastifyRequest, { db, drama }: Context): Promise<Key | null> {
  const [, secret] = /^Bearer +(hl_[\w-]+)$/i.exec(request.headers.authorization ?? '') ?? []
  const key = secret ? await findKey(db.read, secret) : null
  // The demonstration school has no business with a real carrier.
  return key?.school.demonstration && !drama ? null : key
}

function unknown(reply: FastifyReply) {
  void reply.header('www-authenticate', 'Bearer realm="Homeline"')
  return sendProblem(reply, problem(401, 'Send a key of this school: “Authorization: Bearer hl_…”.'))
}
