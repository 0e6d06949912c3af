import { and, eq } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { messages, parentNumbers } from '../db/schema.ts'
import { findWritten, type PhoneNumber } from '../numbers/numbers.ts'
import type { School } from '../schools/schools.ts'
import { type Onlooker, textsKnownTo } from './restricted.ts'

/**
 * The school's number that somebody writes, in whatever spelling; null for one that it does not know, and for one that
 * it knows only from what the onlooker may not read: that a phone has written at all may be what somebody is after.
 */
export async function findWrittenFor(
  db: Reader,
  school: Pick<School, 'id' | 'country'>,
  written: string,
  onlooker: Onlooker,
): Promise<PhoneNumber | null> {
  const found = await findWritten(db, school, written)
  return found && (await isKnownTo(db, found, onlooker)) ? found : null
}

async function isKnownTo(db: Reader, { id }: PhoneNumber, onlooker: Onlooker): Promise<boolean> {
  if ((await db.$count(parentNumbers, eq(parentNumbers.numberId, id))) > 0) return true
  const ofNumber = eq(messages.numberId, id)
  return (
    (await db.$count(messages, and(ofNumber, textsKnownTo(onlooker)))) > 0 ||
    (await db.$count(messages, ofNumber)) === 0
  )
}
