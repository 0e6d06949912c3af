import { and, eq, gt, isNull, lt } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { sessions, signInLinks, staff } from '../db/schema.ts'
import { type Fault, invalid, Refused } from '../errors.ts'
import { digest, hashPassword, newSecret, passwordMatches } from './secrets.ts'
import { findStaff, type Staff } from './staff.ts'

const day = 86_400_000
const sessionLasts = 12 * 3_600_000
const linkLasts = 7 * day
const shortestPassword = 12

export interface Session {
  id: string
  csrfToken: string
  staff: Staff
}

/**
 * The member of staff with this email and password, or null. The same person may work at two schools of a trust:
 * then it is the first whose password fits.
 */
export async function findByPassword(db: Reader, email: string, password: string): Promise<Staff | null> {
  const candidates = await db
    .select({ id: staff.id, schoolId: staff.schoolId, passwordHash: staff.passwordHash })
    .from(staff)
    .where(and(eq(staff.email, email.trim().toLowerCase()), isNull(staff.endedAt)))
  const tried = candidates.length > 0 ? candidates : [{ id: '', schoolId: '', passwordHash: null }]
  for (const { id, schoolId, passwordHash } of tried)
    if (await passwordMatches(password, passwordHash)) return findStaff(db, schoolId, id)
  return null
}

/** Signs somebody in for twelve hours; `secret` goes into the cookie and is kept nowhere. */
export async function startSession(tx: Writer, member: Staff, now: Date): Promise<{ secret: string }> {
  const secret = newSecret()
  await tx.delete(sessions).where(lt(sessions.expiresAt, now))
  await tx.insert(sessions).values({
    id: digest(secret),
    schoolId: member.schoolId,
    staffId: member.id,
    csrfToken: newSecret(),
    createdAt: now,
    expiresAt: new Date(now.getTime() + sessionLasts),
  })
  return { secret }
}

export async function findSession(db: Reader, secret: string, now: Date): Promise<Session | null> {
  const [session] = await db
    .select()
    .from(sessions)
    .where(and(eq(sessions.id, digest(secret)), gt(sessions.expiresAt, now)))
  const member = session && (await findStaff(db, session.schoolId, session.staffId))
  return member ? { id: session.id, csrfToken: session.csrfToken, staff: member } : null
}

export async function endSession(tx: Writer, id: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.id, id))
}

/** A link to set a password with, once, within a week; or to look round the demonstration school with. */
export async function addSignInLink(
  tx: Writer,
  member: Staff,
  now: Date,
  { demonstration = false } = {},
): Promise<{ secret: string }> {
  const secret = newSecret()
  if (demonstration)
    await tx
      .delete(signInLinks)
      .where(and(eq(signInLinks.schoolId, member.schoolId), eq(signInLinks.demonstration, true)))
  await tx.insert(signInLinks).values({
    id: digest(secret),
    schoolId: member.schoolId,
    staffId: member.id,
    demonstration,
    expiresAt: new Date(now.getTime() + linkLasts),
  })
  return { secret }
}

/** Whom a link is for, if it still holds. */
export async function findSignInLink(
  db: Reader,
  secret: string,
  now: Date,
): Promise<{ staff: Staff; demonstration: boolean } | null> {
  const [link] = await db
    .select()
    .from(signInLinks)
    .where(
      and(eq(signInLinks.id, digest(secret)), gt(signInLinks.expiresAt, now), isNull(signInLinks.usedAt)),
    )
  const member = link && (await findStaff(db, link.schoolId, link.staffId))
  return member ? { staff: member, demonstration: link.demonstration } : null
}

/** Faults of a new password: length is what makes one hard to guess. */
export const passwordFaults = (password: string): Fault[] =>
  password.length >= shortestPassword
    ? []
    : [
        {
          pointer: '/password',
          detail: `A password has at least ${shortestPassword} characters. Three words will do.`,
        },
      ]

/**
 * Sets the password of whom a link is for, and uses the link up.
 * @throws Refused when the password is too short or the link holds no longer
 */
export async function setPassword(tx: Writer, secret: string, password: string, now: Date): Promise<Staff> {
  const faults = passwordFaults(password)
  if (faults.length > 0) throw invalid(faults)
  const link = await findSignInLink(tx, secret, now)
  if (!link || link.demonstration) throw heldOnce()
  const used = await tx
    .update(signInLinks)
    .set({ usedAt: now })
    .where(and(eq(signInLinks.id, digest(secret)), isNull(signInLinks.usedAt)))
    .returning({ id: signInLinks.id })
  if (used.length === 0) throw heldOnce()
  await tx
    .update(staff)
    .set({ passwordHash: await hashPassword(password) })
    .where(eq(staff.id, link.staff.id))
  await tx.delete(sessions).where(eq(sessions.staffId, link.staff.id))
  return link.staff
}

const heldOnce = () =>
  new Refused('not-found', 'This link holds no longer. Ask your administrator for a new one.')
