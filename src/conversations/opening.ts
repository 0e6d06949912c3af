// The conversation that a routed text belongs to: one that goes on, or a new one.

import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { placed, prepared } from '../db/prepared.ts'
import { conversations } from '../db/schema.ts'
import { newId } from '../ids.ts'
import type { Conversation } from './conversations.ts'
import { timesFor } from './desk.ts'
import { fromMachine, goOn, type Opening } from './going-on.ts'
import { isStillTheirs, whoWrote } from './hands.ts'
import { restrict } from './restricting.ts'
import type { Routed } from './routing.ts'
import { clockStarted, clockStopped } from './times.ts'

/** A conversation as it stands after the text, and whether it is new. */
export interface Opened {
  conversation: Conversation
  isNew: boolean
}

/** Goes on with the conversation that the route names, or opens a new one. */
export async function openConversation(tx: Writer, opening: Opening): Promise<Opened> {
  const running = isForNobody(opening.routed) ? null : await runningOne(tx, opening)
  const conversation = running ? await goOn(tx, running, opening) : await open(tx, opening)
  return { conversation: await keptFromOthers(tx, conversation, opening), isNew: running === null }
}

async function keptFromOthers(tx: Writer, conversation: Conversation, { arrived, routed }: Opening) {
  const { isRestricted, because } = routed.route
  if (!isRestricted || conversation.restrictedAt) return conversation
  const at = arrived.text.receivedAt
  await restrict(tx, conversation, because.join(' '), at)
  return { ...conversation, restrictedAt: at }
}

/** “Send me texts again”, “help” and what was asked are dealt with; a STOP is for somebody to know of. */
export const isForNobody = ({ keyword, taken, route }: Routed): boolean =>
  !route.isRestricted && (taken !== null || (keyword !== null && keyword.means !== 'opt-out'))

async function runningOne(tx: Reader, opening: Opening): Promise<Conversation | null> {
  const { arrived, routed } = opening
  const { conversationId, rule } = routed.route
  if (conversationId) {
    const [found] = await conversationById(tx, { id: conversationId })
    // What is answered leaves from the line that was written to.
    return found && found.lineId === arrived.line.id ? found : null
  }
  if (rule !== 'opt-out' && rule !== 'staff') return null
  const [same] = await openOfRule(tx, { numberId: arrived.number.id, lineId: arrived.line.id, rule })
  if (!same || routed.route.isRestricted !== (same.restrictedAt !== null)) return null
  return isStillTheirs(await whoWrote(tx, same.id), arrived.home) ? same : null
}

const conversationById = prepared('conversation_by_id', (db) =>
  db
    .select()
    .from(conversations)
    .where(eq(conversations.id, sql.placeholder('id'))),
)

// A second STOP, and what colleagues write from their own phones.
const openOfRule = prepared('open_conversation_of_rule', (db) =>
  db
    .select()
    .from(conversations)
    .where(
      and(
        eq(conversations.numberId, sql.placeholder('numberId')),
        eq(conversations.lineId, sql.placeholder('lineId')),
        eq(conversations.rule, sql.placeholder('rule')),
        isNull(conversations.closedAt),
        isNull(conversations.answeredAt),
      ),
    )
    .orderBy(desc(conversations.lastTextAt))
    .limit(1),
)

async function open(tx: Writer, { desk, arrived, routed, marks }: Opening): Promise<Conversation> {
  const { school, line, number, text } = arrived
  const { route, keyword } = routed
  const at = text.receivedAt
  const isClosed = isForNobody(routed)
  const times = timesFor(desk, route.owner.id, at, { isUrgent: marks.includes('urgent') })
  const [conversation] = await insertConversation(tx, {
    ...clockStarted(times),
    ...(isClosed || keyword || marks.includes(fromMachine) ? clockStopped : {}),
    id: newId(),
    schoolId: school.id,
    numberId: number.id,
    lineId: line.id,
    ownerId: route.owner.id,
    rule: route.rule,
    because: route.because,
    marks,
    at,
    closedAt: isClosed ? at : null,
    askedPupils: route.ask,
    askedAt: route.ask ? at : null,
  })
  return conversation!
}

const insertConversation = prepared('open_conversation', (tx) =>
  tx
    .insert(conversations)
    .values({
      id: sql.placeholder('id'),
      schoolId: sql.placeholder('schoolId'),
      numberId: sql.placeholder('numberId'),
      lineId: sql.placeholder('lineId'),
      ownerId: sql.placeholder('ownerId'),
      rule: sql.placeholder('rule'),
      because: placed('because', conversations.because),
      marks: placed('marks', conversations.marks),
      openedAt: placed('at', conversations.openedAt),
      lastTextAt: placed('at', conversations.lastTextAt),
      remindAt: placed('remindAt', conversations.remindAt),
      respondBy: placed('respondBy', conversations.respondBy),
      escalateAt: placed('escalateAt', conversations.escalateAt),
      stage: placed('stage', conversations.stage),
      nextStepAt: placed('nextStepAt', conversations.nextStepAt),
      closedAt: placed('closedAt', conversations.closedAt),
      askedPupils: placed('askedPupils', conversations.askedPupils),
      askedAt: placed('askedAt', conversations.askedAt),
    })
    .returning(),
)
