import { and, asc, eq, sql } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'
import { lines, schools } from '../db/schema.ts'
import { newId } from '../ids.ts'

export type School = typeof schools.$inferSelect
export type Line = typeof lines.$inferSelect

export async function insertSchool(
  tx: Writer,
  school: Pick<School, 'name' | 'country' | 'timeZone'> &
    Partial<Pick<School, 'demonstration' | 'sendFrom' | 'sendTo' | 'schoolDays'>>,
  now: Date,
): Promise<School> {
  // The demonstration can be tried at any hour.
  const anyHour = school.demonstration ? { sendFrom: null, sendTo: null } : {}
  const [row] = await tx
    .insert(schools)
    .values({ ...anyHour, ...school, id: newId(), createdAt: now })
    .returning()
  return row!
}

export async function schoolById(db: Reader, id: string): Promise<School> {
  const [school] = await schoolWithId(db, { id })
  if (!school) throw new Error(`there is no school ${id}`)
  return school
}

const schoolWithId = prepared('school_by_id', (db) =>
  db
    .select()
    .from(schools)
    .where(eq(schools.id, sql.placeholder('id'))),
)

export async function allSchools(db: Reader): Promise<School[]> {
  return db.select().from(schools).orderBy(asc(schools.id))
}

/** The school's first line of that kind: two-way texts leave from a number, one-way ones from a name. */
export async function lineOf(db: Reader, schoolId: string, kind: Line['kind']): Promise<Line | null> {
  const [line] = await db
    .select()
    .from(lines)
    .where(and(eq(lines.schoolId, schoolId), eq(lines.kind, kind)))
    .orderBy(asc(lines.id))
    .limit(1)
  return line ?? null
}

/** The line that a text came to; null when no school has it. */
export async function lineByNumber(db: Reader, e164: string): Promise<Line | null> {
  const [line] = await numberLine(db, { e164 })
  return line ?? null
}

const numberLine = prepared('line_by_number', (db) =>
  db
    .select()
    .from(lines)
    .where(and(sql`${lines.kind} = 'number'`, eq(lines.address, sql.placeholder('e164')))),
)
