import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { type School, schoolById } from '../../schools/schools.ts'
import { hoursFaults, setSendingHours } from '../../schools/setting-hours.ts'
import { readBody } from './every-fault.ts'
import { timeOfDay } from './shapes.ts'

const hoursShape = z.object({
  timeZone: z.string(),
  schoolDays: z.array(z.int()).describe('1 is Monday'),
  workFrom: z.string().describe('When somebody is there to answer, on school days'),
  workTo: z.string(),
  hoursToAnswer: z.int().describe('In how many working hours a text is answered'),
  hoursToAnswerUrgent: z.int().describe('And when it is urgent'),
  sendFrom: z
    .string()
    .nullable()
    .describe('When texts that can wait leave, on school days; null: at any time'),
  sendTo: z.string().nullable(),
})

const hours = z.number({ error: 'A time to answer is a whole number of working hours, 1 to 40.' })
const hoursWanted = z
  .strictObject({
    schoolDays: z
      .array(z.int().min(1).max(7), { error: 'School days are days of the week: 1 is Monday, 7 Sunday.' })
      .min(1, { error: 'A school has a day on which it is open.' })
      .max(7, { error: 'A week has seven days.' })
      .optional(),
    workFrom: timeOfDay.optional(),
    workTo: timeOfDay.optional(),
    hoursToAnswer: hours.optional(),
    hoursToAnswerUrgent: hours.optional(),
  })
  .describe('What is left out stays as it is')

/** When somebody is there to answer, and in how many hours. */
export function schoolHoursRoutes(plain: FastifyInstance, { db }: Context) {
  const server = plain.withTypeProvider<ZodTypeProvider>()
  const tags = ['school']

  server.get('/school/hours', {
    config: { scope: 'staff:read' },
    schema: {
      tags,
      summary: 'When somebody is there to answer, and in how many hours',
      response: { 200: hoursShape },
    },
    handler: async ({ key }) => show(await schoolById(db.read, key.school.id)),
  })

  server.put('/school/hours', {
    attachValidation: true,
    config: { scope: 'staff:write' },
    schema: {
      tags,
      summary: 'Set when somebody is there to answer, and in how many hours',
      body: hoursWanted,
      response: { 200: hoursShape },
    },
    handler: (request) =>
      db.write(async (tx) => {
        const school = await schoolById(tx, request.key.school.id)
        const wanted = await readBody(request, hoursWanted, {}, async (read) =>
          hoursFaults(school, asWanted(read)),
        )
        return show(await setSendingHours(tx, school, asWanted(wanted)))
      }),
  })
}

const asWanted = ({ schoolDays, ...work }: z.infer<typeof hoursWanted>) => ({
  ...work,
  days: schoolDays?.join(','),
})

const show = (school: School): z.infer<typeof hoursShape> => ({
  timeZone: school.timeZone,
  schoolDays: school.schoolDays,
  workFrom: school.workFrom,
  workTo: school.workTo,
  hoursToAnswer: school.hoursToAnswer,
  hoursToAnswerUrgent: school.hoursToAnswerUrgent,
  sendFrom: school.sendFrom,
  sendTo: school.sendTo,
})
