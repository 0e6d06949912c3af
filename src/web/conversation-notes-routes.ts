import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'
import type { Conversation } from '../conversations/conversations.ts'
import { addNote } from '../conversations/notes.ts'
import type { Fault } from '../errors.ts'
import {
  type Draft,
  draftIn,
  faultsIn,
  goOn,
  readable,
  showConversation,
  withoutNote,
} from './conversation-showing.ts'
import { formOf } from './form.ts'
import { once } from './once.ts'
import { visitorOf } from './session.ts'

/** What staff note of a conversation: by whoever may read it, and never seen by the parent. */
export async function conversationNoteRoutes(server: FastifyInstance, { context }: { context: Context }) {
  const { db, clock } = context

  server.post<{ Params: { id: string } }>('/conversations/:id/notes', async (request, reply) => {
    const conversation = await readable(context, request, request.params.id)
    const draft = draftIn(formOf(request))
    const show = (shown: Draft, faults: Fault[]) =>
      showConversation(context, request, reply, conversation, shown, { faults })
    try {
      const saved = await noteOnce(conversation, draft, visitorOf(request).member.id)
      if (saved.kind === 'other-contents') return show({ ...draft, noteToken: randomUUID() }, [notedBefore])
      const { id } = conversation
      return goOn(context, request, reply, { id, draft: withoutNote(draft), place: '#history' })
    } catch (error) {
      return show(
        draft,
        faultsIn(error, '/note').map((fault) => ({ ...fault, pointer: '/note' })),
      )
    }
  })

  // The page that follows may be the answer to the form, which is sent again when that page is loaded again.
  const noteOnce = ({ id, schoolId }: Conversation, { note, noteToken: token }: Draft, by: string) =>
    db.write((tx) => {
      const now = clock.now()
      return once(tx, { schoolId, token, contents: { conversation: id, note } }, now, async () => {
        await addNote(tx, schoolId, id, note, by, now)
        return id
      })
    })
}

const notedBefore: Fault = {
  pointer: '/note',
  detail:
    'You have saved a note with this form already; it stands in the history. If you want to save this one as well, press the button once more.',
}
