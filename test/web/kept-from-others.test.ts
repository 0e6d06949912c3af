import { asc, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { listConversations } from '../../src/conversations/listing.ts'
import { conversations } from '../../src/db/schema.ts'
import { showThread } from '../../src/http/api/conversation-shapes.ts'
import { findWrittenFor } from '../../src/messages/known-numbers.ts'
import type { Role } from '../../src/staff/roles.ts'
import { listedConversations } from '../../src/web/listed-conversations.ts'
import { openPages, type Pages, staffWith, wordsOf } from './web-school.ts'

const anita = '+447700900001'
const concern = 'dad hits me zzbruise every night'

let site: Pages
beforeEach(async () => {
  site = await openPages()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await site.close()
})

const addStaff = (misId: string, role: Role) => staffWith(site, misId, role)

const first = async () => {
  const [found] = await site.context.db.read
    .select()
    .from(conversations)
    .where(eq(conversations.schoolId, site.school.id))
    .orderBy(asc(conversations.id))
  return found!
}

describe('a concern that comes while a conversation is looked at', () => {
  /** The next change waits until this has happened. */
  function beforeTheChange(happens: () => Promise<unknown>) {
    const { write } = site.context.db
    const spy = vi.spyOn(site.context.db, 'write').mockImplementation(async (work) => {
      spy.mockRestore()
      await happens()
      return write(work)
    })
  }

  test.each([
    ['replies', { body: 'An answer' }],
    ['notes', { note: 'A note' }],
    ['owner', { owner: 'S2' }],
    ['closure', {}],
    ['participants', { participant: 'S2' }],
    ['parents', { parents: 'C1' }],
  ])(
    'is not shown to whoever presses a button just then: %s',
    async (way, fields: Record<string, string>) => {
      await addStaff('S5', 'safeguarding-lead')
      const office = await site.as(await addStaff('S3', 'office'))
      await site.textFrom(anita, 'Is the bus running?')
      const { id } = await first()
      beforeTheChange(() => site.textFrom(anita, concern))
      const answered = await office.post(`/conversations/${id}/${way}`, fields)
      expect((await first()).restrictedAt).not.toBeNull()
      expect(answered.statusCode).toBe(404)
      expect(answered.body).not.toContain('zzbruise')
    },
  )

  test('is not the last text of a list that had been read, nor in a thread for a key of the API', async () => {
    const { db } = site.context
    await addStaff('S5', 'safeguarding-lead')
    const office = await addStaff('S3', 'office')
    await site.textFrom(anita, 'Is the bus running?')
    const found = await listConversations(db.read, site.school.id, { reader: office }, 10)
    expect(await listedConversations(db.read, office, found, site.time.now)).toMatchObject([
      { lastText: 'Is the bus running?' },
    ])
    await site.textFrom(anita, concern)
    expect(await listedConversations(db.read, office, found, site.time.now)).toMatchObject([{ lastText: '' }])
    await expect(showThread(db.read, found[0]!)).rejects.toThrow('no such conversation')
  })
})

test('whom the lead named of a concern that was none does not read the next', async () => {
  const lead = await site.as(await addStaff('S5', 'safeguarding-lead'))
  const member = await addStaff('S6', 'teacher')
  const named = await site.as(member)
  await site.textFrom(anita, 'dad hits me every night')
  const { id } = await first()
  await lead.post(`/conversations/${id}/participants`, { participant: member.id })
  expect((await named.get(`/conversations/${id}`)).statusCode).toBe(200)
  await lead.post(`/conversations/${id}/unrestricting`)
  expect((await named.get(`/conversations/${id}`)).statusCode).toBe(200)
  await site.textFrom(anita, concern)
  expect(await first()).toMatchObject({ id, restrictedAt: expect.any(Date) })
  expect((await named.get(`/conversations/${id}`)).statusCode).toBe(404)
})

test('where nobody is safeguarding lead, the liaison lead can do on the page what the lead could', async () => {
  await site.textFrom(anita, concern)
  const { id, restrictedAt } = await first()
  const lead = await site.as(site.staff.lead)
  const page = wordsOf(await lead.get(`/conversations/${id}`))
  expect(restrictedAt).not.toBeNull()
  for (const way of ['Pass on', 'Name them', 'Lift the restriction']) expect(page).toContain(way)
})

test('who lifts a restriction is told that notes are read then', async () => {
  const lead = await site.as(await addStaff('S5', 'safeguarding-lead'))
  const office = await site.as(await addStaff('S3', 'office'))
  await site.textFrom(anita, concern)
  const { id } = await first()
  await lead.post(`/conversations/${id}/notes`, { note: 'Rang her aunt' })
  expect(wordsOf(await lead.get(`/conversations/${id}`))).toContain('with the notes in it')
  await lead.post(`/conversations/${id}/unrestricting`)
  expect(wordsOf(await office.get(`/conversations/${id}`))).toContain('Rang her aunt')
})

test('a number that nobody has is not on record for others, when all that it wrote is for few to read', async () => {
  const { read } = site.context.db
  const strange = '+447700900777'
  const dsl = await addStaff('S5', 'safeguarding-lead')
  const office = await site.as(await addStaff('S3', 'office'))
  const found = async () => (await office.get('/numbers/found?number=07700900777')).headers.location
  const before = await found()
  await site.textFrom(strange, concern)
  expect((await first()).restrictedAt).not.toBeNull()
  expect(await found()).toBe(before)
  expect(await findWrittenFor(read, site.school, strange, null)).toBeNull()
  expect(await findWrittenFor(read, site.school, strange, dsl)).not.toBeNull()
  await site.textFrom(strange, 'STOP')
  expect(await found()).not.toBe(before)
  expect(await findWrittenFor(read, site.school, strange, null)).not.toBeNull()
  expect(await findWrittenFor(read, site.school, anita, null)).not.toBeNull()
})
