import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { setNicknames } from '../../roster/nicknames.ts'
import { endPupil, putPupil } from '../../roster/one-pupil.ts'

const said = z.string().max(500).optional()
const parentSent = z
  .strictObject({
    misId: z.string().trim().min(1).max(100),
    title: said,
    firstName: said,
    lastName: said,
    email: said,
    language: said,
    relationship: said,
    priority: z.int().min(0).max(9999).nullish(),
    parentalResponsibility: z.boolean().nullish().describe('Blank counts as yes'),
    livesWith: z.boolean().nullish(),
    noContact: z.boolean().nullish().describe('Blank counts as no'),
    mobile: said.describe('One number, or several; "" for none'),
    homePhone: said,
    workPhone: said,
  })
  .describe('What is left out of every parent stays as it is')
const pupilSent = z.strictObject({
  firstName: said,
  lastName: said,
  year: said,
  form: said,
  nicknames: z
    .array(z.string().max(40))
    .max(10)
    .optional()
    .describe('What they are called besides: added to those on record'),
  gender: z
    .enum(['female', 'male'])
    .nullish()
    .describe('Only to understand “my son” and “my daughter”; null when it is not known'),
  parents: z.array(parentSent).max(50).describe('All of them: whoever is not here is the pupil’s no more'),
  confirm: z.array(z.string()).default([]),
})
const takenShape = z.object({
  misId: z.string(),
  ended: z.boolean(),
  contradictions: z.int(),
  problems: z.array(
    z.object({ pointer: z.string(), kind: z.string(), value: z.string(), problem: z.string() }),
  ),
})
const called = z.strictObject({
  nicknames: z
    .array(z.string().max(500))
    .max(100)
    .describe('All of them, at most 10 of at most 40 characters; the first name is dropped'),
})
const calledShape = z.object({ misId: z.string(), nicknames: z.array(z.string()) })
// One path has one name for its parts, and `GET` takes our id as well.
const byMisId = z.object({ id: z.string().trim().min(1).max(100).describe('The MIS’s id of the pupil') })

/** One pupil, for a MIS that sends changes as they happen. */
export function pupilRoutes(plain: FastifyInstance, context: Context) {
  const server = plain.withTypeProvider<ZodTypeProvider>()
  const tags = ['roster']
  const { db, clock } = context

  server.put('/pupils/:id', {
    config: { scope: 'roster:write' },
    schema: {
      tags,
      summary: 'One pupil with all parents and their numbers, new or changed',
      params: byMisId,
      body: pupilSent,
      response: { 200: takenShape },
    },
    handler: ({ key, params: { id }, body }) =>
      db.write((tx) => putPupil(tx, key.school, id, body, context, clock.now())),
  })

  server.put('/pupils/:id/nicknames', {
    config: { scope: 'roster:write' },
    schema: {
      tags,
      summary: 'Say what a pupil is called besides, in all',
      params: byMisId,
      body: called,
      response: { 200: calledShape },
    },
    handler: ({ key, params: { id }, body }) =>
      db.write((tx) => setNicknames(tx, key.school.id, id, body.nicknames)),
  })

  server.delete('/pupils/:id', {
    config: { scope: 'roster:write' },
    schema: {
      tags,
      summary: 'End a pupil, and the parents who are nobody else’s',
      params: byMisId,
      response: { 200: takenShape },
    },
    handler: ({ key, params: { id } }) => db.write((tx) => endPupil(tx, key.school, id, clock.now())),
  })
}
