import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { asJson, asParameter, everyColumn, inList, placed, prepared, rowsIn } from '../db/prepared.ts'
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
  const rows = texts.map((text) => ({
    ...text,
    id: newId(),
    parameters: JSON.stringify(text.parameters),
    schoolId: schoolOf.get(text.to) ?? null,
  }))
  const ofSchools = rows.filter(({ schoolId }) => schoolId)
  const nobodys = rows.filter(({ schoolId }) => !schoolId)
  if (nobodys.length > 0) await insertTexts(tx, { rows: JSON.stringify(nobodys), now, routedAt: now })
  if (ofSchools.length === 0) return []
  const stored = await insertTexts(tx, { rows: JSON.stringify(ofSchools), now, routedAt: null })
  return stored.map(({ id }) => id)
}

const insertTexts = prepared('insert_inbound_texts', (tx) =>
  tx
    .insert(inboundTexts)
    .select(
      tx
        .select(
          everyColumn(inboundTexts, {
            id: sql`row.value ->> 'id'`,
            carrierSid: sql`row.value ->> 'carrierSid'`,
            from: sql`row.value ->> 'from'`,
            to: sql`row.value ->> 'to'`,
            body: sql`row.value ->> 'body'`,
            parameters: asJson(sql`row.value ->> 'parameters'`),
            receivedAt: placed('now', inboundTexts.receivedAt),
            schoolId: sql`row.value ->> 'schoolId'`,
            routedAt: placed('routedAt', inboundTexts.routedAt),
          }),
        )
        .from(rowsIn('rows'))
        // SQLite takes what follows a select for a join, unless there is a where between.
        .where(sql`true`) as never,
    )
    .onConflictDoNothing()
    .returning({ id: inboundTexts.id }),
)

async function schoolsByNumber(tx: Reader, addresses: string[]): Promise<Map<string, string>> {
  const found = await linesByNumber(tx, { addresses: asParameter([...new Set(addresses)]) })
  return new Map(found.map(({ address, schoolId }) => [address, schoolId]))
}

const linesByNumber = prepared('lines_by_number', (db) =>
  db
    .select({ address: lines.address, schoolId: lines.schoolId })
    .from(lines)
    .where(and(sql`${lines.kind} = 'number'`, inList(lines.address, 'addresses'))),
)

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

export type InboundRow = typeof inboundTexts.$inferSelect

/**
 * Takes a stored text in hand, to be given its owner in this transaction: nobody else gets it meanwhile, nor after.
 * Null when it has been given already, or is no school's.
 */
export async function takeInbound(tx: Writer, id: string, now: Date): Promise<InboundRow | null> {
  const [text] = await takeUnrouted(tx, { id, now })
  return text ?? null
}

const takeUnrouted = prepared('take_inbound_text', (tx) =>
  tx
    .update(inboundTexts)
    .set({ routedAt: placed('now', inboundTexts.routedAt) })
    .where(and(eq(inboundTexts.id, sql.placeholder('id')), isNull(inboundTexts.routedAt)))
    .returning(),
)
