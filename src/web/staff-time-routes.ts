import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import type { Reader, Writer } from '../db/database.ts'
import { type Fault, invalid, Refused } from '../errors.ts'
import { schoolDay } from '../schools/hours.ts'
import { weekDayNames } from '../schools/week-days.ts'
import { daysInWords } from '../schools/words.ts'
import { addAbsence, removeAbsence, upcomingAbsences } from '../staff/absences.ts'
import { setDeputy } from '../staff/deputies.ts'
import { ownHoursOf, setOwnHours } from '../staff/own-hours.ts'
import { mayChangeTimeOf } from '../staff/permissions.ts'
import { allStaff, memberOf, type Staff } from '../staff/staff.ts'
import { daysIn } from './day-fields.tsx'
import { type Form, formOf, queryOf } from './form.ts'
import { faultsIn } from './form-faults.ts'
import { sendPage } from './render.ts'
import { visitorOf } from './session.ts'
import { weekIn } from './staff-hours.tsx'
import { staffTimePage } from './staff-time-page.tsx'

interface ById {
  Params: { id: string }
}
interface ByAbsence {
  Params: { id: string; absence: string }
}

const done: Record<string, string> = {
  hours: 'The hours are saved.',
  away: 'The days away are on record.',
  back: 'The days away were removed.',
  deputy: 'The deputy is saved.',
}

/** When one member of staff works and is away, and who answers for them: changed by themself, or by the office. */
export async function staffTimeRoutes(server: FastifyInstance, { context }: { context: Context }) {
  const { db, clock } = context

  server.get<ById>('/staff/:id/time', (request, reply) => show(request, reply, request.params.id))

  server.post<ById>('/staff/:id/hours', (request, reply) =>
    change(request, reply, request.params.id, 'hours', async (tx, { id }, form) => {
      const week = weekIn(form)
      if (week === undefined)
        throw invalid([{ pointer: '/week', detail: 'Choose: the school’s days and hours, or others.' }])
      await setOwnHours(tx, visitorOf(request).school, id, week)
    }),
  )

  server.post<ById>('/staff/:id/absences', (request, reply) =>
    change(request, reply, request.params.id, 'away', (tx, { id }, form) =>
      addAbsence(tx, visitorOf(request).school, id, daysIn(form), clock.now()),
    ),
  )

  server.post<ByAbsence>('/staff/:id/absences/:absence/removal', (request, reply) =>
    change(request, reply, request.params.id, 'back', (tx, { id }) =>
      removeAbsence(tx, visitorOf(request).school, id, request.params.absence),
    ),
  )

  server.post<ById>('/staff/:id/deputy', (request, reply) =>
    change(request, reply, request.params.id, 'deputy', (tx, { id }, form) => {
      const { school, member } = visitorOf(request)
      return setDeputy(tx, school, id, form.one('deputy') || null, { staffId: member.id })
    }),
  )

  /** Does it and goes back to the page, which says so; what is wrong with it stands at the top of the page. */
  async function change(
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    what: string,
    work: (tx: Writer, member: Staff, form: Form) => Promise<unknown>,
  ) {
    const member = await whoseTime(db.read, request, id)
    try {
      await db.write((tx) => work(tx, member, formOf(request)))
    } catch (error) {
      const refused = faultsIn(error)
      if (!refused) throw error
      return show(request, reply, id, refused.faults.map(besideItsDay), refused.status)
    }
    return reply.redirect(`/staff/${member.id}/time?done=${what}`, 303)
  }

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    faults: Fault[] = [],
    status = 200,
  ) {
    const visitor = visitorOf(request)
    const { school, now } = visitor
    const member = await whoseTime(db.read, request, id)
    const page = staffTimePage({
      visitor,
      faults,
      typed: formOf(request),
      member,
      week: await ownHoursOf(db.read, school, member.id),
      absences: await upcomingAbsences(db.read, school, member.id, now),
      everybody: await allStaff(db.read, school.id),
      today: schoolDay(now, school.timeZone),
      notice: done[queryOf(request).one('done')],
    })
    return sendPage(reply, page, status)
  }
}

/** @throws Refused `not-found`; `forbidden` when it is not theirs to change */
async function whoseTime(db: Reader, request: FastifyRequest, id: string): Promise<Staff> {
  const visitor = visitorOf(request)
  const member = await memberOf(db, visitor.school, id)
  if (mayChangeTimeOf(visitor.member, member.id)) return member
  throw new Refused('forbidden', 'Only they themself and the office change when somebody works or is away.')
}

// Of a day's two times each has a field of its own; what is read away from it names the day.
function besideItsDay(fault: Fault): Fault {
  const [, day = '', time] = fault.pointer.match(/^\/week\/(\w+)\/(\w+)$/) ?? []
  const name = weekDayNames.find((known) => known === day)
  if (!name) return fault
  const word = daysInWords([weekDayNames.indexOf(name) + 1])
  const { detail } = fault
  return {
    pointer: `/${name}-${time}`,
    detail: `${word}: ${detail.charAt(0).toLowerCase()}${detail.slice(1)}`,
  }
}
