import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { reachOf } from '../../roster/reach.ts'
import { schoolHomes } from '../../roster/school-homes.ts'
import { type UnreachablePupil, unreachablePupils } from '../../roster/unreachable.ts'
import { asPage, listOf, pageQuery, readCursor } from './shapes.ts'

const counted = {
  pupils: z.int().describe('Current pupils'),
  withOne: z.int().describe('Pupils with at least one parent whom a text reaches'),
  withTwo: z.int().describe('Pupils with two, on phones of their own'),
}
const countedNow = {
  ...counted,
  unreachable: z
    .int()
    .describe('Pupils whose homes no text reaches, for all that is known; of the others nobody knows yet'),
}

const reachShape = z.object({
  ...countedNow,
  groups: z
    .array(
      z.object({
        id: z.string(),
        kind: z.enum(['year', 'form']),
        code: z.string(),
        name: z.string(),
        ...countedNow,
      }),
    )
    .describe('Each year and form that has pupils'),
  weeks: z
    .array(z.object({ week: z.string().describe('Its Monday, on the school’s own calendar'), ...counted }))
    .describe('The whole school week by week, the earliest first'),
})

const unreachableShape = z.object({
  pupil: z.object({ id: z.string(), misId: z.string(), name: z.string(), form: z.string().nullable() }),
  parents: z.array(z.object({ id: z.string(), name: z.string() })).describe('Who may be written to'),
  reason: z.string(),
})

/** How many pupils' homes a text reaches, and whose it does not. */
export function reachRoutes(plain: FastifyInstance, context: Context) {
  const server = plain.withTypeProvider<ZodTypeProvider>()
  const tags = ['roster']
  const { db, clock } = context

  server.get('/reach', {
    config: { scope: 'roster:read' },
    schema: {
      tags,
      summary: 'How many pupils’ homes a text reaches: the school, years and forms, and by week',
      response: { 200: reachShape },
    },
    handler: ({ key }) => reachOf(db.read, key.school.id, context, clock.now()),
  })

  server.get('/reach/unreachable', {
    config: { scope: 'roster:read' },
    schema: {
      tags,
      summary: 'Pupils whose homes no text reaches, and why',
      querystring: z.strictObject(pageQuery),
      response: { 200: listOf(unreachableShape) },
    },
    handler: async ({ key, query: { limit, cursor } }) => {
      const after = readCursor(cursor) ?? ''
      const homes = await schoolHomes(db.read, key.school.id, context, clock.now())
      const all = await unreachablePupils(db.read, key.school.id, homes)
      const rest = all.filter(({ pupil }) => pupil.id > after)
      return asPage(rest.slice(0, limit + 1), limit, ({ pupil }) => pupil.id, showUnreachable)
    },
  })
}

const showUnreachable = ({ pupil, parents, reason }: UnreachablePupil) => ({
  pupil: { id: pupil.id, misId: pupil.misId, name: pupil.name, form: pupil.form },
  parents,
  reason,
})
