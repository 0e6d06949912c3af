import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import type { Reader } from '../../db/database.ts'
import { refusalsOf, type Said } from '../../numbers/refusals.ts'
import { listGroups, setLead } from '../../roster/groups.ts'
import { findParent, findPupil, listParents, type ParentRecord } from '../../roster/records.ts'
import { showWords, wordsShape } from './consent-shapes.ts'
import { shortHealth, shortHealthShape } from './number-shapes.ts'
import { asPage, listOf, pageQuery, readCursor } from './shapes.ts'

const groupShape = z.object({
  id: z.string(),
  kind: z.enum(['form', 'year', 'club', 'list']),
  code: z.string(),
  name: z.string(),
  lead: z.object({ id: z.string(), name: z.string() }).nullable(),
  members: z.int(),
})

const numberShape = z.object({
  id: z.string(),
  e164: z.string(),
  label: z.string(),
  type: z.string(),
  textable: z.boolean().describe('It takes texts: false for a landline, and once the network has said so'),
  bad: z
    .object({ at: z.string(), because: z.string() })
    .nullable()
    .describe('Since when and why it is texted no more: the network says that it cannot be'),
  quarantined: z
    .object({ at: z.string() })
    .nullable()
    .describe(
      'Since when somebody says that it is not theirs: nothing goes there until it is known whose it is',
    ),
  health: shortHealthShape,
  optedOut: z
    .object({ at: z.string(), saidTo: z.enum(['us', 'carrier']), word: z.string() })
    .nullable()
    .describe('Its owner wants no texts: said to us by STOP, or known from the carrier’s refusal alone'),
  consents: wordsShape,
})

const parentShape = z.object({
  id: z.string(),
  misId: z.string(),
  title: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string().nullable(),
  language: z.string().nullable(),
  ended: z.boolean(),
  numbers: z.array(numberShape),
  pupils: z.array(
    z.object({
      id: z.string(),
      misId: z.string(),
      relationship: z.string(),
      priority: z.int().nullable(),
      parentalResponsibility: z.boolean().nullable(),
      livesWith: z.boolean().nullable(),
      noContact: z.boolean(),
    }),
  ),
})

const pupilShape = z.object({
  id: z.string(),
  misId: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  nicknames: z.array(z.string()).describe('What they are called besides'),
  gender: z.enum(['female', 'male']).nullable(),
  ended: z.boolean(),
  groups: z.array(z.object({ id: z.string(), kind: z.string(), code: z.string() })),
  parents: z.array(parentShape),
})

const one = z.object({ id: z.string() })

export function rosterRoutes(plain: FastifyInstance, context: Context) {
  const server = plain.withTypeProvider<ZodTypeProvider>()
  const tags = ['roster']
  const { db, clock } = context

  server.get('/groups', {
    config: { scope: 'roster:read' },
    schema: {
      tags,
      summary: 'Forms, years, clubs and lists',
      querystring: z.strictObject(pageQuery),
      response: { 200: listOf(groupShape) },
    },
    handler: async ({ key, query: { limit, cursor } }) => {
      const after = readCursor(cursor)
      const found = await listGroups(db.read, key.school.id, {
        limit: limit + 1,
        ...(after ? { after } : {}),
      })
      return asPage(
        found,
        limit,
        ({ id }) => id,
        (group) => group,
      )
    },
  })

  server.put('/groups/:id/lead', {
    config: { scope: 'roster:write' },
    schema: {
      tags,
      summary: 'Say who owns the replies of a group',
      params: one,
      body: z.strictObject({ staff: z.string().min(1) }),
      response: { 200: groupShape },
    },
    handler: ({ key, params, body }) => db.write((tx) => setLead(tx, key.school.id, params.id, body.staff)),
  })

  server.get('/parents', {
    config: { scope: 'roster:read' },
    schema: {
      tags,
      summary: 'Parents with their numbers',
      querystring: z.strictObject(pageQuery),
      response: { 200: listOf(parentShape) },
    },
    handler: async ({ key, query: { limit, cursor } }) => {
      const found = await listParents(
        db.read,
        key.school.id,
        context,
        clock.now(),
        limit + 1,
        readCursor(cursor),
      )
      return asPage(found, limit, ({ id }) => id, showParent(await saidOf(db.read, key.school.id, found)))
    },
  })

  server.get('/parents/:id', {
    config: { scope: 'roster:read' },
    schema: {
      tags,
      summary: 'One parent, by our id or the MIS’s',
      params: one,
      response: { 200: parentShape },
    },
    handler: async ({ key, params }) => {
      const found = await findParent(db.read, key.school.id, params.id, context, clock.now())
      return showParent(await saidOf(db.read, key.school.id, [found]))(found)
    },
  })

  server.get('/pupils/:id', {
    config: { scope: 'roster:read' },
    schema: {
      tags,
      summary: 'One pupil, by our id or the MIS’s',
      params: one,
      response: { 200: pupilShape },
    },
    handler: async ({ key, params }) => {
      const pupil = await findPupil(db.read, key.school.id, params.id, context, clock.now())
      const show = showParent(await saidOf(db.read, key.school.id, pupil.parents))
      return { ...pupil, parents: pupil.parents.map(show) }
    },
  })
}

/** What the holders of these parents' numbers have said, by the number's id. */
const saidOf = (db: Reader, schoolId: string, found: ParentRecord[]) =>
  refusalsOf(
    db,
    schoolId,
    found.flatMap(({ numbers }) => numbers.map(({ id }) => id)),
  )

const showParent =
  (said: Map<string, Said>) =>
  (parent: ParentRecord): z.infer<typeof parentShape> => ({
    ...parent,
    numbers: parent.numbers.map(({ bad, quarantined, optedOut, health, ...number }) => ({
      ...number,
      bad: bad && { ...bad, at: bad.at.toISOString() },
      quarantined: quarantined && { at: quarantined.at.toISOString() },
      health: shortHealth(health),
      optedOut: optedOut && { ...optedOut, at: optedOut.at.toISOString() },
      consents: showWords(said.get(number.id)!),
    })),
  })
