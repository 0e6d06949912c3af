import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { inboundTexts, lines } from '../db/schema.ts'
import { newId } from '../ids.ts'

export interface InboundText {
  carrierSid: string
  from: string
  to: string
  body: string
  /** Everything that came with it. */
  parameters: Record<string, string>
}

/**
 * Stores texts as they came, each once however often the carrier delivers it. To be committed before the carrier is
 * answered. Gives the ids of those that were not stored before and that somebody is to be given. A text to a line
 * that no school has is kept for the administrator.
 */
export async function storeInbound(tx: Writer, texts: InboundText[], now: Date): Promise<string[]> {
  const schoolOf = await schoolsByNumber(
    tx,
    texts.map(({ to }) => to),
  )
  const stored = await tx
    .insert(inboundTexts)
    .values(
      texts.map((text) => ({
        ...text,
        id: newId(),
        schoolId: schoolOf.get(text.to) ?? null,
        receivedAt: now,
        routedAt: schoolOf.has(text.to) ? null : now,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: inboundTexts.id, routedAt: inboundTexts.routedAt })
  return stored.filter(({ routedAt }) => routedAt === null).map(({ id }) => id)
}

async function schoolsByNumber(tx: Reader, addresses: string[]): Promise<Map<string, string>> {
  const found = await tx
    .select({ address: lines.address, schoolId: lines.schoolId })
    .from(lines)
    .where(and(sql`${lines.kind} = 'number'`, inArray(lines.address, [...new Set(addresses)])))
  return new Map(found.map(({ address, schoolId }) => [address, schoolId]))
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
