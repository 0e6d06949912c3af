import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { refreshTexts } from '../db/schema.ts'
import { type Fault, invalid, notFound } from '../errors.ts'
import { newId } from '../ids.ts'
import { bodyFaults } from '../messages/body.ts'
import { countParts } from '../messages/parts.ts'
import { roomForSchool } from './library.ts'

export type OwnText = typeof refreshTexts.$inferSelect
export const seasons = refreshTexts.season.enumValues

/** So many characters fit into one part, after the school's name. */
export const longestText = 160 - roomForSchool

/** `replaces` is the key of one of the product's texts; then an empty body leaves that one out. */
export type NewText = Pick<OwnText, 'replaces' | 'season' | 'years' | 'body'>

/** A school's own texts of the series, in the order in which they came. */
export async function ownTexts(db: Reader, schoolId: string): Promise<OwnText[]> {
  return db.select().from(refreshTexts).where(inUse(schoolId)).orderBy(asc(refreshTexts.id))
}

const inUse = (schoolId: string) => and(eq(refreshTexts.schoolId, schoolId), isNull(refreshTexts.endedAt))

/**
 * Adds a text of the school's own; it takes the place of an earlier one that replaces the same.
 * @throws Refused `invalid` with every fault
 */
export async function addText(tx: Writer, schoolId: string, text: NewText, now: Date): Promise<OwnText> {
  const faults = textFaults(text)
  if (faults.length > 0) throw invalid(faults)
  if (text.replaces !== null)
    await tx
      .update(refreshTexts)
      .set({ endedAt: now })
      .where(and(inUse(schoolId), eq(refreshTexts.replaces, text.replaces)))
  const [added] = await tx
    .insert(refreshTexts)
    .values({ ...text, id: newId(), schoolId, createdAt: now })
    .returning()
  return added!
}

/** Takes a text out of use, and so brings back the one that it replaced. @throws Refused `not-found` */
export async function endText(tx: Writer, schoolId: string, id: string, now: Date): Promise<void> {
  const ended = await tx
    .update(refreshTexts)
    .set({ endedAt: now })
    .where(and(inUse(schoolId), eq(refreshTexts.id, id)))
    .returning({ id: refreshTexts.id })
  if (ended.length === 0) throw notFound('text')
}

function textFaults({ replaces, body }: NewText): Fault[] {
  if (body === '' && replaces !== null) return []
  const { encoding, unicodeCharacters } = countParts(body)
  // One part with the school's name before it.
  const { count } = countParts(body + ' '.repeat(roomForSchool))
  const foreign = unicodeCharacters.map((character) => `“${character}”`).join(', ')
  return [
    ...bodyFaults(body),
    ...(encoding === 'GSM-7'
      ? []
      : [{ pointer: '/body', detail: `Write it without ${foreign}: not every phone network has them.` }]),
    ...(count <= 1
      ? []
      : [{ pointer: '/body', detail: `The text is too long: ${longestText} characters at most.` }]),
  ]
}
