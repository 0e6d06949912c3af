import { timingSafeEqual } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import type { Database } from '../db/database.ts'
import { schools } from '../db/schema.ts'
import { digest } from '../staff/secrets.ts'
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
    if (!isFromHere(request) && !hasToken(request, context))
      return sendProblem(
        reply,
        problem(403, 'Figures are shown to this machine, or with the token METRICS_TOKEN.'),
      )
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

const isFromHere = ({ socket, headers }: FastifyRequest): boolean =>
  isLoopback(socket.remoteAddress) && !forwarded.some((name) => headers[name])

// Digests are of one length, so that comparing them tells nothing of where they differ.
function hasToken({ headers }: FastifyRequest, { config: { metricsToken } }: Context): boolean {
  if (!metricsToken) return false
  const [given, wanted] = [headers.authorization ?? '', `Bearer ${metricsToken}`].map((text) =>
    Buffer.from(digest(text)),
  )
  return timingSafeEqual(given!, wanted!)
}

// A proxy on this machine calls from loopback too, for somebody elsewhere.
const forwarded = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip']

const isLoopback = (address: string | undefined) =>
  address !== undefined && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(address)
