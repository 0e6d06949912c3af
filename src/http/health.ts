import { sql } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'
import { schools } from '../db/schema.ts'
import { problem, sendProblem } from './errors.ts'
import { renderMetrics } from './metrics.ts'

/** `live` says that the process answers; `ready` that the database and Redis do too; `metrics` how it fares. */
export function registerHealth(server: FastifyInstance, context: Context) {
  server.get('/health/live', async () => ({ status: 'live' }))

  server.get('/health/ready', async (_request, reply) => {
    const away = await whatIsAway(context)
    return away.length === 0
      ? { status: 'ready' }
      : sendProblem(reply, problem(503, away.join(' '), { status: 503 }))
  })

  server.get('/metrics', async (request, reply) => {
    if (!isLoopback(request.socket.remoteAddress) || request.headers['x-forwarded-for'])
      return sendProblem(reply, problem(403, 'Figures are shown to this machine alone.'))
    return reply.type('text/plain; version=0.0.4').send(await renderMetrics(context))
  })
}

async function whatIsAway({ db, queue }: Context): Promise<string[]> {
  const [database, redis] = await Promise.allSettled([
    db.read.select({ one: sql`1` }).from(schools).limit(1),
    queue.ping(),
  ])
  return [
    ...(database.status === 'rejected' ? ['The database does not answer.'] : []),
    ...(redis.status === 'rejected' ? ['Redis does not answer.'] : []),
  ]
}

const isLoopback = (address: string | undefined) =>
  address !== undefined && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(address)
