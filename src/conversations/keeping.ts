import { eq, sql } from 'drizzle-orm'
import type { Writer } from '../db/database.ts'
import { placed, prepared } from '../db/prepared.ts'
import { inboundTexts, messages } from '../db/schema.ts'
import { newId } from '../ids.ts'
import { countParts } from '../messages/parts.ts'
import { priority } from '../messages/priority.ts'
import { pupilsOf } from '../roster/no-contact.ts'
import { parentsSpeaking } from '../routing/speaking.ts'
import { parentsAtHome, pupilsAtHome } from './family.ts'
import type { InboundRow } from './inbound.ts'
import type { Opened } from './opening.ts'
import type { Routed } from './routing.ts'
import { recordStep } from './steps.ts'
import type { ArrivedText } from './taking.ts'

export interface ToKeep {
  text: InboundRow
  arrived: ArrivedText
  routed: Routed
  opened: Opened
}

/** Makes the stored text a message of its conversation, and writes down whose it is and why. */
export async function keepRouted(tx: Writer, kept: ToKeep): Promise<void> {
  const { text, routed, opened } = kept
  const { conversation } = opened
  const messageId = newId()
  await insertInbound(tx, {
    id: messageId,
    schoolId: conversation.schoolId,
    numberId: conversation.numberId,
    lineId: conversation.lineId,
    conversationId: conversation.id,
    ownerId: conversation.ownerId,
    parents: await whoWrites(tx, kept),
    pupils: routed.route.pupils?.length ? routed.route.pupils : everyPupil(kept),
    body: text.body,
    parts: countParts(text.body).count,
    pictures: picturesIn(text),
    carrierSid: text.carrierSid,
    createdAt: text.receivedAt,
  })
  await becomeMessage(tx, { id: text.id, messageId })
  const words = routed.route.because.join(' ')
  await recordStep(tx, conversation, { kind: 'routed', toId: conversation.ownerId, words }, text.receivedAt)
}

// A number that several share belongs to all of them, until the text says which of them writes. Staff who text from
// their own phone are not filed on their child.
async function whoWrites(tx: Writer, { text, arrived, routed }: ToKeep): Promise<string[]> {
  const { home, school } = arrived
  if (routed.route.rule === 'staff') return []
  if (home.holders.length < 2) return home.holders
  return parentsSpeaking(text.body, await parentsAtHome(tx, school.id, home), await pupilsAtHome(tx, home))
}

const everyPupil = ({ arrived, routed }: ToKeep): string[] =>
  routed.route.rule === 'staff' ? [] : pupilsOf(arrived.home)

// A number that is none must not keep a text from its owner.
const picturesIn = ({ parameters: { NumMedia = '' } }: InboundRow): number =>
  /^\d{1,3}$/.test(NumMedia) ? Number(NumMedia) : 0

const insertInbound = prepared('insert_inbound_message', (tx) =>
  tx.insert(messages).values({
    id: sql.placeholder('id'),
    schoolId: sql.placeholder('schoolId'),
    direction: 'inbound',
    kind: 'inbound',
    priority: priority.reply,
    numberId: sql.placeholder('numberId'),
    lineId: sql.placeholder('lineId'),
    conversationId: sql.placeholder('conversationId'),
    ownerId: sql.placeholder('ownerId'),
    parents: placed('parents', messages.parents),
    pupils: placed('pupils', messages.pupils),
    body: sql.placeholder('body'),
    parts: sql.placeholder('parts'),
    pictures: sql.placeholder('pictures'),
    carrierSid: sql.placeholder('carrierSid'),
    createdAt: placed('createdAt', messages.createdAt),
  }),
)

const becomeMessage = prepared('inbound_text_is_message', (tx) =>
  tx
    .update(inboundTexts)
    .set({ messageId: sql`${sql.placeholder('messageId')}` })
    .where(eq(inboundTexts.id, sql.placeholder('id'))),
)
