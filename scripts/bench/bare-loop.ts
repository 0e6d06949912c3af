// The limit of handing over: the stock Twilio client in a bare loop, and with it a bare receiver of its reports.

import formbody from '@fastify/formbody'
import Fastify from 'fastify'
import twilio from 'twilio'
import { serve } from './helper.ts'
import { timed } from './loops.ts'

export interface Texts {
  accountSid: string
  authToken: string
  simulatorUrl: string
  from: string
  to: string[]
  body: string
  concurrency: number
}

export type BareLoop = typeof commands

const commands = {
  /** The milliseconds that it took to hand all of them over. */
  handOver: (texts: Texts): Promise<number> => handOver(texts),
  /** The milliseconds until all were reported as delivered. */
  deliver,
}

async function handOver(texts: Texts, statusCallback?: string): Promise<number> {
  const { accountSid, authToken, simulatorUrl, from, to, body, concurrency } = texts
  const client = twilio(accountSid, authToken)
  client.api.baseUrl = simulatorUrl
  return timed(to.length, concurrency, (at) =>
    client.messages.create({ to: to[at]!, from, body, ...(statusCallback ? { statusCallback } : {}) }),
  )
}

async function deliver(texts: Texts): Promise<number> {
  const receiver = await receive(texts.authToken, texts.to.length)
  try {
    const startedAt = performance.now()
    await handOver(texts, receiver.url)
    await receiver.allDelivered
    return performance.now() - startedAt
  } finally {
    await receiver.close()
  }
}

async function receive(authToken: string, expected: number) {
  const { promise: allDelivered, resolve } = Promise.withResolvers<void>()
  const delivered = new Set<string>()
  let url = ''
  const server = Fastify({ logger: false })
  await server.register(formbody)
  server.post<{ Body: Record<string, string> }>('/status', (request, reply) => {
    const signature = String(request.headers['x-twilio-signature'])
    if (!twilio.validateRequest(authToken, signature, url, request.body)) return reply.code(403).send()
    const { MessageSid = '', MessageStatus } = request.body
    if (MessageStatus === 'delivered') delivered.add(MessageSid)
    if (delivered.size === expected) resolve()
    return reply.code(204).send()
  })
  url = `${await server.listen({ host: '127.0.0.1', port: 0 })}/status`
  return { url, allDelivered, close: () => server.close() }
}

serve(commands)
