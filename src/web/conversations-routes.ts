import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import {
  type Conversation,
  type ConversationState,
  close,
  findConversation,
  passOn,
  reopenClosed,
} from '../conversations/conversations.ts'
import { listConversations } from '../conversations/listing.ts'
import { reply as answer } from '../conversations/replying.ts'
import { type Fault, notFound, Refused } from '../errors.ts'
import { countParts } from '../messages/parts.ts'
import { giveNumberTo } from '../refresh/match-making.ts'
import { may } from '../staff/permissions.ts'
import { allStaff } from '../staff/staff.ts'
import { conversationPage } from './conversation-page.tsx'
import { conversationView, listedConversations, whoMayItBe } from './conversation-view.ts'
import { conversationsPage } from './conversations-page.tsx'
import { formOf, queryOf } from './form.ts'
import { once } from './once.ts'
import { PartCount } from './part-count.tsx'
import { sendPage, sendPart } from './render.ts'
import { needs, visitorOf } from './session.ts'

interface ById {
  Params: { id: string }
}

const perPage = 50
const states: ConversationState[] = ['open', 'answered', 'closed']

/** What homes wrote, whose it is, and answering. Who may not read everything sees their own. */
export async function conversationRoutes(server: FastifyInstance, { context }: { context: Context }) {
  const { db, clock, drama } = context

  server.get('/conversations', async (request, reply) => {
    const visitor = visitorOf(request)
    const query = queryOf(request)
    const mayReadAll = may(visitor.member, 'read-all-conversations')
    const view = {
      state: states.find((state) => state === query.one('state')),
      mine: !mayReadAll || query.one('mine') === 'yes',
      before: query.one('before') || undefined,
    }
    const filter = { state: view.state, ownerId: view.mine ? visitor.member.id : undefined }
    const found = await listConversations(db.read, visitor.school.id, filter, perPage, view.before)
    const listed = await listedConversations(db.read, visitor.school.id, found, clock.now())
    return sendPage(
      reply,
      conversationsPage({
        ...view,
        visitor,
        mayReadAll,
        listed,
        older: found.length === perPage,
        notice: query.one('passed-on') ? 'The conversation was passed on.' : undefined,
      }),
    )
  })

  server.get<ById>('/conversations/:id', async (request, reply) => {
    const conversation = await readable(request, request.params.id)
    return show(request, reply, conversation, { body: '', token: randomUUID(), faults: [] })
  })

  server.post('/conversations/length', (request, reply) => {
    const body = formOf(request).one('body')
    return sendPart(reply, PartCount({ body, parts: countParts(body) }))
  })

  server.post<ById>('/conversations/:id/replies', async (request, reply) => {
    const conversation = await readable(request, request.params.id)
    const form = formOf(request)
    const draft = { body: form.one('body'), token: form.one('token') || randomUUID() }
    try {
      const sent = await replyOnce(conversation, draft)
      if (sent.kind !== 'other-contents')
        return reply.redirect(`/conversations/${conversation.id}#latest`, 303)
      return show(request, reply, conversation, { ...draft, token: randomUUID(), faults: [answeredBefore] })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const faults = error.faults.length > 0 ? error.faults : [{ pointer: '/body', detail: error.message }]
      return show(request, reply, conversation, { ...draft, faults })
    }
  })

  server.post<ById>('/conversations/:id/owner', async (request, reply) => {
    const { id } = await readable(request, request.params.id)
    const { school, member } = visitorOf(request)
    const passed = await db.write((tx) =>
      passOn(tx, school.id, id, formOf(request).one('owner'), member.id, clock.now()),
    )
    const seesItStill = passed.ownerId === member.id || may(member, 'read-all-conversations')
    return reply.redirect(seesItStill ? `/conversations/${id}` : '/conversations?passed-on=yes', 303)
  })

  server.post<ById>(
    '/conversations/:id/parent',
    { onRequest: needs('send-bulletins') },
    async (request, reply) => {
      const { id, schoolId, numberId } = await readable(request, request.params.id)
      const parent = formOf(request).one('parent')
      const { member } = visitorOf(request)
      await db.write((tx) => giveNumberTo(tx, { schoolId, numberId }, parent, member.id, clock.now()))
      return reply.redirect(`/conversations/${id}`, 303)
    },
  )

  server.post<ById>('/conversations/:id/closure', async (request, reply) => {
    const { id, schoolId } = await readable(request, request.params.id)
    await db.write((tx) => close(tx, schoolId, id, { by: visitorOf(request).member.id }, clock.now()))
    return reply.redirect(`/conversations/${id}`, 303)
  })

  server.post<ById>('/conversations/:id/reopening', async (request, reply) => {
    const { id, schoolId } = await readable(request, request.params.id)
    await db.write((tx) => reopenClosed(tx, schoolId, id, visitorOf(request).member.id, clock.now()))
    return reply.redirect(`/conversations/${id}`, 303)
  })

  // Somebody else's conversation is not there for who may not read everybody's.
  async function readable(request: FastifyRequest, id: string): Promise<Conversation> {
    const { school, member } = visitorOf(request)
    const conversation = await findConversation(db.read, school.id, id)
    if (conversation.ownerId === member.id || may(member, 'read-all-conversations')) return conversation
    throw notFound('conversation')
  }

  async function replyOnce({ id, schoolId }: Conversation, { body, token }: { body: string; token: string }) {
    const now = clock.now()
    const outcome = await db.write((tx) =>
      once(tx, { schoolId, token, contents: { conversation: id, body } }, now, async () => {
        const message = await answer(tx, schoolId, id, body, now, { drama })
        return message.id
      }),
    )
    if (outcome.kind === 'made') context.wakeFeeder()
    return outcome
  }

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    conversation: Conversation,
    draft: { body: string; token: string; faults: Fault[] },
  ) {
    const visitor = visitorOf(request)
    const view = await conversationView(db.read, conversation, clock.now())
    const staff = await allStaff(db.read, visitor.school.id)
    const likely = may(visitor.member, 'send-bulletins') ? await whoMayItBe(db.read, view) : []
    return sendPage(
      reply,
      conversationPage({ ...view, ...draft, visitor, staff, likely }),
      draft.faults.length > 0 ? 422 : 200,
    )
  }
}

const answeredBefore: Fault = {
  pointer: '',
  detail:
    'You have sent an answer with this form already; it stands in the conversation. If you want to send this one as well, press the button once more.',
}
