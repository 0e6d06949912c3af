import { createHash } from 'node:crypto'
import { and, eq, isNull, lt } from 'drizzle-orm'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { idempotentRequests } from '../../db/schema.ts'
import { invalid } from '../../errors.ts'
import { problem, sendProblem } from '../errors.ts'

export interface Answer {
  status: number
  body: unknown
  /** What is to be done once the transaction has ended, e.g. enqueueing. */
  after?: () => Promise<void>
}

type Row = typeof idempotentRequests.$inferSelect

const keptMs = 24 * 3_600_000
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
  if (typeof key === 'string' && /^[\x21-\x7e]{1,255}$/.test(key)) return key
  throw invalid([
    { pointer: '', detail: 'An Idempotency-Key has 1 to 255 letters, digits and signs, and no spaces.' },
  ])
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
  const before = await reserve(context, where, fingerprint)
  if (before) return repeat(reply, before, fingerprint)
  try {
    return await context.db.write(async (tx) => {
      const answer = await work(tx)
      await tx.update(idempotentRequests).set({ status: answer.status, answer: answer.body }).where(at(where))
      return answer
    })
  } catch (error) {
    // Nothing was done, so the key is free again: the request can be put right and sent once more.
    await context.db.write((tx) => tx.delete(idempotentRequests).where(at(where)))
    throw error
  }
}

/** Takes the key, or gives what stands under it. */
async function reserve(
  { db, clock, workerId }: Context,
  where: { schoolId: string; key: string },
  fingerprint: string,
): Promise<Row | null> {
  const now = clock.now()
  return db.write(async (tx) => {
    await tx
      .delete(idempotentRequests)
      .where(and(at(where), lt(idempotentRequests.createdAt, new Date(now.getTime() - keptMs))))
    await tx.delete(idempotentRequests).where(givenUp(where, now))
    const taken = await tx
      .insert(idempotentRequests)
      .values({ ...where, fingerprint, takenBy: workerId, createdAt: now })
      .onConflictDoNothing()
      .returning()
    if (taken.length > 0) return null
    const [standing] = await tx.select().from(idempotentRequests).where(at(where))
    return standing!
  })
}

// Nothing takes a minute: whoever had it under way died before committing anything.
const givenUp = (where: { schoolId: string; key: string }, now: Date) =>
  and(
    at(where),
    isNull(idempotentRequests.status),
    lt(idempotentRequests.createdAt, new Date(now.getTime() - underWayMs)),
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

const at = ({ schoolId, key }: { schoolId: string; key: string }) =>
  and(eq(idempotentRequests.schoolId, schoolId), eq(idempotentRequests.key, key))

function fingerprintOf({ method, url, body }: FastifyRequest): string {
  const bytes = Buffer.isBuffer(body) ? body : JSON.stringify(body ?? null)
  return createHash('sha256').update(`${method} ${url}\n`).update(bytes).digest('base64url')
}
