// Making a school, its staff, its lines, its leads and its keys.

import { systemClock } from './clock.ts'
import { needed, type Values } from './command-options.ts'
import { type Command, schoolOf } from './command-school.ts'
import { addKey, scopes } from './http/api/keys.ts'
import { isCountry } from './phone.ts'
import { setLead } from './roster/groups.ts'
import { addLine } from './schools/lines.ts'
import { openSchool, putStaff, type StaffDetails } from './staff/changes.ts'
import { type Role, roles } from './staff/roles.ts'
import { addSignInLink } from './staff/sign-in.ts'
import { staffName } from './staff/staff.ts'

export async function addSchool({ db, given }: Command): Promise<string> {
  const country = given.country ?? 'GB'
  const timeZone = given['time-zone'] ?? 'Europe/London'
  if (!isCountry(country))
    throw new Error(`--country “${country}” is no country code: use two letters, such as GB.`)
  if (!isTimeZone(timeZone))
    throw new Error(`--time-zone “${timeZone}” is not known: use one such as Europe/London.`)
  const school = { name: needed(given, 'name'), country, timeZone }
  const lead = staffOf(given)
  const now = systemClock.now()
  const { opened, secret } = await db.write(async (tx) => {
    const opened = await openSchool(tx, school, lead, now)
    return { opened, ...(await addSignInLink(tx, opened.lead, now)) }
  })
  return [`School ${opened.school.name}: ${opened.school.id}`, invitation(opened.lead, secret)].join('\n')
}

export async function addLineByHand(command: Command): Promise<string> {
  const { db, given } = command
  const school = await schoolOf(command)
  const line = given.number
    ? { kind: 'number' as const, address: given.number }
    : { kind: 'name' as const, address: needed(given, 'name') }
  const { kind, address } = await addLine(db, school, line, systemClock.now())
  return kind === 'number' ? `Two-way texts leave from ${address}.` : `One-way texts leave from ${address}.`
}

export async function addStaff(command: Command): Promise<string> {
  const { db, given } = command
  const school = await schoolOf(command)
  const { misId, ...details } = staffOf(given)
  const now = systemClock.now()
  return db.write(async (tx) => {
    const member = await putStaff(tx, school, misId, details, now)
    const { secret } = await addSignInLink(tx, member, now)
    return invitation(member, secret)
  })
}

export async function setLeadByHand(command: Command): Promise<string> {
  const { db, given } = command
  const { id } = await schoolOf(command)
  const group = await db.write((tx) => setLead(tx, id, needed(given, 'group'), needed(given, 'staff')))
  return `${group.lead?.name} leads ${group.name}.`
}

export async function addKeyByHand(command: Command): Promise<string> {
  const { db, given } = command
  const school = await schoolOf(command)
  const wanted = given.scope ?? scopes
  const granted = scopes.filter((scope) => wanted.includes(scope))
  const unknown = wanted.filter((scope) => !granted.some((one) => one === scope))
  if (unknown.length > 0) throw new Error(`--scope ${unknown.join(', ')}: it can be ${scopes.join(', ')}.`)
  const key = await db.write((tx) => addKey(tx, school.id, needed(given, 'name'), granted, systemClock.now()))
  return `${key}\nThis key is shown once. It may: ${granted.join(', ')}.`
}

function invitation(member: Parameters<typeof staffName>[0], secret: string): string {
  return `${staffName(member)} sets a password, within a week, at the address of your Homeline and:\n  /sign-in/link/${secret}`
}

function staffOf(given: Values): StaffDetails & { misId: string } {
  const wanted = given.role ?? []
  const held = roles.filter((role) => wanted.includes(role))
  const unknown = wanted.filter((role) => !held.includes(role as Role))
  if (unknown.length > 0) throw new Error(`--role ${unknown.join(', ')}: it can be ${roles.join(', ')}.`)
  return {
    misId: needed(given, 'mis-id'),
    title: given.title ?? '',
    firstName: needed(given, 'first-name'),
    lastName: needed(given, 'last-name'),
    email: emailOf(needed(given, 'email')),
    mobile: given.mobile ?? null,
    roles: held,
  }
}

function emailOf(value: string): string {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return value
  throw new Error(`--email “${value}” is not an email address.`)
}

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }) !== null
  } catch {
    return false
  }
}
