import { asc, eq, isNull } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { inboundTexts } from '../db/schema.ts'
import { newId } from '../ids.ts'
import { lineByNumber } from '../schools/schools.ts'

export interface InboundText {
  carrierSid: string
  from: string
  to: string
  body: string
  /** Everything that came with it. */
  parameters: Record<string, string>
}

/**
 * Stores a text as it came, once however often the carrier delivers it. To be committed before the carrier is
 * answered. Gives its id, or null when it was stored before. A text to a line that no school has is kept for
 * the administrator.
 */
export async function storeInbound(tx: Writer, text: InboundText, now: Date): Promise<string | null> {
  const line = await lineByNumber(tx, text.to)
  const [stored] = await tx
    .insert(inboundTexts)
    .values({
      ...text,
      id: newId(),
      schoolId: line?.schoolId ?? null,
      receivedAt: now,
      routedAt: line ? null : now,
    })
    .onConflictDoNothing()
    .returning({ id: inboundTexts.id })
  return stored?.id ?? null
}

/** Texts that nobody has been given yet, the oldest first: the sweep puts them back into the queue. */
export async function unroutedTexts(db: Reader, limit = 500): Promise<{ id: string }[]> {
  return db
    .select({ id: inboundTexts.id })
    .from(inboundTexts)
    .where(isNull(inboundTexts.routedAt))
    .orderBy(asc(inboundTexts.receivedAt))
    .limit(limit)
}

/** Texts to numbers that no school has, which somebody should look at: how many. */
export async function textsToNobody(db: Reader): Promise<number> {
  return db.$count(inboundTexts, isNull(inboundTexts.schoolId))
}

export async function inboundById(tx: Reader, id: string) {
  const [text] = await tx.select().from(inboundTexts).where(eq(inboundTexts.id, id))
  return text ?? null
}
