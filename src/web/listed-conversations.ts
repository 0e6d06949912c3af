import { type Conversation, type ConversationState, stateOf } from '../conversations/conversations.ts'
import { lastTexts } from '../conversations/last-texts.ts'
import { isAwaited } from '../conversations/times.ts'
import type { Reader } from '../db/database.ts'
import { namesOf } from '../roster/people.ts'
import { type Staff, staffByIds } from '../staff/staff.ts'
import { shownText } from './shown-text.ts'
import { conversationStateInWords, counted, listed, spokenNumber } from './words.ts'

export interface ListedConversation {
  conversation: Conversation
  state: ConversationState
  owner: Staff
  isOverdue: boolean
  /** The parents on record for the number; the number itself when it is nobody's. */
  who: string
  lastText: string
  lastIsOurs: boolean
}

/** Conversations as a list shows them to somebody. */
export async function listedConversations(
  db: Reader,
  reader: Staff,
  found: Conversation[],
  now: Date,
): Promise<ListedConversation[]> {
  const { schoolId } = reader
  const last = await lastTexts(
    db,
    reader,
    found.map(({ id }) => id),
  )
  const owners = await staffByIds(
    db,
    schoolId,
    found.map(({ ownerId }) => ownerId),
  )
  const names = await namesOf(db, schoolId, {
    parents: [...last.values()].flatMap(({ parents }) => parents),
    pupils: [],
  })
  return found.map((conversation) => {
    const text = last.get(conversation.id)
    const parents = names.parents.filter(({ id }) => text?.parents.includes(id))
    return {
      conversation,
      state: stateOf(conversation),
      owner: owners.get(conversation.ownerId)!,
      isOverdue: isOverdue(conversation, now),
      // Its texts are in another now: a notice of it, which leads there, is all that is left.
      who: conversation.mergedInto ? 'Merged with another' : whoIs(parents, text?.e164 ?? ''),
      lastText: lastTextInShort(text),
      lastIsOurs: text?.direction === 'outbound',
    }
  })
}

/** What was written last, as a list shows it; nothing when nobody has written yet. */
export const lastTextInShort = (text: { body: string; pictures: number } | undefined): string =>
  text
    ? shownText(text.body) || (text.pictures > 0 ? counted(text.pictures, 'picture') : 'Without words')
    : ''

export const isOverdue = (conversation: Conversation, now: Date): boolean =>
  waitsForAnswer(conversation) && conversation.respondBy < now

/** Whether somebody waits for an answer: a STOP and a machine do not, though somebody is to see what they wrote. */
export const waitsForAnswer = (conversation: Conversation): boolean =>
  stateOf(conversation) === 'open' && isAwaited(conversation)

/** How a conversation stands, in words. */
export const standingInWords = (conversation: Conversation): string =>
  stateOf(conversation) === 'open' && !isAwaited(conversation)
    ? 'To be seen: no answer needed'
    : conversationStateInWords[stateOf(conversation)]

export const whoIs = (parents: { name: string }[], e164: string): string =>
  parents.length > 0 ? listed(parents.map(({ name }) => name)) : spokenNumber(e164)
