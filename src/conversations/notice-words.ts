// Notices in words. None names anybody or says what was written: they are mailed.

import { inWords } from '../schools/words.ts'
import { type Conversation, stateOf } from './conversations.ts'
import type { Notice } from './notices.ts'

type Told = Pick<Notice, 'kind' | 'staffId'>

/** Why somebody is told, as the conversation stands now. */
export function whyTold({ kind, staffId }: Told, { ownerId }: Pick<Conversation, 'ownerId'>): string {
  const isTheirs = ownerId === staffId
  switch (kind) {
    case 'yours':
      return 'A parent wrote.'
    case 'new text':
      return 'The parent has written again.'
    case 'passed on':
      return isTheirs ? 'It was passed on to you.' : 'It was passed on.'
    case 'joined':
      return 'You have joined it, so that the parent has an answer.'
    case 'reminder':
      return 'It still waits for an answer.'
    case 'deputy joined':
      return isTheirs
        ? 'It is late, so a deputy has joined you.'
        : 'It is late, so you have joined it as the deputy.'
    case 'escalated':
      return isTheirs
        ? 'It was not answered in time, and is with you now.'
        : 'It was not answered in time, and is with the liaison lead now.'
    case 'opted out':
      return 'A phone asked for no more texts.'
  }
}

/** A conversation as the subject of a mail, to somebody who may read it. */
export function subjectOf(
  { kind, staffId }: Told,
  conversation: Conversation,
  timeZone: string,
  now: Date,
): string {
  if (conversation.restrictedAt) return 'A conversation wants you'
  if (kind === 'opted out') return 'A phone asked for no more texts'
  const { ownerId, respondBy } = conversation
  if (stateOf(conversation) !== 'open') return 'A text from home wants you'
  const isOver = respondBy <= now
  const whose =
    ownerId === staffId
      ? `${isOver ? 'was' : 'is'} yours to answer`
      : `${isOver ? 'was' : 'is'} to be answered`
  return `A text from home ${whose} by ${inWords(respondBy, timeZone, now)}`
}
