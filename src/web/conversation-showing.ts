import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { type Conversation, findReadable } from '../conversations/conversations.ts'
import { type Fault, Refused } from '../errors.ts'
import { refusalsOf } from '../numbers/refusals.ts'
import { answeredCountsDays } from '../routing/evidence.ts'
import { type Away, awayAt } from '../staff/away.ts'
import { may } from '../staff/permissions.ts'
import { allStaff, staffName } from '../staff/staff.ts'
import { conversationPage } from './conversation-page.tsx'
import { type ConversationView, conversationView, whoMayItBe } from './conversation-view.ts'
import { type Form, queryOf } from './form.ts'
import { PhoneConsents } from './phone-consents.tsx'
import { sendPage } from './render.ts'
import { visitorOf } from './session.ts'

/** What is being written on the page, each with the token with which it is sent once. */
export interface Draft {
  body: string
  token: string
  note: string
  noteToken: string
}

/** What is said above the page: what is wrong, or what was just done. */
interface Said {
  faults?: Fault[]
  done?: string
  /** Who may have written, as the office typed it. */
  typed?: string | null
}

const nothing = (): Draft => ({ body: '', token: randomUUID(), note: '', noteToken: randomUUID() })

/** What was being written, whichever button was pressed. */
export const draftIn = (form: Form): Draft => ({
  body: form.one('body'),
  token: form.one('token') || randomUUID(),
  note: form.one('note'),
  noteToken: form.one('noteToken') || randomUUID(),
})

/** A draft of which the answer is sent. */
export const withoutAnswer = (draft: Draft): Draft => ({ ...draft, body: '', token: randomUUID() })

/** A draft of which the note is saved. */
export const withoutNote = (draft: Draft): Draft => ({ ...draft, note: '', noteToken: randomUUID() })

/**
 * Goes on after something was done. Where an answer or a note is begun the page is the answer to the form itself,
 * which alone brings the words along; else it is asked for anew, and can be loaded again.
 */
export async function goOn(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  { id, draft, done: what = '', place = '' }: { id: string; draft: Draft; done?: string; place?: string },
) {
  if (`${draft.body}${draft.note}`.trim() === '')
    return reply.redirect(`/conversations/${id}${what ? `?done=${what}` : ''}${place}`, 303)
  const conversation = await readable(context, request, id)
  return showConversation(context, request, reply, conversation, draft, { done: what })
}

/** The page of one conversation. @throws Refused `not-found` when it is not theirs to read any more */
export async function showConversation(
  { db, clock }: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  conversation: Conversation,
  draft: Draft = nothing(),
  { faults: given = [], done: what = queryOf(request).one('done'), typed = null }: Said = {},
) {
  const visitor = visitorOf(request)
  const view = await conversationView(db.read, conversation, visitor.member, clock.now())
  const staff = await allStaff(db.read, visitor.school.id)
  const away = await awayAt(db.read, visitor.school, clock.now())
  const likely = may(visitor.member, 'send-bulletins') ? await whoMayItBe(db.read, view, typed) : null
  const faults = typed !== null && likely?.found.length === 0 ? [...given, nobodyFound(typed)] : given
  const { schoolId, numberId } = conversation
  const said = (await refusalsOf(db.read, schoolId, [numberId])).get(numberId)!
  const beforeWriting = PhoneConsents({ visitor, numberId, conversationId: conversation.id, said })
  const notice = noticeOf(what, view, away)
  // A text that came while this was read, or while a change waited for it, may have made it one that they may not read.
  await findReadable(db.read, visitor.member, conversation.id)
  return sendPage(
    reply,
    conversationPage({
      ...view,
      ...draft,
      faults,
      visitor,
      staff,
      away,
      likely,
      notice,
      beforeWriting,
    }),
    faults.length > 0 ? 422 : 200,
  )
}

const nobodyFound = (typed: string): Fault => ({
  pointer: '/who',
  detail: typed
    ? `Nobody on the roster is called “${typed}”. A part of the name will do, the parent’s or the child’s.`
    : 'Write a name, or a part of one.',
})

const done: Record<string, string> = {
  'passed-on': 'The conversation was passed on.',
  merged: 'The other conversation was merged into this one.',
  closed: 'The conversation is closed. A new text from this phone starts another.',
  reopened: 'The conversation is open again.',
  joined: 'They may read and answer it now.',
  left: 'Who answers besides the owner was changed.',
  'who-wrote': 'It is on record who wrote.',
  unrestricted: 'The conversation is restricted no longer.',
  theirs: 'The number is theirs on record now.',
}

// As `runningConversations` has it.
const closedAfterAnswer = `The conversation is closed. A new text from this phone within ${answeredCountsDays} days of the answer opens it again; a later one starts another.`

function noticeOf(what: string, { owner, conversation }: ConversationView, away: Away): string | undefined {
  // Whoever gives it to somebody who is away is told at once, and may think again.
  const because = what === 'passed-on' ? away.get(owner.id) : undefined
  if (because) return `${done[what]} ${staffName(owner)} ${because}.`
  return what === 'closed' && conversation.answeredAt ? closedAfterAnswer : done[what]
}

/** What was refused, as faults of the form; anything else is thrown on. */
export function faultsIn(error: unknown, pointer: string): Fault[] {
  if (!(error instanceof Refused)) throw error
  return error.faults.length > 0 ? error.faults : [{ pointer, detail: error.message }]
}

/** The conversation in an address. One that is not theirs to read is not there for who is signed in. */
export const readable = ({ db }: Context, request: FastifyRequest, id: string): Promise<Conversation> =>
  findReadable(db.read, visitorOf(request).member, id)
