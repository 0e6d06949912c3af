// Days on which somebody is away. Why is nobody's business, and kept nowhere.

import { and, asc, eq, gte } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { absences } from '../db/schema.ts'
import { type Fault, invalid, notFound } from '../errors.ts'
import { newId } from '../ids.ts'
import { overlap, type Span, spanFaults, spanInFull } from '../schools/days.ts'
import { schoolDay } from '../schools/hours.ts'
import type { School } from '../schools/schools.ts'
import { memberOf, type Staff } from './staff.ts'

export type Absence = typeof absences.$inferSelect

/** Whoever is away for longer passes on what they own. */
const mostDays = 366

/**
 * The absences of a member of staff, by our id or the MIS's, that are not over, the earliest first.
 * @throws Refused `not-found`
 */
export async function upcomingAbsences(
  db: Reader,
  school: School,
  idOrMisId: string,
  now: Date,
): Promise<Absence[]> {
  const { id } = await memberOf(db, school, idOrMisId)
  const today = schoolDay(now, school.timeZone)
  return db
    .select()
    .from(absences)
    .where(and(eq(absences.schoolId, school.id), eq(absences.staffId, id), gte(absences.lastDay, today)))
    .orderBy(asc(absences.firstDay))
}

/**
 * Puts an absence on record, first and last day included.
 * @throws Refused `not-found`; `invalid` with every fault: it is no such span of days, over, shares a day with
 * another, or is the safeguarding lead's, who has no deputy
 */
export async function addAbsence(
  tx: Writer,
  school: School,
  idOrMisId: string,
  span: Span,
  now: Date,
): Promise<Absence> {
  const { id: staffId } = await memberOf(tx, school, idOrMisId)
  const faults = await absenceFaults(tx, school, staffId, span, now)
  if (faults.length > 0) throw invalid(faults)
  const { firstDay, lastDay } = span
  const [row] = await tx
    .insert(absences)
    .values({ id: newId(), schoolId: school.id, staffId, firstDay, lastDay, createdAt: now })
    .returning()
  return row!
}

/**
 * What is wrong with an absence as somebody describes it: every fault at once.
 * @throws Refused `not-found`
 */
export async function absenceFaults(
  db: Reader,
  school: School,
  idOrMisId: string,
  span: Span,
  now: Date,
): Promise<Fault[]> {
  const known = await upcomingAbsences(db, school, idOrMisId, now)
  const faults = spanFaults(
    span,
    mostDays,
    (days) =>
      `${spanInFull(span)} are ${days} days, and an absence has at most ${mostDays}: is the year right?`,
  )
  if (faults.length > 0) return faults
  if (span.lastDay < schoolDay(now, school.timeZone))
    return [{ pointer: '/lastDay', detail: `${spanInFull(span)} is over already: is the year right?` }]
  const shared = known.find((one) => overlap(one, span))
  return [
    ...(shared
      ? [
          {
            pointer: '/firstDay',
            detail: `They are away already: ${spanInFull(shared)}. Add only the other days.`,
          },
        ]
      : []),
    ...uncovered(await memberOf(db, school, idOrMisId)),
  ]
}

// What is for the safeguarding lead alone would lie unread: nobody else may read it.
const uncovered = ({ roles, deputyId }: Staff): Fault[] =>
  roles.includes('safeguarding-lead') && deputyId === null
    ? [
        {
          pointer: '/firstDay',
          detail:
            'The safeguarding lead has no deputy, and what is for them alone would lie unread: they name a deputy first, or somebody else is given the role.',
        },
      ]
    : []

/** @throws Refused `not-found` */
export async function removeAbsence(
  tx: Writer,
  school: School,
  idOrMisId: string,
  absenceId: string,
): Promise<Absence> {
  const { id } = await memberOf(tx, school, idOrMisId)
  const [removed] = await tx
    .delete(absences)
    .where(and(eq(absences.schoolId, school.id), eq(absences.staffId, id), eq(absences.id, absenceId)))
    .returning()
  if (!removed) throw notFound('absence')
  return removed
}
