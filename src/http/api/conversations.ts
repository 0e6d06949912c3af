import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import {
  type Conversation,
  close,
  findFor,
  passOn,
  reopenClosed,
  stateOf,
  threadOf,
} from '../../conversations/conversations.ts'
import { homesOf } from '../../conversations/homes.ts'
import { listConversations } from '../../conversations/listing.ts'
import { reply as writeReply } from '../../conversations/replying.ts'
import type { Reader } from '../../db/database.ts'
import { type Message, statusOf } from '../../messages/status.ts'
import { asOwner, findStaff, staffByIds } from '../../staff/staff.ts'
import { answerOnce } from './idempotency.ts'
import { asPage, instantOf, listOf, owner, pageQuery, readCursor } from './shapes.ts'

const states = z.enum(['open', 'answered', 'closed'])
const person = z.object({ id: z.string(), misId: z.string(), name: z.string() })

const conversationShape = z.object({
  id: z.string(),
  state: states,
  owner,
  rule: z.string(),
  because: z.array(z.string()),
  respondBy: z.string(),
  number: z.string(),
  parents: z.array(person),
  pupils: z.array(person.extend({ form: z.string().nullable() })),
  openedAt: z.string(),
  answeredAt: z.string().nullable(),
  closedAt: z.string().nullable(),
})

const saidShape = z.object({
  id: z.string(),
  direction: z.enum(['inbound', 'outbound']),
  kind: z.string(),
  body: z.string(),
  at: z.string(),
  status: z.string(),
})
const threadShape = conversationShape.extend({ messages: z.array(saidShape) })

const one = z.object({ id: z.string() })

export function conversationRoutes(plain: FastifyInstance, context: Context) {
  const server = plain.withTypeProvider<ZodTypeProvider>()
  const tags = ['conversations']
  const { db, clock } = context

  server.get('/conversations', {
    config: { scope: 'conversations:read' },
    schema: {
      tags,
      summary: 'Conversations, the newest first',
      querystring: z.strictObject({ ...pageQuery, state: states.optional(), owner: z.string().optional() }),
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
    handler: (request, reply) =>
      answerOnce(context, request, reply, async (tx) => {
        const { school } = request.key
        const conversation = await findFor(tx, school.id, request.params.id, null)
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
      }),
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
    schema: { tags, summary: 'Close a conversation', params: one, response: { 200: threadShape } },
    handler: async ({ key, params }) =>
      showThread(
        db.read,
        await db.write((tx) => close(tx, key.school.id, params.id, { by: null }, clock.now())),
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

async function showThread(db: Reader, conversation: Conversation): Promise<z.infer<typeof threadShape>> {
  const [shown] = await showAll(db, conversation.schoolId, [conversation])
  return { ...shown!, messages: (await threadOf(db, conversation)).map(showSaid) }
}

async function showAll(
  db: Reader,
  schoolId: string,
  found: Conversation[],
): Promise<z.infer<typeof conversationShape>[]> {
  const owners = await staffByIds(
    db,
    schoolId,
    found.map(({ ownerId }) => ownerId),
  )
  const homes = await homesOf(db, schoolId, found)
  return found.map((conversation) => {
    const home = homes.get(conversation.id)!
    return {
      id: conversation.id,
      state: stateOf(conversation),
      owner: asOwner(owners.get(conversation.ownerId)!),
      rule: conversation.rule,
      because: conversation.because,
      respondBy: conversation.respondBy.toISOString(),
      number: home.e164,
      parents: home.parents,
      pupils: home.pupils,
      openedAt: conversation.openedAt.toISOString(),
      answeredAt: instantOf(conversation.answeredAt),
      closedAt: instantOf(conversation.closedAt),
    }
  })
}

const showSaid = (message: Message): z.infer<typeof saidShape> => ({
  id: message.id,
  direction: message.direction,
  kind: message.kind,
  body: message.body,
  at: message.createdAt.toISOString(),
  status: message.direction === 'inbound' ? 'received' : statusOf(message),
})
