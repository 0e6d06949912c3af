import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { acceptBulletin } from '../../bulletins/accepting.ts'
import { type Bulletin, bulletinStatus, findBulletin, progressOf } from '../../bulletins/bulletins.ts'
import { cancel, pause, resume } from '../../bulletins/control.ts'
import { type BulletinRequest, type Circumstances, type Draft, draft } from '../../bulletins/draft.ts'
import type { Context } from '../../context.ts'
import type { Reader } from '../../db/database.ts'
import { type Fault, invalid } from '../../errors.ts'
import { listMessages } from '../../messages/listing.ts'
import { statuses } from '../../messages/status.ts'
import { enqueueFanOut, enqueueSweep } from '../../queue/enqueue.ts'
import { shapeFaults } from '../errors.ts'
import { answerOnce } from './idempotency.ts'
import { messageShape, showMessage } from './messages.ts'
import { asPage, instantOf, listOf, pageQuery, readCursor, time } from './shapes.ts'

const names = z.array(z.string().min(1)).max(10_000)

// One object and not two: then a fault says where in a list it is.
const audience = z
  .strictObject({
    everyone: z.literal(true).optional(),
    groups: names.optional(),
    pupils: names.optional(),
    parents: names.optional(),
  })
  .refine(
    ({ everyone, ...lists }) => !everyone || Object.keys(lists).length === 0,
    'Everyone is everyone already: leave out groups, pupils and parents, or leave out everyone.',
  )
  .describe('Everyone, or those whom the lists name: groups by id or code, people by our id or the MIS’s')

const bulletinRequest = z.strictObject({
  mode: z
    .enum(['one-way', 'two-way'])
    .describe('one-way: from the school’s name, general information; two-way: replies welcome'),
  purpose: z.enum(['urgent', 'service', 'promotional']),
  body: z.string(),
  audience,
  owner: z
    .string()
    .min(1)
    .optional()
    .describe('Who answers the replies: our id or the MIS’s of a member of staff'),
  sendAt: time.optional(),
  validUntil: time.optional(),
  confirm: z.array(z.string()).optional().describe('Kinds of warnings that are meant all the same'),
  reason: z.string().max(500).optional(),
  reference: z.string().max(200).optional(),
})

const warning = z.object({ kind: z.string(), detail: z.string(), words: z.array(z.string()) })
const skipped = z.record(z.string(), z.int()).describe('Parents who get nothing, by reason')

const previewShape = z.object({
  recipients: z.int(),
  skipped,
  parts: z.object({ min: z.int(), max: z.int(), total: z.int() }),
  encoding: z.enum(['GSM-7', 'UCS-2']),
  unicodeCharacters: z.array(z.string()),
  cost: z.null().describe('Not known: the school has no price on record'),
  finishAt: z.string(),
  warnings: z.array(warning),
})

const bulletinStatuses = z.enum(['scheduled', 'running', 'paused', 'cancelled', 'finished'])
const acceptedShape = z.object({
  id: z.string(),
  status: bulletinStatuses,
  recipients: z.int(),
  skipped,
  parts: z.int().describe('Parts of one text'),
  finishAt: z.string(),
})
const counts = Object.fromEntries(statuses.map((status) => [status, z.int()]))
const bulletinShape = z.object({
  id: z.string(),
  status: bulletinStatuses,
  mode: z.string(),
  purpose: z.string(),
  body: z.string(),
  owner: z.string().describe('The id of the member of staff who answers the replies'),
  recipients: z.int(),
  skipped,
  parts: z.int(),
  reason: z.string().nullable(),
  reference: z.string().nullable(),
  progress: z.object({ total: z.int(), ...counts }),
  sendAt: z.string().nullable(),
  validUntil: z.string().nullable(),
  createdAt: z.string(),
  cancelledAt: z.string().nullable(),
})

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
        const wanted = await readRequest(tx, request, around(context, request))
        const drafted = await draft(tx, wanted, around(context, request))
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
        const wanted = await readRequest(tx, request, around(context, request))
        const { bulletin, chunkIds, finishAt } = await acceptBulletin(tx, wanted, around(context, request))
        return {
          status: 202,
          body: showAccepted(bulletin, finishAt, context.clock.now()),
          after: () => enqueueFanOut(context, chunkIds),
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
      const found = await listMessages(
        context.db.read,
        key.school.id,
        { bulletinId: id },
        limit + 1,
        readCursor(cursor),
      )
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
    handler: async ({ id, key, params }) => {
      await context.db.write((tx) => resume(tx, key.school.id, params.id))
      await enqueueSweep(context, id)
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

const around = ({ clock, drama }: Context, { key }: FastifyRequest): Circumstances => ({
  school: key.school,
  author: null,
  now: clock.now(),
  drama,
})

type RequestBody = z.infer<typeof bulletinRequest>

/** The request, read; or every fault of it at once, of its shape and of what it asks for. */
async function readRequest(
  db: Reader,
  request: FastifyRequest,
  around: Circumstances,
): Promise<BulletinRequest> {
  const error = request.validationError
  if (!error) return asRequest(request.body as RequestBody)
  const faults = shapeFaults(error)
  throw invalid([...faults, ...(await faultsOfTheRest(db, request.body, faults, around))])
}

// What can be read of a request that cannot be read as a whole is looked at too.
async function faultsOfTheRest(
  db: Reader,
  body: unknown,
  faults: Fault[],
  around: Circumstances,
): Promise<Fault[]> {
  const field = <Name extends keyof RequestBody>(
    name: Name,
    otherwise: RequestBody[Name],
  ): RequestBody[Name] => {
    const given = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined
    const read = bulletinRequest.shape[name].safeParse(given)
    return read.success ? (read.data as RequestBody[Name]) : otherwise
  }
  const wanted = asRequest({
    mode: field('mode', 'two-way'),
    purpose: field('purpose', 'service'),
    body: field('body', 'unread'),
    audience: field('audience', { everyone: true }),
    owner: field('owner', undefined),
    sendAt: field('sendAt', undefined),
    validUntil: field('validUntil', undefined),
  })
  const unread = new Set(faults.map(({ pointer }) => pointer.split('/')[1]))
  const { faults: found } = await draft(db, wanted, around)
  return found.filter(({ pointer }) => !unread.has(pointer.split('/')[1]))
}

const asRequest = ({ sendAt, validUntil, audience, ...rest }: RequestBody): BulletinRequest => ({
  ...rest,
  audience: audience.everyone ? { everyone: true } : audience,
  sendAt: sendAt ? new Date(sendAt) : undefined,
  validUntil: validUntil ? new Date(validUntil) : undefined,
})

const showPreview = ({ recipients, skipped, parts, finishAt, warnings }: Draft) => ({
  recipients: recipients.length,
  skipped,
  parts: { min: parts.count, max: parts.count, total: parts.count * recipients.length },
  encoding: parts.encoding,
  unicodeCharacters: parts.unicodeCharacters,
  cost: null,
  finishAt: finishAt.toISOString(),
  warnings,
})

const showAccepted = ({ id, sendAt, recipients, skipped, parts }: Bulletin, finishAt: Date, now: Date) => ({
  id,
  status: sendAt && sendAt > now ? ('scheduled' as const) : ('running' as const),
  recipients,
  skipped,
  parts,
  finishAt: finishAt.toISOString(),
})

async function show({ db, clock }: Context, schoolId: string, id: string) {
  const bulletin = await findBulletin(db.read, schoolId, id)
  const progress = (await progressOf(db.read, [bulletin])).get(id)!
  return {
    id,
    status: bulletinStatus(bulletin, progress, clock.now()),
    mode: bulletin.mode,
    purpose: bulletin.purpose,
    body: bulletin.body,
    owner: bulletin.ownerId,
    recipients: bulletin.recipients,
    skipped: bulletin.skipped,
    parts: bulletin.parts,
    reason: bulletin.reason,
    reference: bulletin.reference,
    progress,
    sendAt: instantOf(bulletin.sendAt),
    validUntil: instantOf(bulletin.validUntil),
    createdAt: bulletin.createdAt.toISOString(),
    cancelledAt: instantOf(bulletin.cancelledAt),
  }
}
