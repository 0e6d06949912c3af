import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { calledPupil } from '../../src/roster/nicknames.ts'
import { openPages, type Pages, wordsOf } from './web-school.ts'

let site: Pages
let office: Awaited<ReturnType<Pages['as']>>
let page: string

beforeEach(async () => {
  site = await openPages()
  office = await site.as(site.staff.lead)
  page = `/pupils/${(await ella()).id}/names`
})
afterEach(() => site.close())

const ella = () => calledPupil(site.context.db.read, site.school.id, 'P1')

describe('what a pupil is called besides', () => {
  test('is said by the office, one name on a line', async () => {
    const answer = await office.post(page, { nicknames: 'Ellie\r\n\r\n  Elle-Mae \r\nElla' })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `${page}?kept=yes`])
    const shown = await office.get(`${page}?kept=yes`)
    expect(wordsOf(shown)).toContain('These names are saved. What Ella Roberts (1A) is called')
    expect(shown.body).toMatch(/<textarea[^>]*>Ellie\nElle-Mae<\/textarea>/)
    await office.post(page, { nicknames: '' })
    expect((await ella()).nicknames).toEqual([])
  })

  test('is refused with every fault, and what was written stays to be put right', async () => {
    const shown = await office.post(page, { nicknames: 'Ellie\n<b>E\nellie' })
    expect(shown.statusCode).toBe(422)
    expect(wordsOf(shown)).toContain('2 things have to be put right')
    expect(shown.body).toContain('<a href="#nicknames">“ellie” stands there twice: once is enough.</a>')
    expect(shown.body).toContain('Ellie\n&lt;b>E\nellie</textarea>')
    expect((await ella()).nicknames).toEqual([])
  })

  test('is no whole list, which is refused in one sentence', async () => {
    const shown = await office.post(page, { nicknames: 'Ellie\n'.repeat(5000) })
    expect(wordsOf(shown)).toContain('One thing has to be put right These are 5000 names; 10 are the most.')
  })

  test('is reached from the lists of pupils, by those who may', async () => {
    const reach = (await office.get('/reach')).body
    expect(reach).toContain(`<li><a href="${page}">Ella Roberts</a>: no contact reached`)
    expect(reach).toMatch(/<td><a href="\/pupils\/[\w-]+\/names">Tom Hill<\/a><\/td>/)
  })

  test('leads back to the conversation from which it was reached, before and after it is saved', async () => {
    await site.textFrom('+447700900001', 'Is the bus running?')
    const address = /href="(\/conversations\/[0-9a-f-]{36})"/.exec(
      (await office.get('/conversations')).body,
    )![1]!
    const way = /href="(\/pupils\/[^"]*)"/.exec((await office.get(address)).body)![1]!
    const back = `<a href="${address}">Back to the conversation</a>`
    expect((await office.get(way)).body).toContain(back)
    const { headers } = await office.post(way, { nicknames: 'Ellie' })
    expect((await office.get(headers.location!)).body).toContain(back)
    expect((await office.get(`${page}?from=//elsewhere.example`)).body).not.toContain('elsewhere')
  })

  test('is for those who look after numbers, in their own school', async () => {
    const teacher = await site.as(site.staff.teacher)
    expect((await teacher.get(page)).statusCode).toBe(403)
    expect((await teacher.post(page, { nicknames: 'Ellie' })).statusCode).toBe(403)
    const elsewhere = await site.as(site.other.staff.lead)
    expect((await elsewhere.get(page)).statusCode).toBe(404)
    expect((await elsewhere.post(page, { nicknames: 'Ellie' })).statusCode).toBe(404)
    expect((await ella()).nicknames).toEqual([])
  })
})
