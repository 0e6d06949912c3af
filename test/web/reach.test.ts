import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bulletins, parents, pupils } from '../../src/db/schema.ts'
import { runSweep } from '../../src/jobs/sweep.ts'
import { recordEvidence } from '../../src/numbers/evidence.ts'
import { optOut } from '../../src/numbers/opt-outs.ts'
import { arriveAt, numberIds } from '../support/number-ids.ts'
import { importContacts } from '../support/school.ts'
import { openPages, type Pages, wordsOf } from './web-school.ts'

let site: Pages
let office: Awaited<ReturnType<Pages['as']>>

beforeEach(async () => {
  site = await openPages()
  office = await site.as(site.staff.lead)
})
afterEach(() => site.close())

const write: Pages['context']['db']['write'] = (work) => site.context.db.write(work)
const arrive = (...e164s: string[]) => arriveAt(site.context.db, site.school.id, e164s, site.time.now)
const bothRobertsAndNowak = ['+447700900001', '+447700900002', '+447700900003']

async function optedOut(e164: string) {
  const [id] = await numberIds(site.context.db, site.school.id, [e164])
  await write((tx) => optOut(tx, site.school.id, id!, { word: 'STOP' }, site.time.now))
}

async function rename(table: typeof pupils | typeof parents, misId: string, lastName: string) {
  const one = and(eq(table.schoolId, site.school.id), eq(table.misId, misId))
  await write((tx) => tx.update(table).set({ lastName }).where(one))
}

describe('the start page', () => {
  test('begins with the share of pupils whose homes a text reaches, and leads to the page', async () => {
    await arrive(...bothRobertsAndNowak)
    const shown = await office.get('/')
    expect(wordsOf(shown)).toContain(
      'Start Reach 50% of pupils have a parent whom a text reaches (2 of 4); 25% have two. What waits',
    )
    expect(shown.body).toContain('href="/reach"')
  })

  test('says of how many it is not known', async () => {
    await arrive('+447700900001')
    expect(wordsOf(await office.get('/'))).toContain('(1 of 4); 0% have two. Of 1 pupil it is not known yet.')
  })

  test('has no figure where there are no pupils', async () => {
    await write((tx) => tx.update(pupils).set({ endedAt: site.time.now }))
    expect(wordsOf(await office.get('/'))).toContain('Start What waits for an answer')
    expect(wordsOf(await office.get('/reach'))).toContain('There are no pupils yet')
  })
})

describe('the page of reach', () => {
  test('shows the school, its years and forms in their order, and what is not known', async () => {
    await arrive('+447700900001', '+447700900002')
    const words = wordsOf(await office.get('/reach'))
    expect(words).toContain('25% of pupils have a parent whom a text reaches (1 of 4)')
    expect(words).toContain('1 reached 1 not known 2 not reached')
    expect(words).toMatch(
      /Reception 0% 0 of 2 0% 1 Year 1 50% 1 of 2 50% 1 Forms .* Form RA 0% .* Form 1A 50% 1 of 2/,
    )
  })

  test('shows how it went week by week, as a picture and in figures, without a script or a style of its own', async () => {
    expect(wordsOf(await office.get('/reach'))).toContain('The first week is kept within the hour.')
    await runSweep(site.context, { sweep: 'reach' })
    await arrive(...bothRobertsAndNowak)
    // The week that we are in stands as it is now, like the rest of the page, though it was kept at its beginning.
    expect(wordsOf(await office.get('/reach'))).toContain('23 Nov 2026 50% 2 of 4 25%')
    site.time.now = new Date('2026-11-30T09:00:00Z')
    await runSweep(site.context, { sweep: 'reach' })
    const shown = await (await site.as(site.staff.lead)).get('/reach')
    expect(wordsOf(shown)).toContain('30 Nov 2026 50% 2 of 4 25% 23 Nov 2026 0% 0 of 4 0%')
    expect(shown.body).toContain('<rect class="under-way" x="4" y="50" width="3" height="50">')
    expect(shown.body).not.toMatch(/ style=|<style|<script>/)
  })

  test('lists the homes that no text reaches and why, form by form', async () => {
    await optedOut('+447700900003')
    const words = wordsOf(await office.get('/reach'))
    expect(words).toContain(
      'RA Tom Hill nobody Nobody is on record who may be written to. RA Hana Nowak <i>Bronwen</i> Nowak They want no texts. 1A Una Dale Win Dale No number that can be texted.',
    )
  })

  test('lists the pupils with fewer than two contacts, form by form', async () => {
    await arrive('+447700900001', '+447700900002')
    const words = wordsOf(await office.get('/reach'))
    expect(words).toContain('3 pupils have fewer.')
    expect(words).toContain(
      'RA: 2 pupils Tom Hill : no contact reached Hana Nowak : no contact reached, one not known yet 1A: 1 pupil Una Dale : no contact reached',
    )
  })

  test('shows a name as it is written, and nobody who is barred', async () => {
    const shown = await office.get('/reach')
    expect(shown.body).not.toContain('<i>Bronwen')
    expect(shown.body).not.toContain('Sam Hill')
  })

  test('and all that belongs to it is for those who may write to every home, in their own school', async () => {
    const teacher = await site.as(site.staff.teacher)
    for (const address of [
      '/reach',
      '/reach/paper.csv',
      '/reach/few-contacts.csv',
      '/reach/letters?bulletin=x',
    ])
      expect((await teacher.get(address)).statusCode, address).toBe(403)
    expect((await teacher.get('/conversations')).body).not.toContain('href="/reach"')
    const nobody = await site.server.inject({ url: '/reach/paper.csv' })
    expect([nobody.statusCode, nobody.headers.location]).toEqual([302, '/sign-in?next=%2Freach%2Fpaper.csv'])
  })
})

describe('the files', () => {
  test('hold the homes for which there is paper alone, and no formula', async () => {
    await rename(pupils, 'P4', '=cmd|"calc"')
    await rename(parents, 'C5', '+SUM(1)')
    const file = await office.get('/reach/paper.csv')
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(file.headers['content-disposition']).toBe('attachment; filename="paper-list.csv"')
    expect(file.body).toBe(
      '\uFEFFForm,Pupil,Write to,Why no text reaches them\r\n' +
        'RA,Tom Hill,,Nobody is on record who may be written to.\r\n' +
        '1A,"Una =cmd|""calc""",Win +SUM(1),No number that can be texted.\r\n',
    )
    await write((tx) => tx.update(pupils).set({ firstName: '' }).where(eq(pupils.misId, 'P4')))
    expect((await office.get('/reach/paper.csv')).body).toContain(`1A,"'=cmd|""calc""",Win`)
  })

  test('hold the pupils with fewer than two contacts', async () => {
    await arrive('+447700900001')
    expect((await office.get('/reach/few-contacts.csv')).body).toBe(
      '\uFEFFForm,Pupil,Contacts\r\n' +
        'RA,Tom Hill,no contact reached\r\n' +
        'RA,Hana Nowak,"no contact reached, one not known yet"\r\n' +
        '1A,Una Dale,no contact reached\r\n' +
        '1A,Ella Roberts,"one contact reached, one not known yet"\r\n',
    )
  })
})

const everyone = { everyone: true }

/** A bulletin that went to this audience. */
async function bulletinTo(audience: unknown, body = 'School is <b>closed</b>.') {
  const sent = await office.post('/bulletins', {
    mode: 'one-way',
    purpose: 'service',
    audience: 'everyone',
    body,
    step: 'send',
    expected: '3',
  })
  const id = sent.headers.location!.split('/').at(-1)!
  await write((tx) => tx.update(bulletins).set({ audience }).where(eq(bulletins.id, id)))
  return {
    page: () => office.get(`/bulletins/${id}`),
    letters: () => office.get(`/reach/letters?bulletin=${id}`),
  }
}

/** What stands on each sheet. */
const sheetsIn = (html: string) => html.split('<article class="letter">').slice(1)

describe('the letters of a bulletin', () => {
  test('are one sheet for each home that no text reaches, with its words and a slip', async () => {
    const bulletin = await bulletinTo(everyone)
    expect(wordsOf(await bulletin.page())).toContain('no text reaches 1 home of its audience: print letters')
    const shown = await bulletin.letters()
    expect(sheetsIn(shown.body)).toHaveLength(1)
    expect(wordsOf(shown)).toContain(
      'Oakwood School 23 November 2026 To Win Dale about Una Dale (1A) The other homes get this by text.',
    )
    expect(wordsOf(shown)).toContain('School is <b>closed</b>. May we text you?')
    expect(wordsOf(shown)).toContain('Pupil Una Dale (1A) Your name Mobile number Signature Date')
    expect(shown.body).not.toMatch(/<b>closed| style=|<style|<script/)
  })

  test('never name who is barred, and say whose home gets none', async () => {
    await importContacts(site.context, site.school, [
      { pupil_id: 'P4', parent_id: 'C4', parental_responsibility: 'Y', no_contact: 'Y' },
    ])
    const shown = await (await bulletinTo(everyone)).letters()
    expect(shown.body).not.toContain('Sam')
    expect(wordsOf(shown)).toContain(
      'Without a letter, because nobody is on record who may be written to: Tom Hill (RA).',
    )
  })

  test('are one for brothers and sisters with the same parents, and another for those with others', async () => {
    const child = (pupil_id: string, first: string, form: string, parent_id: string) => ({
      pupil_id,
      pupil_first_name: first,
      pupil_last_name: 'Dale',
      form,
      parent_id,
    })
    await importContacts(site.context, site.school, [
      child('P5', 'Rex', 'RA', 'C5'),
      child('P6', 'Ned', 'RA', 'C5'),
      { ...child('P6', 'Ned', 'RA', 'C6'), parent_first_name: 'Val', parent_last_name: 'Orme' },
    ])
    const [first, second, ...others] = sheetsIn((await (await bulletinTo(everyone)).letters()).body)
    expect(others).toEqual([])
    expect(first).toContain('Ned Dale (RA)')
    expect(first).toMatch(/Win Dale and Val Orme|Val Orme and Win Dale/)
    expect(second).toContain('Rex Dale (RA) and Una Dale (1A)')
    expect(second).not.toContain('Orme')
  })

  test('are for its audience alone: a form, or a parent by name', async () => {
    expect(wordsOf(await (await bulletinTo({ groups: ['RA'] })).letters())).toContain(
      'texts reach every home of this bulletin that may be written to',
    )
    const toOne = await bulletinTo({ parents: ['C2'] })
    await optedOut('+447700900002')
    const named = wordsOf(await toOne.letters())
    expect(named).toContain('To Kwame Roberts about Ella Roberts (1A)')
    expect(named).not.toContain('Una')
  })

  test('leave out a home that a text reaches, or may', async () => {
    await arrive('+447700900003')
    const bulletin = await bulletinTo({ groups: ['RA'] })
    expect(wordsOf(await bulletin.page())).not.toContain('print letters')
  })

  test('come for a number that is said to be somebody else’s', async () => {
    const bulletin = await bulletinTo({ groups: ['RA'] })
    const [id] = await numberIds(site.context.db, site.school.id, ['+447700900003'])
    const wrong = { kind: 'reported-wrong', by: 'parent' } as const
    const number = { schoolId: site.school.id, numberId: id! }
    await write((tx) => recordEvidence(tx, number, wrong, site.time.now))
    expect(wordsOf(await bulletin.letters())).toContain('To <i>Bronwen</i> Nowak about Hana Nowak (RA)')
  })

  test('are not offered for a bulletin that was cancelled', async () => {
    const bulletin = await bulletinTo(everyone)
    await write((tx) => tx.update(bulletins).set({ cancelledAt: site.time.now }))
    expect(wordsOf(await bulletin.page())).not.toContain('print letters')
  })

  test('of another school’s bulletin are not there', async () => {
    await bulletinTo(everyone)
    const [sent] = await site.context.db.read.select().from(bulletins)
    const stranger = await site.as(site.other.staff.lead)
    expect((await stranger.get(`/reach/letters?bulletin=${sent!.id}`)).statusCode).toBe(404)
    expect((await stranger.get('/reach/letters')).statusCode).toBe(404)
  })
})
