import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { weekDayNames } from '../../schools/week-days.ts'
import {
  type Absence,
  absenceFaults,
  addAbsence,
  removeAbsence,
  upcomingAbsences,
} from '../../staff/absences.ts'
import { setDeputy } from '../../staff/deputies.ts'
import { daysOf, ownHoursOf, setOwnHours, type Week } from '../../staff/own-hours.ts'
import { allStaff } from '../../staff/staff.ts'
import { readBody } from './every-fault.ts'
import { answerOnce } from './idempotency.ts'
import { asPage, day, listOf, pageQuery, readCursor, timeOfDay } from './shapes.ts'
import { showStaff, staffShape } from './staff.ts'

const times = z.strictObject({ from: timeOfDay, to: timeOfDay }).optional()
const weekShape = z
  .strictObject({ mon: times, tue: times, wed: times, thu: times, fri: times, sat: times, sun: times })
  .nullable()
  .describe('Days that are left out are off; null: they work the school’s own hours')
const hoursShape = z.strictObject({ week: weekShape })

const absenceShape = z.object({ id: z.string(), firstDay: z.string(), lastDay: z.string() })
const newAbsence = z.strictObject({ firstDay: day, lastDay: day })
// No day: then nothing is said of how the two go together.
const unread = { firstDay: '', lastDay: '' }
const whose = { misId: z.string().min(1).max(100).describe('The MIS’s id, or ours') }

/** When a member of staff works, when they are away, and who answers for them then. */
export function staffHoursRoutes(plain: FastifyInstance, context: Context) {
  const server = plain.withTypeProvider<ZodTypeProvider>()
  const tags = ['staff']
  const { db, clock } = context

  server.get('/staff/:misId/hours', {
    config: { scope: 'staff:read' },
    schema: {
      tags,
      summary: 'When a member of staff works, by the day of the week',
      params: z.object(whose),
      response: { 200: hoursShape },
    },
    handler: async ({ key, params }) => showHours(await ownHoursOf(db.read, key.school, params.misId)),
  })

  server.put('/staff/:misId/hours', {
    config: { scope: 'staff:write' },
    schema: {
      tags,
      summary: 'Set when a member of staff works',
      params: z.object(whose),
      body: hoursShape,
      response: { 200: hoursShape },
    },
    handler: async ({ key, params, body: { week } }) =>
      showHours(await db.write((tx) => setOwnHours(tx, key.school, params.misId, asWeek(week)))),
  })

  server.get('/staff/:misId/absences', {
    config: { scope: 'staff:read' },
    schema: {
      tags,
      summary: 'When a member of staff is away, from today on, the earliest first',
      params: z.object(whose),
      querystring: z.strictObject(pageQuery),
      response: { 200: listOf(absenceShape) },
    },
    handler: async ({ key, params, query: { limit, cursor } }) => {
      const after = readCursor(cursor) ?? ''
      const found = await upcomingAbsences(db.read, key.school, params.misId, clock.now())
      // No two of them begin on the same day.
      const left = found.filter(({ firstDay }) => firstDay > after)
      return asPage(left, limit, ({ firstDay }) => firstDay, showAbsence)
    },
  })

  server.post('/staff/:misId/absences', {
    attachValidation: true,
    config: { scope: 'staff:write' },
    schema: {
      tags,
      summary: 'Put on record when a member of staff is away, first and last day included',
      params: z.object(whose),
      body: newAbsence,
      response: { 201: absenceShape },
    },
    handler: (request, reply) =>
      answerOnce(context, request, reply, async (tx) => {
        const { school } = request.key
        const { misId } = request.params
        const now = clock.now()
        const wanted = await readBody(request, newAbsence, unread, (read) =>
          absenceFaults(tx, school, misId, read, now),
        )
        const added = await addAbsence(tx, school, misId, wanted, now)
        return { status: 201, body: showAbsence(added) }
      }),
  })

  server.delete('/staff/:misId/absences/:id', {
    config: { scope: 'staff:write' },
    schema: {
      tags,
      summary: 'Take an absence off the record',
      params: z.object({ ...whose, id: z.string() }),
      response: { 200: absenceShape.describe('What was taken off') },
    },
    handler: async ({ key, params: { misId, id } }) =>
      showAbsence(await db.write((tx) => removeAbsence(tx, key.school, misId, id))),
  })

  server.put('/staff/:misId/deputy', {
    config: { scope: 'staff:write' },
    schema: {
      tags,
      summary: 'Say who answers for a member of staff; the safeguarding lead says it themself, on the pages',
      params: z.object(whose),
      body: z.strictObject({
        deputy: z.string().min(1).max(100).nullable().describe('The MIS’s id, or ours; null: nobody'),
      }),
      response: { 200: staffShape },
    },
    handler: ({ key: { school }, params, body }) =>
      db.write(async (tx) => {
        const member = await setDeputy(tx, school, params.misId, body.deputy, 'key')
        return showStaff(member, await allStaff(tx, school.id))
      }),
  })
}

const asWeek = (week: z.infer<typeof weekShape>): Week | null =>
  week && Object.fromEntries(weekDayNames.flatMap((name, n) => (week[name] ? [[n + 1, week[name]]] : [])))

const showHours = (week: Week | null): z.infer<typeof hoursShape> => ({
  week: week && Object.fromEntries(daysOf(week).map(([n, times]) => [weekDayNames[n - 1]!, times])),
})

const showAbsence = ({ id, firstDay, lastDay }: Absence) => ({ id, firstDay, lastDay })
