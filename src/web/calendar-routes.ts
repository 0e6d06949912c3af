import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import type { Writer } from '../db/database.ts'
import { type Fault, invalid } from '../errors.ts'
import { daysOffOf, schoolHours } from '../schools/calendar.ts'
import { addClosure, listClosures, removeClosure } from '../schools/closures.ts'
import { type School, schoolById } from '../schools/schools.ts'
import { hoursFaults, setSendingHours } from '../schools/setting-hours.ts'
import { addTerm, listTerms, removeTerm } from '../schools/terms.ts'
import { todayAt } from '../schools/today.ts'
import { may } from '../staff/permissions.ts'
import { calendarPage } from './calendar-page.tsx'
import { daysIn } from './day-fields.tsx'
import { type Form, formOf, queryOf } from './form.ts'
import { faultsIn } from './form-faults.ts'
import { sendPage } from './render.ts'
import { needs, visitorOf } from './session.ts'

interface ById {
  Params: { id: string }
}

const done: Record<string, string> = {
  hours: 'The hours are saved.',
  terms: 'The term is on record.',
  closures: 'The closure is on record.',
  'no-terms': 'The term was removed.',
  'no-closures': 'The closure was removed.',
}

const kinds = [
  { kind: 'terms', mayBeOne: false, add: addTerm, remove: removeTerm },
  { kind: 'closures', mayBeOne: true, add: addClosure, remove: removeClosure },
] as const

/** The school's hours and calendar, for everybody to see and for some to change. */
export async function calendarRoutes(server: FastifyInstance, { context }: { context: Context }) {
  const { db, clock } = context
  const onlySome = { onRequest: needs('look-after-calendar') }

  server.get('/calendar', (request, reply) => show(request, reply))

  server.post('/calendar/hours', onlySome, (request, reply) =>
    change(request, reply, 'hours', '', (tx, school) => keepHours(tx, school, formOf(request))),
  )

  for (const { kind, mayBeOne, add, remove } of kinds) {
    server.post(`/calendar/${kind}`, onlySome, (request, reply) =>
      change(request, reply, kind, `${kind}-`, (tx, school) => {
        const form = formOf(request)
        const wanted = { name: form.one(`${kind}-name`), ...daysIn(form, { before: `${kind}-`, mayBeOne }) }
        return add(tx, school, wanted, clock.now())
      }),
    )

    server.post<ById>(`/calendar/${kind}/:id/removal`, onlySome, (request, reply) =>
      change(request, reply, `no-${kind}`, '', (tx, school) => remove(tx, school, { id: request.params.id })),
    )
  }

  /** Does it and goes back to the page, which says so; what is wrong with it stands at the top of the page. */
  async function change(
    request: FastifyRequest,
    reply: FastifyReply,
    what: string,
    before: string,
    work: (tx: Writer, school: School) => Promise<unknown>,
  ) {
    try {
      await db.write(async (tx) => work(tx, await schoolById(tx, visitorOf(request).school.id)))
    } catch (error) {
      const refused = faultsIn(error, before)
      if (!refused) throw error
      return show(request, reply, refused.faults, refused.status)
    }
    // What waited for the school to open may leave sooner now.
    context.wakeFeeder()
    return reply.redirect(`/calendar?done=${what}`, 303)
  }

  async function show(request: FastifyRequest, reply: FastifyReply, faults: Fault[] = [], status = 200) {
    const visitor = visitorOf(request)
    const { school, now } = visitor
    const daysOff = await daysOffOf(db.read, school)
    const page = calendarPage({
      visitor,
      mayChange: may(visitor.member, 'look-after-calendar'),
      faults,
      typed: formOf(request),
      today: todayAt(school, schoolHours(school, daysOff), daysOff, now),
      terms: await listTerms(db.read, school),
      closures: await listClosures(db.read, school),
      notice: done[queryOf(request).one('done')],
    })
    return sendPage(reply, page, status)
  }
}

function keepHours(tx: Writer, school: School, form: Form): Promise<School> {
  const days = form.all('days')
  const work = {
    workFrom: form.one('workFrom'),
    workTo: form.one('workTo'),
    hoursToAnswer: countIn(form, 'hoursToAnswer'),
    hoursToAnswerUrgent: countIn(form, 'hoursToAnswerUrgent'),
  }
  if (days.length > 0) return setSendingHours(tx, school, { ...work, days: days.join(',') })
  throw invalid([
    { pointer: '/days', detail: 'A school has a day on which it is open: tick one.' },
    ...hoursFaults(school, work),
  ])
}

// Nothing is no number, and so is refused.
const countIn = (form: Form, name: string): number => Number(form.one(name).trim() || Number.NaN)
