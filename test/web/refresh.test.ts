import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { numberChanges, parentNumbers } from '../../src/db/schema.ts'
import { newId } from '../../src/ids.ts'
import { knownNumber } from '../../src/numbers/numbers.ts'
import { library } from '../../src/refresh/library.ts'
import { ownTexts } from '../../src/refresh/own-texts.ts'
import { seriesOf } from '../../src/refresh/series.ts'
import { openPages, type Pages, wordsOf } from './web-school.ts'

let site: Pages
let office: Awaited<ReturnType<Pages['as']>>

beforeEach(async () => {
  site = await openPages()
  office = await site.as(site.staff.lead)
})
afterEach(() => site.close())

const read = () => site.context.db.read
const own = () => ownTexts(read(), site.school.id)

/** A change whose code has come back, and the office is asked. */
async function waitingChange(): Promise<string> {
  const [held] = await read().select().from(parentNumbers)
  const id = newId()
  await site.context.db.write(async (tx) => {
    const number = { e164: '+447700900777', type: 'mobile' }
    const fresh = await knownNumber(tx, site.school.id, number, site.time.now)
    await tx.insert(numberChanges).values({
      id,
      schoolId: site.school.id,
      oldNumberId: held!.numberId,
      newNumberId: fresh.id,
      parents: [held!.parentId],
      codeHash: '',
      codeUntil: site.time.now,
      createdAt: site.time.now,
      provedAt: site.time.now,
      needsOffice: 'The old number was not known to be theirs.',
    })
  })
  return id
}

describe('keeping numbers true', () => {
  test('is switched on and off', async () => {
    expect(wordsOf(await office.get('/refresh'))).toContain('It is off')
    const on = await office.post('/refresh/series', { step: 'on', everyDays: '14', askEvery: '3' })
    expect(on.statusCode).toBe(303)
    expect(wordsOf(await office.get('/refresh'))).toContain('It is on since')
    await office.post('/refresh/series', { step: 'off' })
    expect((await seriesOf(read(), site.school.id))?.switchedOffAt).toEqual(site.time.now)
  })

  test('says what is wrong with a pace, and keeps what was typed', async () => {
    const refused = await office.post('/refresh/series', { step: 'on', everyDays: '2', askEvery: '' })
    expect(refused.statusCode).toBe(422)
    expect(wordsOf(refused)).toContain('2 things have to be put right')
    expect(refused.body).toContain('value="2"')
    expect(await seriesOf(read(), site.school.id)).toBeNull()
  })

  test('shows a change that waits, and makes it with a yes', async () => {
    const id = await waitingChange()
    const page = wordsOf(await office.get('/refresh'))
    expect(page).toContain('07700 900777')
    expect(page).toContain('The old number was not known to be theirs.')
    const yes = await office.post(`/refresh/changes/${id}/decision`, { decision: 'yes' })
    expect(yes.headers.location).toBe('/refresh?done=yes')
    expect(wordsOf(await office.get('/refresh?done=yes'))).toContain('The number was changed.')
    expect(await read().select().from(numberChanges)).toMatchObject([
      { madeAt: site.time.now, decidedBy: site.staff.lead.id },
    ])
    const again = await office.post(`/refresh/changes/${id}/decision`, { decision: 'no' })
    expect(again.statusCode).toBe(409)
  })

  test('words one of the product’s texts anew, leaves it out, and brings it back', async () => {
    const [{ key, body }] = library as [(typeof library)[number]]
    await office.post('/refresh/texts', { replaces: key, season: 'any', body: 'Ours now.', step: 'keep' })
    expect(wordsOf(await office.get('/refresh'))).toContain('Ours now.')
    await office.post('/refresh/texts', { replaces: key, season: 'any', body, step: 'leave-out' })
    const [text, ...more] = await own()
    expect([text, more]).toMatchObject([{ replaces: key, body: '' }, []])
    await office.post(`/refresh/texts/${text!.id}/end`, {})
    expect(await own()).toEqual([])
  })

  test('adds a text of the school’s own, unless it is too long', async () => {
    const long = await office.post('/refresh/texts', { season: 'autumn', body: 'x'.repeat(131) })
    expect(long.statusCode).toBe(422)
    await office.post('/refresh/texts', { season: 'autumn', body: 'Conkers!' })
    expect(await own()).toMatchObject([{ season: 'autumn', body: 'Conkers!', replaces: null }])
  })

  test('is for those who may write to homes', async () => {
    const teacher = await site.as(site.staff.teacher)
    expect((await teacher.get('/refresh')).statusCode).toBe(403)
    expect((await teacher.post('/refresh/series', { step: 'off' })).statusCode).toBe(403)
  })
})
