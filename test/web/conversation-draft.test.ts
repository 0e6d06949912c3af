import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { conversationSteps, parentNumbers, parents } from '../../src/db/schema.ts'
import { fieldIn, openPages, type Pages, wordsOf } from './web-school.ts'

let site: Pages
let office: Awaited<ReturnType<Pages['as']>>
let address: string

beforeEach(async () => {
  site = await openPages()
  office = await site.as(site.staff.lead)
  await site.textFrom('+447700900001', 'Is the bus running?')
  address = (await office.get('/conversations')).body.match(/href="(\/conversations\/[^"?]+)"/)![1]!
})
afterEach(() => site.close())

const notes = async () =>
  (await site.context.db.read.select().from(conversationSteps).where(eq(conversationSteps.kind, 'note'))).map(
    ({ words }) => words,
  )

describe('an answer that is half written', () => {
  const body = 'The bus is'

  test.each([
    ['a note is saved', 'notes', 'Note by Mrs Green'],
    ['it is passed on', 'owner', 'The conversation was passed on.'],
    ['it is passed on to nobody', 'owner?', 'Choose who is to answer it.'],
    ['somebody joins', 'participants', 'They may read and answer it now.'],
    ['nobody joins', 'participants?', 'Choose who is to read and answer it as well.'],
    ['it is closed', 'closure', 'The conversation is closed.'],
  ])('is still there when %s', async (_, way, words) => {
    const { id } = site.staff.teacher
    const chosen = way.endsWith('?') ? {} : { owner: id, participant: id }
    const page = await office.post(`${address}/${way}`, { body, note: 'Rang her', ...chosen })
    expect(page.body).toContain(`>${body}</textarea>`)
    expect(wordsOf(page)).toContain(words)
    expect(await notes()).toEqual(way === 'notes' ? ['Rang her'] : [])
  })

  test('is sent by the button below it alone, in the one form that every button is of', async () => {
    const { body: page } = await office.get(address)
    expect(page.match(/<form id="reply"/g)).toHaveLength(1)
    const buttons = page.match(/<button [^>]*>/g)!
    expect(
      buttons.filter((button) => !/form="reply" formaction="[^"]+" formnovalidate/i.test(button)),
    ).toEqual(['<button type="submit" class="plain">', '<button type="submit">'])
  })
})

test('the Enter key in a tick box presses the button below it, which is the first of the page for that', async () => {
  const { db } = site.context
  const [held] = await db.read.select().from(parentNumbers).orderBy(parentNumbers.parentId).limit(1)
  const others = await db.read.select().from(parents).orderBy(parents.id).limit(2)
  await db.write((tx) => tx.insert(parentNumbers).values({ ...held!, parentId: others[1]!.id }))
  const { body } = await office.get(address)
  const first = body.match(/<button [^>]*form="reply"[^>]*>[^<]*/i)![0]
  expect(first).toMatch(/\/parents"[^>]* hidden>It is them$/)
})

describe('a note that is half written', () => {
  test('is still there when the answer is sent, which is sent once though the page is loaded again', async () => {
    const token = fieldIn((await office.get(address)).body, 'token')
    const fields = { token, body: 'It is.', note: 'Ring her' }
    for (const page of [
      await office.post(`${address}/replies`, fields),
      await office.post(`${address}/replies`, fields),
    ]) {
      expect(page.body).toContain('>Ring her</textarea>')
      expect(page.body.match(/>It is\.</g)).toHaveLength(1)
      expect(fieldIn(page.body, 'token')).not.toBe(token)
    }
    expect(await notes()).toEqual([])
  })

  test('is saved once, though the page is loaded again; and another after it', async () => {
    const noteToken = fieldIn((await office.get(address)).body, 'noteToken')
    const save = (note: string) => office.post(`${address}/notes`, { noteToken, body: 'It', note })
    await save('Rang her')
    expect(wordsOf(await save('Rang her'))).toContain('Note by Mrs Green')
    expect(await notes()).toEqual(['Rang her'])
    const another = await save('Rang again')
    expect(wordsOf(another)).toContain('You have saved a note with this form already')
    expect(another.body).toContain('>Rang again</textarea>')
  })
})
