import { and, asc, eq, inArray, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { bulletins, carrierAccounts, lines, messages, schools } from '../db/schema.ts'
import type { Line, School } from '../schools/schools.ts'

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

// In the words of the indexes, so that they are used; a loose scan goes from one stream to the next and reads
// nothing between, however much waits there.
const waits = sql`direction = 'outbound' and claimed_at is null and settled_at is null`

/** The bulletins of which texts wait, whatever holds them. */
export async function waitingBulletins(db: Reader): Promise<WaitingBulletin[]> {
  return db
    .select({
      id: bulletins.id,
      lineId: bulletins.lineId,
      purpose: bulletins.purpose,
      parts: bulletins.parts,
      sendAt: bulletins.sendAt,
      pausedAt: bulletins.pausedAt,
      cancelledAt: bulletins.cancelledAt,
      validUntil: bulletins.validUntil,
    })
    .from(streams(sql`bulletin_id`, sql`bulletin_id is not null`))
    .innerJoin(bulletins, eq(bulletins.id, sql`stream.key`))
    .orderBy(asc(bulletins.id))
}

/** The lines on which texts of no bulletin wait: single texts, replies and acknowledgements. */
export async function linesWithOthers(db: Reader): Promise<string[]> {
  const found = await db
    .select({ id: sql<string>`stream.key` })
    .from(streams(sql`line_id`, sql`bulletin_id is null`))
  return found.map((row) => row.id)
}

function streams(column: SQL, which: SQL): SQL {
  const first = sql`select min(${column}) from messages where ${which} and ${waits}`
  return sql`(with recursive found(key) as (
    ${first} union all select (${first} and ${column} > found.key) from found where found.key is not null
  ) select key from found where key is not null) as stream`
}

const isWaiting = and(
  eq(messages.direction, 'outbound'),
  isNull(messages.claimedAt),
  isNull(messages.settledAt),
)
const isDue = (now: Date) => or(isNull(messages.retryAt), lte(messages.retryAt, now))

/** The next texts of a bulletin, at most so many. */
export async function nextOfBulletin(db: Reader, bulletinId: string, now: Date, limit: number) {
  return db
    .select({ id: messages.id, priority: messages.priority, parts: messages.parts })
    .from(messages)
    .where(and(eq(messages.bulletinId, bulletinId), isNotNull(messages.bulletinId), isWaiting, isDue(now)))
    .orderBy(asc(messages.id))
    .limit(limit)
}

/** The next texts of a line that are of no bulletin, first things first; up to a priority. */
export async function nextOfLine(
  db: Reader,
  lineId: string,
  lastPriority: number,
  now: Date,
  limit: number,
): Promise<Candidate[]> {
  return db
    .select({ id: messages.id, priority: messages.priority, parts: messages.parts })
    .from(messages)
    .where(
      and(
        eq(messages.lineId, lineId),
        isNull(messages.bulletinId),
        lte(messages.priority, lastPriority),
        isWaiting,
        isDue(now),
      ),
    )
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
