// Texts of which neither an answer nor the carrier's records could say whether they left: a person decides.

import { and, asc, eq, inArray, isNotNull, isNull, type SQL } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { attempts, bulletins, messages, numbers } from '../db/schema.ts'
import { notFound, Refused } from '../errors.ts'
import { type Onlooker, textsKnownTo } from './restricted.ts'
import type { Message } from './status.ts'

export const decisions = ['send-again', 'do-not-send'] as const
/** `send-again` accepts that it may arrive twice, `do-not-send` that it may never have arrived. */
export type Decision = (typeof decisions)[number]

export type Attempt = typeof attempts.$inferSelect

export interface UndecidedText {
  message: Message
  e164: string
  /** Why it can no longer be sent again, in a sentence; null when it can. */
  whyNotAgain: string | null
  /** What was tried, the first first. */
  attempts: Attempt[]
}

const decidedReason = 'Nobody knows whether it was sent; a member of staff decided not to send it again.'

/** Whether a person has to say what becomes of a text: a report that names it ends that. */
export const isUndecided = ({ undecidedAt, acceptedAt, settledAt }: Message): boolean =>
  undecidedAt !== null && acceptedAt === null && settledAt === null

const isUndecidedInSql = and(
  isNotNull(messages.undecidedAt),
  isNotNull(messages.claimedAt),
  isNull(messages.acceptedAt),
  isNull(messages.settledAt),
)

/** The texts of a school that wait for a decision, as far as the onlooker may know of them. */
export const undecidedOf = (schoolId: string, onlooker: Onlooker = null): SQL | undefined =>
  and(isUndecidedInSql, eq(messages.schoolId, schoolId), textsKnownTo(onlooker))

/** The texts that wait for a decision, the longest known first. */
export async function undecidedTexts(
  db: Reader,
  schoolId: string,
  limit: number,
  now: Date,
  onlooker: Onlooker = null,
): Promise<UndecidedText[]> {
  const rows = await db
    .select({ message: messages, e164: numbers.e164, cancelledAt: bulletins.cancelledAt })
    .from(messages)
    .innerJoin(numbers, eq(numbers.id, messages.numberId))
    .leftJoin(bulletins, eq(bulletins.id, messages.bulletinId))
    .where(undecidedOf(schoolId, onlooker))
    .orderBy(asc(messages.undecidedAt), asc(messages.id))
    .limit(limit)
  const tried = await attemptsOf(
    db,
    rows.map(({ message }) => message.id),
  )
  return rows.map(({ message, e164, cancelledAt }) => ({
    message,
    e164,
    whyNotAgain: whyNotAgain(message, cancelledAt, now),
    attempts: tried.filter(({ messageId }) => messageId === message.id),
  }))
}

async function attemptsOf(db: Reader, messageIds: string[]): Promise<Attempt[]> {
  if (messageIds.length === 0) return []
  return db
    .select()
    .from(attempts)
    .where(inArray(attempts.messageId, messageIds))
    .orderBy(asc(attempts.messageId), asc(attempts.ordinal))
}

function whyNotAgain({ validUntil }: Message, cancelledAt: Date | null, now: Date): string | null {
  if (cancelledAt) return 'Its bulletin was cancelled: it cannot be sent again.'
  return validUntil && validUntil <= now ? 'Its time is over: it cannot be sent again.' : null
}

/**
 * Says what becomes of a text of which nobody knows whether it left: it waits to be sent once more, or it is settled
 * as failed, with the reason. Deciding twice not to send it is harmless.
 * @throws Refused `not-found`, for another school's as well; `conflict` when nothing is left to decide, and when it
 * cannot be sent again because its time is over or its bulletin was cancelled
 */
export async function decide(
  tx: Writer,
  schoolId: string,
  messageId: string,
  decision: Decision,
  now: Date,
  onlooker: Onlooker = null,
): Promise<void> {
  const { message, cancelledAt } = await findText(tx, schoolId, messageId, onlooker)
  if (decision === 'do-not-send' && message.errorReason === decidedReason) return
  if (!isUndecided(message)) throw nothingToDecide()
  const refusal = decision === 'send-again' ? whyNotAgain(message, cancelledAt, now) : null
  if (refusal) throw new Refused('conflict', refusal)
  const decided = await tx
    .update(messages)
    .set(decision === 'send-again' ? waitingAgain : neverAgain(now))
    .where(and(eq(messages.id, messageId), isUndecidedInSql))
    .returning({ id: messages.id })
  // A report, or somebody else, came in between.
  if (decided.length === 0) throw nothingToDecide()
}

async function findText(tx: Reader, schoolId: string, messageId: string, onlooker: Onlooker) {
  const [found] = await tx
    .select({ message: messages, cancelledAt: bulletins.cancelledAt })
    .from(messages)
    .leftJoin(bulletins, eq(bulletins.id, messages.bulletinId))
    .where(
      and(
        eq(messages.schoolId, schoolId),
        eq(messages.id, messageId),
        eq(messages.direction, 'outbound'),
        textsKnownTo(onlooker),
      ),
    )
  if (!found) throw notFound('message')
  return found
}

const nothingToDecide = () =>
  new Refused('conflict', 'Nothing is left to decide about this text: see where it stands now.')

const noLongerOpen = { uncertainAt: null, undecidedAt: null, askAt: null, errorCode: null }

const waitingAgain = {
  ...noLongerOpen,
  claimedAt: null,
  claimedBy: null,
  retryAt: null,
  asked: 0,
  errorReason: null,
}

const neverAgain = (now: Date) => ({
  ...noLongerOpen,
  outcome: 'failed' as const,
  settledAt: now,
  errorReason: decidedReason,
})
