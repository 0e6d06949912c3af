import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { reopenUnreachedBy } from '../conversations/unreached.ts'
import { Refused } from '../errors.ts'
import { type Decision, decide, decisions, undecidedTexts } from '../messages/deciding.ts'
import { namesOf } from '../roster/people.ts'
import { formOf, queryOf } from './form.ts'
import { sendPage } from './render.ts'
import { needs, visitorOf } from './session.ts'
import { undecidedPage } from './undecided-page.tsx'
import { listed } from './words.ts'

interface ById {
  Params: { id: string }
}

const perPage = 50

const done: Record<Decision, string> = {
  'send-again': 'The text is sent again.',
  'do-not-send': 'The text is not sent again, and counts as not delivered.',
}

/** The texts of which nobody can find out whether they left, and saying what becomes of each. */
export async function undecidedRoutes(server: FastifyInstance, { context }: { context: Context }) {
  const { db, clock } = context
  server.addHook('onRequest', needs('send-bulletins'))

  server.get('/undecided', (request, reply) => {
    const decided = decisionIn(queryOf(request).one('decided'))
    return show(request, reply, { notice: decided && done[decided] })
  })

  server.post<ById>('/undecided/:id/decision', async (request, reply) => {
    const decision = decisionIn(formOf(request).one('decision'))
    if (!decision) return show(request, reply, { refusal: 'Choose what becomes of the text.' }, 422)
    const { school, member } = visitorOf(request)
    try {
      await db.write(async (tx) => {
        await decide(tx, school.id, request.params.id, decision, clock.now(), member)
        await reopenUnreachedBy(tx, request.params.id, clock.now())
      })
    } catch (error) {
      if (!(error instanceof Refused) || error.kind !== 'conflict') throw error
      return show(request, reply, { refusal: error.message }, 409)
    }
    context.wakeFeeder()
    return reply.redirect(`/undecided?decided=${decision}`, 303)
  })

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    said: { notice?: string | undefined; refusal?: string },
    status = 200,
  ) {
    const visitor = visitorOf(request)
    const texts = await undecidedTexts(db.read, visitor.school.id, perPage, clock.now(), visitor.member)
    const wanted = texts.flatMap(({ message }) => message.parents)
    const { parents } = await namesOf(db.read, visitor.school.id, { parents: wanted, pupils: [] })
    const whoIs = (ids: string[]) =>
      listed(parents.filter(({ id }) => ids.includes(id)).map(({ name }) => name))
    const named = texts.map((text) => ({ ...text, who: whoIs(text.message.parents) }))
    return sendPage(reply, undecidedPage({ ...said, visitor, texts: named }), status)
  }
}

const decisionIn = (word: string): Decision | undefined => decisions.find((decision) => decision === word)
