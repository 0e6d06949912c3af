import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import {
  type Conversation,
  type ConversationState,
  findConversation,
} from '../conversations/conversations.ts'
import { numbersMeant } from '../conversations/finding.ts'
import { listConversations } from '../conversations/listing.ts'
import { mayRead } from '../conversations/reading.ts'
import { reply as answer } from '../conversations/replying.ts'
import { refuseUnseen } from '../conversations/unseen.ts'
import type { Fault } from '../errors.ts'
import { countParts } from '../messages/parts.ts'
import { may } from '../staff/permissions.ts'
import { draftIn, faultsIn, goOn, readable, showConversation, withoutAnswer } from './conversation-showing.ts'
import { conversationsPage } from './conversations-page.tsx'
import { formOf, queryOf } from './form.ts'
import { listedConversations } from './listed-conversations.ts'
import { seeNotices } from './notices-routes.ts'
import { once } from './once.ts'
import { PartCount } from './part-count.tsx'
import { sendPage, sendPart } from './render.ts'
import { type Visitor, visitorOf } from './session.ts'

interface ById {
  Params: { id: string }
}

const perPage = 50
const mostOverdue = 200
const states: ConversationState[] = ['open', 'answered', 'closed']

/** What homes wrote, whose it is, and answering. Who may not read everything sees their own and what they joined. */
export async function conversationRoutes(server: FastifyInstance, { context }: { context: Context }) {
  const { db, clock, drama } = context

  server.get('/conversations', async (request, reply) => {
    const visitor = visitorOf(request)
    const query = queryOf(request)
    const view = {
      state: states.find((state) => state === query.one('state')),
      mine: query.one('mine') === 'yes',
      joined: query.one('joined') === 'yes',
      before: query.one('before') || undefined,
      search: query.one('search').trim(),
    }
    const { overdue, others } = await found(visitor, view)
    const now = clock.now()
    return sendPage(
      reply,
      conversationsPage({
        ...view,
        visitor,
        mayReadAll: may(visitor.member, 'read-all-conversations'),
        listed: await listedConversations(db.read, visitor.member, [...overdue, ...unmerged(others)], now),
        older: others.length === perPage,
        notice: query.one('passed-on') ? 'The conversation was passed on.' : undefined,
      }),
    )
  })

  // What is overdue stands first among what waits for an answer, the longest overdue before all.
  async function found(
    { member, school }: Visitor,
    {
      state,
      mine,
      joined,
      before,
      search,
    }: Parameters<typeof narrowed>[1] & { before: string | undefined; search: string },
  ) {
    const numberIds = search ? await numbersMeant(db.read, school.id, search) : undefined
    const filter = { ...narrowed(member, { state, mine, joined }), numberIds }
    const list = (more: object, limit: number, from?: string) =>
      listConversations(db.read, school.id, { ...filter, ...more }, limit, from)
    if (state !== 'open') return { overdue: [], others: await list({}, perPage, before) }
    const now = clock.now()
    const overdue = before ? [] : await list({ dueBefore: now }, mostOverdue)
    return {
      overdue: overdue.toSorted((one, other) => one.respondBy.getTime() - other.respondBy.getTime()),
      others: await list({ dueFrom: now }, perPage, before),
    }
  }

  server.get<ById>('/conversations/:id', async (request, reply) => {
    const conversation = await readable(context, request, request.params.id)
    await seeNotices(context, request, conversation.id)
    const went = await whereItWent(request, conversation)
    return went
      ? reply.redirect(`/conversations/${went.id}`, 303)
      : showConversation(context, request, reply, conversation)
  })

  // One that was merged leads on, for who may read what it was merged into.
  async function whereItWent(request: FastifyRequest, { mergedInto, schoolId }: Conversation) {
    const went = mergedInto ? await findConversation(db.read, schoolId, mergedInto) : null
    return went && (await mayRead(db.read, visitorOf(request).member, went)) ? went : null
  }

  server.post('/conversations/length', (request, reply) => {
    const body = formOf(request).one('body')
    return sendPart(reply, PartCount({ body, parts: countParts(body) }))
  })

  server.post<ById>('/conversations/:id/replies', async (request, reply) => {
    const conversation = await readable(context, request, request.params.id)
    const draft = draftIn(formOf(request))
    try {
      const seen = formOf(request).one('seen')
      const sent = await replyOnce(conversation, { ...draft, seen }, visitorOf(request).member.id)
      if (sent.kind !== 'other-contents')
        return goOn(context, request, reply, {
          id: conversation.id,
          draft: withoutAnswer(draft),
          place: '#latest',
        })
      const again = { ...draft, token: randomUUID() }
      return showConversation(context, request, reply, conversation, again, { faults: [answeredBefore] })
    } catch (error) {
      const faults = faultsIn(error, '/body')
      return showConversation(context, request, reply, conversation, draft, { faults })
    }
  })

  async function replyOnce(
    { id, schoolId }: Conversation,
    { body, token, seen }: { body: string; token: string; seen: string },
    by: string,
  ) {
    const now = clock.now()
    const outcome = await db.write((tx) =>
      once(tx, { schoolId, token, contents: { conversation: id, body } }, now, async () => {
        if (seen) await refuseUnseen(tx, schoolId, id, seen, by)
        const message = await answer(tx, schoolId, id, body, now, { drama }, by)
        return message.id
      }),
    )
    if (outcome.kind === 'made') context.wakeFeeder()
    return outcome
  }
}

// What was said in one that was merged stands where it went.
const unmerged = (found: Conversation[]): Conversation[] =>
  found.filter(({ mergedInto }) => mergedInto === null)

const narrowed = (
  member: Visitor['member'],
  { state, mine, joined }: { state: ConversationState | undefined; mine: boolean; joined: boolean },
) => ({
  state,
  reader: member,
  ownerId: mine ? member.id : undefined,
  joinedBy: joined ? member.id : undefined,
})

const answeredBefore: Fault = {
  pointer: '',
  detail:
    'You have sent an answer with this form already; it stands in the conversation. If you want to send this one as well, press the button once more.',
}
