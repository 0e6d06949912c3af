import { sql } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'
import type { Database } from '../db/database.ts'
import { schools } from '../db/schema.ts'
import { problem, sendProblem } from './errors.ts'
import { renderMetrics } from './metrics.ts'

/** `live` says that the process answers; `ready` that the database and Redis do too; `metrics` how it fares. */
export function registerHealth(server: FastifyInstance, context: Context) {
  server.get('/health/live', async () => ({ status: 'live' }))

  server.get('/health/ready', async (_request, reply) => {
    const away = await whatIsAway(context)
    return away.length === 0 ? { status: 'ready' } : sendProblem(reply, problem(503, away.join(' ')))
  })

  server.get('/metrics', async (request, reply) => {
    if (!isLoopback(request.socket.remoteAddress) || forwarded.some((name) => request.headers[name]))
      return sendProblem(reply, problem(403, 'Figures are shown to this machine alone.'))
    return reply.type('text/plain; version=0.0.4').send(await renderMetrics(context))
  })
}

async function whatIsAway({ db, queue }: Context): Promise<string[]> {
  const [database, redis] = await Promise.allSettled([soon(askDatabase(db)), queue.ping()])
  return [
    ...(database.status === 'rejected' ? ['The database does not answer.'] : []),
    ...(redis.status === 'rejected' ? ['Redis does not answer.'] : []),
  ]
}

const askDatabase = async (db: Database) => db.read.select({ one: sql`1` }).from(schools).limit(1)

// A database that hangs is as good as away.
async function soon<Result>(work: Promise<Result>, withinMs = 2_000): Promise<Result> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(reject, withinMs, new Error('late'))
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

// A proxy on this machine calls from loopback too, for somebody elsewhere.
const forwarded = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip']

const isLoopback = (address: string | undefined) =>
  address !== undefined && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(address)
