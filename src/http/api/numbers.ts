import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { readNumber } from '../../phone.ts'
import { answerOnce } from './idempotency.ts'

const checkShape = z.object({
  input: z.string(),
  e164: z.string().nullable(),
  valid: z.boolean().describe('The numbering plan has it, landlines too'),
  type: z.string().nullable(),
  textable: z.boolean().describe('We would text it'),
  problem: z.string().nullable(),
})

const noLookup = z
  .literal(false, { error: 'The carrier cannot be asked yet: leave this out, or write false.' })
  .optional()
  .describe('Whether to ask the carrier, at a price; not yet')

export function numberRoutes(plain: FastifyInstance, context: Context) {
  const server = plain.withTypeProvider<ZodTypeProvider>()

  server.post('/numbers/checks', {
    config: { scope: 'roster:read' },
    schema: {
      tags: ['numbers'],
      summary: 'What each number is, and whether it can be texted',
      body: z.strictObject({ numbers: z.array(z.string().max(500)).max(10_000), lookup: noLookup }),
      response: { 200: z.object({ data: z.array(checkShape) }) },
    },
    handler: (request, reply) =>
      answerOnce(context, request, reply, async () => ({
        status: 200,
        body: {
          data: request.body.numbers.map((input) => check(input, request.key.school.country, context)),
        },
      })),
  })
}

function check(input: string, country: Parameters<typeof readNumber>[1], { drama }: Context) {
  const { e164, valid, type, textable, problem } = readNumber(input, country, { drama })
  return { input, e164, valid, type, textable, problem: problem?.sentence ?? null }
}
