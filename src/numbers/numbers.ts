import { and, eq } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { numbers } from '../db/schema.ts'
import { newId } from '../ids.ts'

export type PhoneNumber = typeof numbers.$inferSelect

/** The school's row for a number, made if it has none yet. */
export async function knownNumber(
  tx: Writer,
  schoolId: string,
  number: { e164: string; type: string },
  now: Date,
): Promise<PhoneNumber> {
  await tx
    .insert(numbers)
    .values({ id: newId(), schoolId, e164: number.e164, type: number.type, createdAt: now })
    .onConflictDoNothing()
  return (await findNumber(tx, schoolId, number.e164))!
}

export async function findNumber(db: Reader, schoolId: string, e164: string): Promise<PhoneNumber | null> {
  const [number] = await db
    .select()
    .from(numbers)
    .where(and(eq(numbers.schoolId, schoolId), eq(numbers.e164, e164)))
  return number ?? null
}
