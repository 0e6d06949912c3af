// Who on the staff works when.

import { and, asc, eq, gte, isNull, sql } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'
import { absences, staff, staffHours, staffRoles } from '../db/schema.ts'
import { schoolHours } from '../schools/calendar.ts'
import type { Span } from '../schools/days.ts'
import type { School } from '../schools/schools.ts'
import type { WorkingHours } from '../schools/working-hours.ts'
import type { Role } from './roles.ts'
import { staffName } from './staff.ts'

/** A member of staff, and when they work. */
export interface AtWork {
  id: string
  name: string
  roles: Role[]
  mobile: string | null
  /** Somebody who works there still; null when they have nobody. */
  deputyId: string | null
  /** Their own or the school's, without the school's days off and their own absences. */
  hours: WorkingHours
  absences: Span[]
}

/**
 * Everybody on the staff, by the order in which they joined. Those with the same hours share one object, from one
 * call to the next, so that what was worked out for it is found again. With `now`, absences that are long over are
 * left out.
 */
export async function staffAtWork(
  db: Reader,
  school: School,
  daysOff: readonly Span[],
  now?: Date,
): Promise<AtWork[]> {
  const of = { school: school.id }
  const people = await peopleOf(db, of)
  const roles = Map.groupBy(await rolesOf(db, of), ({ staffId }) => staffId)
  const weeks = Map.groupBy(await weeksOf(db, of), ({ staffId }) => staffId)
  const since = now ? longAgo(now) : ''
  const away = Map.groupBy(await absencesOf(db, { ...of, since }), ({ staffId }) => staffId)
  const here = new Set(people.map(({ id }) => id))
  const usual = schoolHours(school, daysOff)
  return people.map(({ id, mobile, deputyId, ...name }) => {
    const absent = (away.get(id) ?? []).map(({ firstDay, lastDay }) => ({ firstDay, lastDay }))
    return {
      id,
      name: staffName(name),
      roles: (roles.get(id) ?? []).map(({ role }) => role),
      mobile,
      deputyId: deputyId !== null && here.has(deputyId) ? deputyId : null,
      hours: hoursOfOne(usual, weeks.get(id) ?? [], absent),
      absences: absent,
    }
  })
}

const peopleOf = prepared('staff_at_work', (db) =>
  db
    .select({
      id: staff.id,
      title: staff.title,
      firstName: staff.firstName,
      lastName: staff.lastName,
      mobile: staff.mobile,
      deputyId: staff.deputyId,
    })
    .from(staff)
    .where(and(eq(staff.schoolId, sql.placeholder('school')), isNull(staff.endedAt)))
    .orderBy(asc(staff.id)),
)

const rolesOf = prepared('roles_of_school', (db) =>
  db
    .select({ staffId: staffRoles.staffId, role: staffRoles.role })
    .from(staffRoles)
    .where(eq(staffRoles.schoolId, sql.placeholder('school'))),
)

const weeksOf = prepared('hours_of_staff', (db) =>
  db
    .select({
      staffId: staffHours.staffId,
      day: staffHours.day,
      from: staffHours.from,
      to: staffHours.to,
    })
    .from(staffHours)
    .where(eq(staffHours.schoolId, sql.placeholder('school')))
    .orderBy(asc(staffHours.staffId), asc(staffHours.day)),
)

const absencesOf = prepared('absences_of_school', (db) =>
  db
    .select({ staffId: absences.staffId, firstDay: absences.firstDay, lastDay: absences.lastDay })
    .from(absences)
    .where(
      and(eq(absences.schoolId, sql.placeholder('school')), gte(absences.lastDay, sql.placeholder('since'))),
    )
    .orderBy(asc(absences.firstDay)),
)

// Nobody reckons from further back: what is open is asked about from now on.
const longAgo = (now: Date): string => new Date(now.getTime() - 60 * 86_400_000).toISOString().slice(0, 10)

const ownHours = new WeakMap<WorkingHours, Map<string, WorkingHours>>()
/** A school has fewer people than this; what has piled up beyond it is of absences long over. */
const mostKept = 1_000

function hoursOfOne(
  school: WorkingHours,
  own: readonly { day: number; from: string; to: string }[],
  absent: readonly Span[],
): WorkingHours {
  if (own.length === 0 && absent.length === 0) return school
  const week =
    own.length === 0 ? null : Object.fromEntries(own.map(({ day, from, to }) => [day, { from, to }]))
  const written = JSON.stringify([week, absent])
  const kept = ownHours.get(school) ?? new Map<string, WorkingHours>()
  const known = kept.get(written)
  if (known) return known
  if (kept.size >= mostKept) kept.clear()
  const made = { ...school, week: week ?? school.week, daysOff: [...school.daysOff, ...absent] }
  ownHours.set(school, kept.set(written, made))
  return made
}
