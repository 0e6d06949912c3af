import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { acceptBulletin } from '../../bulletins/accepting.ts'
import { findBulletin, progressOf } from '../../bulletins/bulletins.ts'
import { cancel, pause, resume } from '../../bulletins/control.ts'
import { type BulletinRequest, type Circumstances, draft } from '../../bulletins/draft.ts'
import type { Context } from '../../context.ts'
import type { Reader } from '../../db/database.ts'
import { invalid } from '../../errors.ts'
import { listMessages } from '../../messages/listing.ts'
import { enqueueFanOut } from '../../queue/enqueue.ts'
import {
  acceptedShape,
  asRequest,
  bulletinRequest,
  bulletinShape,
  previewShape,
  showAccepted,
  showBulletin,
  showPreview,
} from './bulletin-shapes.ts'
import { readBody } from './every-fault.ts'
import { answerOnce } from './idempotency.ts'
import { messageShape, showMessage } from './messages.ts'
import { asPage, listOf, pageQuery, readCursor } from './shapes.ts'

const one = z.object({ id: z.string() })

export function bulletinRoutes(plain: FastifyInstance, context: Context) {
  const server = plain.withTypeProvider<ZodTypeProvider>()
  const tags = ['bulletins']

  server.post('/bulletins/previews', {
    attachValidation: true,
    config: { scope: 'messages:write' },
    schema: {
      tags,
      summary: 'What a bulletin would do',
      body: bulletinRequest,
      response: { 200: previewShape },
    },
    handler: (request, reply) =>
      answerOnce(context, request, reply, async (tx) => {
        const circumstances = around(context, request)
        const wanted = await readRequest(tx, request, circumstances)
        const drafted = await draft(tx, wanted, circumstances)
        if (drafted.faults.length > 0) throw invalid(drafted.faults)
        return { status: 200, body: showPreview(drafted) }
      }),
  })

  server.post('/bulletins', {
    attachValidation: true,
    config: { scope: 'messages:write' },
    schema: { tags, summary: 'Send a bulletin', body: bulletinRequest, response: { 202: acceptedShape } },
    handler: (request, reply) =>
      answerOnce(context, request, reply, async (tx) => {
        const circumstances = around(context, request)
        const wanted = await readRequest(tx, request, circumstances)
        const accepted = await acceptBulletin(tx, wanted, circumstances)
        return {
          status: 202,
          body: showAccepted(accepted, context.clock.now()),
          after: () => enqueueFanOut(context, accepted.chunkIds, accepted.bulletin),
        }
      }),
  })

  server.get('/bulletins/:id', {
    config: { scope: 'messages:read' },
    schema: { tags, summary: 'A bulletin and how far it is', params: one, response: { 200: bulletinShape } },
    handler: (request) => show(context, request.key.school.id, request.params.id),
  })

  server.get('/bulletins/:id/messages', {
    config: { scope: 'messages:read' },
    schema: {
      tags,
      summary: 'The texts of a bulletin',
      params: one,
      querystring: z.strictObject(pageQuery),
      response: { 200: listOf(messageShape) },
    },
    handler: async ({ key, params, query: { limit, cursor } }) => {
      const { id } = await findBulletin(context.db.read, key.school.id, params.id)
      const wanted = { bulletinId: id, limit: limit + 1, after: readCursor(cursor) }
      const found = await listMessages(context.db.read, key.school.id, wanted, context.clock.now())
      return asPage(found, limit, (row) => row.message.id, showMessage)
    },
  })

  server.put('/bulletins/:id/pause', {
    config: { scope: 'messages:write' },
    schema: {
      tags,
      summary: 'Hold what has not been handed over',
      params: one,
      response: { 200: bulletinShape },
    },
    handler: async ({ key, params }) => {
      await context.db.write((tx) => pause(tx, key.school.id, params.id, context.clock.now()))
      return show(context, key.school.id, params.id)
    },
  })

  server.delete('/bulletins/:id/pause', {
    config: { scope: 'messages:write' },
    schema: { tags, summary: 'Let it go on', params: one, response: { 200: bulletinShape } },
    handler: async ({ key, params }) => {
      await context.db.write((tx) => resume(tx, key.school.id, params.id))
      context.wakeFeeder()
      return show(context, key.school.id, params.id)
    },
  })

  server.put('/bulletins/:id/cancellation', {
    config: { scope: 'messages:write' },
    schema: {
      tags,
      summary: 'Stop for good what has not been handed over',
      params: one,
      response: { 200: bulletinShape },
    },
    handler: async ({ key, params }) => {
      await context.db.write((tx) => cancel(tx, key.school.id, params.id, context.clock.now()))
      return show(context, key.school.id, params.id)
    },
  })
}

const around = ({ clock, config, drama }: Context, { key }: FastifyRequest): Circumstances => ({
  school: key.school,
  author: null,
  now: clock.now(),
  drama,
  partsPerSecond: config.linePartsPerSecond,
})

const unread = { mode: 'two-way', purpose: 'service', body: 'unread', audience: { everyone: true } } as const

async function readRequest(
  db: Reader,
  request: FastifyRequest,
  around: Circumstances,
): Promise<BulletinRequest> {
  const faultsOf = async (wanted: Parameters<typeof asRequest>[0]) =>
    (await draft(db, asRequest(wanted), around)).faults
  return asRequest(await readBody(request, bulletinRequest, unread, faultsOf))
}

async function show({ db, clock }: Context, schoolId: string, id: string) {
  const bulletin = await findBulletin(db.read, schoolId, id)
  const progress = (await progressOf(db.read, [bulletin])).get(id)!
  return showBulletin(bulletin, progress, clock.now())
}
