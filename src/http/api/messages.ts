import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { findMessage, type ListedMessage } from '../../messages/listing.ts'
import { priority } from '../../messages/priority.ts'
import { singleFaults, writeSingle } from '../../messages/single.ts'
import { statuses, statusOf } from '../../messages/status.ts'
import { enqueueSends } from '../../queue/enqueue.ts'
import { readBody } from './every-fault.ts'
import { answerOnce } from './idempotency.ts'
import { instantOf } from './shapes.ts'

export const messageShape = z.object({
  id: z.string(),
  to: z.string(),
  parents: z.array(z.string()),
  status: z.enum(statuses),
  heldBecause: z.string().optional(),
  body: z.string(),
  parts: z.int(),
  reference: z.string().nullable(),
  error: z.object({ code: z.int().nullable(), reason: z.string() }).nullable(),
  fallbacks: z.array(z.string()).describe('Later tries at another number'),
  createdAt: z.string(),
  claimedAt: z.string().nullable(),
  acceptedAt: z.string().nullable(),
  sentAt: z.string().nullable(),
  deliveredAt: z.string().nullable(),
  failedAt: z.string().nullable(),
  cancelledAt: z.string().nullable(),
  expiredAt: z.string().nullable(),
  suppressedAt: z.string().nullable(),
})

const singleText = z.strictObject({
  to: z.union(
    [z.strictObject({ parent: z.string().min(1) }), z.strictObject({ number: z.string().min(1) })],
    {
      error: 'Write {"parent": "…"} or {"number": "…"}.',
    },
  ),
  body: z.string(),
  owner: z.string().min(1).optional(),
  reference: z.string().max(200).optional(),
})

// Only its fault is looked at: nobody writes to it.
const unread = { to: { parent: 'unread' }, body: 'unread' }

export function messageRoutes(plain: FastifyInstance, context: Context) {
  const server = plain.withTypeProvider<ZodTypeProvider>()
  const tags = ['messages']

  server.post('/messages', {
    attachValidation: true,
    config: { scope: 'messages:write' },
    schema: { tags, summary: 'Send one two-way text', body: singleText, response: { 202: messageShape } },
    handler: (request, reply) =>
      answerOnce(context, request, reply, async (tx) => {
        const { school } = request.key
        const text = await readBody(request, singleText, unread, (wanted) =>
          singleFaults(tx, school, wanted, context),
        )
        const { id } = await writeSingle(tx, school, text, context.clock.now(), context)
        return {
          status: 202,
          body: showMessage(await findMessage(tx, school.id, id)),
          after: () => enqueueSends(context, [{ id, priority: priority.single }]),
        }
      }),
  })

  server.get('/messages/:id', {
    config: { scope: 'messages:read' },
    schema: {
      tags,
      summary: 'A text and where it stands',
      params: z.object({ id: z.string() }),
      response: { 200: messageShape },
    },
    handler: async ({ key, params }) =>
      showMessage(await findMessage(context.db.read, key.school.id, params.id)),
  })
}

export function showMessage({ message, e164, heldBecause }: ListedMessage): z.infer<typeof messageShape> {
  const settled = (outcome: string) => (message.outcome === outcome ? instantOf(message.settledAt) : null)
  return {
    id: message.id,
    to: e164,
    parents: message.parents,
    status: statusOf(message),
    ...(heldBecause ? { heldBecause } : {}),
    body: message.body,
    parts: message.parts,
    reference: message.reference,
    error:
      message.settledAt && message.errorReason
        ? { code: message.errorCode, reason: message.errorReason }
        : null,
    fallbacks: [],
    createdAt: message.createdAt.toISOString(),
    claimedAt: instantOf(message.claimedAt),
    acceptedAt: instantOf(message.acceptedAt),
    sentAt: instantOf(message.sentAt),
    deliveredAt: settled('delivered'),
    failedAt: settled('failed'),
    cancelledAt: settled('cancelled'),
    expiredAt: settled('expired'),
    suppressedAt: settled('suppressed'),
  }
}
