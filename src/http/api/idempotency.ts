import { createHash } from 'node:crypto'
import { and, eq, isNull, lt, or, sql } from 'drizzle-orm'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../../context.ts'
import { isAlive } from '../../db/alive.ts'
import type { Writer } from '../../db/database.ts'
import { answersKeptMs } from '../../db/forgetting.ts'
import { idempotentRequests, workers } from '../../db/schema.ts'
import { invalid, Refused } from '../../errors.ts'
import { problem, sendProblem } from '../errors.ts'

export interface Answer {
  status: number
  body: unknown
  /** What is to be done once the transaction has ended, e.g. enqueueing. */
  after?: () => Promise<void> | void
}

type Row = typeof idempotentRequests.$inferSelect

interface Place {
  schoolId: string
  key: string
}

/** So long a request that somebody else has under way is given before it counts as given up. */
const underWayMs = 60_000

/**
 * Answers a POST. With an `Idempotency-Key` the same request gets the first answer again: what was done and the
 * answer are committed together, so that there is no moment at which one is there without the other.
 */
export async function answerOnce(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  work: (tx: Writer) => Promise<Answer>,
) {
  const key = keyOf(request)
  const answer = key === null ? await context.db.write(work) : await first(context, request, reply, key, work)
  if (!answer) return reply
  await answer.after?.()
  return reply.code(answer.status).send(answer.body)
}

function keyOf(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key']
  if (key === undefined) return null
  if (typeof key === 'string' && /^[\x20-\x7e]{1,255}$/.test(key)) return key
  throw invalid([{ pointer: '', detail: 'An Idempotency-Key has 1 to 255 characters of ASCII.' }])
}

async function first(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  key: string,
  work: (tx: Writer) => Promise<Answer>,
): Promise<Answer | null> {
  const fingerprint = fingerprintOf(request)
  const where = { schoolId: request.key.school.id, key }
  const now = context.clock.now()
  const before = await reserve(context, where, fingerprint, now)
  if (before) return repeat(reply, before, fingerprint)
  const mine = and(at(where), eq(idempotentRequests.createdAt, now), isNull(idempotentRequests.status))
  try {
    return await context.db.write(async (tx) => {
      const answer = await work(tx)
      const { status, body } = answer
      const kept = await tx
        .update(idempotentRequests)
        .set({ status, answer: body })
        .where(mine)
        .returning({ key: idempotentRequests.key })
      // Whoever took the key over does the work: what was done here is undone.
      if (kept.length === 0) throw takenOver()
      return answer
    })
  } catch (error) {
    // Nothing was done, so the key is free again: the request can be put right and sent once more.
    await context.db.write((tx) => tx.delete(idempotentRequests).where(mine))
    throw error
  }
}

const takenOver = () => new Refused('conflict', 'This took so long that the same request was begun anew.')

/** Takes the key, or gives what stands under it. */
async function reserve(
  { db, workerId }: Context,
  where: Place,
  fingerprint: string,
  now: Date,
): Promise<Row | null> {
  return db.write(async (tx) => {
    await tx.delete(idempotentRequests).where(and(at(where), ofNoMoreUse(now)))
    const taken = await tx
      .insert(idempotentRequests)
      .values({ ...where, fingerprint, takenBy: workerId, createdAt: now })
      .onConflictDoNothing()
      .returning()
    if (taken.length > 0) return null
    const [standing] = await tx.select().from(idempotentRequests).where(at(where))
    // It was let go between the two looks: to be asked again in a moment.
    return standing ?? { ...where, fingerprint, takenBy: '', createdAt: now, status: null, answer: null }
  })
}

// Whoever had it under way died before committing anything, or is stuck: nothing takes a minute.
const ofNoMoreUse = (now: Date) =>
  or(
    lt(idempotentRequests.createdAt, new Date(now.getTime() - answersKeptMs)),
    and(
      isNull(idempotentRequests.status),
      or(
        lt(idempotentRequests.createdAt, new Date(now.getTime() - underWayMs)),
        sql`not exists (select 1 from ${workers} where ${workers.id} = ${idempotentRequests.takenBy} and ${isAlive(now)})`,
      ),
    ),
  )

function repeat(reply: FastifyReply, before: Row, fingerprint: string): null {
  if (before.fingerprint !== fingerprint)
    throw invalid([
      { pointer: '', detail: 'This Idempotency-Key was used for another request: use a new one.' },
    ])
  if (before.status === null) {
    void reply.header('retry-after', '1')
    sendProblem(reply, problem(409, 'The first request with this Idempotency-Key is still under way.'))
  } else void reply.header('idempotency-replayed', 'true').code(before.status).send(before.answer)
  return null
}

const at = ({ schoolId, key }: Place) =>
  and(eq(idempotentRequests.schoolId, schoolId), eq(idempotentRequests.key, key))

function fingerprintOf({ method, url, body }: FastifyRequest): string {
  const bytes = Buffer.isBuffer(body) ? body : JSON.stringify(body ?? null)
  return createHash('sha256').update(`${method} ${url}\n`).update(bytes).digest('base64url')
}
