import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { numbersByHealth, placeOf } from '../numbers/attention.ts'
import { recordOfficeWord } from '../numbers/office-word.ts'
import { formOf, queryOf } from './form.ts'
import { stateInNeed } from './number-states.ts'
import { numbersAddress, numbersPage } from './numbers-page.tsx'
import { sendPage } from './render.ts'
import { needs, visitorOf } from './session.ts'

interface ById {
  Params: { id: string }
}

const perPage = 50

const notices = new Map([
  ['theirs', 'The number counts as theirs from now on.'],
  ['wrong', 'Nothing more is sent to that number.'],
])

/** The numbers that somebody should look at, and what the office says of one. */
export async function numbersRoutes(server: FastifyInstance, { context }: { context: Context }) {
  const { db, clock } = context
  server.addHook('onRequest', needs('look-after-numbers'))

  server.get('/numbers', async (request, reply) => {
    const visitor = visitorOf(request)
    const query = queryOf(request)
    const state = stateInNeed(query.one('state'))
    const found = await numbersByHealth(
      db.read,
      visitor.school.id,
      { states: state && [state], limit: perPage + 1, after: query.one('after') },
      clock.now(),
    )
    const [numbers, last] = [found.slice(0, perPage), found[perPage - 1]]
    const next = found.length > perPage && last ? placeOf(last) : undefined
    const notice = notices.get(query.one('said'))
    const missed = query.one('said') === 'not-here' ? query.one('number') : null
    return sendPage(reply, numbersPage({ visitor, state, numbers, next, notice, missed }))
  })

  server.post<ById>('/numbers/:id/confirmation', (request, reply) =>
    say(request, reply, request.params.id, 'theirs'),
  )
  server.post<ById>('/numbers/:id/report', (request, reply) =>
    say(request, reply, request.params.id, 'wrong'),
  )

  async function say(request: FastifyRequest, reply: FastifyReply, id: string, says: 'theirs' | 'wrong') {
    const { school, member } = visitorOf(request)
    const word = { numberId: id, says, staffId: member.id }
    await db.write((tx) => recordOfficeWord(tx, school.id, word, clock.now()))
    // What waited for it may leave.
    if (says === 'theirs') context.wakeFeeder()
    const state = stateInNeed(formOf(request).one('state'))
    return reply.redirect(numbersAddress({ state, said: says }), 303)
  }
}
