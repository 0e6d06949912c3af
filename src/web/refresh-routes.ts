import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { type Fault, Refused } from '../errors.ts'
import { decideChange } from '../refresh/change-making.ts'
import { listChanges } from '../refresh/changes.ts'
import { namedChanges } from '../refresh/changes-named.ts'
import { addText, endText, ownTexts, seasons } from '../refresh/own-texts.ts'
import { seriesOf, switchSeries } from '../refresh/series.ts'
import { lineOf } from '../schools/schools.ts'
import { type Form, formOf, queryOf } from './form.ts'
import { refreshPage } from './refresh-page.tsx'
import { sendPage } from './render.ts'
import { needs, visitorOf } from './session.ts'

interface ById {
  Params: { id: string }
}

const mostChanges = 50

const done: Record<string, string> = {
  on: 'The series is on.',
  off: 'The series is off: what waited of it is not sent.',
  yes: 'The number was changed.',
  no: 'The number stays as it is.',
  text: 'The wording is saved.',
  ended: 'The text is out of use.',
}

/** Switching the series on and off, its words, and the changes of numbers that wait for somebody’s yes. */
export async function refreshRoutes(server: FastifyInstance, { context }: { context: Context }) {
  const { db, clock } = context
  server.addHook('onRequest', needs('send-bulletins'))

  server.get('/refresh', (request, reply) => show(request, reply))

  server.post('/refresh/series', (request, reply) =>
    change(request, reply, async (schoolId, form) => {
      const to = form.one('step') === 'off' ? 'off' : paceIn(form)
      await db.write((tx) => switchSeries(tx, schoolId, to, clock.now()))
      return to === 'off' ? 'off' : 'on'
    }),
  )

  server.post<ById>('/refresh/changes/:id/decision', (request, reply) =>
    change(request, reply, async (schoolId, form) => {
      const decision = form.one('decision') === 'yes' ? 'yes' : 'no'
      const { id } = visitorOf(request).member
      await db.write((tx) =>
        decideChange(tx, schoolId, request.params.id, decision, id, clock.now(), context),
      )
      context.wakeFeeder()
      return decision
    }),
  )

  server.post('/refresh/texts', (request, reply) =>
    change(request, reply, async (schoolId, form) => {
      await db.write((tx) => addText(tx, schoolId, textIn(form), clock.now()))
      return 'text'
    }),
  )

  server.post<ById>('/refresh/texts/:id/end', (request, reply) =>
    change(request, reply, async (schoolId) => {
      await db.write((tx) => endText(tx, schoolId, request.params.id, clock.now()))
      return 'ended'
    }),
  )

  /** Does it and goes back to the page, which says so; what is wrong with it stands at the top of the page. */
  async function change(
    request: FastifyRequest,
    reply: FastifyReply,
    work: (schoolId: string, form: Form) => Promise<string>,
  ) {
    try {
      const what = await work(visitorOf(request).school.id, formOf(request))
      return reply.redirect(`/refresh?done=${what}`, 303)
    } catch (error) {
      if (!(error instanceof Refused) || error.kind === 'not-found') throw error
      const faults = error.faults.length > 0 ? error.faults : [{ pointer: '', detail: error.message }]
      return show(request, reply, faults, error.kind === 'conflict' ? 409 : 422)
    }
  }

  async function show(request: FastifyRequest, reply: FastifyReply, faults: Fault[] = [], status = 200) {
    const visitor = visitorOf(request)
    const { id } = visitor.school
    const now = clock.now()
    const waiting = await listChanges(db.read, id, 'office', now, mostChanges)
    const page = refreshPage({
      visitor,
      faults,
      typed: formOf(request),
      series: await seriesOf(db.read, id),
      hasLine: (await lineOf(db.read, id, 'number')) !== null,
      changes: await namedChanges(db.read, id, waiting, now),
      own: await ownTexts(db.read, id),
      notice: done[queryOf(request).one('done')],
    })
    return sendPage(reply, page, status)
  }
}

const paceIn = (form: Form) => ({
  everyDays: Number(form.one('everyDays') || Number.NaN),
  askEvery: Number(form.one('askEvery') || Number.NaN),
})

const textIn = (form: Form) => ({
  replaces: form.one('replaces') || null,
  season: seasons.find((season) => season === form.one('season')) ?? 'any',
  years: form.all('years').length > 0 ? form.all('years') : null,
  body: form.one('step') === 'leave-out' ? '' : form.one('body').trim(),
})
