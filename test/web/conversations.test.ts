import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { messages } from '../../src/db/schema.ts'
import { fieldIn, openPages, type Pages, wordsOf } from './web-school.ts'

let site: Pages
let office: Awaited<ReturnType<Pages['as']>>

beforeEach(async () => {
  site = await openPages()
  office = await site.as(site.staff.lead)
})
afterEach(() => site.close())

const anita = '+447700900001'

/** The address of the newest conversation. */
const newest = async () =>
  (await office.get('/conversations')).body.match(/href="(\/conversations\/[^"?]+)"/)![1]!

const replies = () =>
  site.context.db.read
    .select()
    .from(messages)
    .where(and(eq(messages.schoolId, site.school.id), eq(messages.kind, 'reply')))

describe('the list of conversations', () => {
  test('shows who wrote, what, whose it is and by when, and asks again every five seconds', async () => {
    await site.textFrom(anita, 'Is the bus running?')
    const shown = await office.get('/conversations')
    expect(wordsOf(shown)).toContain('Anita Roberts Waits for an answer Is the bus running? Mrs Green')
    expect(wordsOf(shown)).toContain('answer by 11:00 on Tue 24 Nov')
    expect(shown.body).toContain('hx-trigger="every 5s"')
    expect(wordsOf(await office.get('/'))).toContain('From you 1 conversation')
  })

  test('says in words that one is overdue', async () => {
    await site.textFrom(anita, 'Is the bus running?')
    site.time.now = new Date('2026-11-24T11:00:01Z')
    const later = await site.as(site.staff.lead)
    expect(wordsOf(await later.get('/conversations'))).toContain('Overdue: was due by 11:00 on Tue 24 Nov')
    expect(wordsOf(await later.get('/'))).toContain('1 overdue')
  })

  test('is narrowed by state and to one’s own, and keeps that when it asks again', async () => {
    await site.textFrom(anita, 'Is the bus running?')
    const address = await newest()
    await office.post(`${address}/owner`, { owner: site.staff.teacher.id })
    expect(wordsOf(await office.get('/conversations?mine=yes'))).toContain('There is nothing here.')
    expect(wordsOf(await office.get('/conversations?state=answered'))).toContain('There is nothing here.')
    const open = await office.get('/conversations?state=open')
    expect(wordsOf(open)).toContain('Mr Marsh')
    expect(open.body).toContain('hx-get="/conversations?state=open"')
  })

  test('shows a number that is nobody’s on record as a number', async () => {
    await site.textFrom('+447700900777', 'Who is this?')
    expect(wordsOf(await office.get('/conversations'))).toContain('07700 900777 Waits')
  })
})

describe('a conversation', () => {
  test('shows what was said, whose it is and why, and who the home is', async () => {
    await site.textFrom(anita, 'Is the bus\n  running?')
    const shown = await office.get(await newest())
    expect(shown.body).toContain('dir="auto">Is the bus\n  running?</p>')
    const words = wordsOf(shown)
    expect(words).toMatch(/Who answers Mrs Green Goes to Mrs Green, .*\./)
    expect(words).toContain('Home Anita Roberts Pupil Ella Roberts (1A) Phone 07700 900001')
    expect(words).toContain('Oakwood School: thank you for your text.')
    expect(words).toContain('waiting to leave')
  })

  test('shows a text and a name as they are written: nothing in them runs', async () => {
    const evil = '<script>alert(1)</script><img src=x onerror=alert(1)>'
    await site.textFrom('+447700900003', evil)
    for (const address of ['/conversations', await newest()]) {
      const shown = await office.get(address)
      expect(shown.body).not.toMatch(/<script>|<img|<i>Bronwen/)
      expect(wordsOf(shown)).toContain(evil)
      expect(wordsOf(shown)).toContain('<i>Bronwen</i> Nowak')
    }
  })

  test('is answered once, though the button was pressed twice', async () => {
    await site.textFrom(anita, 'Is the bus running?')
    const address = await newest()
    const token = fieldIn((await office.get(address)).body, 'token')
    const answer = { token, body: 'Yes, it is.' }
    const sent = await Promise.all([
      office.post(`${address}/replies`, answer),
      office.post(`${address}/replies`, answer),
    ])
    for (const { headers } of sent) expect(headers.location).toBe(`${address}#latest`)
    const made = await replies()
    expect(made.map(({ body }) => body)).toEqual(['Yes, it is.'])
    expect(site.feeder.woken).toBe(1)
    expect(wordsOf(await office.get(address))).toContain('State Answered')

    const another = await office.post(`${address}/replies`, { token, body: 'It leaves at four.' })
    expect(wordsOf(another)).toContain('You have sent an answer with this form already')
    expect(await replies()).toHaveLength(1)
  })

  test('an answer that cannot be sent says why and keeps its words', async () => {
    await site.textFrom(anita, 'Is the bus running?')
    const address = await newest()
    const empty = await office.post(`${address}/replies`, { body: ' ' })
    expect([empty.statusCode, wordsOf(empty)]).toEqual([422, expect.stringContaining('The text is empty')])

    await site.textFrom(anita, 'STOP')
    const refused = await office.post(`${address}/replies`, { body: 'Yes, it is.' })
    expect(refused.statusCode).toBe(422)
    expect(wordsOf(refused)).toContain('This phone has opted out by texting STOP')
    // Where the answer is written, so that nobody writes one in vain.
    expect(wordsOf(refused)).toMatch(
      /The owner of this phone texted STOP .*: it gets no texts\..* Your answer/,
    )
    expect(refused.body).toContain('>Yes, it is.</textarea>')
    expect(await replies()).toEqual([])
  })

  test('a text that did not arrive says so, and why', async () => {
    await site.textFrom(anita, 'Is the bus running?')
    const address = await newest()
    await office.post(`${address}/replies`, { body: 'Yes, it is.' })
    const fate = { outcome: 'failed', errorReason: 'The phone could not be reached.' } as const
    await site.context.db.write((tx) => tx.update(messages).set(fate).where(eq(messages.kind, 'reply')))
    expect(wordsOf(await office.get(address))).toContain(
      'could not be delivered: The phone could not be reached.',
    )
  })

  test('the length of an answer is counted as it is written', async () => {
    const shown = await office.post('/conversations/length', { body: 'x'.repeat(161) })
    expect(wordsOf(shown)).toContain('161 characters, 2 parts')
  })

  test('is closed without an answer and opened again', async () => {
    await site.textFrom(anita, 'Thank you!')
    const address = await newest()
    await office.post(`${address}/closure`)
    expect(wordsOf(await office.get(address))).toContain('State Closed')
    await office.post(`${address}/reopening`)
    expect(wordsOf(await office.get(address))).toContain('State Waits for an answer')
  })

  test('is a teacher’s when it is passed on to them, who may still read it when they pass it on', async () => {
    await site.textFrom(anita, 'Is the bus running?')
    const address = await newest()
    const teacher = await site.as(site.staff.teacher)
    for (const way of ['replies', 'owner', 'closure', 'reopening'])
      expect(
        (await teacher.post(`${address}/${way}`, { body: 'x', owner: site.staff.teacher.id })).statusCode,
      ).toBe(404)
    expect((await teacher.get(address)).statusCode).toBe(404)
    expect(wordsOf(await teacher.get('/conversations'))).toContain('There is nothing here.')

    await office.post(`${address}/owner`, { owner: site.staff.teacher.id })
    expect((await teacher.get(address)).statusCode).toBe(200)
    expect(wordsOf(await teacher.get('/conversations'))).toContain('Is the bus running?')

    const passed = await teacher.post(`${address}/owner`, { owner: site.staff.lead.id })
    const after = wordsOf(await teacher.get(passed.headers.location!))
    expect(after).toContain('The conversation was passed on.')
    expect(after).toContain('Who answers Mrs Green Passed on to Mrs Green. Joined Mr Marsh')
    expect(wordsOf(await teacher.get('/conversations?mine=yes'))).toContain('There is nothing here.')
    expect(wordsOf(await teacher.get('/conversations?joined=yes'))).toContain('Is the bus running?')
  })

  test('is passed on to nobody when nobody was chosen, and says so beside the choice', async () => {
    await site.textFrom(anita, 'Is the bus running?')
    const refused = await office.post(`${await newest()}/owner`, { owner: '' })
    expect(refused.statusCode).toBe(422)
    expect(wordsOf(refused)).toContain('Pass on to Choose who is to answer it. Choose somebody')
    expect(wordsOf(refused)).toContain('Who answers Mrs Green')
  })

  test('says above itself what stands in the way of a change', async () => {
    await site.textFrom(anita, 'Is the bus running?')
    const refused = await office.post(`${await newest()}/parents`, {})
    expect(refused.statusCode).toBe(422)
    const nobody = await office.post(`${await newest()}/participants`, { participant: '' })
    expect(wordsOf(nobody)).toContain('Choose who is to read and answer it as well.')
    expect(wordsOf(refused)).toMatch(/One thing has to be put right .* Anita Roberts Is the bus running\?/)
  })

  test('says that it was closed, and that it is open again', async () => {
    await site.textFrom(anita, 'Is the bus running?')
    const address = await newest()
    const said = async (way: string) =>
      wordsOf(await office.get((await office.post(`${address}/${way}`)).headers.location!))
    expect(await said('closure')).toContain('A new text from this phone starts another.')
    expect(await said('reopening')).toContain('The conversation is open again.')
    await office.post(`${address}/replies`, { body: 'It is.' })
    expect(await said('closure')).toContain('within 3 days of the answer opens it again')
    await site.textFrom(anita, 'Thank you, and the trip?')
    expect(wordsOf(await office.get(address))).toContain('State Waits for an answer')
  })

  test('of another school is not there, nor is a colleague from there', async () => {
    await site.textFrom(anita, 'Is the bus running?')
    const address = await newest()
    const stranger = await site.as(site.other.staff.lead)
    expect((await stranger.get(address)).statusCode).toBe(404)
    expect((await stranger.post(`${address}/replies`, { body: 'Yes.' })).statusCode).toBe(404)
    expect((await office.post(`${address}/owner`, { owner: site.other.staff.lead.id })).statusCode).toBe(404)
    expect(await replies()).toEqual([])
  })

  test('a form without the token of the session changes nothing', async () => {
    await site.textFrom(anita, 'Is the bus running?')
    const address = await newest()
    for (const way of ['replies', 'owner', 'closure'])
      expect((await office.post(`${address}/${way}`, { _csrf: 'x', body: 'Yes.' })).statusCode).toBe(403)
    expect(wordsOf(await office.get(address))).toContain('State Waits for an answer')
    expect(await replies()).toEqual([])
  })
})

describe('a text from a number that is nobody’s', () => {
  const fresh = '+447700900777'

  test('offers the parent whom it names, and one press makes the number theirs', async () => {
    await site.textFrom(fresh, 'Hello, Anita Roberts here, this is my new number')
    const address = await newest()
    const page = await office.get(address)
    expect(wordsOf(page)).toContain('It is Anita Roberts for Ella Roberts')
    const parent = /name="parent" value="([^"]+)"/.exec(page.body)![1]!
    expect((await office.post(`${address}/parent`, { parent })).statusCode).toBe(303)
    const after = wordsOf(await office.get(address))
    expect(after).toContain('Home Anita Roberts')
    expect(after).not.toContain('Who may this be?')
  })

  test('that names nobody is looked for by a part of a name, the child’s as well', async () => {
    await site.textFrom(fresh, 'This is my new number')
    const address = await newest()
    const page = await office.get(address)
    expect(wordsOf(page)).toContain('Who may this be?')
    expect(wordsOf(page)).not.toContain('It is Anita Roberts')
    // Which the Enter key presses.
    expect(/<button[^>]*form="reply"[^>]*>/.exec(page.body)![0]).toContain('/likely')
    expect(/<input id="who"[^>]*>/.exec(page.body)![0]).toContain('autocomplete="off"')
    const nobody = await office.post(`${address}/likely`, { who: 'Zebedee', body: 'Who is' })
    expect(nobody.statusCode).toBe(422)
    expect(wordsOf(nobody)).toContain('Nobody on the roster is called “Zebedee”')
    expect(nobody.body).toContain('Who is</textarea>')
    const found = await office.post(`${address}/likely`, { who: 'ell rob', body: 'Who is' })
    expect(wordsOf(found)).toContain('It is Anita Roberts for Ella Roberts')
    expect(found.body).toContain('Who is</textarea>')
    const parent = /name="parent" value="([^"]+)"/.exec(found.body)![1]!
    await office.post(`${address}/parent`, { parent })
    expect(wordsOf(await office.get(address))).toContain('Home Anita Roberts')
  })

  test('is not asked about where it is somebody’s', async () => {
    await site.textFrom(anita, 'Anita Roberts here, Ella’s mum')
    expect(wordsOf(await office.get(await newest()))).not.toContain('Who may this be?')
  })
})
