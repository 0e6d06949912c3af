import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { applyImport, prepareImport, type RosterImport } from '../../roster/imports.ts'
import { answerOnce } from './idempotency.ts'
import { instantOf } from './shapes.ts'

const counts = z.object({ added: z.int(), changed: z.int(), ended: z.int(), unchanged: z.int() })
const importShape = z.object({
  id: z.string(),
  status: z.enum(['ready', 'refused', 'applied', 'expired']),
  mode: z.enum(['partial', 'full']),
  summary: z.object({ pupils: counts, parents: counts, numbers: counts, groups: counts }),
  contradictions: z
    .int()
    .describe('Numbers that a parent or the office confirmed and of which the file says otherwise'),
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

export function importRoutes(plain: FastifyInstance, context: Context) {
  const server = plain.withTypeProvider<ZodTypeProvider>()
  const tags = ['roster']
  const { db, clock } = context

  plain.register(async (ofFiles) => preparation(ofFiles, context))

  server.put('/roster/imports/:id/application', {
    config: { scope: 'roster:write' },
    schema: {
      tags,
      summary: 'Apply an import: all of it, or nothing',
      params: z.object({ id: z.string() }),
      body: z.strictObject({ confirm: z.array(z.string()).default([]) }).nullish(),
      response: { 200: importShape },
    },
    handler: async ({ key, params, body }) =>
      showImport(
        await db.write((tx) => applyImport(tx, key.school, params.id, body?.confirm ?? [], clock.now())),
      ),
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
  contradictions,
  problems,
  needsConfirmation,
  createdAt,
  appliedAt,
}: RosterImport) => ({
  id,
  status,
  mode,
  summary,
  contradictions,
  problems,
  needsConfirmation,
  createdAt: createdAt.toISOString(),
  appliedAt: instantOf(appliedAt),
})
