// Puts the school of the labelled texts into a database, and lets each text go the whole way: what was before it and
// the text itself are undone, so every text finds the school as it is.

import { and, eq, inArray } from 'drizzle-orm'
import { storeInbound } from '../../../src/conversations/inbound.ts'
import { receive } from '../../../src/conversations/receiving.ts'
import type { Database, Writer } from '../../../src/db/database.ts'
import {
  absences,
  conversations,
  groups,
  inboundTexts,
  messages,
  numbers,
  parents,
  pupils,
  staffHours,
  staff as staffTable,
} from '../../../src/db/schema.ts'
import { newId } from '../../../src/ids.ts'
import { answerTo } from '../../../src/refresh/answering.ts'
import { setLead } from '../../../src/roster/groups.ts'
import { insertLine } from '../../../src/schools/lines.ts'
import type { School } from '../../../src/schools/schools.ts'
import { openSchool, putStaff } from '../../../src/staff/changes.ts'
import { importContacts } from '../../support/school.ts'
import { happenBefore } from './before.ts'
import type { LabelledText } from './labelled.ts'
import { type Family, families, forms, type StaffKey, staff } from './school.ts'

export const schoolsNumber = '+447700900199'
const unknownNumber = '+447700900190'
/** Monday, in the middle of the school's morning. */
const monday = '2026-11-23T10:00'
const termBefore = new Date('2026-09-01T08:00:00Z')

export interface TableSchool {
  db: Database
  school: School
  staffIds: Record<StaffKey, string>
}

/** What became of a labelled text. */
export interface Outcome {
  owner: StaffKey
  rule: string
  because: string[]
  isRestricted: boolean
}

type Row = Record<string, string>

export async function openTableSchool(db: Database): Promise<TableSchool> {
  const now = termBefore
  const { school, staffIds } = await db.write(async (tx) => {
    const { title, firstName, lastName } = staff.lead
    const lead = { misId: 'lead', title, firstName, lastName, email: 'lead@example.org', roles: [] }
    const opened = await openSchool(
      tx,
      { name: 'Hillside School', country: 'GB', timeZone: 'Europe/London', sendFrom: null, sendTo: null },
      lead,
      now,
    )
    await insertLine(tx, opened.school.id, { kind: 'number', address: schoolsNumber }, now)
    return { school: opened.school, staffIds: await addStaff(tx, opened.school, now) }
  })
  await importContacts(
    { db, clock: { now: () => now }, drama: true },
    school,
    Object.values(families).flatMap(rowsOf),
  )
  await db.write(async (tx) => {
    for (const [form, lead] of Object.entries(forms))
      if (lead) await setLead(tx, school.id, form, staffIds[lead])
    await tx
      .update(groups)
      .set({ leadId: null })
      .where(and(eq(groups.schoolId, school.id), eq(groups.code, '9B')))
    for (const family of Object.values(families) as Family[]) await rememberPupils(tx, school, family)
  })
  return { db, school, staffIds }
}

async function addStaff(tx: Writer, school: School, now: Date): Promise<Record<StaffKey, string>> {
  const ids = {} as Record<StaffKey, string>
  for (const [key, member] of Object.entries(staff) as [StaffKey, (typeof staff)[StaffKey]][]) {
    const mobile = 'mobile' in member ? member.mobile : null
    const { title, firstName, lastName, roles } = member
    const details = { title, firstName, lastName, email: `${key}@example.org`, mobile, roles: [...roles] }
    ids[key] = (await putStaff(tx, school, key, details, now)).id
    for (const day of 'works' in member ? member.works : [])
      await tx
        .insert(staffHours)
        .values({ staffId: ids[key], schoolId: school.id, day, from: '08:30', to: '16:30' })
  }
  for (const [key, member] of Object.entries(staff) as [StaffKey, { deputy?: StaffKey }][])
    if (member.deputy)
      await tx.update(staffTable).set({ deputyId: ids[member.deputy] }).where(eq(staffTable.id, ids[key]))
  return ids
}

const rowsOf = (family: Family): Row[] =>
  family.pupils.flatMap((pupil) =>
    family.parents.map((parent) => ({
      pupil_id: `${family.lastName} ${pupil.firstName}`,
      pupil_first_name: pupil.firstName,
      pupil_last_name: family.lastName,
      year: pupil.form?.slice(0, 1) ?? '7',
      form: pupil.form ?? '',
      parent_id: `${family.lastName} ${parent.firstName}`,
      parent_first_name: parent.firstName,
      parent_last_name: family.lastName,
      relationship: parent.relationship,
      parental_responsibility: 'Y',
      no_contact: parent.barredFrom?.includes(pupil.firstName) ? 'Y' : '',
      mobile: parent.number,
    })),
  )

async function rememberPupils(tx: Writer, school: School, family: Family): Promise<void> {
  for (const pupil of family.pupils)
    await tx
      .update(pupils)
      .set({
        nicknames: [...(pupil.nicknames ?? [])],
        gender: pupil.gender ?? null,
        endedAt: pupil.hasLeft ? termBefore : null,
      })
      .where(and(eq(pupils.schoolId, school.id), eq(pupils.misId, `${family.lastName} ${pupil.firstName}`)))
}

/** Lets a labelled text come in, and says whose it became. Nothing of it stays. */
export async function outcomeOf(table: TableSchool, labelled: LabelledText): Promise<Outcome> {
  const at = instantOf(labelled.at ?? monday)
  const from = numberOf(labelled)
  let found: Outcome | null = null
  await table.db
    .write(async (tx) => {
      await goAway(tx, table, labelled, at)
      await happenBefore(tx, table, { from, at, events: labelled.before ?? [] })
      found = await comeIn(tx, table, { from, body: labelled.text, at })
      throw undone
    })
    .catch((error) => {
      if (error !== undone) throw error
    })
  if (!found) throw new Error(`nobody was given ${JSON.stringify(labelled.text)}`)
  return found
}

const undone = new Error('undone')

const instantOf = (schoolTime: string): Date =>
  new Date(Temporal.PlainDateTime.from(schoolTime).toZonedDateTime('Europe/London').epochMilliseconds)

function numberOf({ from, parent }: LabelledText): string {
  if (from === 'unknown') return unknownNumber
  if (from === 'staff t8a') return staff.t8a.mobile
  const held: Family['parents'] = families[from].parents
  const one = parent ? held.find(({ firstName }) => firstName === parent) : held[0]
  if (!one) throw new Error(`the family ${from} has no parent called ${parent}`)
  return one.number
}

async function goAway(tx: Writer, { school, staffIds }: TableSchool, { away = [] }: LabelledText, at: Date) {
  const today = at.toISOString().slice(0, 10)
  const sunday = Temporal.PlainDate.from(today).add({ days: 7 - Temporal.PlainDate.from(today).dayOfWeek })
  for (const key of away)
    await tx.insert(absences).values({
      id: newId(),
      schoolId: school.id,
      staffId: staffIds[key],
      firstDay: today,
      lastDay: sunday.toString(),
      createdAt: at,
    })
}

async function comeIn(
  tx: Writer,
  { staffIds }: TableSchool,
  { from, body, at }: { from: string; body: string; at: Date },
): Promise<Outcome> {
  const text = { carrierSid: newId(), from, to: schoolsNumber, body, parameters: {} }
  const [id] = await storeInbound(tx, [text], at)
  await receive(tx, id!, at, { drama: true }, answerTo)
  const [row] = await tx
    .select({ conversation: conversations })
    .from(inboundTexts)
    .innerJoin(messages, eq(messages.id, inboundTexts.messageId))
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .where(eq(inboundTexts.id, id!))
  const { ownerId, rule, because, restrictedAt } = row!.conversation
  const owner = (Object.keys(staffIds) as StaffKey[]).find((key) => staffIds[key] === ownerId)!
  return { owner, rule, because, isRestricted: restrictedAt !== null }
}

/** The school's row for a number, and the parents and pupils who go with it. */
export async function homeAt(tx: Writer, { school }: TableSchool, e164: string) {
  const [number] = await tx
    .select()
    .from(numbers)
    .where(and(eq(numbers.schoolId, school.id), eq(numbers.e164, e164)))
  const family = (Object.values(families) as Family[]).find((one) =>
    one.parents.some((parent) => parent.number === e164),
  )
  if (!number || !family) return null
  const held = family.parents.filter((parent) => parent.number === e164)
  const misIds = {
    parents: held.map(({ firstName }) => `${family.lastName} ${firstName}`),
    pupils: family.pupils.map(({ firstName }) => `${family.lastName} ${firstName}`),
  }
  const parentRows = await tx
    .select()
    .from(parents)
    .where(and(eq(parents.schoolId, school.id), inArray(parents.misId, misIds.parents)))
  const pupilRows = await tx
    .select()
    .from(pupils)
    .where(and(eq(pupils.schoolId, school.id), inArray(pupils.misId, misIds.pupils)))
  return { number, family, parents: parentRows, pupils: pupilRows }
}
