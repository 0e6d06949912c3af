import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { invalid } from '../../errors.ts'
import { type ListedNumber, numbersByHealth, placeOf } from '../../numbers/attention.ts'
import { type HealthState, healthStates } from '../../numbers/health.ts'
import { recordOfficeWord } from '../../numbers/office-word.ts'
import { mayBeTexted } from '../../numbers/textable.ts'
import { healthShape, showHealth } from './number-shapes.ts'
import { asPage, listOf, pageQuery, readCursor } from './shapes.ts'

const numberShape = z.object({
  id: z.string(),
  e164: z.string(),
  type: z.string(),
  textable: z.boolean().describe('We would text it'),
  health: healthShape,
  parents: z.array(z.object({ id: z.string(), misId: z.string(), name: z.string() })).describe('Whose it is'),
  action: z
    .enum(['new-number', 'confirm', 'approve-change', 'settle-disagreement'])
    .nullable()
    .describe('What the office should do; null when nothing is for it to do yet'),
})

const wanted = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .describe(`Any of ${healthStates.join(', ')}, repeated or with commas; without it, what needs attention`)

const words = { theirs: 'confirmation', wrong: 'report' } as const
const summaries = {
  theirs: 'The office says that it is theirs: a quarantine is lifted',
  wrong: 'The office says that it is not theirs: nothing more goes there',
}

/** How sure the school is of its numbers, and the office's own word about one. */
export function numberHealthRoutes(plain: FastifyInstance, context: Context) {
  const server = plain.withTypeProvider<ZodTypeProvider>()
  const { db, clock } = context
  const tags = ['numbers']

  server.get('/numbers', {
    config: { scope: 'roster:read' },
    schema: {
      tags,
      summary: 'Numbers that need attention, worst first, and why',
      querystring: z.strictObject({ ...pageQuery, health: wanted }),
      response: { 200: listOf(numberShape) },
    },
    handler: async ({ key, query: { limit, cursor, health } }) => {
      const list = { states: statesIn(health), limit: limit + 1, after: readCursor(cursor) }
      const found = await numbersByHealth(db.read, key.school.id, list, clock.now())
      return asPage(found, limit, placeOf, (one) => show(one, context))
    },
  })

  for (const says of ['theirs', 'wrong'] as const)
    server.put(`/numbers/:id/${words[says]}`, {
      config: { scope: 'roster:write' },
      schema: {
        tags,
        summary: summaries[says],
        params: z.object({ id: z.string() }),
        response: { 200: numberShape },
      },
      handler: async ({ key, params }) => {
        const word = { numberId: params.id, says, staffId: null }
        const number = await db.write((tx) => recordOfficeWord(tx, key.school.id, word, clock.now()))
        context.wakeFeeder()
        return show(number, context)
      },
    })
}

// Every state that is none is named at once.
function statesIn(health: string | string[] | undefined): HealthState[] | undefined {
  if (health === undefined) return undefined
  const named = [health].flat().flatMap((part) => part.split(',').map((state) => state.trim()))
  const strange = named.filter((state) => !isState(state))
  if (strange.length > 0)
    throw invalid(
      strange.map((state) => ({
        pointer: '/health',
        detail: `“${state}” is no state of health: use ${healthStates.join(', ')}.`,
      })),
    )
  return named.filter(isState)
}

const isState = (state: string): state is HealthState => healthStates.some((known) => known === state)

const show = ({ number, health, parents, action }: ListedNumber, policy: { drama: boolean }) => ({
  id: number.id,
  e164: number.e164,
  type: number.type,
  textable: mayBeTexted(number, policy),
  health: showHealth(health),
  parents,
  action,
})
