import formbody from '@fastify/formbody'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isSigned } from '../../carrier/signature.ts'
import type { Context } from '../../context.ts'
import { storeInbound } from '../../conversations/inbound.ts'
import { takeReport } from '../../messages/reports.ts'
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

  server.post('/inbound', async (request, reply) => {
    const stored = await takeInbound(context, request.body as Parameters)
    if (stored) await enqueueReceive(context, [stored])
    return reply.type('text/xml').send('<?xml version="1.0" encoding="UTF-8"?><Response/>')
  })

  server.post('/status', async (request, reply) => {
    await takeStatus(context, request.query as Parameters, request.body as Parameters)
    return reply.code(204).send()
  })
}

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

async function takeInbound({ db, clock }: Context, received: Parameters): Promise<string | null> {
  const parameters = storable(received)
  const { MessageSid = '', From = '', To = '', Body = '' } = parameters
  if (!MessageSid) return null
  return db.write((tx) =>
    storeInbound(tx, { carrierSid: MessageSid, from: From, to: To, body: Body, parameters }, clock.now()),
  )
}

// A text is never lost for a character that Postgres does not store.
const storable = (received: Parameters): Parameters =>
  Object.fromEntries(
    Object.entries(received).map(([name, value]) => [name, String(value).replaceAll('\0', '\uFFFD')]),
  )

async function takeStatus({ db, clock }: Context, query: Parameters, parameters: Parameters): Promise<void> {
  const { MessageSid = '', MessageStatus = '', ErrorCode } = parameters
  if (!MessageSid || !MessageStatus) return
  const report = {
    carrierSid: MessageSid,
    status: MessageStatus,
    errorCode: Number.parseInt(ErrorCode ?? '', 10) || null,
    messageId: query.message ?? null,
  }
  await db.write((tx) => takeReport(tx, report, clock.now()))
}
