import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { decide, decisions, isUndecided } from '../../messages/deciding.ts'
import { findMessage, type ListedMessage, type ListedText } from '../../messages/listing.ts'
import { singleFaults, writeSingle } from '../../messages/single.ts'
import { statuses, statusOf } from '../../messages/status.ts'
import { readBody } from './every-fault.ts'
import { answerOnce } from './idempotency.ts'
import { instantOf } from './shapes.ts'

const textShape = z.object({
  id: z.string(),
  to: z.string(),
  parents: z.array(z.string()),
  status: z.enum(statuses),
  heldBecause: z.string().optional(),
  body: z.string(),
  parts: z.int(),
  reference: z.string().nullable(),
  error: z.object({ code: z.int().nullable(), reason: z.string() }).nullable(),
  fallbackFor: z
    .string()
    .nullable()
    .describe('The id of the text that failed, in whose place this one went to another number'),
  validUntil: z.string().nullable().describe('After this it is useless and is not sent'),
  createdAt: z.string(),
  claimedAt: z.string().nullable(),
  undecidedAt: z
    .string()
    .nullable()
    .describe('Since when nobody can find out whether an uncertain text left: a person has to decide'),
  acceptedAt: z.string().nullable(),
  sentAt: z.string().nullable(),
  deliveredAt: z.string().nullable(),
  failedAt: z.string().nullable(),
  cancelledAt: z.string().nullable(),
  expiredAt: z.string().nullable(),
  suppressedAt: z.string().nullable(),
})

export const messageShape = textShape.extend({
  fallbacks: z
    .array(textShape)
    .describe('Later tries at other numbers, the first first; they count in neither recipients nor progress'),
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
          body: showMessage(await findMessage(tx, school.id, id, context.clock.now())),
          after: context.wakeFeeder,
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
    handler: ({ key, params }) => show(context, key.school.id, params.id),
  })

  server.put('/messages/:id/decision', {
    config: { scope: 'messages:write' },
    schema: {
      tags,
      summary: 'Say what becomes of a text of which nobody can find out whether it left',
      description:
        'For a text whose `undecidedAt` is set. `send-again` accepts that it may arrive twice; `do-not-send` settles it as failed.',
      params: z.object({ id: z.string() }),
      body: z.strictObject({ decision: z.enum(decisions) }),
      response: { 200: messageShape },
    },
    handler: async ({ key, params, body }) => {
      const { db, clock } = context
      await db.write((tx) => decide(tx, key.school.id, params.id, body.decision, clock.now()))
      context.wakeFeeder()
      return show(context, key.school.id, params.id)
    },
  })
}

const show = async ({ db, clock }: Context, schoolId: string, id: string) =>
  showMessage(await findMessage(db.read, schoolId, id, clock.now()))

export const showMessage = ({ fallbacks, ...text }: ListedMessage): z.infer<typeof messageShape> => ({
  ...showText(text),
  fallbacks: fallbacks.map(showText),
})

function showText({ message, e164, heldBecause }: ListedText): z.infer<typeof textShape> {
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
    fallbackFor: message.fallbackFor,
    validUntil: instantOf(message.validUntil),
    createdAt: message.createdAt.toISOString(),
    claimedAt: instantOf(message.claimedAt),
    undecidedAt: isUndecided(message) ? instantOf(message.undecidedAt) : null,
    acceptedAt: instantOf(message.acceptedAt),
    sentAt: instantOf(message.sentAt),
    deliveredAt: settled('delivered'),
    failedAt: settled('failed'),
    cancelledAt: settled('cancelled'),
    expiredAt: settled('expired'),
    suppressedAt: settled('suppressed'),
  }
}
