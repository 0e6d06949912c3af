import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { type Fault, Refused } from '../errors.ts'
import { calledPupil, setNicknames } from '../roster/nicknames.ts'
import { namesOf } from '../roster/people.ts'
import { formOf, queryOf } from './form.ts'
import { pupilNamesPage } from './pupil-names-page.tsx'
import { sendPage } from './render.ts'
import { needs, visitorOf } from './session.ts'
import { cameFrom, fromInAddress } from './way-back.tsx'

interface ById {
  Params: { id: string }
}

/** What a pupil is called besides, as the office hears it. */
export async function pupilNameRoutes(server: FastifyInstance, { context }: { context: Context }) {
  const { db } = context
  server.addHook('onRequest', needs('look-after-numbers'))

  server.get<ById>('/pupils/:id/names', (request, reply) => show(request, reply, request.params.id))

  server.post<ById>('/pupils/:id/names', async (request, reply) => {
    const { school } = visitorOf(request)
    const { id } = request.params
    const nicknames = formOf(request).one('nicknames')
    const names = nicknames.split('\n').filter((line) => line.trim() !== '')
    try {
      const pupil = await db.write((tx) => setNicknames(tx, school.id, id, names))
      return reply.redirect(`/pupils/${pupil.id}/names?kept=yes${fromInAddress(cameFrom(request), '&')}`, 303)
    } catch (error) {
      if (!(error instanceof Refused) || error.kind !== 'invalid') throw error
      return show(request, reply, id, { nicknames, faults: error.faults })
    }
  })

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    idOrMisId: string,
    wrong?: { nicknames: string; faults: Fault[] },
  ) {
    const visitor = visitorOf(request)
    const { id, nicknames } = await calledPupil(db.read, visitor.school.id, idOrMisId)
    const { pupils } = await namesOf(db.read, visitor.school.id, { parents: [], pupils: [id] })
    const written = wrong ?? { nicknames: nicknames.join('\n'), faults: [] }
    const notice = queryOf(request).one('kept') ? 'These names are saved.' : undefined
    return sendPage(
      reply,
      pupilNamesPage({ visitor, pupil: pupils[0]!, from: cameFrom(request), notice, ...written }),
      wrong ? 422 : 200,
    )
  }
}
