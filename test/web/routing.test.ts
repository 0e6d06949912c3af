import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { wordsOf as wordsOfSchool } from '../../src/conversations/word-lists.ts'
import { defaultWords } from '../../src/routing/default-words.ts'
import { putStaff } from '../../src/staff/changes.ts'
import { openPages, type Pages, wordsOf } from './web-school.ts'

let site: Pages
let administrator: Awaited<ReturnType<Pages['as']>>

beforeEach(async () => {
  site = await openPages()
  administrator = await site.as(site.staff.lead)
})
afterEach(() => site.close())

const words = () => wordsOfSchool(site.context.db.read, site.school.id)

async function aLiaisonLead() {
  const person = {
    misId: 'S3',
    title: 'Ms',
    firstName: 'Li',
    lastName: 'Marlow',
    email: 'marlow@oakwood.example',
    roles: ['liaison-lead' as const],
  }
  const { db } = site.context
  return site.as(await db.write((tx) => putStaff(tx, site.school, 'S3', person, site.time.now)))
}

describe('the page about routing', () => {
  test('is for those who look after it', async () => {
    const teacher = await site.as(site.staff.teacher)
    expect((await teacher.get('/routing')).statusCode).toBe(403)
    expect(wordsOf(await administrator.get('/routing'))).toContain('never a verdict')
  })

  test('keeps a list, says what changed and by whom, and goes back to the product’s', async () => {
    const kept = await administrator.post('/routing/words/urgent', {
      step: 'keep',
      words: 'volcano\r\nmeteor\r\n',
    })
    expect(kept.headers.location).toBe('/routing?done=urgent#urgent-title')
    expect((await words()).urgent).toEqual(['volcano', 'meteor'])
    const page = wordsOf(await administrator.get('/routing?done=urgent'))
    expect(page).toContain(
      `Words for what cannot wait The list is saved. Latest change: 2 lines added, ${defaultWords.urgent.length} lines taken away.`,
    )
    expect(page).toContain('Mrs Green Added: volcano, meteor')
    await administrator.post('/routing/words/urgent', { step: 'default' })
    expect((await words()).urgent).toBe(defaultWords.urgent)
  })

  test('names the line that is wrong, and keeps what was typed', async () => {
    const refused = await administrator.post('/routing/words/harmless', {
      step: 'keep',
      words: 'fine\r\n\r\nwell',
    })
    expect(refused.statusCode).toBe(422)
    expect(wordsOf(refused)).toContain('Line 2 is empty.')
    expect(refused.body).toContain('href="#harmless"')
    expect(refused.body).toContain('fine\n\nwell')
  })

  test('empties a list only when that is ticked', async () => {
    const refused = await administrator.post('/routing/words/harmless', { step: 'keep', words: '' })
    expect(wordsOf(refused)).toContain('Yes, leave nothing on this list')
    await administrator.post('/routing/words/harmless', { step: 'keep', words: '', confirm: 'empties-list' })
    expect((await words()).harmless).toEqual([])
  })

  test('lets a liaison lead change what is urgent, and read what is a concern', async () => {
    const lead = await aLiaisonLead()
    expect((await lead.post('/routing/words/urgent', { step: 'keep', words: 'volcano' })).statusCode).toBe(
      303,
    )
    for (const list of ['safeguarding', 'harmless'])
      expect((await lead.post(`/routing/words/${list}`, { step: 'keep', words: 'volcano' })).statusCode).toBe(
        403,
      )
    expect((await words()).safeguarding).toBe(defaultWords.safeguarding)
    const page = await lead.get('/routing')
    expect(page.body).not.toContain('action="/routing/words/safeguarding"')
    expect(wordsOf(page)).toContain(defaultWords.safeguarding[0])
  })

  test('tries where a text would go, and stores nothing', async () => {
    const tried = await administrator.post('/routing/trials', {
      from: '07700 900001',
      body: 'Ella is <b>ill</b>',
    })
    expect(tried.statusCode).toBe(200)
    expect(wordsOf(tried)).toContain('Goes to')
    expect(tried.body).toContain('Ella is &lt;b>ill&lt;/b>')
    expect(wordsOf(await administrator.get('/conversations'))).not.toContain('Roberts')
  })

  test('says when the number is none', async () => {
    const refused = await administrator.post('/routing/trials', { from: 'the office', body: 'hello' })
    expect(refused.statusCode).toBe(422)
    expect(wordsOf(refused)).toContain('“the office” is not a phone number.')
    const empty = await administrator.post('/routing/trials', { from: ' ', body: 'hello' })
    expect(wordsOf(empty)).toContain('Say which number it comes from.')
  })

  test('says that a text which is tried cannot wait', async () => {
    const tried = async (body: string) =>
      wordsOf(await administrator.post('/routing/trials', { from: '07700 900001', body }))
    expect(await tried('Ring me urgently')).toContain('cannot wait: it is answered within 1 working hour.')
    expect(await tried('It is not urgent')).not.toContain('working hour')
  })
})
