import { and, asc, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { bulletins, carrierAccounts, lines, messages, schools } from '../db/schema.ts'
import type { Line, School } from '../schools/schools.ts'
import { isDue, isWaiting } from './waiting.ts'

/** A text that could leave. */
export interface Candidate {
  id: string
  priority: number
  parts: number
}

/** A bulletin of which texts wait. */
export type WaitingBulletin = Pick<
  typeof bulletins.$inferSelect,
  'id' | 'lineId' | 'purpose' | 'parts' | 'sendAt' | 'pausedAt' | 'cancelledAt' | 'validUntil'
>

export interface Streams {
  bulletins: WaitingBulletin[]
  /** The lines on which texts of no bulletin wait: single texts, replies and acknowledgements. */
  lineIds: string[]
}

// A stream is the waiting texts of a bulletin, or those of a line that are of no bulletin. In the words of the index.
const streamOf = sql`(case when ${messages.bulletinId} is null then ${messages.lineId} else ${messages.bulletinId} end)`
const first = sql`select min(${streamOf}) from ${messages} where ${isWaiting}`

/**
 * The streams in which texts wait, whatever holds them. A loose scan of the index goes from one stream to the next
 * and reads nothing between, however much waits there and however much has been.
 */
export async function waitingStreams(db: Reader): Promise<Streams> {
  const keys = sql`(with recursive found(key) as (
    ${first} union all select (${first} and ${streamOf} > found.key) from found where found.key is not null
  ) select key from found where key is not null) as stream`
  const rows = await db
    .select({
      key: sql<string>`stream.key`,
      bulletin: {
        id: bulletins.id,
        lineId: bulletins.lineId,
        purpose: bulletins.purpose,
        parts: bulletins.parts,
        sendAt: bulletins.sendAt,
        pausedAt: bulletins.pausedAt,
        cancelledAt: bulletins.cancelledAt,
        validUntil: bulletins.validUntil,
      },
    })
    .from(keys)
    .leftJoin(bulletins, eq(bulletins.id, sql`stream.key`))
    .orderBy(sql`stream.key`)
  return {
    bulletins: rows.flatMap(({ bulletin }) => bulletin ?? []),
    lineIds: rows.flatMap(({ key, bulletin }) => (bulletin ? [] : key)),
  }
}

/** The next texts of a stream, at most so many, first things first; up to a priority. */
export async function nextOfStream(
  db: Reader,
  { key, lastPriority }: { key: string; lastPriority: number },
  now: Date,
  limit: number,
): Promise<Candidate[]> {
  return db
    .select({ id: messages.id, priority: messages.priority, parts: messages.parts })
    .from(messages)
    .where(and(eq(streamOf, key), lte(messages.priority, lastPriority), isWaiting, isDue(now)))
    .orderBy(asc(messages.priority), asc(messages.id))
    .limit(limit)
}

/** These lines with their schools. */
export async function linesAndSchools(
  db: Reader,
  lineIds: string[],
): Promise<{ line: Line; school: School }[]> {
  if (lineIds.length === 0) return []
  return db
    .select({ line: lines, school: schools })
    .from(lines)
    .innerJoin(schools, eq(schools.id, lines.schoolId))
    .where(inArray(lines.id, lineIds))
    .orderBy(asc(lines.id))
}

/** When the account tries again; null while it is not stopped. */
export async function accountTriesAgainAt(db: Reader): Promise<Date | null> {
  const [account] = await db.select().from(carrierAccounts).where(isNotNull(carrierAccounts.stoppedAt))
  return account?.tryAgainAt ?? null
}
