import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { type Trial, tryRoute } from '../conversations/trial.ts'
import { changeWords, historyOf, lists, type WordList, wordsOf } from '../conversations/word-lists.ts'
import { type Fault, notFound, Refused } from '../errors.ts'
import { answerTo } from '../refresh/answering.ts'
import { defaultWords } from '../routing/default-words.ts'
import { staffByIds } from '../staff/staff.ts'
import { type Form, formOf, queryOf } from './form.ts'
import { sendPage } from './render.ts'
import { routingPage } from './routing-page.tsx'
import { needs, visitorOf } from './session.ts'
import { mayChange } from './word-list-words.ts'

interface OfList {
  Params: { list: string }
}

/** What came of a form: stands on the page in the place of what is on record. */
interface Outcome {
  faults?: Fault[]
  /** The list that was sent and cannot be kept as it is. */
  refused?: WordList
  trial?: Trial
  status?: number
}

const mostChanges = 20

/** The words by which texts are judged, and a trial of where one would go. */
export async function routingRoutes(server: FastifyInstance, { context }: { context: Context }) {
  const { db, clock } = context
  server.addHook('onRequest', needs('look-after-routing'))

  server.get('/routing', (request, reply) => show(request, reply))

  server.post<OfList>('/routing/words/:list', async (request, reply) => {
    const list = listNamed(request.params.list)
    const { member, school } = visitorOf(request)
    if (!mayChange(member, list)) throw notTheirs()
    const form = formOf(request)
    const change = { by: member.id, confirm: form.all('confirm') }
    try {
      await db.write((tx) => changeWords(tx, school, list, wordsFrom(form, list), change, clock.now()))
      return reply.redirect(`/routing?done=${list}#${list}-title`, 303)
    } catch (error) {
      return show(request, reply, { ...refusal(error, list), refused: list })
    }
  })

  server.post('/routing/trials', async (request, reply) => {
    const form = formOf(request)
    const text = { from: form.one('from'), body: form.one('body') }
    try {
      const { school } = visitorOf(request)
      return show(request, reply, { trial: await tryRoute(db, school, text, clock.now(), context, answerTo) })
    } catch (error) {
      return show(request, reply, refusal(error))
    }
  })

  async function show(request: FastifyRequest, reply: FastifyReply, outcome: Outcome = {}) {
    const visitor = visitorOf(request)
    const { school } = visitor
    const histories = await Promise.all(
      lists.map((list) => historyOf(db.read, school, list, { limit: mostChanges })),
    )
    const authors = histories.flat().flatMap(({ by }) => by ?? [])
    const page = routingPage({
      visitor,
      words: await wordsOf(db.read, school.id),
      histories: new Map(lists.map((list, at) => [list, histories[at]!])),
      staff: await staffByIds(db.read, school.id, authors),
      typed: formOf(request),
      faults: outcome.faults ?? [],
      refused: outcome.refused ?? null,
      trial: outcome.trial ?? null,
      saved: lists.find((list) => list === queryOf(request).one('done')) ?? null,
    })
    return sendPage(reply, page, outcome.status)
  }
}

function listNamed(name: string): WordList {
  const list = lists.find((one) => one === name)
  if (!list) throw notFound('list of words')
  return list
}

const notTheirs = () =>
  new Refused('forbidden', 'This list is changed by an administrator or the safeguarding lead. Ask them.')

const wordsFrom = (form: Form, list: WordList): readonly string[] =>
  form.one('step') === 'default' ? defaultWords[list] : linesOf(form.one('words'))

/** What follows the last word is no line. */
const linesOf = (text: string): string[] => (text.trim() === '' ? [] : text.trimEnd().split('\n'))

function refusal(error: unknown, list?: WordList): Outcome {
  if (!(error instanceof Refused) || error.kind === 'not-found') throw error
  if (list && error.kind === 'needs-confirmation') return { status: 422, faults: [unconfirmed(error, list)] }
  const faults = error.faults.length > 0 ? error.faults : [{ pointer: '', detail: error.message }]
  const status = error.kind === 'conflict' ? 409 : 422
  return { status, faults: list ? faults.map((fault) => atList(fault, list)) : faults }
}

const unconfirmed = ({ message }: Refused, list: WordList): Fault => ({
  pointer: `/${list}`,
  detail: `${message} Tick the box below the list if that is right.`,
})

// There are three fields for words on the page.
const atList = ({ pointer, detail }: Fault, list: WordList): Fault => ({
  pointer: pointer.startsWith('/words') ? `/${list}` : pointer,
  detail,
})
