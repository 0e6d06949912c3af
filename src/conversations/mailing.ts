// Which notices are mailed, and when: a row with `mailAt` is to be mailed, and is tried again at that time.

import { and, asc, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { conversations, notices } from '../db/schema.ts'
import { schoolById } from '../schools/schools.ts'
import { findStaff } from '../staff/staff.ts'
import { type Conversation, stateOf } from './conversations.ts'
import { noticeMail } from './notice-mail.ts'
import { mailWaitsMs, type Notice } from './notices.ts'
import { readableBy } from './reading.ts'

const minute = 60_000
/** A day of them: one hour for the first five, and one each. */
const mostTries = 28
const mostAtOnce = 500

/** One notice that is due for each member of staff: all that they have goes with it. */
export async function noticesToMail(db: Reader, now: Date): Promise<{ id: string }[]> {
  const due = await db
    .select({ id: notices.id, staffId: notices.staffId })
    .from(notices)
    .where(lte(notices.mailAt, now))
    .orderBy(asc(notices.mailAt))
    .limit(mostAtOnce)
  return [...new Map(due.map((notice) => [notice.staffId, notice])).values()]
}

/** A mail, and the notices that it tells of. */
export interface StaffMail {
  mail: { id: string; to: string; subject: string; text: string }
  noticeIds: string[]
}

/**
 * Takes what a member of staff is to be mailed, with the notice that is due. Until it is known to have arrived it is
 * to be tried again, later each time; after a day it is given up. Null when there is nothing to mail any more.
 */
export async function takeMail(
  tx: Writer,
  noticeId: string,
  now: Date,
  { publicUrl }: { publicUrl: string },
): Promise<StaffMail | null> {
  const [due] = await tx
    .select()
    .from(notices)
    .where(and(eq(notices.id, noticeId), lte(notices.mailAt, now)))
  if (!due) return null
  const taken = await takeTries(tx, due.staffId, now)
  const member = await findStaff(tx, due.schoolId, due.staffId)
  const told = member ? (await withConversations(tx, taken, readableBy(member))).filter(isWorthMail) : []
  const worth = new Set(told.map(({ notice }) => notice.id))
  await drop(
    tx,
    taken.map(({ id }) => id).filter((id) => !worth.has(id)),
  )
  if (!member || told.length === 0) return null
  const { timeZone } = await schoolById(tx, due.schoolId)
  return {
    mail: { ...noticeMail(told, { timeZone, publicUrl }, now), to: member.email },
    noticeIds: [...worth],
  }
}

// What is in hand is due again only after its try has ended, so no two workers mail the same.
async function takeTries(tx: Writer, staffId: string, now: Date): Promise<Notice[]> {
  const soon = new Date(now.getTime() + mailWaitsMs)
  const due = await tx
    .select()
    .from(notices)
    .where(and(eq(notices.staffId, staffId), lte(notices.mailAt, soon)))
    .orderBy(asc(notices.id))
  const taken: Notice[] = []
  for (const { id, mailTries } of due) {
    const again = new Date(now.getTime() + waitAfter(mailTries))
    const isOver = mailTries >= mostTries
    const [one] = await tx
      .update(notices)
      .set(isOver ? { mailAt: null } : { mailTries: mailTries + 1, mailAt: again })
      .where(and(eq(notices.id, id), eq(notices.mailTries, mailTries), isNotNull(notices.mailAt)))
      .returning()
    if (one && !isOver) taken.push(one)
  }
  return taken
}

/** Two minutes, four, eight …, at most an hour. */
const waitAfter = (tries: number): number => Math.min(2 ** (tries + 1), 60) * minute

const withConversations = (
  tx: Reader,
  taken: Notice[],
  readable: ReturnType<typeof readableBy>,
): Promise<{ notice: Notice; conversation: Conversation }[]> =>
  tx
    .select({ notice: notices, conversation: conversations })
    .from(notices)
    .innerJoin(conversations, eq(conversations.id, notices.conversationId))
    .where(
      and(
        inArray(
          notices.id,
          taken.map(({ id }) => id),
        ),
        readable,
      ),
    )
    .orderBy(asc(notices.id))

// What was answered or closed meanwhile asks nothing of anybody; that a phone asked for no more texts stays news.
const isWorthMail = ({ notice, conversation }: { notice: Notice; conversation: Conversation }): boolean =>
  notice.kind === 'opted out' || stateOf(conversation) === 'open'

/** The mail server has it. */
export async function recordMailed(tx: Writer, noticeIds: readonly string[], now: Date): Promise<void> {
  await tx
    .update(notices)
    .set({ mailedAt: now, mailAt: null })
    .where(inArray(notices.id, [...noticeIds]))
}

// As if mail had never been thought of.
async function drop(tx: Writer, noticeIds: string[]): Promise<void> {
  if (noticeIds.length === 0) return
  await tx.update(notices).set({ mailAt: null, mailTries: 0 }).where(inArray(notices.id, noticeIds))
}

/** The mail server will not have it: they stand on the pages as before. */
export async function giveUpMail(tx: Writer, noticeIds: readonly string[]): Promise<void> {
  await tx
    .update(notices)
    .set({ mailAt: null })
    .where(inArray(notices.id, [...noticeIds]))
}

/** Mail was tried and is given up. */
export const couldNotBeMailed = ({ mailTries, mailAt, mailedAt }: Notice): boolean =>
  mailTries > 0 && mailAt === null && mailedAt === null

/** While mail is not set up nothing is to be mailed, then or later. Gives how many notices that was. */
export async function forgetMail(tx: Writer): Promise<number> {
  const forgotten = await tx
    .update(notices)
    .set({ mailAt: null })
    .where(isNotNull(notices.mailAt))
    .returning({ one: sql`1` })
  return forgotten.length
}
