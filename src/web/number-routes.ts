import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Context } from '../context.ts'
import type { Fault } from '../errors.ts'
import { findWrittenFor } from '../messages/known-numbers.ts'
import { numbersByHealth } from '../numbers/attention.ts'
import { conditionOf } from '../numbers/condition.ts'
import { consentsOf, recordConsent } from '../numbers/consents.ts'
import { healthStates } from '../numbers/health.ts'
import { numberById } from '../numbers/numbers.ts'
import { optOutsOf } from '../numbers/opt-outs.ts'
import { refusalsOf } from '../numbers/refusals.ts'
import { type ConsentForm, newConsentForm, readConsentForm, wordOf } from './consent-form.ts'
import { formOf, queryOf } from './form.ts'
import { numberPage } from './number-page.tsx'
import { numbersAddress } from './numbers-page.tsx'
import { sendPage } from './render.ts'
import { needs, type Visitor, visitorOf } from './session.ts'
import { cameFrom, fromInAddress } from './way-back.tsx'

interface ById {
  Params: { id: string }
}

/** One number, what its holder has said about texts, and where a further word is recorded. */
export async function numberRoutes(server: FastifyInstance, { context }: { context: Context }) {
  const { db, clock } = context
  server.addHook('onRequest', needs('look-after-numbers'))

  server.get('/numbers/found', async (request, reply) => {
    const { school, member } = visitorOf(request)
    const number = queryOf(request).one('number')
    const found = await findWrittenFor(db.read, school, number, member)
    return reply.redirect(found ? `/numbers/${found.id}` : numbersAddress({ said: 'not-here', number }), 303)
  })

  server.get<ById>('/numbers/:id', (request, reply) => {
    const visitor = visitorOf(request)
    const form = newConsentForm(visitor.school.timeZone, clock.now())
    const notice = queryOf(request).one('said') === 'recorded' ? 'It is on record.' : undefined
    return show(reply, visitor, request.params.id, { form, from: cameFrom(request), faults: [], notice })
  })

  server.post<ById>('/numbers/:id/consents', async (request, reply) => {
    const visitor = visitorOf(request)
    const { school, member } = visitor
    const form = readConsentForm(formOf(request))
    const read = wordOf(form, school.timeZone, member.id, clock.now())
    const { id } = await numberById(db.read, school.id, request.params.id)
    const from = cameFrom(request)
    if ('faults' in read) return show(reply, visitor, id, { form, from, faults: read.faults })
    const number = { schoolId: school.id, numberId: id }
    await db.write((tx) => recordConsent(tx, number, read.word, clock.now()))
    return reply.redirect(`/numbers/${id}?said=recorded${fromInAddress(from, '&')}`, 303)
  })

  interface Filled {
    form: ConsentForm
    from: string
    faults: Fault[]
    notice?: string | undefined
  }

  async function show(reply: FastifyReply, visitor: Visitor, id: string, filled: Filled) {
    const { id: schoolId } = visitor.school
    const number = await numberById(db.read, schoolId, id)
    const wanted = { states: healthStates, limit: 1, numberId: id }
    const [held] = await numbersByHealth(db.read, schoolId, wanted, clock.now())
    const page = numberPage({
      visitor,
      number,
      parents: held?.parents ?? [],
      condition: await conditionOf(db.read, schoolId, id),
      said: (await refusalsOf(db.read, schoolId, [id])).get(id)!,
      consents: await consentsOf(db.read, schoolId, id),
      optOuts: await optOutsOf(db.read, schoolId, id),
      ...filled,
    })
    return sendPage(reply, page, filled.faults.length > 0 ? 422 : 200)
  }
}
