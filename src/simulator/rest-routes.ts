import { setTimeout as wait } from 'node:timers/promises'
import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Carrier } from './carrier.ts'
import { type Creation, type Form, field, readCreation } from './creation.ts'
import type { CreationFault, FaultBook } from './faults.ts'
import { messageJson, rfc2822 } from './message-json.ts'
import type { MessageList } from './message-list.ts'
import type { Text } from './texts.ts'
import { type Refusal, refusal } from './twilio-errors.ts'

export type RestOptions = {
  accountSid: string
  authToken: string
  carrier: Carrier
  faults: FaultBook
  list: MessageList
  startedAt: number
  /** Ends delayed answers early when the simulator stops. */
  stopping: AbortSignal
}

/** Twilio's REST API for accounts and messages, below /2010-04-01. */
export async function restRoutes(app: FastifyInstance, options: RestOptions): Promise<void> {
  const { accountSid, carrier, list } = options
  const base = `/Accounts/${accountSid}`
  await app.register(formbody)

  app.post<{ Body: Form | undefined }>(`${base}/Messages.json`, (request, reply) =>
    create(options, request.body ?? {}, reply),
  )
  app.get<{ Querystring: Form }>(`${base}/Messages.json`, (request, reply) => {
    const page = list.page(request.query)
    return 'code' in page ? refuse(reply, page) : page
  })
  app.get<{ Params: Sid }>(`${base}/Messages/:sid.json`, (request, reply) => {
    const text = carrier.texts.bySid(request.params.sid)
    return text ? messageJson(accountSid, text) : refuse(reply, refusal(20404))
  })
  app.post<{ Params: Sid; Body: Form | undefined }>(`${base}/Messages/:sid.json`, async (request, reply) => {
    const fault = await update(carrier, request.params.sid, request.body ?? {})
    const text = carrier.texts.bySid(request.params.sid)
    return fault || !text ? refuse(reply, fault ?? refusal(20404)) : messageJson(accountSid, text)
  })
  app.get(`${base}.json`, () => accountJson(options))
}

type Sid = { sid: string }

async function create(options: RestOptions, form: Form, reply: FastifyReply): Promise<unknown> {
  const { faults, stopping } = options
  const fault = faults.atCreation(field(form, 'To'))
  const outcome = (fault && before(fault)) ?? (await take(options.carrier, readCreation(form)))
  const { delayMs } = faults.read()
  if (delayMs > 0) await wait(delayMs, undefined, { signal: stopping }).catch(() => undefined)
  if (outcome === 'reset') return reset(reply)
  if ('code' in outcome) return refuse(reply, outcome)
  if (fault === 'reset-after') return reset(reply)
  if (fault === '500-after') return refuse(reply, refusal(20500))
  return reply.code(201).send(messageJson(options.accountSid, outcome))
}

/** What a fault answers in place of taking the text; null when it strikes afterwards. */
function before(fault: CreationFault): Refusal | 'reset' | null {
  if (typeof fault !== 'string') return refusal(fault.code)
  if (fault === '429') return refusal(20429)
  if (fault === '500-before') return refusal(20500)
  return fault === 'reset-before' ? 'reset' : null
}

async function take(carrier: Carrier, asked: Creation | Refusal): Promise<Text | Refusal> {
  return 'code' in asked ? asked : await carrier.take(asked)
}

/** Breaks the connection without an answer, as a network does. */
function reset(reply: FastifyReply): FastifyReply {
  reply.hijack()
  reply.raw.socket?.resetAndDestroy()
  return reply
}

function refuse(reply: FastifyReply, fault: Refusal): FastifyReply {
  if (fault.code === 20429) reply.header('retry-after', '1')
  return reply.code(fault.status).send(fault)
}

/** Status=canceled cancels, an empty Body redacts; nothing else of a message can be changed. */
async function update(carrier: Carrier, sid: string, form: Form): Promise<Refusal | null> {
  const text = carrier.texts.bySid(sid)
  if (!text) return refusal(20404)
  if (form.Status !== undefined) {
    if (form.Status !== 'canceled') return refusal(20001, 'Status can only be set to canceled')
    return (await carrier.cancel(text)) ? null : refusal(30409)
  }
  if (form.Body !== '') return refusal(20001, 'Body can only be emptied')
  return (await carrier.redact(text)) ? null : refusal(20009)
}

function accountJson({ accountSid, authToken, startedAt }: RestOptions) {
  return {
    auth_token: authToken,
    date_created: rfc2822(startedAt),
    date_updated: rfc2822(startedAt),
    friendly_name: 'Homeline simulator',
    owner_account_sid: accountSid,
    sid: accountSid,
    status: 'active',
    subresource_uris: { messages: `/2010-04-01/Accounts/${accountSid}/Messages.json` },
    type: 'Full',
    uri: `/2010-04-01/Accounts/${accountSid}.json`,
  }
}
