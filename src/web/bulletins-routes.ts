import type { FastifyInstance, FastifyReply } from 'fastify'
import {
  type Bulletin,
  bulletinStatus,
  findBulletin,
  listBulletins,
  progressOf,
} from '../bulletins/bulletins.ts'
import { cancel, pause, resume } from '../bulletins/control.ts'
import { lettersFor } from '../bulletins/letters.ts'
import { hoursFor } from '../bulletins/timing.ts'
import type { Context } from '../context.ts'
import { type FailedText, failedTexts } from '../messages/failed.ts'
import { namesOf } from '../roster/people.ts'
import { staffByIds } from '../staff/staff.ts'
import { bulletinPage } from './bulletin-page.tsx'
import { bulletinsPage } from './bulletins-page.tsx'
import { queryOf } from './form.ts'
import { sendPage } from './render.ts'
import { needs, visitorOf } from './session.ts'
import { listed } from './words.ts'

interface ById {
  Params: { id: string }
}

const perPage = 30
const mostFailures = 200

/** The bulletins of a school, how far each is, and holding one. */
export async function bulletinRoutes(server: FastifyInstance, { context }: { context: Context }) {
  const { db, clock } = context
  server.addHook('onRequest', needs('send-bulletins'))

  server.get('/bulletins', async (request, reply) => {
    const visitor = visitorOf(request)
    const before = queryOf(request).one('before') || undefined
    const found = await listBulletins(db.read, visitor.school.id, perPage, before)
    const bulletins = await withProgress(found)
    return sendPage(reply, bulletinsPage({ visitor, bulletins, older: found.length === perPage }))
  })

  server.get<ById>('/bulletins/:id', async (request, reply) => {
    const visitor = visitorOf(request)
    const schoolId = visitor.school.id
    const found = await findBulletin(db.read, schoolId, request.params.id)
    const [now] = await withProgress([found])
    const isRenewal = request.headers['hx-request'] !== undefined
    refreshWhenOver(reply, isRenewal, now!.status)
    const owners = await staffByIds(db.read, schoolId, [found.ownerId])
    return sendPage(
      reply,
      bulletinPage({
        ...now!,
        visitor,
        owner: owners.get(found.ownerId)!,
        hours: await hoursFor(db.read, visitor.school, found.purpose),
        now: clock.now(),
        failed: await withNames(schoolId, await failedTexts(db.read, schoolId, found.id, mostFailures)),
        // What a page renews every two seconds leaves this out.
        letters: isRenewal ? 0 : (await lettersFor(db.read, found, context, clock.now())).letters.length,
      }),
    )
  })

  server.post<ById>('/bulletins/:id/pause', (request, reply) =>
    change(reply, request.params.id, () =>
      db.write((tx) => pause(tx, visitorOf(request).school.id, request.params.id, clock.now())),
    ),
  )

  server.post<ById>('/bulletins/:id/resumption', (request, reply) =>
    change(reply, request.params.id, async () => {
      await db.write((tx) => resume(tx, visitorOf(request).school.id, request.params.id))
      context.wakeFeeder()
    }),
  )

  server.post<ById>('/bulletins/:id/cancellation', (request, reply) =>
    change(reply, request.params.id, () =>
      db.write((tx) => cancel(tx, visitorOf(request).school.id, request.params.id, clock.now())),
    ),
  )

  async function withNames(schoolId: string, failed: FailedText[]) {
    const wanted = failed.flatMap(({ parents }) => parents)
    const { parents } = await namesOf(db.read, schoolId, { parents: wanted, pupils: [] })
    const whoIs = (ids: string[]) =>
      listed(parents.filter(({ id }) => ids.includes(id)).map(({ name }) => name))
    return failed.map((text) => ({ ...text, who: whoIs(text.parents) }))
  }

  async function withProgress(found: Bulletin[]) {
    const progress = await progressOf(db.read, found)
    return found.map((bulletin) => ({
      bulletin,
      progress: progress.get(bulletin.id)!,
      status: bulletinStatus(bulletin, progress.get(bulletin.id)!, clock.now()),
    }))
  }
}

async function change(reply: FastifyReply, id: string, work: () => Promise<unknown>) {
  await work()
  return reply.redirect(`/bulletins/${id}`, 303)
}

// A page that renews itself while a bulletin goes out asks once more when it is over, as a whole: then its buttons go.
function refreshWhenOver(reply: FastifyReply, isRenewal: boolean, status: string) {
  if (isRenewal && ['finished', 'cancelled'].includes(status)) reply.header('hx-refresh', 'true')
}
