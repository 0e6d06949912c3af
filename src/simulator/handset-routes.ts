import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Carrier } from './carrier.ts'
import { type Form, field } from './creation.ts'
import type { Handsets } from './handsets.ts'
import { handsetsPage } from './handsets-page.tsx'
import { HANDSETS_SCRIPT } from './handsets-script.ts'
import { HANDSETS_STYLE } from './handsets-style.ts'
import { isName, plusRestored, readNumber } from './numbers.ts'
import type { Text } from './texts.ts'

const MOST_HANDSETS = 1_000
const MOST_TEXTS = 200

/** Our page takes nothing from elsewhere, and nothing elsewhere can frame it or post to it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

export type HandsetOptions = { carrier: Carrier; handsets: Handsets }

/** The parents' side: reading a handset, and answering from it. */
export async function handsetRoutes(
  app: FastifyInstance,
  { carrier, handsets }: HandsetOptions,
): Promise<void> {
  app.get('/', (_request, reply) => reply.redirect('/handsets'))
  app.get<{ Querystring: Form }>('/handsets', (request, reply) =>
    reply.type('text/html').header('content-security-policy', POLICY).send(page(handsets, request.query)),
  )
  app.get('/handsets.js', (_request, reply) => reply.type('text/javascript').send(HANDSETS_SCRIPT))
  app.get('/handsets.css', (_request, reply) => reply.type('text/css').send(HANDSETS_STYLE))

  app.get<{ Params: Handset }>('/handsets/:number/texts', (request, reply) => {
    const handset = readNumber(plusRestored(request.params.number))
    if (!handset) return refuse(reply, notANumber(request.params.number))
    return { data: carrier.texts.thread(handset).map(textJson) }
  })
  app.post<{ Params: Handset }>('/handsets/:number/texts', async (request, reply) => {
    const handset = readNumber(plusRestored(request.params.number))
    if (!handset) return refuse(reply, notANumber(request.params.number))
    const asked = readText(request.body)
    if ('problem' in asked) return refuse(reply, asked.problem)
    const { sid } = await carrier.receive(handset, asked.to, asked.body)
    return reply.code(202).send({ sid })
  })
}

type Handset = { number: string }

function page(handsets: Handsets, query: Form): string {
  const search = plusRestored(field(query, 'q')).trim()
  const typed = readNumber(search)
  const digits = typed ?? search.replace(/[^\d+]/g, '').replace(/^0/, '')
  const found = handsets.search(digits, MOST_HANDSETS)
  // A whole number that nobody has texted yet opens as an empty handset.
  const chosen = readNumber(plusRestored(field(query, 'number'))) ?? typed ?? found[0]?.number ?? null
  const thread = chosen ? handsets.latest(chosen, MOST_TEXTS) : []
  const writers = chosen ? handsets.writers(chosen) : []
  return handsetsPage({ search, found, chosen, thread, writers, isCut: thread.length === MOST_TEXTS })
}

const textBody = z.object({ to: z.string(), body: z.string().min(1).max(1_600) })

function readText(sent: unknown): { to: string; body: string } | { problem: string } {
  const read = textBody.safeParse(sent)
  if (!read.success) return { problem: 'A text needs "to", a number, and "body", of 1 to 1,600 characters.' }
  const to = readNumber(read.data.to)
  if (to) return { to, body: read.data.body }
  return {
    problem:
      isName(read.data.to) && !/^\d+$/.test(read.data.to) ? oneWay(read.data.to) : notANumber(read.data.to),
  }
}

function oneWay(name: string): string {
  return `${name} is a name, not a number: a name is one-way and cannot be answered.`
}

function notANumber(typed: string): string {
  return `"${typed}" is not a phone number: write it like +447700900123.`
}

function refuse(reply: FastifyReply, error: string): FastifyReply {
  return reply.code(400).send({ error })
}

function textJson(text: Text) {
  return {
    sid: text.sid,
    from: text.sender,
    to: text.recipient,
    body: text.body,
    at: new Date(text.created).toISOString(),
    direction: text.inbound === 1 ? 'from-parent' : 'to-parent',
    status: text.status,
  }
}
