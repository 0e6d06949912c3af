import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import type { Reader } from '../../db/database.ts'
import { addClosure, closureFaults, listClosures, removeClosure } from '../../schools/closures.ts'
import type { School } from '../../schools/schools.ts'
import { addTerm, listTerms, removeTerm, termFaults } from '../../schools/terms.ts'
import { readBody } from './every-fault.ts'
import { answerOnce } from './idempotency.ts'
import { asPage, day, listOf, pageQuery, readCursor } from './shapes.ts'

const spanShape = z.object({
  id: z.string(),
  name: z.string(),
  firstDay: z.string(),
  lastDay: z.string(),
})
type Span = z.infer<typeof spanShape>
const newSpan = z.strictObject({ name: z.string(), firstDay: day, lastDay: day })

// No day: then nothing is said of how the two go together.
const unread = { name: 'unread', firstDay: '', lastDay: '' }

const kinds = [
  {
    path: '/school/terms',
    words: { list: 'The terms on record', add: 'Put a term on record', remove: 'Take a term off the record' },
    list: listTerms,
    add: addTerm,
    faultsOf: termFaults,
    remove: removeTerm,
  },
  {
    path: '/school/closures',
    words: {
      list: 'The days in terms on which the school is closed',
      add: 'Close the school, from the first day to the last, both included',
      remove: 'Take a closure off the record',
    },
    list: listClosures,
    add: addClosure,
    faultsOf: async (_tx: Reader, _school: School, closure: typeof unread) => closureFaults(closure),
    remove: removeClosure,
  },
] as const

/** The school's calendar: terms, what lies between them, and closures. */
export function schoolDaysRoutes(plain: FastifyInstance, context: Context) {
  const server = plain.withTypeProvider<ZodTypeProvider>()
  const { db, clock } = context
  const tags = ['school']

  for (const { path, words, list, add, faultsOf, remove } of kinds) {
    server.get(path, {
      config: { scope: 'staff:read' },
      schema: {
        tags,
        summary: `${words.list}, the earliest first`,
        querystring: z.strictObject(pageQuery),
        response: { 200: listOf(spanShape) },
      },
      handler: async ({ key, query: { limit, cursor } }) => {
        const after = readCursor(cursor) ?? ''
        const left = (await list(db.read, key.school)).filter((span) => placeOf(span) > after)
        return asPage<Span, Span>(left, limit, placeOf, show)
      },
    })

    server.post(path, {
      attachValidation: true,
      config: { scope: 'staff:write' },
      schema: { tags, summary: words.add, body: newSpan, response: { 201: spanShape } },
      handler: (request, reply) =>
        answerOnce(context, request, reply, async (tx) => {
          const { school } = request.key
          const wanted = await readBody(request, newSpan, unread, (read) => faultsOf(tx, school, read))
          const added = await add(tx, school, wanted, clock.now())
          return { status: 201, body: show(added) }
        }),
    })

    server.delete(`${path}/:id`, {
      config: { scope: 'staff:write' },
      schema: {
        tags,
        summary: words.remove,
        params: z.object({ id: z.string() }),
        response: { 200: spanShape.describe('What was taken off') },
      },
      handler: async ({ key, params: { id } }) =>
        show(await db.write((tx) => remove(tx, key.school, { id }))),
    })
  }
}

// In the order of the list, and as a cursor may be.
const placeOf = ({ firstDay, id }: Span) => `${firstDay}_${id}`

const show = ({ id, name, firstDay, lastDay }: Span): Span => ({ id, name, firstDay, lastDay })
