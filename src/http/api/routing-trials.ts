import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { trialFaults, tryRoute } from '../../conversations/trial.ts'
import { answerTo } from '../../refresh/answering.ts'
import { readBody } from './every-fault.ts'
import { answerOnce } from './idempotency.ts'
import { owner } from './shapes.ts'

const trial = z.object({
  owner,
  rule: z.enum([
    'opt-out',
    'answer',
    'staff',
    'conversation',
    'pupil-named',
    'latest-text',
    'only-child',
    'ask-which-child',
    'unknown-number',
    'liaison-lead',
  ]),
  because: z.array(z.string()),
  wouldAsk: z.string().nullable(),
  safeguarding: z.boolean(),
  urgent: z.boolean(),
})

const wanted = z.strictObject({
  from: z.string().min(1),
  body: z.string(),
  to: z.string().min(1).optional(),
})

export function routingTrialRoutes(plain: FastifyInstance, context: Context) {
  const server = plain.withTypeProvider<ZodTypeProvider>()
  const { db, clock, drama } = context

  server.post('/routing/trials', {
    config: { scope: 'conversations:read' },
    attachValidation: true,
    schema: {
      tags: ['routing'],
      summary: 'Where a text from a number would go, and why: nothing is stored, nobody is told',
      body: wanted,
      response: { 200: trial },
    },
    handler: async (request, reply) => {
      const { school } = request.key
      const text = await readBody(request, wanted, { from: '', body: '' }, (given) =>
        trialFaults(db.read, school, given),
      )
      const body = await tryRoute(db, school, text, clock.now(), { drama }, answerTo)
      return answerOnce(context, request, reply, async () => ({ status: 200, body }))
    },
  })
}
