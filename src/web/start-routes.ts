import type { FastifyInstance } from 'fastify'
import { bulletinStatus, listBulletins, progressOf } from '../bulletins/bulletins.ts'
import type { Context } from '../context.ts'
import { toAnswer, waiting } from '../conversations/to-answer.ts'
import { awaitingOffice } from '../numbers/awaiting-office.ts'
import { reachOfSchool } from '../roster/reach.ts'
import { schoolHomes } from '../roster/school-homes.ts'
import { may } from '../staff/permissions.ts'
import { listedConversations } from './listed-conversations.ts'
import { sendPage } from './render.ts'
import { type Visitor, visitorOf } from './session.ts'
import { startPage } from './start-page.tsx'

const shownAtOnce = 10

/** What waits for whoever signs in. */
export async function startRoutes(server: FastifyInstance, { context }: { context: Context }) {
  server.get('/', async (request, reply) => {
    const visitor = visitorOf(request)
    const { member } = visitor
    const { db, clock } = context
    const own = await waiting(db.read, member, { mine: true }, clock.now())
    const readsAll = may(member, 'read-all-conversations')
    return sendPage(
      reply,
      startPage({
        visitor,
        own,
        toAnswer: await nextToAnswer(context, visitor),
        all: readsAll ? await waiting(db.read, member, { mine: false }, clock.now()) : null,
        numbers: may(member, 'look-after-numbers')
          ? (await awaitingOffice(context.db.read, visitor.school.id)).size
          : null,
        running: may(member, 'send-bulletins') ? await runningBulletins(context, visitor) : [],
        reach: may(member, 'send-bulletins') ? await reachNow(context, visitor) : null,
      }),
    )
  })
}

async function nextToAnswer({ db, clock }: Context, { member }: Visitor) {
  const next = await toAnswer(db.read, member, shownAtOnce)
  return listedConversations(db.read, member, next, clock.now())
}

const reachNow = async ({ db, clock, drama }: Context, { school }: Visitor) =>
  reachOfSchool(await schoolHomes(db.read, school.id, { drama }, clock.now()))

async function runningBulletins({ db, clock }: Context, { school }: Visitor) {
  const latest = await listBulletins(db.read, school.id, 20)
  const progress = await progressOf(db.read, latest)
  return latest
    .map((bulletin) => ({ bulletin, progress: progress.get(bulletin.id)! }))
    .map((one) => ({ ...one, status: bulletinStatus(one.bulletin, one.progress, clock.now()) }))
    .filter(({ status }) => status !== 'finished' && status !== 'cancelled')
}
