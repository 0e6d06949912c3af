import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { assetRoutes } from './assets.ts'
import { bulletinRoutes } from './bulletins-routes.ts'
import { calendarRoutes } from './calendar-routes.ts'
import { composeRoutes } from './compose-routes.ts'
import { conversationChangeRoutes } from './conversation-changes-routes.ts'
import { conversationNoteRoutes } from './conversation-notes-routes.ts'
import { conversationRoutes } from './conversations-routes.ts'
import { disagreementRoutes } from './disagreements-routes.ts'
import { answerError } from './errors.tsx'
import { importRoutes } from './imports-routes.ts'
import { lineRoutes } from './lines-routes.ts'
import { noticeRoutes } from './notices-routes.ts'
import { numberRoutes } from './number-routes.ts'
import { numbersRoutes } from './numbers-routes.ts'
import { pupilNameRoutes } from './pupil-names-routes.ts'
import { reachRoutes } from './reach-routes.ts'
import { refreshRoutes } from './refresh-routes.ts'
import { routingRoutes } from './routing-routes.ts'
import { refuseForged, refuseStrangers, registerVisitors } from './session.ts'
import { signInRoutes } from './sign-in-routes.ts'
import { staffRoutes } from './staff-routes.ts'
import { staffTimeRoutes } from './staff-time-routes.ts'
import { startRoutes } from './start-routes.ts'
import { undecidedRoutes } from './undecided-routes.ts'

const largestFile = 10 * 1024 * 1024

export interface PagesOptions {
  context: Context
  /** Signs the session's cookie. */
  secret: string
}

/** The staff pages, to be registered at `/`. The server has registered `@fastify/cookie` already. */
export async function pages(server: FastifyInstance, { context, secret }: PagesOptions) {
  server.setErrorHandler(answerError)
  await server.register(formbody)
  await server.register(rateLimit, { global: false })
  registerVisitors(server, { context, secret })
  server.addHook('onRequest', privately)
  await server.register(assetRoutes)
  await server.register(signInRoutes, { context, secret })
  await server.register(pagesForStaff, { context })
  server.get('/*', wrongAddress)
}

/** Everything in here is seen by those who are signed in only, and changed by their own forms only. */
async function pagesForStaff(server: FastifyInstance, { context }: { context: Context }) {
  await server.register(multipart, {
    attachFieldsToBody: true,
    limits: { fileSize: largestFile, files: 1, fields: 10 },
  })
  server.addHook('onRequest', refuseStrangers)
  server.addHook('preHandler', refuseForged)
  await server.register(startRoutes, { context })
  await server.register(importRoutes, { context })
  await server.register(composeRoutes, { context })
  await server.register(bulletinRoutes, { context })
  await server.register(conversationRoutes, { context })
  await server.register(conversationChangeRoutes, { context })
  await server.register(conversationNoteRoutes, { context })
  await server.register(noticeRoutes, { context })
  await server.register(undecidedRoutes, { context })
  await server.register(disagreementRoutes, { context })
  await server.register(lineRoutes, { context })
  await server.register(reachRoutes, { context })
  await server.register(numbersRoutes, { context })
  await server.register(numberRoutes, { context })
  await server.register(pupilNameRoutes, { context })
  await server.register(refreshRoutes, { context })
  await server.register(routingRoutes, { context })
  await server.register(calendarRoutes, { context })
  await server.register(staffRoutes, { context })
  await server.register(staffTimeRoutes, { context })
}

// What stands on a page is about children: no cache keeps it. The referrer stays within the site, so that a form
// of our own names its origin.
async function privately(_request: FastifyRequest, reply: FastifyReply) {
  reply.header('cache-control', 'no-store').header('referrer-policy', 'same-origin')
}

// People are answered with a page, programs with what the server says to them.
function wrongAddress(request: FastifyRequest, reply: FastifyReply) {
  if (!request.headers.accept?.includes('text/html')) return reply.callNotFound()
  return answerError(
    Object.assign(new Error('There is no page at this address.'), { statusCode: 404 }),
    request,
    reply,
  )
}
