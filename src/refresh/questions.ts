import { and, eq, gt, isNull, lte, notInArray, sql } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'
import { lines, messages, numbers, questions } from '../db/schema.ts'
import { newId } from '../ids.ts'
import { textsKnownTo } from '../messages/restricted.ts'

export type Question = typeof questions.$inferSelect

const day = 86_400_000
/** So long a text can be the answer to a question. */
const answeredWithinDays = 14
/** Nobody is asked again before so many days have passed. */
const askedOnceInDays = 30

/** Whether so much time has passed since a number was last asked that it may be asked again. */
export const mayBeAsked = ({ askedAt }: { askedAt: Date | null }, now: Date): boolean =>
  askedAt === null || now.getTime() - askedAt.getTime() >= askedOnceInDays * day

/** Keeps that a text asks whether a number is still theirs; an earlier question of it is left without an answer. */
export async function keepQuestion(
  tx: Writer,
  question: Pick<Question, 'schoolId' | 'numberId' | 'messageId' | 'parents'>,
  now: Date,
): Promise<void> {
  const { numberId } = question
  await tx
    .update(questions)
    .set({ answeredAt: now })
    .where(and(eq(questions.numberId, numberId), isNull(questions.answeredAt)))
  await tx.insert(questions).values({ ...question, id: newId(), askedAt: now })
  await tx.update(numbers).set({ askedAt: now }).where(eq(numbers.id, numberId))
}

/**
 * The question that a text which came from a number at `at` can be the answer to: sent within 14 days, and nothing
 * else that can be answered was sent after it. "Yes" to the latest of two texts is no answer to the first. A trial
 * leaves out what was sent in conversations that only a few may read.
 */
export async function questionFor(
  tx: Reader,
  numberId: string,
  at: Date,
  { withRestricted = true }: { withRestricted?: boolean } = {},
): Promise<Question | null> {
  const [found] = await openQuestion(tx, { numberId })
  if (!found?.sentAt || found.sentAt > at) return null
  const { question, sentAt } = found
  if (at.getTime() - question.askedAt.getTime() > answeredWithinDays * day) return null
  const isOver = await wasWrittenToAfter(tx, numberId, sentAt, at, withRestricted)
  return isOver ? null : question
}

const openQuestion = prepared('open_question', (db) =>
  db
    .select({ question: questions, sentAt: messages.claimedAt })
    .from(questions)
    .innerJoin(messages, eq(messages.id, questions.messageId))
    .where(and(eq(questions.numberId, sql.placeholder('numberId')), isNull(questions.answeredAt))),
)

async function wasWrittenToAfter(
  tx: Reader,
  numberId: string,
  sentAt: Date,
  at: Date,
  withRestricted: boolean,
): Promise<boolean> {
  const [later] = await tx
    .select({ id: messages.id })
    .from(messages)
    .innerJoin(lines, eq(lines.id, messages.lineId))
    .where(
      and(
        eq(messages.numberId, numberId),
        eq(messages.direction, 'outbound'),
        notInArray(messages.kind, ['refresh', 'automatic', 'acknowledgement']),
        eq(lines.kind, 'number'),
        gt(messages.claimedAt, sentAt),
        lte(messages.claimedAt, at),
        withRestricted ? undefined : textsKnownTo(null),
      ),
    )
    .limit(1)
  return later !== undefined
}

/** A question has its answer. */
export async function keepAnswer(
  tx: Writer,
  question: Question,
  answer: NonNullable<Question['answer']>,
  at: Date,
): Promise<void> {
  await tx.update(questions).set({ answeredAt: at, answer }).where(eq(questions.id, question.id))
}

/** It was told once who asks. */
export async function keepExplained(tx: Writer, question: Question, at: Date): Promise<void> {
  await tx.update(questions).set({ explainedAt: at }).where(eq(questions.id, question.id))
}
