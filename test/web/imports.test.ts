import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPeople } from '../../src/roster/people.ts'
import { openPages, type Pages, wordsOf } from './web-school.ts'

let site: Pages
let office: Awaited<ReturnType<Pages['as']>>

beforeAll(async () => {
  site = await openPages()
  office = await site.as(site.staff.lead)
})
afterAll(() => site.close())

const header =
  'pupil_id,pupil_first_name,pupil_last_name,year,form,parent_id,parent_first_name,parent_last_name,mobile'

async function upload(csv: string | null, mode: string, _csrf = office.csrf) {
  const form = new FormData()
  form.set('_csrf', _csrf)
  form.set('mode', mode)
  form.set('file', csv === null ? new File([], '') : new File([csv], 'new.csv', { type: 'text/csv' }))
  const request = new Response(form)
  return site.server.inject({
    method: 'POST',
    url: '/roster/imports',
    headers: { cookie: office.cookie, 'content-type': request.headers.get('content-type')! },
    payload: Buffer.from(await request.arrayBuffer()),
  })
}

const people = async (name: string) =>
  (await findPeople(site.context.db.read, site.school.id, name)).map((person) => person.name)

describe('importing contacts', () => {
  test('shows what would change and what to put right, and changes it only when told to', async () => {
    const sent = await upload(
      `${header}\nP9,Ivo,Grün,2,2A,C9,Max,Grün,07700 900009\nP1,Ella,Roberts,1,1A,C1,Anita,Roberts,07700 9001\n`,
      'partial',
    )
    expect(sent.statusCode).toBe(303)
    const address = sent.headers.location!
    const shown = await office.get(address)
    expect(wordsOf(shown)).toContain('Nothing has been changed yet.')
    expect(wordsOf(shown)).toMatch(/Pupils 1 0 0 \d+ Parents 1 0 0 \d+/)
    expect(wordsOf(shown)).toContain('1 thing in the file to put right')
    expect(wordsOf(shown)).toMatch(/3 mobile 07700 9001 .*digits/)
    expect(await people('Ivo')).toEqual([])

    const applied = await office.post(`${address}/application`)
    expect(applied.headers.location).toBe(address)
    expect(wordsOf(await office.get(address))).toContain('Applied at 11:00 on Mon 23 Nov.')
    expect((await office.get(address)).body).not.toContain('Apply these changes')
    expect(await people('Ivo')).toEqual(['Ivo Grün'])
  })

  test('asks to tick what has to be looked at twice', async () => {
    const sent = await upload(`${header}\nP1,Ella,Roberts,1,1A,C1,Anita,Roberts,07700 900001\n`, 'full')
    const address = sent.headers.location!
    expect(wordsOf(await office.get(address))).toContain('More than one parent in ten is not in this file')

    const refused = await office.post(`${address}/application`)
    expect(refused.statusCode).toBe(422)
    expect(wordsOf(refused)).toContain('Tick each of the points below')
    expect(await people('Kwame')).toEqual(['Kwame Roberts'])

    await office.post(`${address}/application`, { confirm: ['ends-many-parents'] })
    expect(await people('Kwame')).toEqual([])
  })

  test('a file that cannot be used says why, and offers nothing to apply', async () => {
    const shown = await office.get((await upload('a,b\n1,2\n', 'partial')).headers.location!)
    expect(wordsOf(shown)).toContain('This file cannot be used, and nothing was changed.')
    expect(shown.body).not.toContain('Apply these changes')
  })

  test('without a file it asks for one', async () => {
    const refused = await upload(null, 'partial')
    expect(refused.statusCode).toBe(422)
    expect(wordsOf(refused)).toContain('Choose the file that you want to import.')
  })

  test('a file without the token of the session is not taken', async () => {
    expect((await upload(`${header}\n`, 'partial', 'x')).statusCode).toBe(403)
  })

  test('a file over 10 MB is refused in words', async () => {
    const refused = await upload('x'.repeat(10 * 1024 * 1024 + 1), 'partial')
    expect(refused.statusCode).toBe(413)
    expect(wordsOf(refused)).toContain('At most 10 MB can be sent at once.')
  })

  test('what a file says is shown as it is written, and runs nowhere', async () => {
    const evil = '<img src=x onerror=alert(1)>'
    const shown = await office.get(
      (await upload(`${header}\nP8,A,B,2,2A,C8,C,D,${evil}\n`, 'partial')).headers.location!,
    )
    expect(wordsOf(shown)).toContain(evil)
    expect(shown.body).not.toContain('<img')
  })

  test('another school’s import is not there', async () => {
    const address = (await upload(`${header}\n`, 'partial')).headers.location!
    const stranger = await site.as(site.other.staff.lead)
    expect((await stranger.get(address)).statusCode).toBe(404)
    expect((await stranger.post(`${address}/application`)).statusCode).toBe(404)
  })
})
