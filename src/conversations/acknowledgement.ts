import { and, eq, isNull } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { optOuts } from '../db/schema.ts'
import { priority } from '../messages/priority.ts'
import { writeMessages } from '../messages/writing.ts'
import { mayBeTexted, type Textable } from '../numbers/textable.ts'
import { type Home, mayWriteFreely } from '../roster/no-contact.ts'
import { schoolDay } from '../schools/hours.ts'
import type { School } from '../schools/schools.ts'
import { atAnyHour } from '../schools/sending-hours.ts'
import { usefulUntil } from '../schools/useful-time.ts'
import { inWords } from '../schools/words.ts'
import { staffByIds, staffName } from '../staff/staff.ts'
import type { Conversation } from './conversations.ts'

export interface Acknowledging {
  school: School
  number: { id: string } & Textable
  home: Home
  conversation: Conversation
  now: Date
  policy: { drama: boolean }
}

/**
 * Tells the parent who will answer and by when, once a conversation and day. Nobody is told who opted out, who is
 * barred by no-contact, or whose number cannot be texted. Gives the id of the message to enqueue.
 */
export async function acknowledge(tx: Writer, around: Acknowledging): Promise<{ id: string }[]> {
  const { school, number, home, conversation, now, policy } = around
  if (!mayBeTexted(number, policy) || !mayWriteFreely(home) || (await hasOptedOut(tx, number.id))) return []
  return writeMessages(
    tx,
    [
      {
        schoolId: school.id,
        kind: 'acknowledgement',
        priority: priority.reply,
        numberId: number.id,
        lineId: conversation.lineId,
        conversationId: conversation.id,
        ownerId: conversation.ownerId,
        parents: home.holders,
        pupils: [],
        body: await words(tx, around),
        acknowledgedDay: schoolDay(now, school.timeZone),
        validUntil: usefulUntil(atAnyHour, now),
      },
    ],
    now,
  )
}

async function hasOptedOut(tx: Reader, numberId: string): Promise<boolean> {
  return (await tx.$count(optOuts, and(eq(optOuts.numberId, numberId), isNull(optOuts.liftedAt)))) > 0
}

async function words(tx: Reader, { school, conversation }: Acknowledging): Promise<string> {
  const owner = (await staffByIds(tx, school.id, [conversation.ownerId])).get(conversation.ownerId)!
  const by = inWords(conversation.respondBy, school.timeZone)
  return `${school.name}: thank you for your text. ${staffName(owner)} will answer by ${by}. This line is not watched for emergencies: phone us, or 999.`
}
