import { and, gte, isNull, type SQL } from 'drizzle-orm'
import { workers } from './schema.ts'

/** A process that has not been seen for so long has died. */
const goneMs = 30_000

/** A row of `workers` whose process lives: it was seen lately and has not stopped. */
export const isAlive = (now: Date): SQL =>
  and(isNull(workers.stoppedAt), gte(workers.seenAt, new Date(now.getTime() - goneMs)))!
