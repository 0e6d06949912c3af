import formbody from '@fastify/formbody'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isSigned } from '../../carrier/signature.ts'
import type { Context } from '../../context.ts'
import { type InboundText, storeInbound } from '../../conversations/inbound.ts'
import { together } from '../../db/together.ts'
import { type Report, takeReports } from '../../messages/reports.ts'
import { countEnds } from '../../metrics.ts'
import { enqueueReceive } from '../../queue/enqueue.ts'
import { problem, sendProblem } from '../errors.ts'
import { falseSignatures } from '../metrics.ts'

type Parameters = Record<string, string>

/** Where the carrier brings texts and reports. Nothing that is not signed by it gets past the door. */
export async function twilioHooks(server: FastifyInstance, { context }: { context: Context }) {
  await server.register(formbody)

  server.addHook('preHandler', async (request, reply) => {
    if (!signedByCarrier(request, context)) return refuse(reply)
  })

  // What cannot be stored is answered 503, so that the carrier tries its fallback. What cannot even be read was
  // not written by the carrier.
  server.setErrorHandler((error: FastifyError, request, reply) => {
    if ((error.statusCode ?? 500) < 500) return refuse(reply)
    request.log.error({ err: error }, 'a webhook could not be stored')
    return sendProblem(reply, problem(503, 'It could not be stored. Please try again.'))
  })

  server.addHook('onRequest', async (_, reply) => {
    context.pressure.begin()
    // Once, however it ends: answered, or given up by the other side.
    reply.raw.once('close', () => context.pressure.end())
  })
  const keep = keepers(context)

  server.post('/inbound', async (request, reply) => {
    const text = inboundOf(request.body as Parameters)
    if (text) await keep.text(text)
    return reply.type('text/xml').send('<?xml version="1.0" encoding="UTF-8"?><Response/>')
  })

  server.post('/status', async (request, reply) => {
    const report = reportOf(request.query as Parameters, request.body as Parameters)
    if (report) await keep.report(report)
    return reply.code(204).send()
  })
}

// What comes at the same moment is stored in one go. A text is answered once it is stored: who gets it is decided
// after, by the job, or by the sweep that makes the job again.
const keepers = (context: Context) => ({
  text: together(async (texts: InboundText[]) => {
    const stored = await context.db.write((tx) => storeInbound(tx, texts, context.clock.now()))
    if (stored.length > 0) void enqueueReceive(context, stored)
    return texts.map(() => undefined)
  }),
  report: together(async (reports: Report[]) => {
    const now = context.clock.now()
    countEnds(await context.db.write((tx) => takeReports(tx, reports, now, context)), now)
    return reports.map(() => undefined)
  }),
})

function refuse(reply: FastifyReply) {
  falseSignatures.inc()
  return sendProblem(reply, problem(403, 'The signature is missing or false.'))
}

// The address that the carrier signed is the public one, as it was given it: never the Host header's.
const signedByCarrier = (request: FastifyRequest, { publicUrl, authTokens }: Context): boolean =>
  isSigned(
    {
      url: publicUrl + request.url,
      parameters: (request.body ?? {}) as Parameters,
      signature: request.headers['x-twilio-signature']?.toString(),
    },
    authTokens,
  )

function inboundOf(received: Parameters): InboundText | null {
  const parameters = storable(received)
  const { MessageSid = '', From = '', To = '', Body = '' } = parameters
  return MessageSid ? { carrierSid: MessageSid, from: From, to: To, body: Body, parameters } : null
}

// A text is never lost for a character that Postgres does not store, or half of one.
const storable = (received: Parameters): Parameters =>
  Object.fromEntries(
    Object.entries(received).map(([name, value]) => [
      name,
      String(value).replaceAll('\0', '\uFFFD').toWellFormed(),
    ]),
  )

function reportOf(query: Parameters, parameters: Parameters): Report | null {
  const { MessageSid = '', MessageStatus = '', ErrorCode } = parameters
  if (!MessageSid || !MessageStatus) return null
  return {
    carrierSid: MessageSid,
    status: MessageStatus,
    errorCode: Number.parseInt(ErrorCode ?? '', 10) || null,
    messageId: query.message ?? null,
  }
}
