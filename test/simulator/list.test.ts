import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ACCOUNT_SID, AUTH_TOKEN, basic, LINE, Stage } from './stage.ts'

const stage = new Stage()
const PARENT = '+447700900123'
const OTHER = '+447700900124'
const PATH = `/2010-04-01/Accounts/${ACCOUNT_SID}/Messages.json`

type Page = {
  messages: { body: string }[]
  next_page_uri: string | null
  previous_page_uri: string | null
  first_page_uri: string
  uri: string
  page: number
  page_size: number
  start: number
  end: number
}

beforeAll(async () => {
  await stage.open()
  for (let n = 1; n <= 5; n += 1) await stage.send(PARENT, `text ${n}`)
  await stage.send(OTHER, 'to another')
  await stage.post(`/handsets/${PARENT}/texts`, { to: LINE, body: 'an answer' })
  await vi.waitFor(async () => expect(await stage.stats()).toMatchObject({ delivered: 6 }))
})
afterAll(() => stage.close())

async function read(uri: string): Promise<Page> {
  const response = await fetch(stage.url + uri, {
    headers: { authorization: basic(ACCOUNT_SID, AUTH_TOKEN) },
  })
  expect(response.status).toBe(200)
  return (await response.json()) as Page
}

const bodies = (messages: { body: string }[]) => messages.map(({ body }) => body)

describe('the list of messages', () => {
  test('shows the newest first, by whom they went to', async () => {
    const messages = await stage.client.messages.list({ to: PARENT })
    expect(bodies(messages)).toEqual(['text 5', 'text 4', 'text 3', 'text 2', 'text 1'])
  })

  test('shows those of a sender, inbound ones too', async () => {
    const messages = await stage.client.messages.list({ from: PARENT })
    expect(messages).toMatchObject([
      { body: 'an answer', direction: 'inbound', status: 'received', to: LINE },
    ])
    expect(await stage.client.messages.list({ from: LINE })).toHaveLength(6)
  })

  test('is read through by the client page by page', async () => {
    const messages = await stage.client.messages.list({ to: PARENT, pageSize: 2 })
    expect(bodies(messages)).toEqual(['text 5', 'text 4', 'text 3', 'text 2', 'text 1'])
  })

  test('stays stable while texts arrive between two pages', async () => {
    const first = await read(`${PATH}?To=${encodeURIComponent(OTHER)}&PageSize=1`)
    expect(first.next_page_uri).toBeNull()
    const page = await read(`${PATH}?PageSize=3`)
    await stage.send(PARENT, 'text 6')
    const next = await read(page.next_page_uri ?? '')
    expect(bodies(page.messages)).toEqual(['an answer', 'to another', 'text 5'])
    expect(bodies(next.messages)).toEqual(['text 4', 'text 3', 'text 2'])
  })

  test('says where it is as Twilio does, forwards and back', async () => {
    const first = await read(`${PATH}?To=${encodeURIComponent(OTHER)}&PageSize=50`)
    expect(first).toMatchObject({
      page: 0,
      page_size: 50,
      start: 0,
      end: 0,
      previous_page_uri: null,
      next_page_uri: null,
    })
    const one = await read(`${PATH}?From=${encodeURIComponent(LINE)}&PageSize=2`)
    const two = await read(one.next_page_uri ?? '')
    const back = await read(two.previous_page_uri ?? '')
    expect(two).toMatchObject({ page: 1, page_size: 2, start: 2, end: 3, first_page_uri: one.first_page_uri })
    expect(two.uri).toBe(one.next_page_uri)
    expect(bodies(back.messages)).toEqual(bodies(one.messages))
    expect(back.next_page_uri).toBe(one.next_page_uri)
  })

  test('filters by the day and the instant of sending', async () => {
    const now = Date.now()
    const count = async (filter: object) =>
      (await stage.client.messages.list({ to: OTHER, ...filter })).length
    const [before, after] = [new Date(now - 60_000), new Date(now + 60_000)]
    expect(await count({ dateSentAfter: before })).toBe(1)
    expect(await count({ dateSentAfter: after })).toBe(0)
    expect(await count({ dateSentBefore: after })).toBe(1)
    expect(await count({ dateSentBefore: before })).toBe(0)
    const day = (await stage.client.messages.list({ to: OTHER }))[0]?.dateSent.toISOString().slice(0, 10)
    const path = `${PATH}?To=${encodeURIComponent(OTHER)}`
    expect((await read(`${path}&DateSent=${day}`)).messages).toHaveLength(1)
    expect((await read(`${path}&DateSent=2001-01-01`)).messages).toHaveLength(0)
  })

  test('does not find a text by its date while it is queued, though by its number', async () => {
    const slow = await new Stage().open({ pace: 20_000 })
    await slow.send(PARENT)
    const [queued] = await slow.client.messages.list({ to: PARENT })
    expect(queued).toMatchObject({ status: 'queued', dateSent: null })
    expect(await slow.client.messages.list({ to: PARENT, dateSentAfter: new Date(0) })).toEqual([])
    await slow.close()
  })

  test.each(['PageSize=0', 'Page=1', 'PageToken=PAx', 'DateSent=yesterday'])('refuses %s', async (query) => {
    const headers = { authorization: basic(ACCOUNT_SID, AUTH_TOKEN) }
    const response = await fetch(`${stage.url}${PATH}?${query}`, { headers })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 20001 })
  })
})
