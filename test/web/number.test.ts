import { renderToString } from 'preact-render-to-string'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { consentsOf } from '../../src/numbers/consents.ts'
import { optOut } from '../../src/numbers/opt-outs.ts'
import { refusalsOf } from '../../src/numbers/refusals.ts'
import type { Staff } from '../../src/staff/staff.ts'
import { PhoneConsents } from '../../src/web/phone-consents.tsx'
import type { Visitor } from '../../src/web/session.ts'
import { numberIds } from '../support/number-ids.ts'
import { fieldIn, openPages, type Pages, wordsOf } from './web-school.ts'

let site: Pages
let office: Awaited<ReturnType<Pages['as']>>

beforeAll(async () => {
  site = await openPages()
  office = await site.as(site.staff.lead)
})
afterAll(() => site.close())

const idOf = async (e164: string) => (await numberIds(site.context.db, site.school.id, [e164]))[0]!
const recorded = async (e164: string) => consentsOf(site.context.db.read, site.school.id, await idOf(e164))

const word = {
  purpose: 'service',
  given: 'no',
  words: 'No more reminders, please. <b>Really</b>',
  source: 'office',
  at: '2026-11-23T10:15',
}

describe('the page of a number', () => {
  test('is found by the number, in any spelling', async () => {
    const found = await office.get('/numbers/found?number=%2B44%207700%20900001')
    expect(found.headers.location).toBe(`/numbers/${await idOf('+447700900001')}`)
    const words = wordsOf(await office.get(found.headers.location!))
    expect(words).toContain('07700 900001 The number of Anita Roberts.')
    expect(words).toContain('Everyday texts They have said nothing against them')
    expect(words).toContain('Promotional texts They have not said yes to them: they get none')
    expect(words).toContain('What was said Nothing yet.')
    const unknown = await office.get('/numbers/found?number=nonsense')
    const missed = await office.get(unknown.headers.location!)
    expect(wordsOf(missed)).toContain('“nonsense” is not on record: look at how it is written.')
    expect(missed.body).toMatch(/<input[^>]*id="number"[^>]*value="nonsense"/)
    const empty = await office.get((await office.get('/numbers/found?number=')).headers.location!)
    expect(wordsOf(empty)).toContain('Write the number that you look for.')
  })

  test('is one step from the numbers that need attention', async () => {
    const list = await office.get('/numbers?state=unknown')
    expect(list.body).toContain(`href="/numbers/${await idOf('+447700900001')}"`)
  })

  test('takes a no with its evidence, and shows who recorded it and when; nothing in it runs', async () => {
    const address = `/numbers/${await idOf('+447700900001')}`
    const answered = await office.post(`${address}/consents`, word)
    expect(answered.headers.location).toBe(`${address}?said=recorded`)
    const shown = await office.get(answered.headers.location!)
    const words = wordsOf(shown)
    expect(words).toContain('It is on record.')
    expect(words).toContain('Everyday texts They asked for urgent texts only')
    expect(words).toContain(
      'They asked for urgent texts only, to the office at 10:15 on Mon 23 Nov: “No more reminders, please. <b>Really</b>” (Recorded by Mrs Green at 11:00 on Mon 23 Nov.)',
    )
    expect(shown.body).not.toContain('<b>Really')
  })

  test('records the same word once, however often the button is pressed', async () => {
    const address = `/numbers/${await idOf('+447700900001')}`
    await office.post(`${address}/consents`, word)
    expect(await recorded('+447700900001')).toHaveLength(1)
  })

  test('keeps the history when a later word takes its place', async () => {
    const address = `/numbers/${await idOf('+447700900001')}`
    const at = fieldIn((await office.get(address)).body, 'at')
    expect(at).toBe('2026-11-23T11:00')
    await office.post(`${address}/consents`, { ...word, given: 'yes', words: 'Reminders again.', at })
    const words = wordsOf(await office.get(address))
    expect(words).toContain('Everyday texts They want everyday texts')
    expect(words).toMatch(/“Reminders again\.”.*“No more reminders, please\./)
  })

  test('names everything that is wrong at once, keeps what was written, and records nothing', async () => {
    const address = `/numbers/${await idOf('+447700900002')}`
    const refused = await office.post(`${address}/consents`, {
      purpose: 'urgent',
      given: 'perhaps',
      words: ' ',
      source: 'hearsay',
      at: '2026-11-24T10:15',
    })
    expect(refused.statusCode).toBe(422)
    const words = wordsOf(refused)
    expect(words).toContain('5 things have to be put right')
    for (const fault of [
      'Choose which texts they spoke of.',
      'Choose yes or no.',
      'Choose how they said it.',
      'Write down what they said, or what they signed.',
      'That time has not come yet: say when it was said.',
    ])
      expect(words).toContain(fault)
    expect(fieldIn(refused.body, 'at')).toBe('2026-11-24T10:15')
    const tooLong = await office.post(`${address}/consents`, { ...word, at: 'noon', words: 'a'.repeat(501) })
    expect(wordsOf(tooLong)).toContain('2 things have to be put right')
    expect(await recorded('+447700900002')).toEqual([])
  })

  test('shows a STOP with its line, and the network’s block as what it is', async () => {
    const id = await idOf('+447700900003')
    const block = { word: '21610', saidTo: 'carrier' as const }
    await site.context.db.write((tx) => optOut(tx, site.school.id, id, block, site.time.now))
    const before = wordsOf(await office.get(`/numbers/${id}`))
    expect(before).toContain('(code 21610), we have not seen a STOP.')
    expect(before).toContain('Urgent texts None: see above')
    await site.textFrom('+447700900003', 'STOP')
    const after = wordsOf(await office.get(`/numbers/${id}`))
    expect(after).toContain('The owner of this phone texted STOP at 11:00 on Mon 23 Nov: it gets no texts.')
    expect(after).toContain('(code 21610), we have not seen a STOP. Known since 11:00 on Mon 23 Nov.')
  })

  test('says so of a number that is nobody’s', async () => {
    await site.textFrom('+447700900777', 'Who is this?')
    const id = await idOf('+447700900777')
    expect(wordsOf(await office.get(`/numbers/${id}`))).toContain('Nobody on record has this number.')
  })

  test('is for the office, in its own school, and for its own forms', async () => {
    const address = `/numbers/${await idOf('+447700900002')}`
    const teacher = await site.as(site.staff.teacher)
    const stranger = await site.as(site.other.staff.lead)
    for (const [who, status] of [
      [teacher, 403],
      [stranger, 404],
    ] as const) {
      expect((await who.get(address)).statusCode).toBe(status)
      expect((await who.post(`${address}/consents`, word)).statusCode).toBe(status)
    }
    expect((await office.post(`${address}/consents`, { ...word, _csrf: 'x' })).statusCode).toBe(403)
    expect((await office.get('/numbers/nonsense')).statusCode).toBe(404)
    expect(await recorded('+447700900002')).toEqual([])
  })
})

describe('what staff see before they write', () => {
  test('the holder’s words stand where a conversation is answered; the way to change them is the office’s', async () => {
    const id = await idOf('+447700900001')
    const said = (await refusalsOf(site.context.db.read, site.school.id, [id])).get(id)!
    const shown = (member: Staff) => {
      const visitor = { member, school: site.school, now: site.time.now } as Visitor
      return renderToString(PhoneConsents({ visitor, numberId: id, said, conversationId: 'c' }))
    }
    expect(shown(site.staff.lead)).toContain('They want everyday texts, to the office at 11:00 on Mon 23 Nov')
    expect(shown(site.staff.lead)).toContain(`href="/numbers/${id}?from=c"`)
    expect(shown(site.staff.teacher)).toContain('“Reminders again.”')
    expect(shown(site.staff.teacher)).not.toContain('href')
  })

  test('a bulletin’s preview says how many asked for urgent texts only, and who has not said yes', async () => {
    const address = `/numbers/${await idOf('+447700900002')}`
    await office.post(`${address}/consents`, word)
    const form = { mode: 'two-way', audience: 'everyone', body: 'Come to the fair!', purpose: 'service' }
    expect(wordsOf(await office.post('/bulletins/preview', form))).toContain(
      '1 parent who asked for urgent texts only',
    )
    await office.post(`${address}/consents`, {
      ...word,
      given: 'yes',
      purpose: 'promotional',
      at: '2026-11-23T10:30',
    })
    const promotional = wordsOf(await office.post('/bulletins/preview', { ...form, purpose: 'promotional' }))
    expect(promotional).toContain('Goes to 1 phone ')
    expect(promotional).toContain('1 parent without a yes to promotional texts')
    expect(promotional).toContain(
      'A promotional text says how to get no more of them, and this one does not.',
    )
  })

  test('a promotional text that does not say how to get no more is sent only when that is ticked', async () => {
    const token = '00000000-0000-4000-8000-000000000001'
    const form = {
      token,
      mode: 'two-way',
      audience: 'everyone',
      purpose: 'promotional',
      expected: '1',
      step: 'send',
    }
    const refused = await office.post('/bulletins', { ...form, body: 'Come to the fair!' })
    expect(refused.statusCode).toBe(422)
    expect(wordsOf(refused)).toContain(
      'The text does not say how to get no more of them. Tick that you mean it, or change the text.',
    )
    const confirm = refused.body.match(/name="confirm" value="([^"]*)"/)![1]!
    expect(
      (await office.post('/bulletins', { ...form, body: 'Come to the fair!', confirm })).statusCode,
    ).toBe(303)
  })
})
