import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { decideChange, findChange } from '../../refresh/change-making.ts'
import { changeStates, listChanges } from '../../refresh/changes.ts'
import { type NamedChange, namedChanges } from '../../refresh/changes-named.ts'
import { asPage, instantOf, listOf, pageQuery, readCursor } from './shapes.ts'

const state = z.enum(changeStates)
const changeShape = z.object({
  id: z.string(),
  state,
  from: z.string(),
  to: z.string(),
  parents: z.array(z.object({ id: z.string(), misId: z.string(), name: z.string() })),
  because: z.string().nullable().describe('What the office is asked, or why the change came to nothing'),
  createdAt: z.string(),
  provedAt: z.string().nullable().describe('When the code came back from the new number'),
  madeAt: z.string().nullable(),
})

/** Parents’ changes from one number to another. */
export function numberChangeRoutes(plain: FastifyInstance, context: Context) {
  const server = plain.withTypeProvider<ZodTypeProvider>()
  const tags = ['numbers']
  const { db, clock } = context

  server.get('/numbers/changes', {
    config: { scope: 'roster:read' },
    schema: {
      tags,
      summary: 'Changes of numbers that parents have told us by text, the newest first',
      querystring: z.strictObject({ ...pageQuery, state: state.optional() }),
      response: { 200: listOf(changeShape) },
    },
    handler: async ({ key: { school }, query: { limit, cursor, state } }) => {
      const now = clock.now()
      const found = await listChanges(db.read, school.id, state, now, limit + 1, readCursor(cursor))
      return asPage(await namedChanges(db.read, school.id, found, now), limit, ({ id }) => id, show)
    },
  })

  server.put('/numbers/changes/:id/decision', {
    config: { scope: 'roster:write' },
    schema: {
      tags,
      summary: 'Say yes or no to a change that waits for the office',
      params: z.object({ id: z.string() }),
      body: z.strictObject({ decision: z.enum(['yes', 'no']) }),
      response: { 200: changeShape },
    },
    handler: async ({ key: { school }, params: { id }, body: { decision } }) => {
      const now = clock.now()
      await db.write((tx) => decideChange(tx, school.id, id, decision, null, now, context))
      context.wakeFeeder()
      const [named] = await namedChanges(db.read, school.id, [await findChange(db.read, school.id, id)], now)
      return show(named!)
    },
  })
}

const show = ({ change, ...named }: NamedChange): z.infer<typeof changeShape> => ({
  ...named,
  createdAt: change.createdAt.toISOString(),
  provedAt: instantOf(change.provedAt),
  madeAt: instantOf(change.madeAt),
})
