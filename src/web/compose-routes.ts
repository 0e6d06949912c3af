import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Warning, warningInShort } from '../bulletins/warnings.ts'
import type { Context } from '../context.ts'
import { type Fault, Refused } from '../errors.ts'
import { listGroups } from '../roster/groups.ts'
import { awayAt } from '../staff/away.ts'
import { allStaff } from '../staff/staff.ts'
import { type ComposeForm, readCompose } from './compose-form.ts'
import { composePage } from './compose-page.tsx'
import { draftOf, peopleOf, sendOnce } from './composing.ts'
import { formOf, queryOf } from './form.ts'
import { PeopleChoice } from './people-choice.tsx'
import { Preview } from './preview.tsx'
import { sendPage, sendPart } from './render.ts'
import { needs, type Visitor, visitorOf } from './session.ts'

/** Writing a bulletin, looking at what it would do, and sending it. */
export async function composeRoutes(server: FastifyInstance, { context }: { context: Context }) {
  server.addHook('onRequest', needs('send-bulletins'))

  server.get('/bulletins/new', (request, reply) =>
    showForm(reply, visitorOf(request), readCompose(queryOf(request)), []),
  )

  server.post('/bulletins/preview', async (request, reply) => {
    const [visitor, form] = [visitorOf(request), readCompose(formOf(request))]
    const drafted = await draftOf(context, visitor, form)
    const { school } = visitor
    const away = await awayAt(context.db.read, school, drafted.startAt)
    return sendPart(reply, Preview({ form, drafted, school, away, now: context.clock.now() }))
  })

  server.post('/bulletins/people', async (request, reply) => {
    const form = readCompose(formOf(request))
    return sendPart(reply, PeopleChoice(await peopleOf(context, visitorOf(request), form)))
  })

  server.post('/bulletins', async (request, reply) => {
    const [visitor, fields] = [visitorOf(request), formOf(request)]
    const form = readCompose(fields)
    if (fields.one('step') !== 'send') return showForm(reply, visitor, form, [])
    try {
      const sent = await sendOnce(context, visitor, form)
      if (sent.kind !== 'other-contents') return reply.redirect(`/bulletins/${sent.id}`, 303)
      return showForm(reply, visitor, { ...form, token: randomUUID() }, [sentBefore])
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return showForm(reply, visitor, form, faultsOf(error))
    }
  })

  async function showForm(reply: FastifyReply, visitor: Visitor, form: ComposeForm, faults: Fault[]) {
    const { db, clock } = context
    const drafted = await draftOf(context, visitor, form)
    const page = composePage({
      visitor,
      form,
      faults,
      drafted,
      groups: await listGroups(db.read, visitor.school.id),
      people: await peopleOf(context, visitor, form),
      staff: await allStaff(db.read, visitor.school.id),
      away: await awayAt(db.read, visitor.school, drafted.startAt),
      now: clock.now(),
    })
    return sendPage(reply, page, faults.length > 0 ? 422 : 200)
  }
}

const sentBefore: Fault = {
  pointer: '',
  detail:
    'You have sent a bulletin with this form already; it is in the list of bulletins. If you want to send this one as well, press the button once more.',
}

const faultsOf = ({ kind, message, faults, more }: Refused): Fault[] => {
  if (kind === 'needs-confirmation')
    return [
      {
        pointer: '/confirm',
        detail: `${openWarnings(more).join(' ')} Tick that you mean it, or change the text.`,
      },
    ]
  return faults.length > 0 ? faults : [{ pointer: '', detail: message }]
}

// As `accepting.ts` hands them to the API as well.
const openWarnings = ({ warnings }: Refused['more']): string[] =>
  Array.isArray(warnings) ? warnings.map(({ kind }: Warning) => warningInShort[kind]) : []
