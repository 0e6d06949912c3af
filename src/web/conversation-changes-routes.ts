import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { close, reopenClosed } from '../conversations/closing.ts'
import { type Conversation, takeConversation } from '../conversations/conversations.ts'
import { join, leave } from '../conversations/joining.ts'
import { merge } from '../conversations/merging.ts'
import { nameParents } from '../conversations/naming-parents.ts'
import { passOn } from '../conversations/passing-on.ts'
import { mayRead } from '../conversations/reading.ts'
import { liftRestriction } from '../conversations/restricting.ts'
import type { Writer } from '../db/database.ts'
import { invalid, notFound, Refused } from '../errors.ts'
import { giveNumberTo } from '../refresh/match-making.ts'
import { may } from '../staff/permissions.ts'
import { findStaff, type Staff } from '../staff/staff.ts'
import { draftIn, goOn, readable, showConversation } from './conversation-showing.ts'
import { type Form, formOf } from './form.ts'
import { faultsIn } from './form-faults.ts'
import { needs, visitorOf } from './session.ts'

interface ById {
  Params: { id: string }
}

/** What is done with a conversation besides answering it: each by whoever may read it. */
export async function conversationChangeRoutes(server: FastifyInstance, { context }: { context: Context }) {
  const { db, clock } = context

  server.post<ById>('/conversations/:id/owner', async (request, reply) => {
    if (formOf(request).one('owner') === '') {
      const conversation = await readable(context, request, request.params.id)
      const draft = draftIn(formOf(request))
      return showConversation(context, request, reply, conversation, draft, { faults: [nobodyChosen] })
    }
    return change(request, reply, 'passed-on', (tx, { id, schoolId }, member, form) =>
      passOn(tx, schoolId, id, form.one('owner'), member.id, clock.now()),
    )
  })

  server.post<ById>('/conversations/:id/closure', (request, reply) =>
    change(request, reply, 'closed', (tx, { id, schoolId }, member) =>
      close(tx, schoolId, id, { by: member.id }, clock.now()),
    ),
  )

  server.post<ById>('/conversations/:id/reopening', (request, reply) =>
    change(request, reply, 'reopened', (tx, { id, schoolId }, member) =>
      reopenClosed(tx, schoolId, id, member.id, clock.now()),
    ),
  )

  server.post<ById>('/conversations/:id/participants', (request, reply) =>
    change(request, reply, 'joined', async (tx, conversation, member, form) => {
      if (form.one('participant') === '') throw invalid([nobodyToJoin])
      const joining = await findStaff(tx, conversation.schoolId, form.one('participant'))
      if (!joining) throw notFound('member of staff')
      const role = conversation.restrictedAt ? 'named' : 'joined'
      await join(tx, conversation, joining.id, role, member.id, clock.now())
    }),
  )

  server.post<{ Params: { id: string; staff: string } }>(
    '/conversations/:id/participants/:staff/leaving',
    (request, reply) =>
      change(request, reply, 'left', async (tx, conversation, member) => {
        const { staff } = request.params
        if (staff !== member.id && !conversation.restrictedAt && !mayTakeOut(member, conversation))
          throw new Refused('forbidden', 'Only the owner of a conversation takes somebody else out of it.')
        await leave(tx, conversation, staff, member.id, clock.now())
      }),
  )

  server.post<ById>('/conversations/:id/merges', async (request, reply) => {
    const into = await readable(context, request, formOf(request).one('into'))
    return change(request, reply, 'merged', (tx, { id, schoolId }, member) =>
      merge(tx, schoolId, id, into.id, member.id, clock.now()),
    )
  })

  server.post<ById>('/conversations/:id/parents', (request, reply) =>
    change(request, reply, 'who-wrote', (tx, { id, schoolId }, member, form) =>
      nameParents(tx, schoolId, id, form.all('parents'), member.id, clock.now()),
    ),
  )

  server.post<ById>('/conversations/:id/unrestricting', (request, reply) =>
    change(request, reply, 'unrestricted', (tx, { id, schoolId }, member) =>
      liftRestriction(tx, schoolId, id, member.id, clock.now()),
    ),
  )

  server.post<ById>('/conversations/:id/parent', { onRequest: needs('send-bulletins') }, (request, reply) =>
    change(request, reply, 'theirs', (tx, { schoolId, numberId }, member, form) =>
      giveNumberTo(tx, { schoolId, numberId }, form.one('parent'), member.id, clock.now()),
    ),
  )

  server.post<ById>(
    '/conversations/:id/likely',
    { onRequest: needs('send-bulletins') },
    async (request, reply) => {
      const conversation = await readable(context, request, request.params.id)
      const form = formOf(request)
      const typed = form.one('who').trim()
      return showConversation(context, request, reply, conversation, draftIn(form), { typed })
    },
  )

  type Change = (tx: Writer, conversation: Conversation, member: Staff, form: Form) => Promise<unknown>

  // Afterwards they see the conversation, with what stands in the way, or where it went; who may read it no longer
  // sees the list.
  async function change(request: FastifyRequest<ById>, reply: FastifyReply, done: string, make: Change) {
    const { member } = visitorOf(request)
    const conversation = await readable(context, request, request.params.id)
    const draft = draftIn(formOf(request))
    let made: unknown
    try {
      made = await db.write(async (tx) => {
        const taken = await takeConversation(tx, conversation.schoolId, conversation.id, member.id)
        return make(tx, taken, member, formOf(request))
      })
    } catch (error) {
      const refused = faultsIn(error)
      if (!refused) throw error
      return showConversation(context, request, reply, conversation, draft, { faults: refused.faults })
    }
    const { id } = isConversation(made) ? made : conversation
    if (!(await mayRead(db.read, member, { id, schoolId: conversation.schoolId })))
      return reply.redirect(done === 'passed-on' ? '/conversations?passed-on=yes' : '/conversations', 303)
    return goOn(context, request, reply, { id, draft, done })
  }
}

const nobodyChosen = { pointer: '/owner', detail: 'Choose who is to answer it.' }

const nobodyToJoin = { pointer: '/participant', detail: 'Choose who is to read and answer it as well.' }

const mayTakeOut = (member: Staff, { ownerId }: Conversation): boolean =>
  ownerId === member.id || may(member, 'read-all-conversations')

const isConversation = (made: unknown): made is Conversation =>
  typeof made === 'object' && made !== null && 'ownerId' in made
