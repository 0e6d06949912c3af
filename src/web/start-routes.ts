import type { FastifyInstance } from 'fastify'
import { bulletinStatus, listBulletins, progressOf } from '../bulletins/bulletins.ts'
import type { Context } from '../context.ts'
import { listConversations } from '../conversations/listing.ts'
import { awaitingOffice } from '../numbers/awaiting-office.ts'
import { reachOfSchool } from '../roster/reach.ts'
import { schoolHomes } from '../roster/school-homes.ts'
import { may } from '../staff/permissions.ts'
import { sendPage } from './render.ts'
import { type Visitor, visitorOf } from './session.ts'
import { startPage } from './start-page.tsx'

const asMany = 200

/** What waits for whoever signs in. A teacher's start page is their conversations. */
export async function startRoutes(server: FastifyInstance, { context }: { context: Context }) {
  server.get('/', async (request, reply) => {
    const visitor = visitorOf(request)
    const { member } = visitor
    if (!may(member, 'send-bulletins') && !may(member, 'read-all-conversations'))
      return reply.redirect('/conversations')
    return sendPage(
      reply,
      startPage({
        visitor,
        own: await waiting(context, visitor, member.id),
        all: may(member, 'read-all-conversations') ? await waiting(context, visitor, undefined) : null,
        numbers: may(member, 'look-after-numbers')
          ? (await awaitingOffice(context.db.read, visitor.school.id)).size
          : null,
        running: may(member, 'send-bulletins') ? await runningBulletins(context, visitor) : [],
        reach: may(member, 'send-bulletins') ? await reachNow(context, visitor) : null,
      }),
    )
  })
}

async function waiting({ db, clock }: Context, { school, member }: Visitor, ownerId: string | undefined) {
  const open = await listConversations(db.read, school.id, { state: 'open', ownerId, reader: member }, asMany)
  const now = clock.now()
  return { open: open.length, overdue: open.filter(({ respondBy }) => respondBy < now).length }
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
