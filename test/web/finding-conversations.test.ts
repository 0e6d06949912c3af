import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { putStaff } from '../../src/staff/changes.ts'
import { openPages, type Pages, wordsOf } from './web-school.ts'

let site: Pages
let office: Awaited<ReturnType<Pages['as']>>

beforeEach(async () => {
  site = await openPages()
  office = await site.as(site.staff.lead)
  await site.textFrom('+447700900001', 'Is the bus running?')
  await site.textFrom('+447700900003', 'Hana is ill')
  await site.textFrom('+447700900777', 'Who are you?')
})
afterEach(() => site.close())

const found = async (search: string, browser = office) =>
  wordsOf(await browser.get(`/conversations?${new URLSearchParams({ search })}`))

async function theSafeguardingLead() {
  const person = {
    misId: 'S9',
    title: 'Ms',
    firstName: 'Di',
    lastName: 'Lake',
    email: 'lake@oakwood.example',
    roles: ['safeguarding-lead' as const],
  }
  const { db } = site.context
  return site.as(await db.write((tx) => putStaff(tx, site.school, 'S9', person, site.time.now)))
}

describe('a conversation is found again', () => {
  test.each([
    ['a parent’s name', 'anita rob', 'Is the bus running?'],
    ['a pupil’s name', 'Ella', 'Is the bus running?'],
    ['a number as people write it', '07700 900001', 'Is the bus running?'],
    ['a number with its country', '+44 7700 900 777', 'Who are you?'],
    ['the end of a number', '900003', 'Hana is ill'],
  ])('by %s, alone', async (_, search, body) => {
    const page = await found(search)
    for (const one of ['Is the bus running?', 'Hana is ill', 'Who are you?'])
      expect(page.includes(one)).toBe(one === body)
  })

  test('with what was chosen besides, which keeps the name', async () => {
    const page = await office.get('/conversations?search=Ella&state=closed')
    expect(wordsOf(page)).toContain('Nothing here is with “Ella”.')
    expect(page.body).toContain('value="Ella"')
    expect(page.body).toContain('name="state" value="closed"')
    expect(page.body).toContain('href="/conversations?search=Ella&amp;state=open"')
  })

  test.each(['Nobody Such', '900', '%', '’'])('and nothing is by %s', async (search) => {
    expect(await found(search)).toContain('Look for the first or last name')
  })

  test('by nobody who may not read it', async () => {
    const teacher = await site.as(site.staff.teacher)
    expect(await found('Ella', teacher)).not.toContain('Is the bus running?')
    const lead = await theSafeguardingLead()
    await site.textFrom('+447700900001', 'Her dad hits her')
    expect(await found('Ella', lead)).toContain('Her dad hits her')
    for (const browser of [office, teacher]) expect(await found('Ella', browser)).not.toContain('hits')
  })
})
