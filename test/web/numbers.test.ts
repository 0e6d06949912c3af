import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checks, numbers } from '../../src/db/schema.ts'
import { recordEvidence } from '../../src/numbers/evidence.ts'
import { numberIds } from '../support/number-ids.ts'
import { importContacts } from '../support/school.ts'
import { openPages, type Pages, wordsOf } from './web-school.ts'

let site: Pages
let office: Awaited<ReturnType<Pages['as']>>

beforeEach(async () => {
  site = await openPages()
  office = await site.as(site.staff.lead)
})
afterEach(() => site.close())

const write: Pages['context']['db']['write'] = (work) => site.context.db.write(work)

async function reportWrong(e164: string): Promise<string> {
  const [id] = await numberIds(site.context.db, site.school.id, [e164])
  const wrong = { kind: 'reported-wrong', by: 'parent' } as const
  const number = { schoolId: site.school.id, numberId: id! }
  await write((tx) => recordEvidence(tx, number, wrong, site.time.now))
  return id!
}

const inQuarantine = async (id: string) =>
  (await site.context.db.read.select().from(numbers).where(eq(numbers.id, id)))[0]!.quarantinedAt !== null

const said = (id: string) =>
  site.context.db.read
    .select({ kind: checks.kind, by: checks.by, staffId: checks.staffId })
    .from(checks)
    .where(and(eq(checks.numberId, id), eq(checks.by, 'office')))

describe('the page of numbers that need attention', () => {
  test('says whose each is, how it stands and what to do; nothing in a name runs', async () => {
    await reportWrong('+447700900003')
    const shown = await office.get('/numbers')
    const words = wordsOf(shown)
    expect(words).toContain('07700 900003 , <i>Bronwen</i> Nowak Perhaps somebody else’s.')
    expect(words).toContain('Ask the home for another number')
    expect(words).toContain('It is theirs after all')
    expect(words).not.toContain('It is not theirs')
    expect(words).not.toContain('07700 900001')
    expect(shown.body).not.toContain('<i>Bronwen')
  })

  test('lists the state that is asked for alone', async () => {
    await reportWrong('+447700900003')
    const words = wordsOf(await office.get('/numbers?state=unknown'))
    expect(words).toContain('07700 900001 , Anita Roberts Not known yet.')
    expect(words).not.toContain('900003')
    expect(wordsOf(await office.get('/numbers?state=bad'))).toContain('There is none.')
    expect(wordsOf(await office.get('/numbers?state=nonsense'))).toContain('07700 900003')
  })

  test('goes on where it ended, each number once', async () => {
    const many = Array.from({ length: 60 }, (_, n) => `0770090${String(200 + n).padStart(4, '0')}`)
    await importContacts(
      site.context,
      site.school,
      many.map((mobile, n) => ({ pupil_id: 'P1', parent_id: `M${n}`, mobile })),
    )
    const first = await office.get('/numbers?state=unknown')
    const next = first.body.match(/href="(\/numbers\?state=unknown[^"]*after=[^"]+)"/)![1]!
    const second = await office.get(next.replaceAll('&amp;', '&'))
    const numbersOn = (html: string) => [...html.matchAll(/class="number">([\d ]+)</g)].map(([, one]) => one)
    expect(numbersOn(first.body)).toHaveLength(50)
    // Four of them are of the families that were there.
    expect(new Set([...numbersOn(first.body), ...numbersOn(second.body)]).size).toBe(64)
    expect(second.body).not.toContain('More numbers')
  })

  test('takes the office’s word that a number is theirs after all', async () => {
    const id = await reportWrong('+447700900003')
    site.time.now = new Date('2026-11-23T11:05:00Z')
    const answered = await office.post(`/numbers/${id}/confirmation`, { state: 'quarantined' })
    expect(answered.headers.location).toBe('/numbers?state=quarantined&said=theirs')
    expect(await said(id)).toEqual([{ kind: 'confirmed', by: 'office', staffId: site.staff.lead.id }])
    expect(await inQuarantine(id)).toBe(false)
    expect(site.feeder.woken).toBe(1)
    expect(wordsOf(await office.get(answered.headers.location!))).toContain(
      'The number counts as theirs from now on.',
    )
  })

  test('an answer to it is refused in a plain sentence, with the way to confirm it', async () => {
    await site.textFrom('+447700900003', 'Who is this?')
    await reportWrong('+447700900003')
    const list = await office.get('/conversations')
    const conversation = list.body.match(/href="(\/conversations\/[^"?]+)"/)![1]!
    const shown = await office.get(conversation)
    expect(shown.body).toContain('<a href="/numbers?state=quarantined">It is theirs after all?</a>')
    const token = shown.body.match(/name="token" value="([^"]+)"/)![1]!
    const refused = await office.post(`${conversation}/replies`, { body: 'Sorry.', token })
    expect(wordsOf(refused)).toContain(
      'Somebody said that this number is not theirs, so nothing is sent to it. Reach the home another way, or confirm the number first if it is theirs after all.',
    )
  })

  test('takes the office’s word that a number is not theirs', async () => {
    const [id] = await numberIds(site.context.db, site.school.id, ['+447700900001'])
    const answered = await office.post(`/numbers/${id}/report`)
    expect(answered.headers.location).toBe('/numbers?said=wrong')
    expect(await inQuarantine(id!)).toBe(true)
    expect(wordsOf(await office.get(answered.headers.location!))).toContain(
      'Nothing more is sent to that number.',
    )
  })

  test('is for the office, in its own school, and for its own forms', async () => {
    const id = await reportWrong('+447700900003')
    const teacher = await site.as(site.staff.teacher)
    expect((await teacher.get('/numbers')).statusCode).toBe(403)
    const stranger = await site.as(site.other.staff.lead)
    expect(wordsOf(await stranger.get('/numbers'))).toContain('There is none.')
    for (const way of ['confirmation', 'report']) {
      expect((await teacher.post(`/numbers/${id}/${way}`)).statusCode).toBe(403)
      expect((await stranger.post(`/numbers/${id}/${way}`)).statusCode).toBe(404)
      expect((await office.post(`/numbers/${id}/${way}`, { _csrf: 'x' })).statusCode).toBe(403)
    }
    expect(await said(id)).toEqual([])
    expect(await inQuarantine(id)).toBe(true)
  })
})
