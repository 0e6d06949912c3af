import { and, eq, sql } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { placed, prepared } from '../db/prepared.ts'
import { numbers } from '../db/schema.ts'
import { notFound } from '../errors.ts'
import { newId } from '../ids.ts'
import { readNumber } from '../phone.ts'
import type { School } from '../schools/schools.ts'

export type PhoneNumber = typeof numbers.$inferSelect

/** The school's row for a number, made if it has none yet. */
export async function knownNumber(
  tx: Writer,
  schoolId: string,
  number: { e164: string; type: string },
  now: Date,
): Promise<PhoneNumber> {
  const { e164, type } = number
  const known = await findNumber(tx, schoolId, e164)
  if (known) return known
  await insertNumber(tx, { id: newId(), schoolId, e164, type, now })
  return (await findNumber(tx, schoolId, e164))!
}

/**
 * A number of the school's in its turn (`db/turn.ts`), as whoever had it before has left it; null for one that it has
 * no row of.
 */
export async function numberInTurn(tx: Writer, schoolId: string, e164: string): Promise<PhoneNumber | null> {
  const [number] = await takeNumber(tx, { schoolId, e164 })
  return number ?? null
}

const takeNumber = prepared('number_in_turn', (tx) =>
  tx
    .update(numbers)
    .set({ createdAt: sql`${numbers.createdAt}` })
    .where(and(eq(numbers.schoolId, sql.placeholder('schoolId')), eq(numbers.e164, sql.placeholder('e164'))))
    .returning(),
)

const insertNumber = prepared('insert_number', (tx) =>
  tx
    .insert(numbers)
    .values({
      id: sql.placeholder('id'),
      schoolId: sql.placeholder('schoolId'),
      e164: sql.placeholder('e164'),
      type: sql.placeholder('type'),
      createdAt: placed('now', numbers.createdAt),
    })
    .onConflictDoNothing(),
)

export async function findNumber(db: Reader, schoolId: string, e164: string): Promise<PhoneNumber | null> {
  const [number] = await numberByE164(db, { schoolId, e164 })
  return number ?? null
}

const numberByE164 = prepared('number_by_e164', (db) =>
  db
    .select()
    .from(numbers)
    .where(and(eq(numbers.schoolId, sql.placeholder('schoolId')), eq(numbers.e164, sql.placeholder('e164')))),
)
/** The school's number that this is, in whatever spelling; null for one that it does not know. */
export const findWritten = (
  db: Reader,
  { id, country }: Pick<School, 'id' | 'country'>,
  written: string,
): Promise<PhoneNumber | null> =>
  // What wrote to us need not be a phone: a short code or a name stands as it came.
  findNumber(db, id, readNumber(written, country, { drama: true }).e164 ?? written.trim())

/** One number of the school. @throws Refused `not-found` */
export async function numberById(db: Reader, schoolId: string, id: string): Promise<PhoneNumber> {
  const [number] = await db
    .select()
    .from(numbers)
    .where(and(eq(numbers.schoolId, schoolId), eq(numbers.id, id)))
  if (!number) throw notFound('number')
  return number
}
