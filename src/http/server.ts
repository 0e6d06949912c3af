import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'
import { asProblem, problem, registerErrors, sendProblem } from './errors.ts'
import { registerHealth } from './health.ts'

const largestBody = 10 * 1024 * 1024

/** An HTTP server with what every part of it needs; the parts are registered by whoever starts it. */
export function buildServer(context: Context): FastifyInstance {
  const loggerInstance: FastifyBaseLogger = context.log
  const server = Fastify({
    loggerInstance,
    // A request's address can hold a number or a secret: only its route is written, once it is answered.
    logController: new Fastify.LogController({ disableRequestLogging: true }),
    bodyLimit: largestBody,
    // Only a proxy on this machine is believed when it says whom a request is from.
    trustProxy: 'loopback',
    routerOptions: { ignoreTrailingSlash: true },
    clientErrorHandler: (error, socket) => refuseUnreadable(error, socket),
    frameworkErrors: (error, request, reply) => void sendProblem(reply, asProblem(error, request)),
  })
  logAnswers(server)
  registerErrors(server)
  registerHealth(server, context)
  return server
}

/** What browsers need, for the parts that are registered after: the carrier's webhooks, by the thousand, do not. */
export async function protectPages(server: FastifyInstance, context: Context): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        // The pages are also served without TLS, on loopback.
        upgradeInsecureRequests: null,
        'form-action': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
      },
    },
    strictTransportSecurity: context.publicUrl.startsWith('https:'),
    referrerPolicy: { policy: 'no-referrer' },
  })
  await server.register(cookie)
}

const unreadable: Record<string, [status: number, detail: string]> = {
  HPE_HEADER_OVERFLOW: [431, 'The headers are too large: at most 16 KB can be sent.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request did not come to its end in time.'],
}

/** What is not even HTTP comes to no route: it is answered on the bare connection, as a problem like any other. */
function refuseUnreadable({ code = '' }: NodeJS.ErrnoException, socket: Socket) {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const [status, detail] = unreadable[code] ?? [400, 'This is not HTTP, or uses a method that nothing has.']
  const body = JSON.stringify(problem(status, detail))
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ]
  socket.end([...head, '', body].join('\r\n'), () => socket.destroy())
}

function logAnswers(server: FastifyInstance) {
  server.addHook('onResponse', async (request, reply) => {
    const level = reply.statusCode >= 500 ? 'error' : 'debug'
    request.log[level](
      {
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    )
  })
}
