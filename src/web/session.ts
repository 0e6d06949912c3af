import { timingSafeEqual } from 'node:crypto'
import cookie from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { countUnseen } from '../conversations/notices.ts'
import { Refused } from '../errors.ts'
import { type Standstill, standstillOf } from '../messages/standing-still.ts'
import { countDisagreements } from '../roster/disagreement-list.ts'
import { type School, schoolById } from '../schools/schools.ts'
import { may, type Permission } from '../staff/permissions.ts'
import { findSession, type Session, startSession } from '../staff/sign-in.ts'
import type { Staff } from '../staff/staff.ts'
import { formOf } from './form.ts'

/** Who is signed in, and where. */
export interface Visitor {
  session: Session
  member: Staff
  school: School
  /** What stands still for the school as they look. */
  standstill: Standstill
  /** How many of the school's numbers the MIS and a parent disagree about; 0 for those who do not settle them. */
  disagreements: number
  /** How many conversations have something that they have not seen. */
  unseen: number
  now: Date
}

declare module 'fastify' {
  interface FastifyRequest {
    visitor: Visitor | null
  }
}

interface Sessions {
  context: Context
  secret: string
}

const cookieName = 'homeline'

/** Finds out who is signed in, for every page; and lets no other site post to one. */
export function registerVisitors(server: FastifyInstance, { context, secret }: Sessions) {
  server.decorateRequest('visitor', null)
  server.addHook('onRequest', async (request) => {
    request.visitor = await visitorWith(context, secret, request.cookies[cookieName])
    if (request.method === 'POST' && !isFromOurOwn(request, context)) throw forged()
  })
}

async function visitorWith(
  { db, clock, drama }: Context,
  secret: string,
  signed: string | undefined,
): Promise<Visitor | null> {
  const { valid, value } = cookie.unsign(signed ?? '', secret)
  const now = clock.now()
  const session = valid && value ? await findSession(db.read, value, now) : null
  if (!session) return null
  const school = await schoolById(db.read, session.staff.schoolId)
  // The demonstration school has no business with a real carrier.
  if (school.demonstration && !drama) return null
  const standstill = await standstillOf(db.read, school.id, session.staff)
  const settles = may(session.staff, 'import-contacts')
  const disagreements = settles ? await countDisagreements(db.read, school.id) : 0
  const unseen = await countUnseen(db.read, session.staff)
  return { session, member: session.staff, school, standstill, disagreements, unseen, now }
}

// A browser says where a form stood, and no page can make it say otherwise. What says nothing is no browser, and
// carries no cookie that it was not given on purpose.
function isFromOurOwn({ headers, host }: FastifyRequest, { publicUrl }: Context): boolean {
  const site = headers['sec-fetch-site']
  if (site) return site === 'same-origin' || site === 'none'
  if (!headers.origin) return true
  if (!URL.canParse(headers.origin)) return false
  return [host, new URL(publicUrl).host].includes(new URL(headers.origin).host)
}

/** Signs somebody in: from this answer on the browser is theirs. */
export async function signIn(
  reply: FastifyReply,
  { context, secret }: Sessions,
  member: Staff,
): Promise<void> {
  const session = await context.db.write((tx) => startSession(tx, member, context.clock.now()))
  reply.setCookie(cookieName, cookie.sign(session.secret, secret), cookieOptions(context))
}

export const forgetCookie = (reply: FastifyReply, context: Context) =>
  reply.clearCookie(cookieName, cookieOptions(context))

const cookieOptions = ({ publicUrl }: Context) =>
  ({ httpOnly: true, sameSite: 'lax', secure: publicUrl.startsWith('https:'), path: '/' }) as const

/** Sends whoever is not signed in to the page where they can, and back again afterwards. */
export async function refuseStrangers(request: FastifyRequest, reply: FastifyReply) {
  if (request.visitor) return
  const next = request.method === 'GET' ? `?next=${encodeURIComponent(request.url)}` : ''
  // A part of a page that renews itself must not put the form to sign in into its own place.
  if (request.headers['hx-request']) return reply.code(401).header('hx-redirect', '/sign-in').send()
  return reply.redirect(`/sign-in${next}`)
}

/** Refuses a form that does not carry the token of the session. */
export async function refuseForged(request: FastifyRequest) {
  if (request.method !== 'POST') return
  const given = request.headers['x-csrf-token']?.toString() ?? formOf(request).one('_csrf')
  if (!isSame(given, visitorOf(request).session.csrfToken)) throw forged()
}

const isSame = (given: string, expected: string) =>
  Buffer.byteLength(given) === Buffer.byteLength(expected) &&
  timingSafeEqual(Buffer.from(given), Buffer.from(expected))

const forged = () =>
  new Refused(
    'forbidden',
    'This form is out of date, so nothing was changed. Go back, load the page again and send it once more.',
  )

/** Who is signed in, on the pages that only they see. */
export function visitorOf(request: FastifyRequest): Visitor {
  if (!request.visitor) throw new Error('a page for staff was reached by nobody')
  return request.visitor
}

/** For a route that not everybody may use: refused before anything that was sent is read. */
export const needs = (permission: Permission) => async (request: FastifyRequest) => {
  if (!may(visitorOf(request).member, permission))
    throw new Refused(
      'forbidden',
      'This page is not part of your work here. If it should be, ask your administrator.',
    )
}
