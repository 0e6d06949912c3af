import { and, eq, gt, isNull } from 'drizzle-orm'
import type { ArrivedText } from '../conversations/taking.ts'
import type { Reader } from '../db/database.ts'
import { messages, optOuts } from '../db/schema.ts'
import { priority } from '../messages/priority.ts'
import type { NewMessage } from '../messages/writing.ts'
import type { PhoneNumber } from '../numbers/numbers.ts'
import { mayBeTexted } from '../numbers/textable.ts'
import { homeOf, isBarred, mayWriteFreely } from '../roster/no-contact.ts'
import { atAnyHour } from '../schools/sending-hours.ts'
import { usefulUntil } from '../schools/useful-time.ts'
import { liaisonLead } from '../staff/staff.ts'

/** Two machines must not talk to each other for ever: so many automatic texts at most go to a number in a day. */
const mostInADay = 3
const day = 86_400_000

/** From whom an automatic text goes, and when. */
export interface Speaking {
  schoolId: string
  line: { id: string }
  now: Date
  policy: { drama: boolean }
}

/** A text that may answer something, and when it came. */
export interface Answering extends ArrivedText, Speaking {
  at: Date
}

export interface Said {
  validUntil?: Date
  /** It is the last word about something: it goes out even when the number has had its texts of the day. */
  isLast?: boolean
}

/**
 * An automatic text to a number, to be written; none when it must not or cannot get one, is held by somebody who is
 * barred from a pupil, or has had three in a day.
 */
export async function sayTo(
  tx: Reader,
  speaking: Speaking,
  number: PhoneNumber,
  body: string,
  { validUntil, isLast = false }: Said = {},
): Promise<NewMessage[]> {
  const { schoolId, line, now, policy } = speaking
  const home = await homeOf(tx, schoolId, number.id)
  if (!mayBeTexted(number, policy) || !mayWriteFreely(home) || isBarred(home)) return []
  if (await hasOptedOut(tx, number.id)) return []
  if (!isLast && (await hadEnough(tx, number.id, now))) return []
  const text = {
    schoolId,
    kind: 'automatic' as const,
    priority: priority.reply,
    numberId: number.id,
    lineId: line.id,
    ownerId: (await liaisonLead(tx, schoolId)).id,
    parents: home.holders,
    pupils: [],
    body,
    validUntil: validUntil ?? usefulUntil(atAnyHour, now),
  }
  return [text]
}

async function hasOptedOut(tx: Reader, numberId: string): Promise<boolean> {
  return (await tx.$count(optOuts, and(eq(optOuts.numberId, numberId), isNull(optOuts.liftedAt)))) > 0
}

async function hadEnough(tx: Reader, numberId: string, now: Date): Promise<boolean> {
  const ofToday = and(
    eq(messages.numberId, numberId),
    eq(messages.kind, 'automatic'),
    gt(messages.createdAt, new Date(now.getTime() - day)),
  )
  return (await tx.$count(messages, ofToday)) >= mostInADay
}
