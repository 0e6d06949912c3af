import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { knownLookups } from '../../numbers/lookups-known.ts'
import { readNumber } from '../../phone.ts'
import { readBody } from './every-fault.ts'
import { answerOnce } from './idempotency.ts'
import { lookedUpShape, lookUpFor, lookupFaults, lookupShape, showLookup } from './lookups.ts'

const checkShape = z.object({
  input: z.string(),
  e164: z.string().nullable(),
  valid: z.boolean().describe('The numbering plan has it, landlines too'),
  type: z.string().nullable(),
  textable: z.boolean().describe('We would text it'),
  problem: z.string().nullable(),
  lookup: lookupShape.optional(),
})

const checksWanted = z.strictObject({
  numbers: z.array(z.string().max(500)).max(10_000),
  lookup: z
    .boolean()
    .optional()
    .describe('Whether to ask the carrier about numbers of current parents, at a price: at most 100 at once'),
})

export function numberRoutes(plain: FastifyInstance, context: Context) {
  const server = plain.withTypeProvider<ZodTypeProvider>()

  server.post('/numbers/checks', {
    config: { scope: 'roster:read' },
    attachValidation: true,
    schema: {
      tags: ['numbers'],
      summary: 'What each number is, and whether it can be texted',
      body: checksWanted,
      response: { 200: z.object({ data: z.array(checkShape), lookups: lookedUpShape.optional() }) },
    },
    handler: async (request, reply) => {
      const { school } = request.key
      const wanted = await readBody(request, checksWanted, { numbers: [] }, async (wanted) =>
        wanted.lookup ? lookupFaults(school, wanted.numbers) : [],
      )
      const data = wanted.numbers.map((input) => check(input, school.country, context))
      if (!wanted.lookup)
        return answerOnce(context, request, reply, async () => ({ status: 200, body: { data } }))
      const e164s = data.flatMap(({ e164 }) => e164 ?? [])
      const lookups = await lookUpFor(context, request.key, wanted.numbers, e164s)
      return answerOnce(context, request, reply, async (tx) => {
        const known = await knownLookups(tx, school.id, e164s, context.clock.now())
        const lookedUp = data.map((one) => ({ ...one, lookup: showLookup(known.get(one.e164 ?? '')) }))
        return { status: 200, body: { data: lookedUp, lookups } }
      })
    },
  })
}

function check(input: string, country: Parameters<typeof readNumber>[1], { drama }: Context) {
  const { e164, valid, type, textable, problem } = readNumber(input, country, { drama })
  return { input, e164, valid, type, textable, problem: problem?.sentence ?? null }
}
