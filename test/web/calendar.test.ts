import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listClosures } from '../../src/schools/closures.ts'
import { schoolById } from '../../src/schools/schools.ts'
import { addTerm, listTerms } from '../../src/schools/terms.ts'
import { putStaff } from '../../src/staff/changes.ts'
import { openPages, type Pages, wordsOf } from './web-school.ts'

let site: Pages
let office: Awaited<ReturnType<Pages['as']>>

beforeEach(async () => {
  site = await openPages()
  office = await site.as(site.staff.lead)
})
afterEach(() => site.close())

const read = () => site.context.db.read
const school = () => schoolById(read(), site.school.id)
const words = async (address = '/calendar') => wordsOf(await office.get(address))
const add = (kind: 'terms' | 'closures', name: string, firstDay: string, lastDay = '') =>
  office.post(`/calendar/${kind}`, {
    [`${kind}-name`]: name,
    [`${kind}-firstDay`]: firstDay,
    [`${kind}-lastDay`]: lastDay,
  })
const usual = { days: ['1', '2', '3', '4', '5'], workFrom: '08:30', workTo: '16:30' }
const hours = { ...usual, hoursToAnswer: '8', hoursToAnswerUrgent: '1' }

describe('what the calendar comes to', () => {
  test.each([
    [
      '2026-11-23T11:00:00Z',
      'Open today until 16:30.',
      '11:00 on Tue 24 Nov, an urgent one by 12:00 on Mon 23 Nov.',
    ],
    [
      '2026-11-23T07:00:00Z',
      'Open today from 08:30 to 16:30.',
      '16:30 on Mon 23 Nov, an urgent one by 09:30 on',
    ],
    ['2026-11-23T18:00:00Z', 'Closed now. Open again from 08:30 on Tue 24 Nov.', '16:30 on Tue 24 Nov'],
    ['2026-11-28T11:00:00Z', 'Closed now. Open again from 08:30 on Mon 30 Nov.', '16:30 on Mon 30 Nov'],
    [
      '2026-12-01T10:00:00Z',
      'Closed: Training day. Open again from 08:30 on Wed 2 Dec.',
      '16:30 on Wed 2 Dec',
    ],
  ])('at %s: %s', async (time, open, answer) => {
    await add('closures', 'Training day', '2026-12-01')
    site.time.now = new Date(time)
    // By then whoever signed in before is signed out.
    const page = wordsOf(await (await site.as(site.staff.lead)).get('/calendar'))
    expect(page).toContain(open)
    expect(page).toContain(`A text that comes now is answered by ${answer}`)
  })

  test('names the next days off: a closure, or the holidays between two terms', async () => {
    expect(await words()).toContain('No days off are on record after today.')
    await add('terms', 'Autumn term', '2026-09-01', '2026-12-18')
    await add('terms', 'Spring term', '2027-01-05', '2027-03-25')
    expect(await words()).toContain(
      'Next days off: Holidays after Autumn term, Sat 19 Dec to Mon 4 Jan 2027.',
    )
    await add('closures', 'Training day', '2026-11-27')
    expect(await words()).toContain('Next days off: Training day, Fri 27 Nov.')
  })

  test('warns while no term is on record, and before the last one ends', async () => {
    expect(await words()).toContain('No term is on record:')
    await add('terms', 'Autumn term', '2026-09-01', '2026-12-18')
    expect(await words()).toContain('No term is on record after Fri 18 Dec')
    await add('terms', 'Spring term', '2027-01-05', '2027-03-25')
    expect(await words()).not.toContain('No term is on record')
  })
})

describe('terms and closures', () => {
  test('are added, listed and removed; a closure without a last day is one day', async () => {
    const added = await add('closures', 'Training day', '2026-11-27')
    expect(added.headers.location).toBe('/calendar?done=closures')
    expect(await words('/calendar?done=closures')).toContain('The closure is on record.')
    expect(await words()).toContain('Training day Fri 27 Nov')
    const [closure] = await listClosures(read(), site.school)
    expect(closure).toMatchObject({ firstDay: '2026-11-27', lastDay: '2026-11-27' })
    await office.post(`/calendar/closures/${closure!.id}/removal`)
    expect(await listClosures(read(), site.school)).toEqual([])

    await add('terms', 'Spring term', '2027-01-05', '2027-03-25')
    const [term] = await listTerms(read(), site.school)
    const removed = await office.post(`/calendar/terms/${term!.id}/removal`)
    expect(removed.headers.location).toBe('/calendar?done=no-terms')
    expect(await listTerms(read(), site.school)).toEqual([])
  })

  test('that are over stand apart', async () => {
    await add('closures', 'Half-term', '2026-10-26', '2026-10-30')
    const page = await words()
    expect(page).toContain('None from today on. Over (1) Half-term Mon 26 Oct to Fri 30 Oct')
  })

  test('say every fault at once, each beside its field, and keep what was typed', async () => {
    const refused = await add('terms', ' ', 'spring', '2027-02-30')
    expect(refused.statusCode).toBe(422)
    expect(wordsOf(refused)).toContain('3 things have to be put right')
    for (const field of ['name', 'firstDay', 'lastDay'])
      expect(refused.body).toContain(`href="#terms-${field}"`)
    expect(refused.body).toMatch(/id="terms-lastDay"[^>]*value="2027-02-30"/)
    expect(refused.body).not.toContain('closures-name-problem')
    expect(await listTerms(read(), site.school)).toEqual([])
    const dayless = wordsOf(await add('closures', 'Half-term', ''))
    expect(dayless).toContain('One thing has to be put right Say which is the first day')
    expect(wordsOf(await add('terms', 'Spring term', '2027-01-05'))).toContain('Say which is the last day')
    expect(await listTerms(read(), site.school)).toEqual([])
  })

  test('refuse two terms that share a day, and a closure that is on record already', async () => {
    await add('terms', 'Autumn term', '2026-09-01', '2026-12-18')
    expect(wordsOf(await add('terms', 'Spring term', '2026-12-18', '2027-03-25'))).toContain(
      'Autumn term is 1 September 2026 to 18 December 2026: two terms cannot share a day.',
    )
    await add('closures', 'Half-term', '2027-02-15')
    expect((await add('closures', 'Half-term', '2027-02-15')).statusCode).toBe(409)
    expect(await listClosures(read(), site.school)).toHaveLength(1)
  })

  test('show a name as it is written, whatever is in it', async () => {
    await add('closures', '<b>Snow</b>', '2026-12-01')
    const { body } = await office.get('/calendar')
    expect(body).toContain('&lt;b>Snow&lt;/b>')
  })

  test('of another school are not there', async () => {
    const { db } = site.context
    const span = { name: 'Michaelmas', firstDay: '2026-09-01', lastDay: '2026-12-18' }
    const { id } = await db.write((tx) => addTerm(tx, site.other.school, span, site.time.now))
    expect(await words()).not.toContain('Michaelmas')
    expect((await office.post(`/calendar/terms/${id}/removal`)).statusCode).toBe(404)
    expect(await listTerms(read(), site.other.school)).toHaveLength(1)
  })
})

describe('the hours', () => {
  test('are set together: days, times, and in how many hours parents are answered', async () => {
    const kept = await office.post('/calendar/hours', {
      ...hours,
      days: ['1', '2', '4'],
      workTo: '15:00',
      hoursToAnswer: '4',
      hoursToAnswerUrgent: '2',
    })
    expect(kept.headers.location).toBe('/calendar?done=hours')
    expect(await school()).toMatchObject({
      schoolDays: [1, 2, 4],
      workFrom: '08:30',
      workTo: '15:00',
      hoursToAnswer: 4,
      hoursToAnswerUrgent: 2,
    })
    expect(await words()).toContain('Open today until 15:00.')
    expect(site.feeder.woken).toBeGreaterThan(0)
  })

  test('say every fault at once, and keep what was typed', async () => {
    const refused = await office.post('/calendar/hours', {
      workFrom: '9:30',
      workTo: '',
      hoursToAnswer: 'soon',
      hoursToAnswerUrgent: '1',
    })
    expect(refused.statusCode).toBe(422)
    expect(wordsOf(refused)).toContain('3 things have to be put right')
    for (const field of ['days', 'workTo', 'hoursToAnswer'])
      expect(refused.body).toContain(`href="#${field}"`)
    expect(refused.body).toContain('value="soon"')
    expect(refused.body).toContain('value="9:30"')
    expect(await school()).toMatchObject({ schoolDays: [1, 2, 3, 4, 5], workFrom: '08:30' })
  })

  test('in which texts are sent stand beside them', async () => {
    expect(await words()).toContain('Texts that can wait leave between 08:00 and 19:00 on school days.')
  })
})

describe('the calendar', () => {
  test('is for everybody to read, and for the office and the liaison lead to change', async () => {
    await add('closures', 'Training day', '2026-11-27')
    const teacher = await site.as(site.staff.teacher)
    const page = await teacher.get('/calendar')
    expect(wordsOf(page)).toContain('Mon to Fri 08:30 to 16:30. Parents are answered within 8 working hours')
    expect(wordsOf(page)).toContain('Training day Fri 27 Nov')
    expect(page.body).not.toContain('action="/calendar')
    const [closure] = await listClosures(read(), site.school)
    for (const address of ['hours', 'terms', 'closures', `closures/${closure!.id}/removal`])
      expect((await teacher.post(`/calendar/${address}`, hours)).statusCode).toBe(403)

    const { db } = site.context
    const liaison = await db.write((tx) =>
      putStaff(
        tx,
        site.school,
        'S3',
        {
          title: 'Ms',
          firstName: 'Lia',
          lastName: 'Son',
          email: 'lia@oakwood.example',
          roles: ['liaison-lead'],
        },
        site.time.now,
      ),
    )
    expect((await (await site.as(liaison)).post('/calendar/hours', hours)).statusCode).toBe(303)
  })
})
