import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listBulletins } from '../../src/bulletins/bulletins.ts'
import { bulletinChunks } from '../../src/db/schema.ts'
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
const send = (more: Fields = {}) => office.post('/bulletins', form({ step: 'send', expected: '3', ...more }))
const sent = async () => (await listBulletins(site.context.db.read, site.school.id, 50)).length

describe('writing a bulletin', () => {
  test('as one writes, it says whom the text reaches, whom not and why, how long it is and when it is done', async () => {
    const shown = wordsOf(await office.post('/bulletins/preview', form()))
    expect(shown).toContain('29 characters, 1 part (GSM-7)')
    expect(shown).toContain('Goes to 3 phones')
    expect(shown).toContain('1 parent who must not be contacted')
    expect(shown).toContain('1 parent without a number that can be texted')
    expect(shown).toContain('Replies cannot be sent')
    expect(shown).toContain('about 11:00 on Mon 23 Nov')
    expect(shown).toContain('Send to 3 phones')
  })

  test('it names the characters that make the text Unicode', async () => {
    const shown = wordsOf(await office.post('/bulletins/preview', form({ body: 'It’s on 🎉' })))
    expect(shown).toContain('9 characters, 1 part (Unicode)')
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

describe('marking words', () => {
  test.each([
    ['a name', 'Ella won', ['Ella'], ['', 'Ella', ' won']],
    ['not within a word', 'Ellaria won', ['Ella'], ['Ellaria won']],
    ['the longer name first', 'Ella Roberts won', ['Ella', 'Ella Roberts'], ['', 'Ella Roberts', ' won']],
    ['signs as they are', 'Hi A. B!', ['A. B'], ['Hi ', 'A. B', '!']],
    ['no sign for another', 'Hi AxxB!', ['A. B'], ['Hi AxxB!']],
  ])('%s', (_, text, words, pieces) => expect(piecesOf(text, words)).toEqual(pieces))
})
