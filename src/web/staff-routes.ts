import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'
import { coverOf } from '../conversations/cover.ts'
import { daysOffOf, schoolHours } from '../schools/calendar.ts'
import { schoolDay } from '../schools/hours.ts'
import { staffAtWork } from '../staff/at-work.ts'
import { mayChangeTimeOf } from '../staff/permissions.ts'
import { allStaff } from '../staff/staff.ts'
import { sendPage } from './render.ts'
import { visitorOf } from './session.ts'
import { staffPage } from './staff-page.tsx'
import { staffRows } from './staff-rows.ts'

/** Everybody on the staff: when they work, who is away, and who answers for them. */
export async function staffRoutes(server: FastifyInstance, { context: { db } }: { context: Context }) {
  server.get('/staff', async (request, reply) => {
    const visitor = visitorOf(request)
    const { school, now } = visitor
    const daysOff = await daysOffOf(db.read, school)
    const everybody = await allStaff(db.read, school.id)
    const cover = await coverOf(db.read, school.id)
    const page = staffPage({
      visitor,
      today: schoolDay(now, school.timeZone),
      rows: staffRows({
        everybody,
        atWork: await staffAtWork(db.read, school, daysOff, now),
        school,
        hours: schoolHours(school, daysOff),
        now,
      }),
      // Who can do nothing about the others is told of what is theirs.
      uncovered: cover.uncovered.filter(({ member }) => mayChangeTimeOf(visitor.member, member.id)),
      hasSafeguardingLead: cover.hasSafeguardingLead,
    })
    return sendPage(reply, page)
  })
}
