import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { conversations, messages } from '../../src/db/schema.ts'
import { shownText } from '../../src/web/shown-text.ts'
import { openPages, type Pages, wordsOf } from './web-school.ts'

let site: Pages
let office: Awaited<ReturnType<Pages['as']>>

beforeEach(async () => {
  site = await openPages()
  office = await site.as(site.staff.lead)
})
afterEach(() => site.close())

const anita = '+447700900001'
const kwame = '+447700900002'

const write = (set: Partial<typeof conversations.$inferInsert>, id?: string) =>
  site.context.db.write((tx) =>
    tx
      .update(conversations)
      .set(set)
      .where(id ? eq(conversations.id, id) : undefined),
  )
const ids = async () =>
  (await site.context.db.read.select().from(conversations).orderBy(conversations.id)).map(({ id }) => id)
const newest = async () => `/conversations/${(await ids()).at(-1)}`

describe('the page of a conversation', () => {
  test('shows history and notes in the order of time, and that only staff see them', async () => {
    await site.textFrom(anita, 'Is the bus running?')
    const address = await newest()
    expect((await office.post(`${address}/notes`, { note: 'Rang <b>her</b>' })).headers.location).toBe(
      `${address}#history`,
    )
    await office.post(`${address}/closure`)
    await office.post(`${address}/reopening`)
    const words = wordsOf(await office.get(address))
    expect(words).toContain('Only staff see this.')
    expect(words).toMatch(
      /Rang <b>her<\/b> Note by Mrs Green, .* · only staff see this .*Closed: no answer needed\. Mrs Green, .*Opened again\. Mrs Green/,
    )
  })

  test('keeps the words of a note that is too long, and says so', async () => {
    await site.textFrom(anita, 'Is the bus running?')
    const refused = await office.post(`${await newest()}/notes`, { note: 'x'.repeat(2_001) })
    expect(refused.statusCode).toBe(422)
    expect(wordsOf(refused)).toContain('A note has 2,000 characters at most; this one has 2,001.')
    expect(refused.body).toContain(`${'x'.repeat(2_001)}</textarea>`)
  })

  test('says who wrote an answer, and lets them leave it', async () => {
    await site.textFrom(anita, 'Is the bus running?')
    const address = await newest()
    await office.post(`${address}/participants`, { participant: site.staff.teacher.id })
    const teacher = await site.as(site.staff.teacher)
    await teacher.post(`${address}/replies`, { body: 'It is.' })
    expect(wordsOf(await teacher.get(address))).toMatch(/It is\. Mr Marsh, .* Who answers Mrs Green/)
    await teacher.post(`${address}/participants/${site.staff.lead.id}/leaving`)
    expect((await teacher.get(address)).statusCode).toBe(200)
    await teacher.post(`${address}/participants/${site.staff.teacher.id}/leaving`)
    expect((await teacher.get(address)).statusCode).toBe(404)
  })

  test('is in the list with its text, which may be without words', async () => {
    await site.textFrom(anita, '')
    expect(wordsOf(await office.get('/conversations'))).toContain(
      'Waits for an answer Without words Mrs Green',
    )
  })

  test('leads on when it was merged, and is in the list no longer', async () => {
    await site.textFrom(anita, 'Is the bus running?')
    const first = await newest()
    await write({ closedAt: site.time.now })
    site.time.now = new Date(site.time.now.getTime() + 1_000)
    await site.textFrom(anita, 'And the trip?')
    const second = await newest()
    const page = wordsOf(await office.get(second))
    expect(page).toContain('Belongs with another conversation')
    expect(page).toContain('“Is the bus running?”, Mrs Green’s, last text 11:00 on Mon 23 Nov')
    const merged = await office.post(`${second}/merges`, { into: first.split('/').at(-1)! })
    expect(merged.headers.location).toBe(`${first}?done=merged`)
    expect((await office.get(second)).headers.location).toBe(first)
    expect((await office.get('/conversations')).body).not.toContain(second)
    const words = wordsOf(await office.get(first))
    expect(words).toMatch(/Is the bus running\?.*And the trip\?/)
    expect(words).not.toContain('Belongs with another conversation')
  })

  test('shows what is special, pictures and control characters safely, and writing from right to left', async () => {
    await site.textFrom(anita, 'سلام\u0007\u001b[31m')
    const id = (await ids())[0]!
    await write({ marks: ['urgent', 'asks for no texts'] }, id)
    await site.context.db.write((tx) =>
      tx.update(messages).set({ pictures: 2 }).where(eq(messages.direction, 'inbound')),
    )
    const page = await office.get(`/conversations/${id}`)
    expect(page.body).toContain('<p class="bubble" dir="auto">سلام␇␛[31m')
    expect(wordsOf(page)).toContain('2 pictures, which Homeline does not keep')
    expect(wordsOf(page)).toMatch(/Urgent Asks for no texts/)
    expect(wordsOf(await office.get('/conversations'))).toContain('سلام␇␛[31m')
  })
})

describe('the list', () => {
  test('of what waits has what is overdue first, the longest before all', async () => {
    for (const from of [anita, kwame, '+447700900003']) await site.textFrom(from, `From ${from}`)
    const [first, second] = await ids()
    const hour = 3_600_000
    const ago = (hours: number) => new Date(site.time.now.getTime() - hours * hour)
    await write({ respondBy: ago(1) }, first)
    await write({ respondBy: ago(2) }, second)
    const words = wordsOf(await office.get('/conversations?state=open'))
    expect(words).toMatch(/From \+447700900002.*From \+447700900001.*From \+447700900003/)
  })
})

test('a text is shown with its lines, and with a sign for what cannot be seen', () => {
  expect(shownText('a\r\nb\rc\td')).toBe('a\nb\nc\td')
  expect(shownText('\0\u007f\u0085\ud800')).toBe('␀␡\ufffd\ufffd')
})
