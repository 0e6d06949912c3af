import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { Refused } from '../errors.ts'
import { listDisagreements } from '../roster/disagreement-list.ts'
import { type Settlement, settleDisagreement, settlements } from '../roster/disagreements.ts'
import { disagreementsPage } from './disagreements-page.tsx'
import { formOf, queryOf } from './form.ts'
import { sendPage } from './render.ts'
import { needs, visitorOf } from './session.ts'

interface ById {
  Params: { id: string }
}

const perPage = 50

/** Where the MIS and a parent say different numbers, and saying which it is. */
export async function disagreementRoutes(server: FastifyInstance, { context }: { context: Context }) {
  const { db, clock } = context
  server.addHook('onRequest', needs('import-contacts'))

  server.get('/numbers/disagreements', (request, reply) =>
    show(request, reply, {
      notice: queryOf(request).one('settled') ? 'That is settled.' : undefined,
    }),
  )

  server.post<ById>('/numbers/disagreements/:id/settlement', async (request, reply) => {
    const use = settlementIn(formOf(request).one('use'))
    if (!use) return show(request, reply, { refusal: 'Choose which of the two numbers is right.' }, 422)
    const { school, member } = visitorOf(request)
    const { id } = request.params
    try {
      await db.write((tx) => settleDisagreement(tx, school.id, id, use, member.id, clock.now()))
    } catch (error) {
      if (!(error instanceof Refused) || error.kind !== 'conflict') throw error
      return show(request, reply, { refusal: error.message }, 409)
    }
    return reply.redirect('/numbers/disagreements?settled=yes', 303)
  })

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    said: { notice?: string | undefined; refusal?: string },
    status = 200,
  ) {
    const visitor = visitorOf(request)
    const disagreements = await listDisagreements(db.read, visitor.school.id, { limit: perPage })
    return sendPage(reply, disagreementsPage({ ...said, visitor, disagreements }), status)
  }
}

const settlementIn = (word: string): Settlement | undefined =>
  settlements.find((settlement) => settlement === word)
