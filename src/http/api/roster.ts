import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { listGroups, setLead } from '../../roster/groups.ts'
import { applyImport, prepareImport, type RosterImport } from '../../roster/imports.ts'
import { findParent, findPupil, listParents } from '../../roster/people.ts'
import { answerOnce } from './idempotency.ts'
import { asPage, instantOf, listOf, pageQuery, readCursor } from './shapes.ts'

const counts = z.object({ added: z.int(), changed: z.int(), ended: z.int(), unchanged: z.int() })
const importShape = z.object({
  id: z.string(),
  status: z.enum(['ready', 'refused', 'applied', 'expired']),
  mode: z.enum(['partial', 'full']),
  summary: z.object({ pupils: counts, parents: counts, numbers: counts, groups: counts }),
  problems: z.array(
    z.object({
      file: z.string(),
      row: z.int(),
      column: z.string(),
      kind: z.string(),
      value: z.string(),
      problem: z.string(),
      leftOut: z.boolean(),
    }),
  ),
  needsConfirmation: z.array(z.string()),
  createdAt: z.string(),
  appliedAt: z.string().nullable(),
})

const groupShape = z.object({
  id: z.string(),
  kind: z.enum(['form', 'year', 'club', 'list']),
  code: z.string(),
  name: z.string(),
  lead: z.object({ id: z.string(), name: z.string() }).nullable(),
  members: z.int(),
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
  numbers: z.array(
    z.object({ e164: z.string(), label: z.string(), type: z.string(), textable: z.boolean() }),
  ),
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
  ended: z.boolean(),
  groups: z.array(z.object({ id: z.string(), kind: z.string(), code: z.string() })),
  parents: z.array(parentShape),
})

const one = z.object({ id: z.string() })

export function rosterRoutes(plain: FastifyInstance, context: Context) {
  const server = plain.withTypeProvider<ZodTypeProvider>()
  const tags = ['roster']
  const { db, clock } = context

  plain.register(async (ofFiles) => preparation(ofFiles, context))

  server.put('/roster/imports/:id/application', {
    config: { scope: 'roster:write' },
    schema: {
      tags,
      summary: 'Apply an import: all of it, or nothing',
      params: one,
      body: z.strictObject({ confirm: z.array(z.string()).default([]) }).nullish(),
      response: { 200: importShape },
    },
    handler: async ({ key, params, body }) =>
      showImport(
        await db.write((tx) => applyImport(tx, key.school, params.id, body?.confirm ?? [], clock.now())),
      ),
  })

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
      const found = await listParents(db.read, key.school.id, context, limit + 1, readCursor(cursor))
      return asPage(
        found,
        limit,
        ({ id }) => id,
        (parent) => parent,
      )
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
    handler: ({ key, params }) => findParent(db.read, key.school.id, params.id, context),
  })

  server.get('/pupils/:id', {
    config: { scope: 'roster:read' },
    schema: {
      tags,
      summary: 'One pupil, by our id or the MIS’s',
      params: one,
      response: { 200: pupilShape },
    },
    handler: ({ key, params }) => findPupil(db.read, key.school.id, params.id, context),
  })
}

const contactsFile = z
  .custom<Buffer>(Buffer.isBuffer, 'Send the file itself as the body.')
  .meta({ type: 'string', format: 'binary', description: 'Our contacts CSV, with a header' })

/** The one route that takes a file, and nothing else. */
function preparation(plain: FastifyInstance, context: Context) {
  const server = plain.withTypeProvider<ZodTypeProvider>()
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('text/csv', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))

  server.post('/roster/imports', {
    config: { scope: 'roster:write' },
    schema: {
      tags: ['roster'],
      summary: 'Compare a contacts file with the roster; nothing changes yet',
      consumes: ['text/csv'],
      querystring: z.strictObject({
        mode: z.enum(['partial', 'full']).default('partial'),
        file: z.string().max(200).default('contacts.csv'),
      }),
      body: contactsFile,
      response: { 201: importShape },
    },
    handler: (request, reply) =>
      answerOnce(context, request, reply, async (tx) => {
        const { mode, file } = request.query
        const contents = { bytes: request.body, file, mode }
        const prepared = await prepareImport(tx, request.key.school, contents, context, context.clock.now())
        return { status: 201, body: showImport(prepared) }
      }),
  })
}

const showImport = ({
  id,
  status,
  mode,
  summary,
  problems,
  needsConfirmation,
  createdAt,
  appliedAt,
}: RosterImport) => ({
  id,
  status,
  mode,
  summary,
  problems,
  needsConfirmation,
  createdAt: createdAt.toISOString(),
  appliedAt: instantOf(appliedAt),
})
