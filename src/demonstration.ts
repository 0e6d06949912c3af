import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from './db/database.ts'
import { apiKeys, schools } from './db/schema.ts'
import { addKey, findKey, scopes } from './http/api/keys.ts'
import { setLead } from './roster/groups.ts'
import { applyImport, prepareImport } from './roster/imports.ts'
import { insertLine } from './schools/lines.ts'
import { lineOf, type School } from './schools/schools.ts'
import { openSchool, putStaff, type StaffDetails } from './staff/changes.ts'
import { setDeputy } from './staff/deputies.ts'
import { addSignInLink, findSignInLink } from './staff/sign-in.ts'
import { liaisonLead } from './staff/staff.ts'

/** What somebody needs to look round: kept in `demo.json`, and good for the simulator alone. */
export interface Demonstration {
  apiKey: string
  signInPath: string
  lines: { number: string; name: string }
}

const lead: StaffDetails & { misId: string } = {
  misId: 'S1',
  title: 'Mrs',
  firstName: 'Alex',
  lastName: 'Green',
  email: 'a.green@example.org',
  roles: ['administrator', 'office', 'liaison-lead'],
}

const tutor = (lastName: string, title: string, firstName: string): StaffDetails => ({
  title,
  firstName,
  lastName,
  email: `${firstName[0]!.toLowerCase()}.${lastName.toLowerCase()}@example.org`,
  roles: ['teacher'],
})

// Who leads which form of the demonstration school.
const tutors: [form: string, StaffDetails][] = [
  ['7A', tutor('Marsh', 'Mr', 'Robin')],
  ['7B', tutor('Hill', 'Ms', 'Jo')],
  ['8A', tutor('Brook', 'Dr', 'Sam')],
  ['8B', tutor('Field', 'Miss', 'Kit')],
]

const safeguardingLead: StaffDetails = {
  ...tutor('Lake', 'Ms', 'Dee'),
  roles: ['safeguarding-lead'],
}

// Who answers for whom while they are away.
const deputies: [misId: string, deputy: string][] = [
  ['S1', 'S3'],
  ['S2', 'S3'],
  ['S3', 'S2'],
  ['S4', 'S5'],
  ['S5', 'S4'],
  ['S6', 'S1'],
]

/** Numbers reserved for drama only: nobody has them, and no carrier delivers to them. */
const contacts = `pupil_id,pupil_first_name,pupil_last_name,year,form,parent_id,parent_title,parent_first_name,parent_last_name,relationship,priority,parental_responsibility,lives_with_pupil,no_contact,mobile,home_phone,work_phone,email,language
D1,Bea,Ashdown,7,7A,E1,Mrs,Nell,Ashdown,Mother,1,Y,Y,,07700 900003,,,,English
D1,Bea,Ashdown,7,7A,E2,Mr,Tom,Ashdown,Father,2,Y,Y,,07700 900004,,,,English
D2,Cal,Barrow,7,7A,E3,Ms,Iris,Barrow,Mother,1,Y,Y,,07700 900006,020 7946 0001,,,English
D3,Dot,Coombe,7,7A,E4,Mr,Lee,Coombe,Father,1,Y,Y,,07700 900007,,,,Polish
D4,Eli,Dale,7,7B,E5,Mrs,Una,Dale,Mother,1,Y,Y,,07700 900011,,,,English
D4,Eli,Dale,7,7B,E6,Mr,Gus,Dale,Father,2,Y,N,Y,07700 900014,,,,English
D5,Fay,Elms,7,7B,E7,Ms,Win,Elms,Mother,1,Y,Y,,,07700 900015,,,Urdu
D6,Gil,Forde,7,7B,E8,Mr,Ned,Forde,Carer,1,Y,Y,,07700 900016,,,,English
D7,Hal,Gorse,8,8A,E9,Mrs,Peg,Gorse,Grandparent,1,Y,Y,,07700 900032,,,,Welsh
D8,Ina,Heath,8,8A,E10,Ms,Roz,Heath,Mother,1,Y,Y,,07700 900036,,,,English
D8,Ina,Heath,8,8A,E11,Ms,Sal,Heath,Mother,2,Y,Y,,07700 900925,,,,English
D9,Jem,Ingle,8,8B,E12,Mr,Vic,Ingle,Father,1,Y,Y,,07700 900040,,,,Arabic
D10,Kay,Ashdown,8,8B,E1,Mrs,Nell,Ashdown,Mother,1,Y,Y,,07700 900003,,,,English
D10,Kay,Ashdown,8,8B,E2,Mr,Tom,Ashdown,Father,2,Y,Y,,07700 900004,,,,English
D11,Lou,Knoll,8,8B,E13,Ms,Zia,Knoll,Mother,1,Y,Y,,07700 900918,,,,Somali
D12,Max,Lodge,8,8B,E14,Mr,Abe,Lodge,Father,1,Y,Y,,020 7946 0002,,,,English
`

// So old that nobody is sure of them any more: the series asks as soon as somebody switches it on.
const contactsAgeMs = 100 * 86_400_000

/**
 * Makes the demonstration school when the database holds no school at all, and says how to look round it; null
 * when there are other schools. `before` is what the last start said: its key and link stay good.
 */
export async function prepareDemonstration(
  db: Database,
  now: Date,
  before: Demonstration | null,
): Promise<Demonstration | null> {
  const school = (await demonstrationSchool(db)) ?? (await makeFirstSchool(db, now))
  if (!school) return null
  const apiKey = (await standingKey(db, school, before)) ?? (await freshKey(db, school, now))
  const signInPath = (await standingLink(db, school, before, now)) ?? (await freshLink(db, school, now))
  const number = await lineOf(db.read, school.id, 'number')
  const name = await lineOf(db.read, school.id, 'name')
  return { apiKey, signInPath, lines: { number: number!.address, name: name!.address } }
}

async function demonstrationSchool(db: Database): Promise<School | null> {
  const [school] = await db.read.select().from(schools).where(eq(schools.demonstration, true)).limit(1)
  return school ?? null
}

const makeFirstSchool = async (db: Database, now: Date): Promise<School | null> =>
  (await db.read.$count(schools)) === 0 ? makeSchool(db, now) : null

async function makeSchool(db: Database, now: Date): Promise<School> {
  return db.write(async (tx) => {
    const { school } = await openSchool(
      tx,
      { name: 'Oakwood School', country: 'GB', timeZone: 'Europe/London', demonstration: true },
      lead,
      now,
    )
    await insertLine(tx, school.id, { kind: 'number', address: '+447700900000' }, now)
    await insertLine(tx, school.id, { kind: 'name', address: 'Oakwood' }, now)
    const file = { bytes: Buffer.from(contacts), file: 'demonstration.csv', mode: 'partial' as const }
    const then = new Date(now.getTime() - contactsAgeMs)
    const { id } = await prepareImport(tx, school, file, { drama: true }, then)
    await applyImport(tx, school, id, [], then)
    for (const [at, [form, details]] of tutors.entries()) {
      const { id: tutorId } = await putStaff(tx, school, `S${at + 2}`, details, now)
      await setLead(tx, school.id, form, tutorId)
    }
    await putStaff(tx, school, `S${tutors.length + 2}`, safeguardingLead, now)
    for (const [misId, deputy] of deputies) await setDeputy(tx, school, misId, deputy, 'command-line')
    return school
  })
}

async function standingKey(db: Database, school: School, before: Demonstration | null) {
  const key = before && (await findKey(db.read, before.apiKey))
  return key?.school.id === school.id ? before!.apiKey : null
}

const keyName = 'demonstration'

// Keys that somebody made by hand stay.
async function freshKey(db: Database, school: School, now: Date): Promise<string> {
  return db.write(async (tx) => {
    await tx
      .update(apiKeys)
      .set({ revokedAt: now })
      .where(and(eq(apiKeys.schoolId, school.id), eq(apiKeys.name, keyName), isNull(apiKeys.revokedAt)))
    return addKey(tx, school.id, keyName, scopes, now)
  })
}

const linkPath = (secret: string) => `/sign-in/link/${secret}`

async function standingLink(db: Database, school: School, before: Demonstration | null, now: Date) {
  const secret = before?.signInPath.split('/').at(-1)
  const link = secret ? await findSignInLink(db.read, secret, now) : null
  return link?.demonstration && link.staff.schoolId === school.id ? before!.signInPath : null
}

async function freshLink(db: Database, school: School, now: Date): Promise<string> {
  const member = await liaisonLead(db.read, school.id)
  const { secret } = await db.write((tx) => addSignInLink(tx, member, now, { demonstration: true }))
  return linkPath(secret)
}
