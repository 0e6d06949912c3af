import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'
import { Refused } from '../errors.ts'
import { endSession, findByPassword, findSignInLink, setPassword } from '../staff/sign-in.ts'
import { formOf, queryOf } from './form.ts'
import { passwordPage } from './password-page.tsx'
import { sendPage } from './render.ts'
import { forgetCookie, refuseForged, refuseStrangers, signIn } from './session.ts'
import { signInPage } from './sign-in-page.tsx'

interface Options {
  context: Context
  secret: string
}

interface ByLink {
  Params: { link: string }
}

// Passwords are guessed by the thousand: ten tries a minute are enough for a person. A link cannot be guessed.
const tenAMinute = { config: { rateLimit: { max: 10, timeWindow: 60_000 } } }

/** In and out of the pages. */
export async function signInRoutes(server: FastifyInstance, { context, secret }: Options) {
  const { db, clock } = context

  server.get('/sign-in', (request, reply) => {
    const next = ownPath(queryOf(request).one('next'))
    return request.visitor
      ? reply.redirect(next)
      : sendPage(reply, signInPage({ next, email: '', faults: [] }))
  })

  server.post('/sign-in', tenAMinute, async (request, reply) => {
    const form = formOf(request)
    const [email, next] = [form.one('email'), ownPath(form.one('next'))]
    const member = await findByPassword(db.read, email, form.one('password'))
    if (!member) return sendPage(reply, signInPage({ next, email, faults: [noMatch] }), 422)
    await signIn(reply, { context, secret }, member)
    return reply.redirect(next, 303)
  })

  server.get<ByLink>('/sign-in/link/:link', async (request, reply) => {
    const link = await findSignInLink(db.read, request.params.link, clock.now())
    // The demonstration is open to whoever has its link, so it is never what a real carrier serves.
    if (!link || (link.demonstration && !context.drama)) throw new Refused('not-found', holdsNoLonger)
    if (!link.demonstration) return sendPage(reply, passwordPage({ member: link.staff, faults: [] }))
    await signIn(reply, { context, secret }, link.staff)
    return reply.redirect('/')
  })

  server.post<ByLink>('/sign-in/link/:link', async (request, reply) => {
    const link = await findSignInLink(db.read, request.params.link, clock.now())
    if (!link || link.demonstration) throw new Refused('not-found', holdsNoLonger)
    try {
      const password = formOf(request).one('password')
      const member = await db.write((tx) => setPassword(tx, request.params.link, password, clock.now()))
      await signIn(reply, { context, secret }, member)
      return reply.redirect('/', 303)
    } catch (error) {
      if (!(error instanceof Refused) || error.kind !== 'invalid') throw error
      return sendPage(reply, passwordPage({ member: link.staff, faults: error.faults }), 422)
    }
  })

  const signedIn = { onRequest: refuseStrangers, preHandler: refuseForged }
  server.post('/sign-out', signedIn, async (request, reply) => {
    const { session } = request.visitor!
    await db.write((tx) => endSession(tx, session.id))
    forgetCookie(reply, context)
    return reply.redirect('/sign-in', 303)
  })
}

const noMatch = {
  pointer: '/email',
  detail: 'This email address and password do not belong together. Check both and try again.',
}
const holdsNoLonger = 'This link holds no longer. Ask your administrator for a new one.'

/** Where to go after signing in: a path of our own, whatever was asked for. */
export function ownPath(next: string): string {
  const origin = 'http://own.invalid'
  if (!/^\/(?![/\\])/.test(next) || !URL.canParse(next, origin)) return '/'
  const { origin: reached, pathname, search } = new URL(next, origin)
  return reached === origin && !pathname.startsWith('//') ? pathname + search : '/'
}
