import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { readConfig } from '../../src/config.ts'
import type { Context } from '../../src/context.ts'
import { storeInbound } from '../../src/conversations/inbound.ts'
import { receive } from '../../src/conversations/receiving.ts'
import { openDatabase } from '../../src/db/database.ts'
import { buildServer, protectPages } from '../../src/http/server.ts'
import { newId } from '../../src/ids.ts'
import { createLog } from '../../src/log.ts'
import { Pressure } from '../../src/pressure.ts'
import type { JobName } from '../../src/queue/jobs.ts'
import { applyImport, prepareImport } from '../../src/roster/imports.ts'
import { insertLine } from '../../src/schools/lines.ts'
import { openSchool, putStaff } from '../../src/staff/changes.ts'
import type { Role } from '../../src/staff/roles.ts'
import { addSignInLink } from '../../src/staff/sign-in.ts'
import type { Staff } from '../../src/staff/staff.ts'
import { pages } from '../../src/web/pages.ts'
import { freshDatabaseUrl } from '../support/database.ts'

const contacts = `pupil_id,pupil_first_name,pupil_last_name,year,form,parent_id,parent_title,parent_first_name,parent_last_name,parental_responsibility,no_contact,mobile
P1,Ella,Roberts,1,1A,C1,Mrs,Anita,Roberts,Y,,07700 900001
P1,Ella,Roberts,1,1A,C2,Mr,Kwame,Roberts,Y,,07700 900002
P2,Hana,Nowak,R,RA,C3,Ms,<i>Bronwen</i>,Nowak,Y,,07700 900003
P3,Tom,Hill,R,RA,C4,Mr,Sam,Hill,Y,Y,07700 900004
P4,Una,Dale,1,1A,C5,Ms,Win,Dale,Y,,
`

/** The pages over a real database, with a queue and a carrier that only remember. It is 11 o'clock on a Monday. */
export async function openPages() {
  const database = await freshDatabaseUrl()
  const db = await openDatabase(database.url)
  await db.migrate()
  const time = { now: new Date('2026-11-23T11:00:00Z') }
  const enqueued: { name: JobName; id: string }[] = []
  const feeder = { woken: 0 }
  const context = contextWith(db, time, enqueued, feeder)
  const server = buildServer(context)
  await protectPages(server, context)
  await server.register(pages, { context, secret: 's'.repeat(32) })
  const school = await makeSchool(context, 'Oakwood School', '+447700900100')
  const other = await makeSchool(context, 'Elmfield School', '+447700900200')
  return {
    server,
    context,
    time,
    enqueued,
    feeder,
    school: school.school,
    staff: school.staff,
    other,
    as: (member: Staff) => signedIn(server, context, member),
    textFrom: (from: string, body: string, to = '+447700900100') => textFrom(context, from, to, body),
    async close() {
      await server.close()
      await db.close()
      await database.drop()
    },
  }
}

export type Pages = Awaited<ReturnType<typeof openPages>>

function contextWith(
  db: Context['db'],
  time: { now: Date },
  enqueued: { name: JobName; id: string }[],
  feeder: { woken: number },
): Context {
  const read = readConfig({ LOG_LEVEL: 'silent' })
  if ('faults' in read) throw new Error(read.faults.join(' '))
  return {
    config: read.config,
    db,
    queue: {
      add: async (name, jobs) => void enqueued.push(...jobs.map(({ id }) => ({ name, id }))),
      depths: async () => ({
        'fan-out': 0,
        send: 0,
        receive: 0,
        reconcile: 0,
        inquire: 0,
        'look-up': 0,
        mail: 0,
        sweep: 0,
      }),
      empty: async () => {},
      ping: async () => {},
      close: async () => {},
    },
    carrier: {
      send: async () => ({ kind: 'unknown', why: 'these tests send nothing' }),
      textsTo: async () => ({ texts: [], whole: true }),
      reportOf: async () => null,
      lookUp: async () => ({ kind: 'unknown', why: 'these tests look nothing up', code: null }),
      close: async () => {},
    },
    mailer: null,
    clock: { now: () => time.now },
    pressure: new Pressure(),
    wakeFeeder: () => void feeder.woken++,
    reportOverdueMs: 60_000,
    log: createLog('silent'),
    workerId: 'test',
    drama: true,
    publicUrl: 'http://homeline.test',
    authTokens: [],
  }
}

async function makeSchool({ db, clock }: Context, name: string, number: string) {
  const now = clock.now()
  const person = (misId: string, title: string, lastName: string, roles: Role[]) => ({
    misId,
    title,
    firstName: 'Jo',
    lastName,
    email: `${lastName}@${name.split(' ')[0]}.example`.toLowerCase(),
    roles,
  })
  return db.write(async (tx) => {
    const { school, lead } = await openSchool(
      tx,
      { name, country: 'GB', timeZone: 'Europe/London' },
      person('S1', 'Mrs', 'Green', ['administrator', 'office']),
      now,
    )
    const teacher = await putStaff(tx, school, 'S2', person('S2', 'Mr', 'Marsh', ['teacher']), now)
    await insertLine(tx, school.id, { kind: 'number', address: number }, now)
    await insertLine(tx, school.id, { kind: 'name', address: 'Oakwood' }, now)
    const file = { bytes: Buffer.from(contacts), file: 'contacts.csv', mode: 'full' as const }
    const { id } = await prepareImport(tx, school, file, { drama: true }, now)
    await applyImport(tx, school, id, [], now)
    return { school, staff: { lead, teacher } }
  })
}

async function textFrom({ db, clock, drama }: Context, from: string, to: string, body: string) {
  const text = { carrierSid: `SM${newId()}`, from, to, body, parameters: {} }
  const [id] = await db.write((tx) => storeInbound(tx, [text], clock.now()))
  await db.write((tx) => receive(tx, id!, clock.now(), { drama }))
}

/** A browser in which this member of staff is signed in. */
async function signedIn(server: FastifyInstance, { db, clock }: Context, member: Staff) {
  const link = await db.write((tx) => addSignInLink(tx, member, clock.now(), { demonstration: true }))
  const cookie = cookieOf(await server.inject({ url: `/sign-in/link/${link.secret}` }))
  const get = (url: string, headers: Record<string, string> = {}) =>
    server.inject({ url, headers: { cookie, ...headers } })
  const csrf = fieldIn((await get('/conversations')).body, '_csrf')
  const post = (url: string, fields: Fields = {}) =>
    server.inject(formPost(url, { _csrf: csrf, ...fields }, cookie))
  return { cookie, csrf, get, post }
}

export type Fields = Record<string, string | string[]>

/** What a browser sends for a form. */
export const formPost = (url: string, fields: Fields, cookie = '') => ({
  method: 'POST' as const,
  url,
  headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
  payload: new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, one]),
    ),
  ).toString(),
})

export const cookieOf = ({ cookies }: LightMyRequestResponse): string =>
  cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')

/** The value of a hidden field. */
export function fieldIn(html: string, name: string): string {
  const tag = html.match(new RegExp(`<input[^>]*name="${name}"[^>]*>`))?.[0]
  const value = tag?.match(/value="([^"]*)"/)?.[1]
  if (value === undefined) throw new Error(`there is no field ${name} on the page`)
  return value
}

/** What a page says, without its tags. */
export const wordsOf = ({ body }: LightMyRequestResponse): string =>
  body
    .replace(/<(head)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')
    .trim()

/** Somebody more on the staff, whose name is their id in the MIS. */
export const staffWith = (site: Pages, misId: string, role: Role): Promise<Staff> =>
  site.context.db.write((tx) =>
    putStaff(
      tx,
      site.school,
      misId,
      { title: 'Mx', firstName: 'Jo', lastName: misId, email: `${misId}@oakwood.example`, roles: [role] },
      site.time.now,
    ),
  )
