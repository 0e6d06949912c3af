import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { type Disagreement, findDisagreement, listDisagreements } from '../../roster/disagreement-list.ts'
import { settleDisagreement, settlements } from '../../roster/disagreements.ts'
import { asPage, instantOf, listOf, pageQuery, readCursor } from './shapes.ts'

const disagreementShape = z.object({
  id: z.string(),
  parent: z.object({ id: z.string(), misId: z.string(), name: z.string() }),
  used: z.string().nullable().describe('The number in use; null: none'),
  other: z.string().nullable().describe('What it would be by the other’s word; null: none'),
  usedSaidBy: z
    .enum(['parent', 'mis'])
    .describe('Whose word is in use: the MIS’s, or the parent’s and the office’s. The other’s is `other`'),
  at: z.string().describe('When the MIS said its word'),
  confirmed: z
    .object({ by: z.enum(['parent', 'office']), at: z.string() })
    .nullable()
    .describe('Who confirmed the number that is not the MIS’s, and when they last did'),
  settledAt: z.string().nullable(),
})

export function disagreementRoutes(plain: FastifyInstance, { db, clock }: Context) {
  const server = plain.withTypeProvider<ZodTypeProvider>()
  const tags = ['numbers']

  server.get('/numbers/disagreements', {
    config: { scope: 'roster:read' },
    schema: {
      tags,
      summary: 'Numbers of which the MIS says something else than the parent or the office, until settled',
      querystring: z.strictObject(pageQuery),
      response: { 200: listOf(disagreementShape) },
    },
    handler: async ({ key, query: { limit, cursor } }) => {
      const page = { limit: limit + 1, after: readCursor(cursor) }
      return asPage(await listDisagreements(db.read, key.school.id, page), limit, ({ id }) => id, show)
    },
  })

  server.put('/numbers/disagreements/:id/settlement', {
    config: { scope: 'roster:write' },
    schema: {
      tags,
      summary: 'Say which of the two numbers is theirs',
      params: z.object({ id: z.string() }),
      body: z.strictObject({
        use: z.enum(settlements, { error: 'Write “used” for the number in use, or “other”.' }),
      }),
      response: { 200: disagreementShape },
    },
    handler: ({ key: { school }, params: { id }, body: { use } }) =>
      db.write(async (tx) => {
        await settleDisagreement(tx, school.id, id, use, null, clock.now())
        return show(await findDisagreement(tx, school.id, id))
      }),
  })
}

const show = ({ at, confirmed, settledAt, ...rest }: Disagreement): z.infer<typeof disagreementShape> => ({
  ...rest,
  at: at.toISOString(),
  confirmed: confirmed && { ...confirmed, at: confirmed.at.toISOString() },
  settledAt: instantOf(settledAt),
})
