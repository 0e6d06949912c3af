import {
  type Conversation,
  type ConversationState,
  stateOf,
  threadOf,
} from '../conversations/conversations.ts'
import { homesOf } from '../conversations/homes.ts'
import { joinedIn } from '../conversations/joining.ts'
import { lastTexts } from '../conversations/last-texts.ts'
import { othersWithNumber } from '../conversations/listing.ts'
import { type NamedStep, namedSteps } from '../conversations/named-steps.ts'
import { isSafeguardingLead } from '../conversations/reading.ts'
import type { Reader } from '../db/database.ts'
import type { Message } from '../messages/status.ts'
import { conditionOf, type NumberCondition } from '../numbers/condition.ts'
import { likelyParents, parentsTyped } from '../refresh/matching.ts'
import { homeOf } from '../roster/no-contact.ts'
import { namesOf, type PersonName } from '../roster/people.ts'
import { may } from '../staff/permissions.ts'
import { type Staff, staffByIds } from '../staff/staff.ts'
import type { Likely } from './likely-parents.tsx'
import { isOverdue, lastTextInShort, whoIs } from './listed-conversations.ts'

export interface ConversationView {
  conversation: Conversation
  state: ConversationState
  owner: Staff
  joined: { member: Staff }[]
  isOverdue: boolean
  who: string
  e164: string
  condition: NumberCondition
  parents: PersonName[]
  pupils: (PersonName & { form: string | null })[]
  /** Who has the phone on record now. */
  holders: PersonName[]
  thread: Message[]
  writers: Map<string, string>
  history: NamedStep[]
  /** Those that it may be merged into. */
  others: { conversation: Conversation; owner: Staff; lastText: string }[]
  ways: Ways
}

/** What whoever looks may do about who reads it. */
interface Ways {
  passOn: boolean
  letIn: boolean
  takeOutOthers: boolean
  liftRestriction: boolean
}

/** One conversation with everything that is said in it, the home that wrote, and what became of it. */
export async function conversationView(
  db: Reader,
  conversation: Conversation,
  member: Staff,
  now: Date,
): Promise<ConversationView> {
  const { id, schoolId, ownerId, numberId } = conversation
  const { e164, parents, pupils } = (await homesOf(db, schoolId, [conversation])).get(id)!
  const { holders } = await homeOf(db, schoolId, numberId)
  const thread = await threadOf(db, conversation)
  const history = await namedSteps(db, conversation)
  const others = await othersWithNumber(db, member, conversation)
  const last = await lastTexts(
    db,
    member,
    others.map((other) => other.id),
  )
  const owners = await staffByIds(db, schoolId, [ownerId, ...others.map((other) => other.ownerId)])
  return {
    conversation,
    state: stateOf(conversation),
    owner: owners.get(ownerId)!,
    joined: (await joinedIn(db, schoolId, [conversation])).get(id)!,
    isOverdue: isOverdue(conversation, now),
    who: whoIs(parents, e164),
    e164,
    condition: await conditionOf(db, schoolId, numberId),
    parents,
    pupils,
    holders: (await namesOf(db, schoolId, { parents: holders, pupils: [] })).parents,
    thread,
    writers: writersOf(thread, history),
    history,
    others: others.map((other) => ({
      conversation: other,
      owner: owners.get(other.ownerId)!,
      lastText: lastTextInShort(last.get(other.id)),
    })),
    ways: waysOf(member, conversation, await isSafeguardingLead(db, schoolId, member.id)),
  }
}

// An answer and the step that says who wrote it are of one instant.
function writersOf(thread: Message[], history: NamedStep[]): Map<string, string> {
  const written = history.filter(({ kind }) => kind === 'answered')
  return new Map(
    thread
      .filter(({ kind }) => kind === 'reply')
      .flatMap(({ id, createdAt }) => {
        const by = written.find(({ at }) => at.getTime() === createdAt.getTime())?.by
        return by ? [[id, by.name]] : []
      }),
  )
}

function waysOf(member: Staff, { restrictedAt, ownerId }: Conversation, isLead: boolean): Ways {
  const isOpen = restrictedAt === null
  return {
    passOn: isOpen || isLead,
    letIn: isOpen || isLead,
    takeOutOthers: isOpen ? ownerId === member.id || may(member, 'read-all-conversations') : isLead,
    liftRestriction: !isOpen && isLead,
  }
}

/**
 * Who may have written from a number that is nobody's on record: those whom its texts name, or whoever was looked for.
 * Null where it is somebody's.
 */
export async function whoMayItBe(
  db: Reader,
  { conversation, parents, thread }: Pick<ConversationView, 'conversation' | 'parents' | 'thread'>,
  typed: string | null,
): Promise<Likely | null> {
  if (parents.length > 0 || conversation.rule === 'staff') return null
  if (typed !== null) return { typed, found: await parentsTyped(db, conversation.schoolId, typed) }
  const written = thread.filter(({ direction }) => direction === 'inbound').map(({ body }) => body)
  return { typed, found: await likelyParents(db, conversation.schoolId, written.join(' ')) }
}
