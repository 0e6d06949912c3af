import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { conversations } from '../../src/db/schema.ts'
import { setLead } from '../../src/roster/groups.ts'
import { addAbsence, upcomingAbsences } from '../../src/staff/absences.ts'
import { putStaff } from '../../src/staff/changes.ts'
import { setDeputy } from '../../src/staff/deputies.ts'
import { ownHoursOf, setOwnHours } from '../../src/staff/own-hours.ts'
import type { Role } from '../../src/staff/roles.ts'
import { findStaff, type Staff } from '../../src/staff/staff.ts'
import { openPages, type Pages, wordsOf } from './web-school.ts'

type Browser = Awaited<ReturnType<Pages['as']>>

let site: Pages
let office: Browser
let teacher: Browser

beforeEach(async () => {
  site = await openPages()
  office = await site.as(site.staff.lead)
  teacher = await site.as(site.staff.teacher)
})
afterEach(() => site.close())

const read = () => site.context.db.read
const person = (misId: string, lastName: string, ...roles: Role[]): Promise<Staff> =>
  site.context.db.write((tx) => {
    const email = `${lastName}@oakwood.example`.toLowerCase()
    const details = { title: 'Ms', firstName: 'Jo', lastName, email, roles }
    return putStaff(tx, site.school, misId, details, site.time.now)
  })
const away = (member: Staff, firstDay: string, lastDay: string) =>
  site.context.db.write((tx) => addAbsence(tx, site.school, member.id, { firstDay, lastDay }, site.time.now))
const deputise = (member: Staff, deputy: Staff) =>
  site.context.db.write((tx) => setDeputy(tx, site.school, member.id, deputy.id, { staffId: member.id }))
const leads = (member: Staff, group: string) =>
  site.context.db.write((tx) => setLead(tx, site.school.id, group, member.id))
const deputyOf = async ({ id }: Staff) => (await findStaff(read(), site.school.id, id))?.deputyId

describe('the list of staff', () => {
  test('shows roles, hours in words, the deputy and when somebody is away', async () => {
    const { lead, teacher: marsh } = site.staff
    await site.context.db.write((tx) =>
      setOwnHours(tx, site.school, marsh.id, {
        1: { from: '08:30', to: '12:30' },
        2: { from: '08:30', to: '12:30' },
      }),
    )
    await deputise(marsh, lead)
    await away(marsh, '2026-12-07', '2026-12-11')
    const page = wordsOf(await office.get('/staff'))
    expect(page).toContain(
      'Mr Marsh teacher Works Mon and Tue 08:30 to 12:30 Deputy: Mrs Green · away Mon 7 Dec to Fri 11 Dec',
    )
    expect(page).toContain(
      'Mrs Green administrator, liaison lead and office Works the school’s hours No deputy',
    )
    expect(page).toContain('Away Nobody: a text that comes now is answered by whoever it is for.')
  })

  test('has first who is away, until when, and who answers for them', async () => {
    const { lead, teacher: marsh } = site.staff
    await deputise(marsh, lead)
    await away(marsh, '2026-11-23', '2026-11-25')
    await away(lead, '2026-11-23', '2026-11-23')
    const page = wordsOf(await office.get('/staff'))
    const [, first] = page.match(/Away (.*) Here/) ?? []
    expect(first).toContain('Mr Marsh is away until Thu 26 Nov. Mrs Green answers for them.')
    expect(first).toContain('Mrs Green is away until Tue 24 Nov. Nobody is named to answer for them.')
    expect(page).not.toContain('Here Mrs Green')
  })

  test('counts who does not work before the time to answer is over as away', async () => {
    await site.context.db.write((tx) =>
      setOwnHours(tx, site.school, site.staff.teacher.id, { 5: { from: '08:30', to: '16:30' } }),
    )
    expect(wordsOf(await office.get('/staff'))).toContain('Mr Marsh does not work until Fri 27 Nov.')
  })

  test('shows nobody of another school', async () => {
    expect(wordsOf(await office.get('/staff')).match(/Mr Marsh/g)).toHaveLength(1)
    expect((await office.get(`/staff/${site.other.staff.teacher.id}/time`)).statusCode).toBe(404)
  })

  test('leads whoever may change a time to it', async () => {
    const { lead, teacher: marsh } = site.staff
    const [ofOffice, ofTeacher] = [await office.get('/staff'), await teacher.get('/staff')]
    for (const { id } of [lead, marsh]) expect(ofOffice.body).toContain(`href="/staff/${id}/time"`)
    expect(ofTeacher.body).toContain(`href="/staff/${marsh.id}/time"`)
    expect(ofTeacher.body).not.toContain(`href="/staff/${lead.id}/time"`)
  })
})

describe('what is missing', () => {
  const warnings = async (browser = office) =>
    wordsOf(await browser.get('/staff')).match(/What is missing.*? Away/)?.[0] ?? ''

  test('is a safeguarding lead, and deputies for them and for the liaison lead', async () => {
    expect(await warnings()).toContain('No safeguarding lead is named.')
    expect(await warnings()).toContain('Mrs Green is the liaison lead, and has no deputy.')
    const safe = await person('S3', 'Safe', 'safeguarding-lead')
    expect(await warnings()).not.toContain('No safeguarding lead is named.')
    expect(await warnings()).toContain('Ms Safe is the safeguarding lead, and has no deputy.')
    await deputise(safe, site.staff.lead)
    await deputise(site.staff.lead, safe)
    expect(await warnings()).toBe('')
  })

  test('is a deputy for who leads a form or owns open conversations, restricted ones not counted', async () => {
    await leads(site.staff.teacher, 'form:1A')
    await site.textFrom('+447700900001', 'Is there school tomorrow?')
    await site.textFrom('+447700900003', 'And for us?')
    const owned = await read().select().from(conversations)
    const give = (id: string, restrictedAt: Date | null) =>
      site.context.db.write((tx) =>
        tx
          .update(conversations)
          .set({ ownerId: site.staff.teacher.id, restrictedAt })
          .where(eq(conversations.id, id)),
      )
    await give(owned[0]!.id, null)
    await give(owned[1]!.id, site.time.now)
    expect(await warnings()).toContain('Mr Marsh leads 1A and owns 1 open conversation, and has no deputy.')
    await deputise(site.staff.teacher, site.staff.lead)
    expect(await warnings()).not.toContain('Mr Marsh')
  })

  test('is told to a teacher where it is theirs', async () => {
    await leads(site.staff.teacher, 'form:1A')
    expect(await warnings(teacher)).toContain('Mr Marsh leads 1A, and has no deputy.')
    expect(await warnings(teacher)).not.toContain('Mrs Green')
  })
})

describe('the hours of one person', () => {
  const week = () => ownHoursOf(read(), site.school, site.staff.teacher.id)
  const address = () => `/staff/${site.staff.teacher.id}/hours`

  test('are the school’s, or their own by the day of the week', async () => {
    const kept = await teacher.post(address(), {
      hours: 'own',
      days: ['mon', 'tue'],
      'mon-from': '08:30',
      'mon-to': '12:30',
      'tue-from': '9:00',
      'tue-to': '12:30',
      // It is not ticked.
      'wed-from': 'whenever',
      'wed-to': '',
    })
    expect(kept.headers.location).toBe(`/staff/${site.staff.teacher.id}/time?done=hours`)
    expect(await week()).toEqual({ 1: { from: '08:30', to: '12:30' }, 2: { from: '09:00', to: '12:30' } })
    const page = await teacher.get(kept.headers.location!)
    expect(wordsOf(page)).toContain('The hours are saved.')
    expect(page.body).toMatch(/name="tue-from" value="09:00"/)
    await teacher.post(address(), { hours: 'school', days: ['mon'], 'mon-from': '08:30', 'mon-to': '12:30' })
    expect(await week()).toBeNull()
  })

  test('say every fault at once, each beside its day, and keep what was typed', async () => {
    const refused = await teacher.post(address(), {
      hours: 'own',
      days: ['mon', 'fri'],
      'mon-from': 'dawn',
      'mon-to': '',
      'fri-from': '12:00',
      'fri-to': '08:00',
    })
    expect(refused.statusCode).toBe(422)
    expect(wordsOf(refused)).toContain('3 things have to be put right')
    expect(wordsOf(refused)).toContain('Friday: 08:00 is not later in the day than 12:00.')
    for (const field of ['mon-from', 'mon-to', 'fri-to']) {
      expect(refused.body).toContain(`href="#${field}"`)
      expect(refused.body).toContain(`id="${field}-problem"`)
    }
    expect(wordsOf(refused)).toContain('Friday: 08:00 is not later in the day than 12:00.')
    expect(refused.body).toContain('value="dawn"')
    expect(await week()).toBeNull()
  })

  test.each([
    [{ hours: 'own' }, 'A week needs a day'],
    [{}, 'Choose: the school’s days and hours, or others.'],
  ])('are not changed by %j', async (fields: Record<string, string>, words) => {
    const refused = await teacher.post(address(), fields)
    expect(refused.statusCode).toBe(422)
    expect(wordsOf(refused)).toContain(words)
  })
})

describe('the days on which one person is away', () => {
  const known = () => upcomingAbsences(read(), site.school, site.staff.teacher.id, site.time.now)
  const address = () => `/staff/${site.staff.teacher.id}/absences`

  test('are added, listed and removed', async () => {
    await teacher.post(address(), { firstDay: '2026-11-30', lastDay: '2026-12-04' })
    await teacher.post(address(), { firstDay: '2026-12-11', lastDay: '' })
    expect(await known()).toMatchObject([
      { firstDay: '2026-11-30', lastDay: '2026-12-04' },
      { firstDay: '2026-12-11', lastDay: '2026-12-11' },
    ])
    const page = wordsOf(await teacher.get(`/staff/${site.staff.teacher.id}/time`))
    expect(page).toContain('Mon 30 Nov to Fri 4 Dec Remove Fri 11 Dec Remove')
    const [first] = await known()
    const removed = await teacher.post(`${address()}/${first!.id}/removal`)
    expect(removed.headers.location).toContain('done=back')
    expect(await known()).toHaveLength(1)
  })

  test('cannot be over, backwards, no days, or shared with others', async () => {
    await teacher.post(address(), { firstDay: '2026-11-30', lastDay: '2026-12-04' })
    for (const [firstDay, lastDay, words] of [
      ['2026-11-02', '2026-11-03', '2 November 2026 to 3 November 2026 is over already'],
      ['2026-12-10', '2026-12-09', 'The last day, 9 December 2026, is before the first, 10 December 2026.'],
      ['', '', 'Say which is the first day'],
      [
        '2026-12-04',
        '2026-12-05',
        'away already: 30 November 2026 to 4 December 2026. Add only the other days.',
      ],
    ] as const) {
      const refused = await teacher.post(address(), { firstDay, lastDay })
      expect(refused.statusCode).toBe(422)
      expect(wordsOf(refused)).toContain(words)
    }
    expect(await known()).toHaveLength(1)
  })

  test('are removed with the person whose they are only', async () => {
    const { id } = await away(site.staff.lead, '2026-11-30', '2026-12-04')
    expect((await teacher.post(`${address()}/${id}/removal`)).statusCode).toBe(404)
  })
})

describe('a deputy', () => {
  const name = (browser: Browser, member: Staff, deputy: string) =>
    browser.post(`/staff/${member.id}/deputy`, { deputy })

  test('is chosen among the others on the staff, or nobody', async () => {
    const { lead, teacher: marsh } = site.staff
    const { body } = await teacher.get(`/staff/${marsh.id}/time`)
    expect(body).toContain(`<option value="${lead.id}">Mrs Green`)
    expect(body).not.toContain(`<option value="${marsh.id}"`)
    await name(teacher, marsh, lead.id)
    expect(await deputyOf(marsh)).toBe(lead.id)
    await name(teacher, marsh, '')
    expect(await deputyOf(marsh)).toBeNull()
  })

  test('is not the same person, nor somebody of another school', async () => {
    const { lead, teacher: marsh } = site.staff
    expect((await name(office, marsh, marsh.id)).statusCode).toBe(422)
    expect(wordsOf(await name(office, marsh, site.other.staff.lead.id))).toContain('Nobody on the staff')
    expect(await deputyOf(lead)).toBeNull()
  })

  test('of the safeguarding lead is named by nobody but the lead', async () => {
    const safe = await person('S3', 'Safe', 'safeguarding-lead')
    const page = await office.get(`/staff/${safe.id}/time`)
    expect(wordsOf(page)).toContain('only the safeguarding lead can name one')
    expect(wordsOf(page)).toContain('They have no deputy.')
    expect(page.body).not.toContain('name="deputy"')
    expect((await name(office, safe, site.staff.lead.id)).statusCode).toBe(403)
    expect(await deputyOf(safe)).toBeNull()
    const lead = await site.as(safe)
    expect((await name(lead, safe, site.staff.teacher.id)).statusCode).toBe(303)
    expect(await deputyOf(safe)).toBe(site.staff.teacher.id)
    expect(wordsOf(await office.get(`/staff/${safe.id}/time`))).toContain('Their deputy is Mr Marsh.')
  })
})

test('everybody changes their own time, the office everybody’s, and nobody else another’s', async () => {
  const { lead, teacher: marsh } = site.staff
  const liaison = await person('S4', 'Son', 'liaison-lead')
  const changes = [
    ['hours', { hours: 'school' }],
    ['absences', { firstDay: '2026-12-01', lastDay: '2026-12-01' }],
    ['absences/1/removal', {}],
    ['deputy', { deputy: '' }],
  ] as const
  for (const browser of [teacher, await site.as(liaison)]) {
    expect((await browser.get(`/staff/${lead.id}/time`)).statusCode).toBe(403)
    for (const [what, fields] of changes)
      expect((await browser.post(`/staff/${lead.id}/${what}`, fields)).statusCode).toBe(403)
  }
  expect(await upcomingAbsences(read(), site.school, lead.id, site.time.now)).toEqual([])
  expect((await office.post(`/staff/${marsh.id}/absences`, { firstDay: '2026-12-01' })).statusCode).toBe(303)
  expect(wordsOf(await office.get(`/staff/${marsh.id}/time`))).toContain(
    'Mr Marsh: days, absences and deputy',
  )
  expect(wordsOf(await teacher.get(`/staff/${marsh.id}/time`))).toContain('Your days, absences and deputy')
})
