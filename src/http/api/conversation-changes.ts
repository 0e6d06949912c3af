import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { findFor, takeConversation } from '../../conversations/conversations.ts'
import { join, leave } from '../../conversations/joining.ts'
import { merge } from '../../conversations/merging.ts'
import { namedSteps } from '../../conversations/named-steps.ts'
import { nameParents } from '../../conversations/naming-parents.ts'
import { addNote } from '../../conversations/notes.ts'
import type { Writer } from '../../db/database.ts'
import { notFound } from '../../errors.ts'
import { findStaff } from '../../staff/staff.ts'
import { showStep, showThread, stepShape, threadShape } from './conversation-shapes.ts'
import { answerOnce } from './idempotency.ts'

const one = z.object({ id: z.string() })
const participant = z.object({ id: z.string(), staff: z.string() })

/** Who takes part in a conversation, what is noted of it, and what it belongs together with. */
export function conversationChangeRoutes(plain: FastifyInstance, context: Context) {
  const server = plain.withTypeProvider<ZodTypeProvider>()
  const tags = ['conversations']
  const config = { scope: 'conversations:write' as const }
  const { db, clock } = context

  const show = async (schoolId: string, id: string) =>
    showThread(db.read, await findFor(db.read, schoolId, id, null))

  server.post('/conversations/:id/notes', {
    config,
    schema: {
      tags,
      summary: 'Note something that the parent never sees',
      params: one,
      body: z.strictObject({ body: z.string() }),
      response: { 201: stepShape },
    },
    handler: async (request, reply) => {
      const { key, params, body } = request
      await findFor(db.read, key.school.id, params.id, null)
      return answerOnce(context, request, reply, async (tx) => {
        await addNote(tx, key.school.id, params.id, body.body, null, clock.now())
        const conversation = await findFor(tx, key.school.id, params.id, null)
        return { status: 201, body: showStep((await namedSteps(tx, conversation)).at(-1)!) }
      })
    },
  })

  server.put('/conversations/:id/participants/:staff', {
    config,
    schema: {
      tags,
      summary: 'Let somebody read and answer besides the owner',
      params: participant,
      response: { 200: threadShape },
    },
    handler: async ({ key: { school }, params: { id, staff } }) => {
      await db.write(async (tx) => {
        const { conversation, member } = await withMember(tx, school.id, id, staff)
        await join(tx, conversation, member.id, 'joined', null, clock.now())
      })
      return show(school.id, id)
    },
  })

  server.delete('/conversations/:id/participants/:staff', {
    config,
    schema: {
      tags,
      summary: 'Take somebody out again',
      params: participant,
      response: { 200: threadShape },
    },
    handler: async ({ key: { school }, params: { id, staff } }) => {
      await db.write(async (tx) => {
        const { conversation, member } = await withMember(tx, school.id, id, staff)
        await leave(tx, conversation, member.id, null, clock.now())
      })
      return show(school.id, id)
    },
  })

  server.post('/conversations/:id/merges', {
    config,
    schema: {
      tags,
      summary: 'Merge it into another conversation with the same number',
      params: one,
      body: z.strictObject({ into: z.string().min(1) }),
      response: { 200: threadShape },
    },
    handler: async (request, reply) => {
      const { key, params, body } = request
      for (const id of [params.id, body.into]) await findFor(db.read, key.school.id, id, null)
      return answerOnce(context, request, reply, async (tx) => {
        const merged = await merge(tx, key.school.id, params.id, body.into, null, clock.now())
        return { status: 200, body: await showThread(tx, merged) }
      })
    },
  })

  server.put('/conversations/:id/parents', {
    config,
    schema: {
      tags,
      summary: 'Say which of the parents who share the phone have written',
      params: one,
      body: z.strictObject({ parents: z.array(z.string()) }),
      response: { 200: threadShape },
    },
    handler: async ({ key: { school }, params: { id }, body }) => {
      await db.write((tx) => nameParents(tx, school.id, id, body.parents, null, clock.now()))
      return show(school.id, id)
    },
  })
}

async function withMember(tx: Writer, schoolId: string, id: string, staff: string) {
  const conversation = await takeConversation(tx, schoolId, id, null)
  const member = await findStaff(tx, schoolId, staff)
  if (!member) throw notFound('member of staff')
  return { conversation, member }
}
