import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { close, reopenClosed } from '../../conversations/closing.ts'
import { findFor, threadOf } from '../../conversations/conversations.ts'
import { listConversations } from '../../conversations/listing.ts'
import { passOn } from '../../conversations/passing-on.ts'
import { reply as writeReply } from '../../conversations/replying.ts'
import { findStaff } from '../../staff/staff.ts'
import {
  conversationShape,
  saidShape,
  showAll,
  showSaid,
  showThread,
  states,
  threadShape,
} from './conversation-shapes.ts'
import { answerOnce } from './idempotency.ts'
import { asPage, listOf, pageQuery, readCursor } from './shapes.ts'

const one = z.object({ id: z.string() })

/** Conversations for the school's own systems, which see none that is restricted. */
export function conversationRoutes(plain: FastifyInstance, context: Context) {
  const server = plain.withTypeProvider<ZodTypeProvider>()
  const tags = ['conversations']
  const { db, clock } = context

  server.get('/conversations', {
    config: { scope: 'conversations:read' },
    schema: {
      tags,
      summary: 'Conversations, the newest first',
      querystring: z.strictObject({
        ...pageQuery,
        state: states.optional(),
        owner: z.string().min(1).optional(),
      }),
      response: { 200: listOf(conversationShape) },
    },
    handler: async ({ key: { school }, query: { limit, cursor, state, owner } }) => {
      const ownerId = owner && ((await findStaff(db.read, school.id, owner))?.id ?? owner)
      const filter = { state, ownerId }
      const found = await listConversations(db.read, school.id, filter, limit + 1, readCursor(cursor))
      const shown = new Map((await showAll(db.read, school.id, found)).map((one) => [one.id, one]))
      return asPage(
        found,
        limit,
        ({ id }) => id,
        ({ id }) => shown.get(id)!,
      )
    },
  })

  server.get('/conversations/:id', {
    config: { scope: 'conversations:read' },
    schema: {
      tags,
      summary: 'A conversation and what was said',
      params: one,
      response: { 200: threadShape },
    },
    handler: async ({ key, params }) =>
      showThread(db.read, await findFor(db.read, key.school.id, params.id, null)),
  })

  server.post('/conversations/:id/replies', {
    config: { scope: 'conversations:write' },
    schema: {
      tags,
      summary: 'Answer a conversation',
      params: one,
      body: z.strictObject({ body: z.string() }),
      response: { 202: saidShape },
    },
    handler: async (request, reply) => {
      const { school } = request.key
      // Not even the answer that was given before is given again when it is restricted since.
      const conversation = await findFor(db.read, school.id, request.params.id, null)
      return answerOnce(context, request, reply, async (tx) => {
        const { id } = await writeReply(
          tx,
          school.id,
          conversation.id,
          request.body.body,
          clock.now(),
          context,
        )
        const written = (await threadOf(tx, conversation)).find((message) => message.id === id)!
        return {
          status: 202,
          body: showSaid(written),
          after: context.wakeFeeder,
        }
      })
    },
  })

  server.put('/conversations/:id/owner', {
    config: { scope: 'conversations:write' },
    schema: {
      tags,
      summary: 'Pass a conversation on',
      params: one,
      body: z.strictObject({ staff: z.string().min(1) }),
      response: { 200: threadShape },
    },
    handler: async ({ key, params, body }) =>
      showThread(
        db.read,
        await db.write((tx) => passOn(tx, key.school.id, params.id, body.staff, null, clock.now())),
      ),
  })

  server.put('/conversations/:id/closure', {
    config: { scope: 'conversations:write' },
    schema: {
      tags,
      summary: 'Close a conversation',
      params: one,
      body: z.strictObject({ because: z.literal('no answer needed').optional() }).nullish(),
      response: { 200: threadShape },
    },
    handler: async ({ key, params, body }) =>
      showThread(
        db.read,
        await db.write((tx) =>
          close(tx, key.school.id, params.id, { by: null, because: body?.because }, clock.now()),
        ),
      ),
  })

  server.delete('/conversations/:id/closure', {
    config: { scope: 'conversations:write' },
    schema: { tags, summary: 'Open it again', params: one, response: { 200: threadShape } },
    handler: async ({ key, params }) =>
      showThread(
        db.read,
        await db.write((tx) => reopenClosed(tx, key.school.id, params.id, null, clock.now())),
      ),
  })
}
