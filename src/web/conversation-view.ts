import {
  type Conversation,
  type ConversationState,
  stateOf,
  threadOf,
} from '../conversations/conversations.ts'
import { homesOf } from '../conversations/homes.ts'
import { lastTexts } from '../conversations/last-texts.ts'
import type { Reader } from '../db/database.ts'
import type { Message } from '../messages/status.ts'
import { conditionOf, type NumberCondition } from '../numbers/condition.ts'
import { type LikelyParent, likelyParents } from '../refresh/matching.ts'
import { namesOf } from '../roster/people.ts'
import { type Staff, staffByIds } from '../staff/staff.ts'
import { listed, spokenNumber } from './words.ts'

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

/** Conversations as a list shows them. */
export async function listedConversations(
  db: Reader,
  schoolId: string,
  found: Conversation[],
  now: Date,
): Promise<ListedConversation[]> {
  const last = await lastTexts(
    db,
    schoolId,
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
      who: whoIs(parents, text?.e164 ?? ''),
      lastText: text?.body ?? '',
      lastIsOurs: text?.direction === 'outbound',
    }
  })
}

const isOverdue = (conversation: Conversation, now: Date): boolean =>
  stateOf(conversation) === 'open' && conversation.respondBy < now

const whoIs = (parents: { name: string }[], e164: string): string =>
  parents.length > 0 ? listed(parents.map(({ name }) => name)) : spokenNumber(e164)

export interface ConversationView {
  conversation: Conversation
  state: ConversationState
  owner: Staff
  isOverdue: boolean
  who: string
  e164: string
  condition: NumberCondition
  parents: { id: string; name: string }[]
  pupils: { id: string; name: string; form: string | null }[]
  thread: Message[]
}

/** One conversation with everything that is said in it, and the home that wrote. */
export async function conversationView(
  db: Reader,
  conversation: Conversation,
  now: Date,
): Promise<ConversationView> {
  const { id, schoolId, ownerId, numberId } = conversation
  const { e164, parents, pupils } = (await homesOf(db, schoolId, [conversation])).get(id)!
  return {
    conversation,
    state: stateOf(conversation),
    owner: (await staffByIds(db, schoolId, [ownerId])).get(ownerId)!,
    isOverdue: isOverdue(conversation, now),
    who: whoIs(parents, e164),
    e164,
    condition: await conditionOf(db, schoolId, numberId),
    parents,
    pupils,
    thread: await threadOf(db, conversation),
  }
}

/** Whom the texts of a number that is nobody's name; nobody when it is somebody's. */
export async function whoMayItBe(
  db: Reader,
  { conversation, parents, thread }: Pick<ConversationView, 'conversation' | 'parents' | 'thread'>,
): Promise<LikelyParent[]> {
  if (parents.length > 0) return []
  const written = thread.filter(({ direction }) => direction === 'inbound').map(({ body }) => body)
  return likelyParents(db, conversation.schoolId, written.join(' '))
}
