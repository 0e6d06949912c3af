import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openPages, type Pages, wordsOf } from './web-school.ts'

let site: Pages
let office: Awaited<ReturnType<Pages['as']>>

beforeEach(async () => {
  site = await openPages()
  office = await site.as(site.staff.lead)
})
afterEach(() => site.close())

const newest = async () =>
  (await office.get('/conversations')).body.match(/href="(\/conversations\/[^"?]+)"/)![1]!
const goAway = (firstDay: string, lastDay: string) =>
  office.post(`/staff/${site.staff.teacher.id}/absences`, { firstDay, lastDay })
const passOn = async () => {
  const { headers } = await office.post(`${await newest()}/owner`, { owner: site.staff.teacher.id })
  return wordsOf(await office.get(headers.location!))
}

describe('a colleague who is away', () => {
  beforeEach(() => site.textFrom('+447700900001', 'Is the bus running?'))

  test('is said to be, and until when, wherever somebody is chosen to answer', async () => {
    await goAway('2026-11-23', '2026-11-27')
    const said = 'Mr Marsh (teacher): away until Mon 30 Nov'
    const page = wordsOf(await office.get(await newest()))
    expect(page).toMatch(/Pass on to Choose somebody Mr Marsh \(teacher\): away until Mon 30 Nov/)
    expect(page.split(said)).toHaveLength(3)
    expect(wordsOf(await office.get('/bulletins/new'))).toContain(said)
  })

  test('is said to be where the replies to a bulletin go to them, as it goes', async () => {
    await goAway('2026-11-23', '2026-11-27')
    const to = { owner: site.staff.teacher.id, audience: 'everyone', mode: 'two-way', body: 'Trip?' }
    const preview = async (when: Record<string, string>) =>
      wordsOf(await office.post('/bulletins/preview', { ...to, ...when }))
    expect(await preview({})).toContain('Replies go to Mr Marsh, who is away until Mon 30 Nov')
    expect(await preview({ when: 'later', sendAt: '2026-11-30T09:00' })).toMatch(/go to Mr Marsh Starts/)
  })

  test('is passed a conversation all the same, and whoever did it is told', async () => {
    await goAway('2026-11-23', '2026-11-27')
    expect(await passOn()).toContain('The conversation was passed on. Mr Marsh is away until Mon 30 Nov.')
  })

  test('is said to be where a conversation waits for them, until it is answered', async () => {
    await passOn()
    await goAway('2026-11-23', '2026-11-27')
    const said = 'Who answers Mr Marsh Mr Marsh is away until Mon 30 Nov.'
    expect(wordsOf(await office.get(await newest()))).toContain(said)
    await office.post(`${await newest()}/replies`, { body: 'It is.' })
    expect(wordsOf(await office.get(await newest()))).not.toContain(said)
  })

  test('for long from tomorrow is said to be, as a text of today would wait for so long', async () => {
    await goAway('2026-11-24', '2026-11-27')
    const page = wordsOf(await office.get(await newest()))
    expect(page).toContain('Mr Marsh (teacher): away from Tue 24 Nov until Mon 30 Nov')
  })

  test('another day is there today', async () => {
    await goAway('2026-11-24', '2026-11-24')
    expect(wordsOf(await office.get(await newest()))).not.toContain('away')
    expect(await passOn()).not.toContain('away')
  })
})
