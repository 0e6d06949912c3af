import { and, eq, gte, inArray, isNull, lte, sql } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { placed, prepared } from '../db/prepared.ts'
import { messages, optOuts } from '../db/schema.ts'
import { priority } from '../messages/priority.ts'
import { writeMessages } from '../messages/writing.ts'
import { mayBeTexted, type Textable } from '../numbers/textable.ts'
import { type Home, isBarred, mayWriteFreely } from '../roster/no-contact.ts'
import { schoolDay } from '../schools/hours.ts'
import { atAnyHour } from '../schools/sending-hours.ts'
import { usefulUntil } from '../schools/useful-time.ts'
import { type Acknowledged, acknowledgementWords } from './acknowledgement-words.ts'

export interface Acknowledging extends Acknowledged {
  number: { id: string } & Textable
  home: Home
  /** Whether the conversation began with this text. */
  isNew: boolean
  policy: { drama: boolean }
}

/**
 * Tells the parent who will answer and by when, once a conversation and day. Nobody is told who opted out, who is
 * barred by no-contact, or whose number cannot be texted. Gives the id of the message to enqueue.
 */
export async function acknowledge(tx: Writer, around: Acknowledging): Promise<{ id: string }[]> {
  const { desk, number, home, conversation, isNew, now, policy } = around
  const day = schoolDay(now, desk.school.timeZone)
  if (!isNew && (await isAcknowledged(tx, conversation.id, day))) return []
  if (!isNew && (await isEcho(tx, number.id, now))) return []
  if (!(await mayBeTold(tx, number, home, policy))) return []
  return writeMessages(
    tx,
    [
      {
        schoolId: desk.school.id,
        kind: 'acknowledgement',
        priority: priority.reply,
        numberId: number.id,
        lineId: conversation.lineId,
        conversationId: conversation.id,
        ownerId: conversation.ownerId,
        parents: home.holders,
        pupils: [],
        body: acknowledgementWords(around),
        acknowledgedDay: day,
        validUntil: usefulUntil(atAnyHour, now),
      },
    ],
    now,
  )
}

/** Whether something is said by itself to who wrote: nobody is told who opted out or must have no contact. */
export async function mayBeTold(
  db: Reader,
  number: { id: string } & Textable,
  home: Home,
  policy: { drama: boolean },
): Promise<boolean> {
  if (!mayBeTexted(number, policy) || !mayWriteFreely(home) || isBarred(home)) return false
  return !(await hasOptedOut(db, number.id))
}

async function hasOptedOut(tx: Reader, numberId: string): Promise<boolean> {
  const [standing] = await optOutInForce(tx, { numberId })
  return standing !== undefined
}

const optOutInForce = prepared('opt_out_in_force', (db) =>
  db
    .select({ id: optOuts.id })
    .from(optOuts)
    .where(and(eq(optOuts.numberId, sql.placeholder('numberId')), isNull(optOuts.liftedAt))),
)

async function isAcknowledged(tx: Reader, conversationId: string, day: string): Promise<boolean> {
  const [said] = await acknowledgedOn(tx, { conversationId, day })
  return said !== undefined
}

const acknowledgedOn = prepared('acknowledged_on', (db) =>
  db
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(
        eq(messages.conversationId, sql.placeholder('conversationId')),
        eq(messages.acknowledgedDay, sql.placeholder('day')),
      ),
    ),
)

const echoMs = 600_000

// What comes within minutes of an acknowledgement answers that: a machine, or a person who has just been told. Two
// machines would otherwise go on at midnight.
async function isEcho(tx: Reader, numberId: string, now: Date): Promise<boolean> {
  const [said] = await acknowledgedLately(tx, { numberId, since: new Date(now.getTime() - echoMs), now })
  return said !== undefined
}

const acknowledgedLately = prepared('acknowledged_lately', (db) =>
  db
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(
        eq(messages.numberId, sql.placeholder('numberId')),
        inArray(messages.kind, ['acknowledgement', 'automatic']),
        gte(messages.createdAt, placed('since', messages.createdAt)),
        lte(messages.createdAt, placed('now', messages.createdAt)),
      ),
    )
    .limit(1),
)
