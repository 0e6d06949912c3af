// What waits for an answer, and from whom.

import { and, asc, eq, isNull, lt, or, type SQL } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { conversations } from '../db/schema.ts'
import type { Staff } from '../staff/staff.ts'
import type { Conversation } from './conversations.ts'
import { hasJoined, readableBy } from './reading.ts'

export interface Waiting {
  open: number
  overdue: number
}

/** What a member of staff is to answer, as its owner or because they joined: the nearest time first. */
export const toAnswer = (db: Reader, member: Staff, limit: number): Promise<Conversation[]> =>
  db
    .select()
    .from(conversations)
    .where(and(isOpen(member), isWith(member)))
    .orderBy(asc(conversations.respondBy), asc(conversations.id))
    .limit(limit)

/** How much waits for a member of staff, or in all that they may read; and how much of it is late. */
export async function waiting(
  db: Reader,
  member: Staff,
  { mine }: { mine: boolean },
  now: Date,
): Promise<Waiting> {
  const counts = and(isOpen(member), mine ? isWith(member) : undefined)
  return {
    open: await db.$count(conversations, counts),
    overdue: await db.$count(conversations, and(counts, lt(conversations.respondBy, now))),
  }
}

const isOpen = (member: Staff): SQL =>
  and(
    eq(conversations.schoolId, member.schoolId),
    isNull(conversations.closedAt),
    isNull(conversations.answeredAt),
    readableBy(member),
  )!

const isWith = ({ id }: Staff): SQL => or(eq(conversations.ownerId, id), hasJoined(id))!
