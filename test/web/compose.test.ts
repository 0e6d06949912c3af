import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findBulletin, listBulletins } from '../../src/bulletins/bulletins.ts'
import { bulletinChunks, lines } from '../../src/db/schema.ts'
import { listGroups } from '../../src/roster/groups.ts'
import { piecesOf } from '../../src/web/marked-text.tsx'
import { type Fields, fieldIn, openPages, type Pages, wordsOf } from './web-school.ts'

let site: Pages
let office: Awaited<ReturnType<Pages['as']>>

beforeAll(async () => {
  site = await openPages()
  office = await site.as(site.staff.lead)
})
afterAll(() => site.close())

const form = (more: Fields = {}): Fields => ({
  token: randomUUID(),
  mode: 'one-way',
  purpose: 'service',
  audience: 'everyone',
  body: 'School opens at ten tomorrow.',
  ...more,
})
/** Moves the clock; who was signed in for so long signs in again. */
async function at(now: string) {
  site.time.now = new Date(now)
  office = await site.as(site.staff.lead)
}
const send = (more: Fields = {}) => office.post('/bulletins', form({ step: 'send', expected: '3', ...more }))
const sent = async () => (await listBulletins(site.context.db.read, site.school.id, 50)).length

describe('writing a bulletin', () => {
  test('as one writes, it says whom the text reaches, whom not and why, how long it is and when it is done', async () => {
    const shown = wordsOf(await office.post('/bulletins/preview', form()))
    expect(shown).toContain('29 characters, 1 part')
    expect(shown).toContain('Goes to 3 phones')
    expect(shown).toContain('1 parent who must not be contacted')
    expect(shown).toContain('1 parent without a number that can be texted')
    expect(shown).toContain('Replies cannot be sent')
    expect(shown).toContain('about 11:00 on Mon 23 Nov')
    expect(shown).toContain('Send to 3 phones')
  })

  test('it names the characters that make the text Unicode', async () => {
    const shown = wordsOf(await office.post('/bulletins/preview', form({ body: 'It’s on 🎉' })))
    expect(shown).toContain('9 characters, 1 part')
    expect(shown).toMatch(/Because of ’ 🎉 a part holds 70 characters instead of 160/)
  })

  test('the end of a line counts as one character, as a phone counts it', async () => {
    expect(wordsOf(await office.post('/bulletins/preview', form({ body: 'a\r\nb' })))).toContain(
      '3 characters',
    )
  })

  test('nobody is told off for what they have not come to yet, and nothing can be sent before', async () => {
    const shown = await office.get('/bulletins/new')
    expect(wordsOf(shown)).toContain('Still to do: choose who gets it; write the text.')
    expect(shown.body).not.toContain('value="send"')
    expect(shown.body).not.toContain('class="problem"')
  })

  test('groups are chosen by year and form; the group’s lead or else the writer answers', async () => {
    const groups = await listGroups(site.context.db.read, site.school.id)
    const form1A = groups.find(({ code }) => code === '1A')!
    const chosen = { mode: 'two-way', audience: 'groups', groups: [form1A.id] }
    expect(wordsOf(await office.get('/bulletins/new'))).toMatch(
      /Years Reception 2 Year 1 2 Forms .*RA 2 .*1A 2/,
    )
    const shown = wordsOf(await office.post('/bulletins/preview', form(chosen)))
    expect(shown).toContain('Goes to 2 phones')
    expect(shown).toContain('Replies go to Mrs Green')
  })

  test('pupils and parents are found by name and stay chosen while one looks for others', async () => {
    const found = await office.post('/bulletins/people', form({ search: 'ella' }))
    const ella = found.body.match(/value="(pupil:[^"]+)"/)![1]!
    expect(found.body).not.toContain('checked')
    const more = await office.post('/bulletins/people', form({ search: 'hana', person: [ella] }))
    expect(wordsOf(more)).toMatch(
      /Chosen \(untick to take out\) Ella Roberts 1A Found \(tick to choose\) Hana Nowak/,
    )
    expect(more.body.match(/<input[^>]*checked[^>]*>/g)).toEqual([expect.stringContaining(ella)])

    const chosen = { audience: 'people', person: [ella] }
    expect(wordsOf(await office.post('/bulletins/preview', form(chosen)))).toContain('Goes to 2 phones')
  })

  test('without JavaScript the buttons do the same, on the whole page', async () => {
    const found = await office.post('/bulletins', form({ audience: 'people', step: 'find', search: 'ella' }))
    expect(wordsOf(found)).toContain('Ella Roberts pupil, 1A, P1')
    const checked = await office.post('/bulletins', form({ step: 'check' }))
    expect(wordsOf(checked)).toContain('Send to 3 phones')
    expect(checked.body).toContain('School opens at ten tomorrow.</textarea>')
    expect(await sent()).toBe(0)
  })
})

describe('sending a bulletin', () => {
  test('it is sent once, though the button was pressed twice, and goes into the queue once', async () => {
    const [before, token] = [await sent(), randomUUID()]
    const answers = await Promise.all([send({ token }), send({ token })])
    const again = await send({ token })
    const addresses = [...answers, again].map(({ headers }) => headers.location)
    expect(addresses[0]).toMatch(/^\/bulletins\/.+/)
    expect(new Set(addresses).size).toBe(1)
    expect((await sent()) - before).toBe(1)
    const chunks = await site.context.db.read.select({ id: bulletinChunks.id }).from(bulletinChunks)
    expect(site.enqueued).toEqual(chunks.map(({ id }) => ({ name: 'fan-out', id })))
  })

  test('another text in the same form is not taken for the first: it is asked about and can be sent', async () => {
    const token = randomUUID()
    await send({ token })
    const before = await sent()
    const asked = await send({ token, body: 'School opens at eleven.' })
    expect(asked.statusCode).toBe(422)
    expect(wordsOf(asked)).toContain('You have sent a bulletin with this form already')
    expect(await sent()).toBe(before)
    await send({ token: fieldIn(asked.body, 'token'), body: 'School opens at eleven.' })
    expect(await sent()).toBe(before + 1)
  })

  test('when the number of phones is not what the button said, nothing is sent and it says so', async () => {
    const before = await sent()
    const refused = await send({ expected: '2' })
    expect(wordsOf(refused)).toContain('This text now goes to 3 phones. Look at it once more, then send it.')
    expect(await sent()).toBe(before)
  })

  test('a one-way text that names a pupil is marked, and sent only when that is ticked', async () => {
    const before = await sent()
    const body = 'Ella Roberts is a star.'
    const refused = await send({ body })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('<mark>Ella Roberts</mark> is a star.')
    expect(wordsOf(refused)).toContain('One thing has to be put right The text names a pupil.')
    const confirm = refused.body.match(/name="confirm" value="([^"]*)"/)![1]!

    expect((await send({ body: `${body} So is Hana.`, confirm })).statusCode).toBe(422)
    expect(await sent()).toBe(before)
    expect((await send({ body, confirm })).statusCode).toBe(303)
    expect(await sent()).toBe(before + 1)
  })

  test('every fault stands at the top, leads to its field, and stands beside it', async () => {
    const refused = await send({ body: ' ', audience: 'groups' })
    expect(refused.statusCode).toBe(422)
    expect(wordsOf(refused)).toContain('2 things have to be put right')
    expect(refused.body).toContain('<a href="#body">The text is empty')
    expect(refused.body).toContain('<a href="#audience">')
    expect(refused.body).toMatch(/<p class="problem" id="body-problem">The text is empty/)
    expect(refused.body).toMatch(/<textarea[^>]*aria-describedby="body-problem"/)
  })

  test('a group, a pupil or an owner of another school is refused', async () => {
    const [foreign] = await listGroups(site.context.db.read, site.other.school.id)
    const before = await sent()
    const more = [
      { audience: 'groups', groups: [foreign!.id] },
      { mode: 'two-way', owner: site.other.staff.teacher.id },
    ]
    for (const one of more) expect((await send(one)).statusCode).toBe(422)
    expect(await sent()).toBe(before)
  })

  test('a teacher can neither preview nor send', async () => {
    const teacher = await site.as(site.staff.teacher)
    const before = await sent()
    for (const address of ['/bulletins/preview', '/bulletins'])
      expect((await teacher.post(address, form({ step: 'send', expected: '3' }))).statusCode).toBe(403)
    expect(await sent()).toBe(before)
  })

  test('what is written comes back as it is written, and runs nowhere', async () => {
    const body = '</textarea><script>alert("1")</script>'
    const shown = await office.post('/bulletins', form({ body, step: 'check' }))
    expect(shown.body).not.toContain('<script>')
    expect(wordsOf(shown)).toContain(body)
  })
})

describe('when a bulletin goes', () => {
  beforeEach(() => at('2026-11-23T11:00:00Z'))
  afterAll(() => at('2026-11-23T11:00:00Z'))
  const preview = async (more: Fields = {}) => wordsOf(await office.post('/bulletins/preview', form(more)))
  const later = (sendAt: string, more: Fields = {}) => ({ when: 'later', sendAt, ...more })

  test('is now, unless somebody chooses a time', async () => {
    const shown = await office.get('/bulletins/new')
    expect(shown.body).toMatch(/<input type="radio" name="when" value="now" checked/)
    expect(shown.body).toMatch(/<input type="datetime-local" id="sendAt" name="sendAt"/)
    expect(await preview()).toContain('Starts At once. Done by about 11:00 on Mon 23 Nov')
    expect(await preview({ sendAt: '2026-11-24T08:30' })).toContain('Starts At once.')
  })

  test('is when the school next texts, when it does not now; nothing has to be confirmed', async () => {
    await at('2026-11-23T20:00:00Z')
    expect(await preview()).toContain(
      'It starts at 08:00 on Tue 24 Nov: your school texts between 08:00 and 19:00 on school days.',
    )
    expect((await send()).statusCode).toBe(303)
    await at('2026-11-27T20:00:00Z')
    expect(await preview()).toContain('It starts at 08:00 on Mon 30 Nov')
  })

  test('is at once when it is urgent, whatever the hour', async () => {
    await at('2026-11-28T03:00:00Z')
    expect(await preview({ purpose: 'urgent' })).toContain(
      'Starts At once: what is urgent goes at any hour. Done by about 03:00 on Sat 28 Nov Not sent after 07:00 on Sat 28 Nov',
    )
  })

  test('is a time on the school’s clock, in summer time as well', async () => {
    expect(await preview(later('2027-06-01T09:15'))).toContain('It starts at 09:15 on Tue 1 Jun 2027.')
    expect(await preview(later('2027-06-01T09:15'))).toContain('Send to 3 phones at 09:15 on Tue 1 Jun 2027')
    const { headers } = await send(later('2027-06-01T09:15'))
    const bulletin = await found(headers.location)
    expect(bulletin.sendAt).toEqual(new Date('2027-06-01T08:15:00Z'))
    expect(bulletin.validUntil).toEqual(new Date('2027-06-03T10:15:00Z'))
  })

  test('within quiet hours starts at their end, and says so', async () => {
    expect(await preview(later('2026-11-28T12:00'))).toContain(
      'It starts at 08:00 on Mon 30 Nov: your school texts between 08:00 and 19:00 on school days.',
    )
  })

  test.each([
    ['that the clock leaps over', '2027-03-28T01:30', 'it goes from 01:00 to 02:00 on Sun 28 Mar'],
    ['that the clock shows twice', '2026-10-25T01:30', 'at 02:00 it goes back to 01:00 on Sun 25 Oct'],
    ['that is over', '2026-09-30T10:00', 'The time to send is over already.'],
    ['that is none', 'soon', 'Say the day and the time: both are needed.'],
  ])('cannot be a time %s: beside the field it says why', async (_, sendAt, words) => {
    await at('2026-10-01T11:00:00Z')
    const before = await sent()
    expect(await preview(later(sendAt))).toContain(words)
    const refused = await send(later(sendAt))
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('<a href="#sendAt">')
    expect(wordsOf(refused)).toContain(words)
    expect(refused.body).toMatch(/<input[^>]*id="sendAt"[^>]*aria-describedby="sendAt-hint sendAt-problem"/)
    expect(refused.body).toContain(`value="${sendAt}"`)
    expect(await sent()).toBe(before)
  })

  test('the hours beside those can be chosen', async () => {
    await at('2026-10-01T11:00:00Z')
    const urgent = { purpose: 'urgent' }
    const times = ['2026-10-25T00:59', '2026-10-25T02:00', '2027-03-28T00:59', '2027-03-28T02:00']
    const instants = []
    for (const sendAt of times)
      instants.push((await found((await send(later(sendAt, urgent))).headers.location)).sendAt?.toISOString())
    expect(instants).toEqual([
      '2026-10-24T23:59:00.000Z',
      '2026-10-25T02:00:00.000Z',
      '2027-03-28T00:59:00.000Z',
      '2027-03-28T01:00:00.000Z',
    ])
  })

  test('a time that is still to be chosen is something to do, and then a fault', async () => {
    expect(await preview(later(''))).toContain('Still to do: choose the day and time.')
    const refused = await send(later('', { body: ' ' }))
    expect(wordsOf(refused)).toContain('2 things have to be put right')
  })

  test('it may say after when it is useless, which cannot be before it leaves', async () => {
    const { headers } = await send({ validUntil: '2026-11-23T15:00' })
    expect((await found(headers.location)).validUntil).toEqual(new Date('2026-11-23T15:00:00Z'))
    await at('2026-11-23T20:00:00Z')
    const refused = await send({ validUntil: '2026-11-24T07:30' })
    expect(refused.body).toContain('<a href="#validUntil">')
    expect(wordsOf(refused)).toContain('it can leave at 08:00 on Tue 24 Nov at the earliest')
  })

  test('when the time runs out before all have left, it says so', async () => {
    const { db } = site.context
    const setPace = (partsPerSecond: number | null) =>
      db.write((tx) => tx.update(lines).set({ partsPerSecond }).where(eq(lines.schoolId, site.school.id)))
    await setPace(1)
    const body = 'x'.repeat(1_500)
    expect(await preview({ body, validUntil: '2026-11-23T11:01' })).not.toContain('would not be sent')
    await at('2026-11-23T11:00:50Z')
    expect(await preview({ body, validUntil: '2026-11-23T11:01' })).toContain(
      'It takes longer than that to send them all: the last ones would not be sent.',
    )
    await setPace(null)
  })
})

describe('a bulletin’s own page', () => {
  afterAll(() => at('2026-11-23T11:00:00Z'))
  const page = async (address: string) => wordsOf(await office.get(address))

  test('shows why it was urgent, as it was written, and after when it is useless', async () => {
    await at('2026-11-23T11:00:00Z')
    const { headers } = await send({ purpose: 'urgent', reason: ' The <b>boiler</b> has failed. ' })
    expect((await found(headers.location)).reason).toBe('The <b>boiler</b> has failed.')
    expect(await page(headers.location!)).toContain('Not sent after 15:00 on Mon 23 Nov')
    expect((await office.get(headers.location!)).body).toContain('The &lt;b>boiler&lt;/b> has failed.')
    const everyday = await send({ reason: 'left over from before' })
    expect((await found(everyday.headers.location)).reason).toBeNull()
    expect(wordsOf(await send({ purpose: 'urgent', reason: 'x'.repeat(501) }))).toContain('too long')
  })

  test('shows its time while it waits for it, and goes out when it has come', async () => {
    await at('2026-11-23T11:00:00Z')
    const { headers } = await send({ when: 'later', sendAt: '2026-11-24T09:30' })
    const waiting = await page(headers.location!)
    expect(waiting).toContain('Its time 09:30 on Tue 24 Nov')
    expect(waiting).toContain('Waiting for its time It starts at 09:30 on Tue 24 Nov.')
    await at('2026-11-24T09:30:00Z')
    expect(await page(headers.location!)).toContain('Going out 3 waiting to leave')
    await office.post(`${headers.location}/pause`)
    expect(await page(headers.location!)).toContain('Paused 3 waiting to leave')
  })

  test('says until when it waits while the school does not text', async () => {
    await at('2026-11-27T20:00:00Z')
    const { headers } = await send()
    expect(await page(headers.location!)).toContain(
      'Waiting for its time It starts at 08:00 on Mon 30 Nov: your school texts between 08:00 and 19:00 on school days.',
    )
    await at('2026-11-30T08:00:00Z')
    expect(await page(headers.location!)).toContain('Going out 3 waiting to leave')
  })
})

const found = (address = '') => findBulletin(site.context.db.read, site.school.id, address.split('/').at(-1)!)

describe('marking words', () => {
  test.each([
    ['a name', 'Ella won', ['Ella'], ['', 'Ella', ' won']],
    ['not within a word', 'Ellaria won', ['Ella'], ['Ellaria won']],
    ['the longer name first', 'Ella Roberts won', ['Ella', 'Ella Roberts'], ['', 'Ella Roberts', ' won']],
    ['signs as they are', 'Hi A. B!', ['A. B'], ['Hi ', 'A. B', '!']],
    ['no sign for another', 'Hi AxxB!', ['A. B'], ['Hi AxxB!']],
  ])('%s', (_, text, words, pieces) => expect(piecesOf(text, words)).toEqual(pieces))
})
