import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { putIn } from '../../src/conversations/joining.ts'
import { forgetNotices, notify } from '../../src/conversations/notices.ts'
import { giveTo, passOn } from '../../src/conversations/passing-on.ts'
import { restrict } from '../../src/conversations/restricting.ts'
import { conversations, notices } from '../../src/db/schema.ts'
import { openPages, type Pages, wordsOf } from './web-school.ts'

let site: Pages
let office: Awaited<ReturnType<Pages['as']>>
let teacher: Awaited<ReturnType<Pages['as']>>

beforeEach(async () => {
  site = await openPages()
  office = await site.as(site.staff.lead)
  teacher = await site.as(site.staff.teacher)
})
afterEach(() => site.close())

const anita = '+447700900001'
const write: Pages['context']['db']['write'] = (work) => site.context.db.write(work)
const hoursLater = (n: number) => {
  site.time.now = new Date(site.time.now.getTime() + n * 3_600_000)
}

/** The conversation of a text, passed on to the teacher. */
async function teachers(from = anita, body = 'Is the bus running?') {
  await site.textFrom(from, body)
  const all = await site.context.db.read.select().from(conversations).orderBy(conversations.id)
  const { id } = all.at(-1)!
  return write((tx) => passOn(tx, site.school.id, id, 'S2', site.staff.lead.id, site.time.now))
}

describe('what wants somebody', () => {
  test('is counted in the navigation, and listed with who wrote and why they are told', async () => {
    await teachers()
    expect(wordsOf(await teacher.get('/conversations'))).toContain('Yours (1)')
    expect(wordsOf(await teacher.get('/notices'))).toContain(
      'These are new since you last opened them. Mail is not set up: notices are shown here only. Anita Roberts Answer by 11:00 on Tue 24 Nov It was passed on to you. 11:00 on Mon 23 Nov',
    )
  })

  test('is one of each conversation, the latest', async () => {
    const conversation = await teachers()
    await write((tx) => notify(tx, conversation, [site.staff.teacher.id], 'reminder', site.time.now))
    const words = wordsOf(await teacher.get('/notices'))
    expect(words).toContain('Yours (1)')
    expect(words).toContain('It still waits for an answer.')
    expect(words).not.toContain('It was passed on to you.')
  })

  test('has been seen once its conversation was opened, and not when a page renews itself', async () => {
    const { id } = await teachers()
    await teacher.get(`/conversations/${id}`, { 'hx-request': 'true' })
    expect(wordsOf(await teacher.get('/notices'))).toContain('Yours (1)')
    expect(wordsOf(await teacher.get(`/conversations/${id}`))).not.toContain('Yours (')
    const words = wordsOf(await teacher.get('/notices'))
    expect(words).toContain('There is nothing new.')
    expect(words).toContain('Seen before Anita Roberts')
    const [row] = await site.context.db.read
      .select()
      .from(notices)
      .where(eq(notices.staffId, site.staff.teacher.id))
    expect(row).toMatchObject({ seenAt: site.time.now, mailAt: null })
  })

  test('is not seen because somebody else opened the conversation', async () => {
    const { id } = await teachers()
    await office.get(`/conversations/${id}`)
    expect(wordsOf(await teacher.get('/notices'))).toContain('Yours (1)')
  })

  test('shows nothing of what they may no longer read', async () => {
    const conversation = await teachers()
    await write(async (tx) => {
      await giveTo(tx, conversation, site.staff.lead.id, ['It is restricted.'], site.time.now)
      await restrict(tx, await current(conversation.id), 'The text says so.', site.time.now)
    })
    const words = wordsOf(await teacher.get('/notices'))
    expect(words).toContain('There is nothing new.')
    expect(words).not.toContain('Roberts')
    expect(words).not.toContain('Yours (')
  })

  test('is nobody else’s, nor another school’s', async () => {
    await teachers()
    const other = await site.as(site.other.staff.lead)
    expect(wordsOf(await other.get('/notices'))).toContain('There is nothing new.')
    expect(wordsOf(await office.get('/notices'))).not.toContain('It was passed on to you.')
  })

  test('says when the mail about it did not arrive, and where there is mail', async () => {
    await teachers()
    site.context.mailer = { send: async () => ({ kind: 'taken' }), close: () => {} }
    await write((tx) => tx.update(notices).set({ mailTries: 28, mailAt: null }))
    expect(wordsOf(await teacher.get('/notices'))).toContain(
      'You are told by mail as well, without anybody’s name or words. Anita Roberts Answer by 11:00 on Tue 24 Nov It was passed on to you. 11:00 on Mon 23 Nov · the mail about it could not be delivered',
    )
  })

  test('is forgotten after 90 days', async () => {
    await teachers()
    const count = () => site.context.db.read.$count(notices)
    const before = await count()
    hoursLater(90 * 24)
    await write((tx) => forgetNotices(tx, site.time.now))
    expect(await count()).toBe(before)
    hoursLater(1)
    await write((tx) => forgetNotices(tx, site.time.now))
    expect(await count()).toBe(0)
  })
})

describe('the start page', () => {
  test('shows what is theirs to answer, the nearest time first, and what is late', async () => {
    const first = await teachers(anita, 'Is the bus running?')
    await teachers('+447700900002', 'He is ill.')
    await site.textFrom('+447700900003', 'Not the teacher’s.')
    const soon = new Date('2026-11-24T12:00:00Z')
    await write((tx) =>
      tx.update(conversations).set({ respondBy: soon }).where(eq(conversations.id, first.id)),
    )
    expect(wordsOf(await teacher.get('/'))).toMatch(
      /From you 2 conversations.*Yours to answer Kwame Roberts Answer by 11:00 on Tue 24 Nov He is ill\. Anita Roberts Answer by 12:00 on Tue 24 Nov Is the bus running\?$/,
    )
    site.time.now = new Date('2026-11-24T11:30:00Z')
    teacher = await site.as(site.staff.teacher)
    expect(wordsOf(await teacher.get('/'))).toContain(
      'Yours to answer Kwame Roberts Overdue: was due by 11:00 on Tue 24 Nov He is ill.',
    )
  })

  test('shows what they joined as well, and says when nothing waits', async () => {
    expect(wordsOf(await teacher.get('/'))).toContain('Nothing waits for you.')
    await site.textFrom(anita, 'Is the bus running?')
    const [conversation] = await site.context.db.read.select().from(conversations)
    await write((tx) => putIn(tx, conversation!, site.staff.teacher.id, 'deputy', null, site.time.now))
    expect(wordsOf(await teacher.get('/'))).toContain('Yours to answer Anita Roberts')
  })
})

const current = async (id: string) =>
  (await site.context.db.read.select().from(conversations).where(eq(conversations.id, id)))[0]!
