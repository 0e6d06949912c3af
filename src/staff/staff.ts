import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { staff, staffRoles } from '../db/schema.ts'
import { notFound } from '../errors.ts'
import type { School } from '../schools/schools.ts'
import { mainRole, type Role, roles } from './roles.ts'

/** A member of staff, without what only signing in needs. */
export interface Staff {
  id: string
  schoolId: string
  misId: string
  title: string
  firstName: string
  lastName: string
  email: string
  mobile: string | null
  /** Who answers for them; may have left since. */
  deputyId: string | null
  roles: Role[]
}

const columns = {
  id: staff.id,
  schoolId: staff.schoolId,
  misId: staff.misId,
  title: staff.title,
  firstName: staff.firstName,
  lastName: staff.lastName,
  email: staff.email,
  mobile: staff.mobile,
  deputyId: staff.deputyId,
}

/** As parents and colleagues say it: `Mrs Green`; without a title, `Jo Green`. */
export const staffName = ({
  title,
  firstName,
  lastName,
}: Pick<Staff, 'title' | 'firstName' | 'lastName'>): string =>
  [title || firstName, lastName].filter(Boolean).join(' ')

/** `{id, name, role}`, as the API and the pages show the owner of something. */
export const asOwner = (member: Staff) => ({
  id: member.id,
  name: staffName(member),
  role: mainRole(member.roles),
})

/** Everyone on the staff of a school, in the order in which they joined. */
export async function allStaff(db: Reader, schoolId: string): Promise<Staff[]> {
  const rows = await db
    .select(columns)
    .from(staff)
    .where(and(eq(staff.schoolId, schoolId), isNull(staff.endedAt)))
    .orderBy(asc(staff.id))
  return withRoles(db, rows)
}

/** One member of staff by our id or the MIS's. */
export async function findStaff(db: Reader, schoolId: string, idOrMisId: string): Promise<Staff | null> {
  const rows = await db
    .select(columns)
    .from(staff)
    .where(
      and(
        eq(staff.schoolId, schoolId),
        isNull(staff.endedAt),
        or(eq(staff.id, idOrMisId), eq(staff.misId, idOrMisId)),
      ),
    )
  const [member] = await withRoles(db, rows)
  return member ?? null
}

/**
 * One member of staff by our id or the MIS's.
 * @throws Refused `not-found`
 */
export async function memberOf(db: Reader, school: Pick<School, 'id'>, idOrMisId: string): Promise<Staff> {
  const member = await findStaff(db, school.id, idOrMisId)
  if (!member) throw notFound('member of staff')
  return member
}

/** Those with these ids, whether or not they still work there: an owner on record keeps a name. */
export async function staffByIds(db: Reader, schoolId: string, ids: string[]): Promise<Map<string, Staff>> {
  const rows = await db
    .select(columns)
    .from(staff)
    .where(and(eq(staff.schoolId, schoolId), inArray(staff.id, [...new Set(ids)])))
  return new Map((await withRoles(db, rows)).map((member) => [member.id, member]))
}

/** Who owns what nobody else does. Every school has one. */
export async function liaisonLead(db: Reader, schoolId: string): Promise<Staff> {
  const [holder] = await db
    .select(columns)
    .from(staff)
    .innerJoin(staffRoles, eq(staffRoles.staffId, staff.id))
    .where(and(eq(staffRoles.schoolId, schoolId), eq(staffRoles.role, 'liaison-lead')))
  const [member] = await withRoles(db, holder ? [holder] : [])
  if (!member) throw new Error(`school ${schoolId} has no liaison lead`)
  return member
}

async function withRoles(db: Reader, rows: Omit<Staff, 'roles'>[]): Promise<Staff[]> {
  if (rows.length === 0) return []
  const held = await db
    .select({ staffId: staffRoles.staffId, role: staffRoles.role })
    .from(staffRoles)
    .where(
      inArray(
        staffRoles.staffId,
        rows.map((row) => row.id),
      ),
    )
  return rows.map((row) => ({
    ...row,
    // In the order in which they say most about a person.
    roles: roles.filter((role) => held.some((one) => one.staffId === row.id && one.role === role)),
  }))
}
