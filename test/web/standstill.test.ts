import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { attempts, carrierAccounts, lines, messages, numbers, optOuts } from '../../src/db/schema.ts'
import { newId } from '../../src/ids.ts'
import { writeSingle } from '../../src/messages/single.ts'
import { openPages, type Pages, wordsOf } from './web-school.ts'

let site: Pages
let office: Awaited<ReturnType<Pages['as']>>
let woken: number

beforeEach(async () => {
  site = await openPages()
  office = await site.as(site.staff.lead)
  woken = 0
  site.context.wakeFeeder = () => void woken++
})
afterEach(() => site.close())

const write: Pages['context']['db']['write'] = (work) => site.context.db.write(work)
const at = (time: string) => new Date(`2026-11-23T${time}:00Z`)

const stopAccount = (tryAgainAt: Date) =>
  write((tx) =>
    tx.insert(carrierAccounts).values({
      id: 'carrier',
      stoppedAt: site.time.now,
      stoppedBecause: 'The carrier does not accept our account details.',
      tryAgainAt,
    }),
  )

const numberOf = ({ id }: Pages['school']) => and(eq(lines.schoolId, id), eq(lines.kind, 'number'))

async function stopLine(tryAgainAt: Date, school = site.school): Promise<string> {
  const stop = {
    stoppedAt: site.time.now,
    stoppedBecause: 'The carrier says that our sender cannot send texts.',
    tryAgainAt,
  }
  const [line] = await write((tx) =>
    tx.update(lines).set(stop).where(numberOf(school)).returning({ id: lines.id }),
  )
  return line!.id
}

const notLeaving = 'are not leaving'

describe('while the carrier refuses our account', () => {
  test('every page says so in plain words, to everybody in every school', async () => {
    await stopAccount(at('11:05'))
    const words =
      'Texts are not leaving. The carrier does not accept our account details. Homeline tries again at 11:05. Meanwhile they wait. Whoever looks after Homeline has to put the account with the carrier right: please tell them.'
    for (const page of ['/', '/conversations', '/bulletins', '/bulletins/new', '/roster/imports/new'])
      expect(wordsOf(await office.get(page)), page).toContain(words)
    const teacher = await site.as(site.staff.teacher)
    expect(wordsOf(await teacher.get('/conversations'))).toContain(words)
    const other = await site.as(site.other.staff.lead)
    expect(wordsOf(await other.get('/'))).toContain(words)
  })

  test('its lines are not spoken of as well, and no school may hurry it', async () => {
    await stopAccount(at('11:05'))
    await stopLine(at('11:03'))
    const shown = await office.get('/')
    expect(wordsOf(shown)).not.toContain('07700 900100')
    expect(shown.body).not.toContain('Try again now')
  })

  test('whoever is not signed in learns nothing of it', async () => {
    await stopAccount(at('11:05'))
    expect(wordsOf(await site.server.inject('/sign-in'))).not.toContain('not leaving')
  })
})

describe('while the carrier refuses a line', () => {
  test('every page of its school says which, why, and when it is tried again', async () => {
    await stopLine(at('11:03'))
    expect(wordsOf(await office.get('/bulletins'))).toContain(
      'Texts from 07700 900100 are not leaving. The carrier says that our sender cannot send texts. Homeline tries again at 11:03. Meanwhile they wait. If it stays so, tell whoever looks after Homeline.',
    )
    const other = await site.as(site.other.staff.lead)
    expect(wordsOf(await other.get('/bulletins'))).not.toContain(notLeaving)
  })

  test('an administrator has it tried at once, and then waits for the outcome', async () => {
    const id = await stopLine(at('11:03'))
    expect((await office.get('/')).body).toContain(`action="/lines/${id}/trial"`)
    expect((await office.post(`/lines/${id}/trial`)).headers.location).toBe('/')
    expect(woken).toBe(1)
    const shown = await office.get('/')
    expect(wordsOf(shown)).toContain('our sender cannot send texts. The next text tries it again.')
    expect(shown.body).not.toContain('Try again now')
  })

  test('others see no button, and cannot do it; nor can another school', async () => {
    const id = await stopLine(at('11:03'))
    const teacher = await site.as(site.staff.teacher)
    expect((await teacher.get('/conversations')).body).not.toContain('Try again now')
    expect((await teacher.post(`/lines/${id}/trial`)).statusCode).toBe(403)
    const other = await site.as(site.other.staff.lead)
    expect((await other.post(`/lines/${id}/trial`)).statusCode).toBe(404)
    expect(wordsOf(await office.get('/'))).toContain('tries again at 11:03')
    expect(woken).toBe(0)
  })
})

test('when nothing stands still no page speaks of it', async () => {
  const shown = await office.get('/')
  expect(wordsOf(shown)).not.toContain(notLeaving)
  expect(wordsOf(shown)).not.toContain('Undecided')
})

/** A text to Anita Roberts, tried once without an answer, of which nobody can find out more. */
async function undecided(school = site.school): Promise<string> {
  const now = site.time.now
  return write(async (tx) => {
    const text = { to: { parent: 'C1' }, body: 'Please <b>ring</b> us.' }
    const { id } = await writeSingle(tx, school, text, now, { drama: true })
    const doubt = { claimedAt: at('09:30'), uncertainAt: at('09:30'), undecidedAt: at('10:30') }
    await tx.update(messages).set(doubt).where(eq(messages.id, id))
    const tried = { messageId: id, claimedBy: 'w', claimedAt: at('09:00'), endedAt: at('09:00') }
    await tx.insert(attempts).values([
      { ...tried, ordinal: 1, result: 'never was' },
      { ...tried, ordinal: 2, claimedAt: at('09:30'), result: 'unknown' },
    ])
    return id
  })
}

const statusOf = async (id: string) =>
  (await site.context.db.read.select().from(messages).where(eq(messages.id, id)))[0]!

describe('a text of which nobody knows whether it left', () => {
  test('is counted where everybody who sends finds it, and nobody else', async () => {
    await undecided()
    expect(wordsOf(await office.get('/bulletins'))).toContain('Undecided (1)')
    const teacher = await site.as(site.staff.teacher)
    expect(wordsOf(await teacher.get('/conversations'))).not.toContain('Undecided')
    expect((await teacher.get('/undecided')).statusCode).toBe(403)
    const other = await site.as(site.other.staff.lead)
    expect(wordsOf(await other.get('/undecided'))).toContain('Nothing waits for a decision.')
  })

  test('is shown with whom it is to, its words, what was tried, and what to do', async () => {
    await undecided()
    const shown = await office.get('/undecided')
    expect(wordsOf(shown)).toContain('To Anita Roberts, 07700 900001 Please <b>ring</b> us.')
    expect(shown.body).not.toContain('<b>ring')
    expect(wordsOf(shown)).toContain('at 09:00 on Mon 23 Nov: it never reached the carrier')
    expect(wordsOf(shown)).toContain('at 09:30 on Mon 23 Nov: no answer from the carrier')
    expect(wordsOf(shown)).toContain('since 10:30 on Mon 23 Nov')
    expect(wordsOf(shown)).toContain('otherwise ring the home')
  })

  test('is sent again when somebody says so', async () => {
    const id = await undecided()
    const decided = await office.post(`/undecided/${id}/decision`, { decision: 'send-again' })
    expect(decided.headers.location).toBe('/undecided?decided=send-again')
    expect(wordsOf(await office.get('/undecided?decided=send-again'))).toContain('The text is sent again.')
    expect(await statusOf(id)).toMatchObject({ claimedAt: null, settledAt: null })
    expect(woken).toBe(1)
  })

  test('is not sent again when somebody says so', async () => {
    const id = await undecided()
    await office.post(`/undecided/${id}/decision`, { decision: 'do-not-send' })
    expect((await statusOf(id)).outcome).toBe('failed')
    expect(wordsOf(await office.get('/undecided?decided=do-not-send'))).toContain(
      'The text is not sent again, and counts as not delivered. Undecided texts Nothing waits for a decision.',
    )
  })

  test('decided in another window meanwhile, is said to be so on the same page', async () => {
    const id = await undecided()
    await office.post(`/undecided/${id}/decision`, { decision: 'send-again' })
    const second = await office.post(`/undecided/${id}/decision`, { decision: 'do-not-send' })
    expect([second.statusCode, wordsOf(second)]).toEqual([
      409,
      expect.stringContaining('Nothing is left to decide about this text'),
    ])
    expect((await statusOf(id)).outcome).toBeNull()
  })

  test('cannot be sent again once its time is over: there is no button for it', async () => {
    const id = await undecided()
    await write((tx) =>
      tx
        .update(messages)
        .set({ validUntil: at('10:45') })
        .where(eq(messages.id, id)),
    )
    const shown = await office.get('/undecided')
    expect(wordsOf(shown)).toContain('Its time is over: it cannot be sent again.')
    expect(shown.body).not.toContain('value="send-again"')
    expect((await office.post(`/undecided/${id}/decision`, { decision: 'send-again' })).statusCode).toBe(409)
  })

  test('is not decided by another school, by a teacher, or by an answer that says neither', async () => {
    const id = await undecided()
    const other = await site.as(site.other.staff.lead)
    const teacher = await site.as(site.staff.teacher)
    const decision = { decision: 'do-not-send' }
    expect((await other.post(`/undecided/${id}/decision`, decision)).statusCode).toBe(404)
    expect((await teacher.post(`/undecided/${id}/decision`, decision)).statusCode).toBe(403)
    expect((await office.post(`/undecided/${id}/decision`, { decision: 'perhaps' })).statusCode).toBe(422)
    expect((await statusOf(id)).settledAt).toBeNull()
  })
})

describe('a conversation', () => {
  const anita = '+447700900001'
  const numberId = async () =>
    (
      await site.context.db.read
        .select()
        .from(numbers)
        .where(and(eq(numbers.schoolId, site.school.id), eq(numbers.e164, anita)))
    )[0]!.id

  async function shown() {
    const list = await office.get('/conversations')
    return wordsOf(await office.get(list.body.match(/href="(\/conversations\/[^"?]+)"/)![1]!))
  }

  test('says that the network takes no texts for the phone', async () => {
    await site.textFrom(anita, 'Is the bus running?')
    expect(await shown()).not.toContain('Gets no texts')
    const id = await numberId()
    const bad = { badAt: at('10:15'), badBecause: 'The number is a landline.' }
    await write((tx) => tx.update(numbers).set(bad).where(eq(numbers.id, id)))
    expect(await shown()).toContain('Gets no texts since 10:15 on Mon 23 Nov. The number is a landline.')
  })

  test.each([
    ['us', 'The owner of this phone texted STOP at 10:15 on Mon 23 Nov: it gets no texts.'],
    [
      'carrier',
      'The phone network refuses our texts: the phone was blocked there (code 21610), we have not seen a STOP. Known since 10:15 on Mon 23 Nov.',
    ],
  ] as const)('says that the phone has opted out, and who was told: %s', async (saidTo, words) => {
    await site.textFrom(anita, 'Is the bus running?')
    const word = saidTo === 'us' ? 'STOP' : '21610'
    const optOut = { id: newId(), schoolId: site.school.id, numberId: await numberId(), word }
    await write((tx) => tx.insert(optOuts).values({ ...optOut, saidTo, optedOutAt: at('10:15') }))
    expect(await shown()).toContain(words)
    await write((tx) => tx.update(optOuts).set({ liftedAt: at('10:30') }))
    expect(await shown()).not.toContain(words)
  })
})
