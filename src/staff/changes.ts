import { and, eq, inArray, ne } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { staff, staffRoles } from '../db/schema.ts'
import { type Fault, invalid } from '../errors.ts'
import { newId } from '../ids.ts'
import { readNumber } from '../phone.ts'
import { insertSchool, type School } from '../schools/schools.ts'
import { type Role, roleInWords, roleOfOne } from './roles.ts'
import { findStaff, type Staff } from './staff.ts'

export interface StaffDetails {
  title: string
  firstName: string
  lastName: string
  email: string
  mobile?: string | null
  roles: Role[]
}

/** A school and its liaison lead, in one transaction: no school exists without one. */
export async function openSchool(
  tx: Writer,
  school: Parameters<typeof insertSchool>[1],
  lead: StaffDetails & { misId: string },
  now: Date,
): Promise<{ school: School; lead: Staff }> {
  const opened = await insertSchool(tx, school, now)
  const roles = [...new Set<Role>([...lead.roles, 'liaison-lead'])]
  return { school: opened, lead: await putStaff(tx, opened, lead.misId, { ...lead, roles }, now) }
}

/**
 * Makes a member of staff, or changes one, known by the MIS's id. The role of liaison lead or safeguarding lead
 * passes to whoever is given it; it cannot be put down, only passed on.
 * @throws Refused `invalid`, with every fault
 */
export async function putStaff(
  tx: Writer,
  school: School,
  misId: string,
  details: StaffDetails,
  now: Date,
): Promise<Staff> {
  const faults = await staffFaults(tx, school, misId, details)
  if (faults.length > 0) throw invalid(faults)

  const before = await findStaff(tx, school.id, misId)
  const { title, firstName, lastName } = details
  const mobile = mobileOf(details, school)?.e164 ?? null
  const values = {
    ...{ title, firstName, lastName, email: emailOf(details), mobile, endedAt: null },
    ...(before && becomesSafeguardingLead(before, details) ? { deputyId: null } : {}),
  }
  const id = before?.id ?? newId()
  if (before) await tx.update(staff).set(values).where(eq(staff.id, id))
  else await tx.insert(staff).values({ ...values, id, schoolId: school.id, misId, createdAt: now })
  await giveRoles(tx, school.id, id, details.roles)
  return (await findStaff(tx, school.id, id))!
}

// Only they may name the deputy of a safeguarding lead: one whom others named does not come with them.
const becomesSafeguardingLead = (before: Staff, { roles }: StaffDetails) =>
  roles.includes('safeguarding-lead') && !before.roles.includes('safeguarding-lead')

/** What is wrong with a member of staff as somebody describes them: every fault at once. */
export async function staffFaults(
  db: Reader,
  school: School,
  misId: string,
  details: StaffDetails,
): Promise<Fault[]> {
  const before = await findStaff(db, school.id, misId)
  const mobile = mobileOf(details, school)
  return [
    ...(mobile && !mobile.valid
      ? [{ pointer: '/mobile', detail: mobile.problem?.sentence ?? 'This is not a phone number.' }]
      : []),
    ...(await emailFaults(db, school.id, emailOf(details), before)),
    ...(before ? putDown(before, details.roles) : []),
  ]
}

const emailOf = ({ email }: StaffDetails) => email.trim().toLowerCase()
const mobileOf = ({ mobile }: StaffDetails, { country }: School) =>
  mobile ? readNumber(mobile, country, { drama: true }) : null

async function emailFaults(
  tx: Reader,
  schoolId: string,
  email: string,
  before: Staff | null,
): Promise<Fault[]> {
  const [taken] = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.schoolId, schoolId), eq(staff.email, email), ne(staff.id, before?.id ?? '')))
  return taken ? [{ pointer: '/email', detail: 'Another member of staff signs in with this email.' }] : []
}

const putDown = (before: Staff, wanted: Role[]): Fault[] =>
  roleOfOne
    .filter((role) => before.roles.includes(role) && !wanted.includes(role))
    .map((role) => ({
      pointer: '/roles',
      detail: `A school always has a ${roleInWords(role)}: give the role to somebody else, and it passes on.`,
    }))

async function giveRoles(tx: Writer, schoolId: string, staffId: string, wanted: Role[]) {
  const passedOn = wanted.filter((role) => roleOfOne.includes(role))
  if (passedOn.length > 0)
    await tx
      .delete(staffRoles)
      .where(and(eq(staffRoles.schoolId, schoolId), inArray(staffRoles.role, passedOn)))
  await tx.delete(staffRoles).where(eq(staffRoles.staffId, staffId))
  if (wanted.length > 0)
    await tx.insert(staffRoles).values([...new Set(wanted)].map((role) => ({ schoolId, staffId, role })))
}
