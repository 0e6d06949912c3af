// When the number of a bulletin's text fails, the text goes on to another number of that home, within its time.

import { and, asc, eq, inArray, isNotNull, isNull, lte, notExists, or, sql } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { bulletinChunks, bulletins, messages, numbers } from '../db/schema.ts'
import { takeTurn } from '../db/turn.ts'
import { isOfItsNumber } from '../messages/of-its-number.ts'
import { writeMessages } from '../messages/writing.ts'
import { refusedNumbers } from '../numbers/refusals.ts'
import { schoolLinks, schoolNumbers } from '../roster/audience-roster.ts'
import type { AudienceRoster } from './audience.ts'
import type { Bulletin } from './bulletins.ts'
import { type FailedText, nextNumbers, type TextThere } from './next-numbers.ts'
import { textOfBulletin } from './text-of-bulletin.ts'

/** So many failed texts are looked at in one transaction: whoever else writes waits no longer for it. */
const atATime = 100

// In the words of the index `messages_to_fall_back`.
const isToLookAt = and(
  sql`${messages.outcome} in ('failed', 'suppressed')`,
  isNotNull(messages.bulletinId),
  isNull(messages.fellBackAt),
)

/**
 * The bulletins of which failed texts are still to be looked at. One that is paused begins nothing new; and until all
 * of a bulletin's texts are made, nobody knows which numbers will have it.
 */
export async function bulletinsToFallBack(db: Reader, now: Date): Promise<string[]> {
  const toMake = db
    .select({ id: bulletinChunks.id })
    .from(bulletinChunks)
    .where(and(eq(bulletinChunks.bulletinId, bulletins.id), isNull(bulletinChunks.fannedOutAt)))
  const isOver = or(isNotNull(bulletins.cancelledAt), lte(bulletins.validUntil, now))
  const rows = await db
    .selectDistinct({ id: bulletins.id })
    .from(messages)
    .innerJoin(bulletins, eq(bulletins.id, messages.bulletinId))
    .where(and(isToLookAt, or(isOver, and(isNull(bulletins.pausedAt), notExists(toMake)))))
  return rows.map(({ id }) => id)
}

/**
 * Looks at some failed texts of a bulletin, each once, and makes those that go on to another number. Gives how many.
 * Of a promotional bulletin none goes on, nor of one that was cancelled or whose time is over.
 */
export async function fallBack(
  tx: Writer,
  bulletinId: string,
  now: Date,
  policy: { drama: boolean },
): Promise<number> {
  // Two who look at once would each take the other's choice for a number without this bulletin.
  await takeTurn(tx, 'bulletins', bulletinId)
  const [bulletin] = await tx.select().from(bulletins).where(eq(bulletins.id, bulletinId))
  const failed = await textsToLookAt(tx, bulletinId)
  await lookedAt(tx, failed, now)
  const ofTheirNumber = failed.filter(isOfItsNumber)
  return bulletin && mayGoOn(bulletin, now) && ofTheirNumber.length > 0
    ? goOn(tx, bulletin, ofTheirNumber, now, policy)
    : 0
}

const mayGoOn = ({ purpose, cancelledAt, validUntil }: Bulletin, now: Date): boolean =>
  purpose !== 'promotional' && !cancelledAt && (!validUntil || validUntil > now)

const textsToLookAt = (tx: Reader, bulletinId: string) =>
  tx
    .select({
      id: messages.id,
      numberId: messages.numberId,
      parents: messages.parents,
      pupils: messages.pupils,
      outcome: messages.outcome,
      errorCode: messages.errorCode,
      errorReason: messages.errorReason,
    })
    .from(messages)
    .where(and(eq(messages.bulletinId, bulletinId), isToLookAt))
    .orderBy(asc(messages.settledAt), asc(messages.id))
    .limit(atATime)

async function lookedAt(tx: Writer, texts: { id: string }[], now: Date) {
  const ids = texts.map(({ id }) => id)
  await tx
    .update(messages)
    .set({ fellBackAt: now })
    .where(and(inArray(messages.id, ids), isNull(messages.fellBackAt)))
}

async function goOn(
  tx: Writer,
  bulletin: Bulletin,
  failed: FailedText[],
  now: Date,
  policy: { drama: boolean },
): Promise<number> {
  const roster = await rosterAround(tx, bulletin, failed, policy)
  const numberIds = roster.numbers.map(({ numberId }) => numberId)
  const next = nextNumbers(roster, await textsThere(tx, bulletin.id, numberIds), failed)
  const common = textOfBulletin(bulletin)
  const made = await writeMessages(
    tx,
    next.map((text) => ({ ...common, ...text })),
    now,
  )
  return made.length
}

/** The homes of these texts' pupils, as they are now. */
async function rosterAround(
  tx: Reader,
  { schoolId, purpose }: Bulletin,
  failed: FailedText[],
  policy: { drama: boolean },
): Promise<AudienceRoster> {
  const pupils = new Set(failed.flatMap((text) => text.pupils))
  const links = await schoolLinks(tx, schoolId, [...pupils])
  const parents = new Set(links.map(({ parentId }) => parentId))
  const numbers = await schoolNumbers(tx, schoolId, policy, [...parents])
  const ids = numbers.map(({ numberId }) => numberId)
  return { links, numbers, refused: await refusedNumbers(tx, schoolId, purpose, ids) }
}

async function textsThere(tx: Reader, bulletinId: string, numberIds: string[]): Promise<TextThere[]> {
  const rows = await tx
    .select({
      numberId: messages.numberId,
      parents: messages.parents,
      pupils: messages.pupils,
      outcome: messages.outcome,
      isHeld: sql<boolean>`${messages.claimedAt} is null and ${numbers.quarantinedAt} is not null`.mapWith(
        Boolean,
      ),
    })
    .from(messages)
    .innerJoin(numbers, eq(numbers.id, messages.numberId))
    .where(and(eq(messages.bulletinId, bulletinId), inArray(messages.numberId, numberIds)))
  // What a quarantine holds is on its way to nobody, as far as is known.
  return rows.map(({ outcome, isHeld, ...text }) => ({
    ...text,
    hasFailed: outcome === null ? isHeld : outcome !== 'delivered',
  }))
}
