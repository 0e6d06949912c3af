import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { acceptBulletin } from '../../src/bulletins/accepting.ts'
import { fanOut } from '../../src/bulletins/fan-out.ts'
import { close, reopenClosed } from '../../src/conversations/closing.ts'
import {
  type Conversation,
  findConversation,
  stateOf,
  threadOf,
} from '../../src/conversations/conversations.ts'
import { storeInbound, textsToNobody, unroutedTexts } from '../../src/conversations/inbound.ts'
import { passOn } from '../../src/conversations/passing-on.ts'
import { receive } from '../../src/conversations/receiving.ts'
import { reply } from '../../src/conversations/replying.ts'
import { conversations, groups, inboundTexts, links, messages, numbers, pupils } from '../../src/db/schema.ts'
import { newId } from '../../src/ids.ts'
import { setLead } from '../../src/roster/groups.ts'
import { putStaff } from '../../src/staff/changes.ts'
import type { Staff } from '../../src/staff/staff.ts'
import { HandCarrier, mondayMorning, type StageSchool, sendMessage, useStage } from '../messages/stage.ts'

const stage = useStage()
const policy = { drama: true }

const mother = { pupil_id: 'P1', parent_id: 'M1', form: '7A', mobile: '07700 900101' }
const her = '+447700900101'
const someoneElse = { pupil_id: 'P9', parent_id: 'M9', form: '7A' }

interface Incoming {
  from?: string
  to?: string
  body?: string
  sid?: string
}

/** Gives its id, when it was not stored before and somebody is to be given it. */
const store = async (
  school: StageSchool,
  { from = her, to = school.number, body = 'Hello', sid = newId() }: Incoming,
): Promise<string | null> => {
  const text = { carrierSid: sid, from, to, body, parameters: { Body: body } }
  const [id] = await stage().db.write((tx) => storeInbound(tx, [text], stage().now()))
  return id ?? null
}
const stored = async (sid: string): Promise<string> => {
  const [found] = await stage()
    .db.read.select({ id: inboundTexts.id })
    .from(inboundTexts)
    .where(eq(inboundTexts.carrierSid, sid))
  return found!.id
}
const route = (id: string) => stage().db.write((tx) => receive(tx, id, stage().now(), policy))

/** A parent's text, stored and routed: the conversation that it is in, and what is to be sent. */
async function arrive(school: StageSchool, incoming: Incoming = {}) {
  const id = (await store(school, incoming))!
  const { toSend } = await route(id)
  const [found] = await stage()
    .db.read.select({ conversation: conversations, message: messages })
    .from(inboundTexts)
    .innerJoin(messages, eq(messages.id, inboundTexts.messageId))
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .where(eq(inboundTexts.id, id))
  return { id, toSend, ...found! }
}

const conversationsOf = (school: StageSchool) =>
  stage().db.read.select().from(conversations).where(eq(conversations.schoolId, school.id))

const current = ({ schoolId, id }: Conversation) => findConversation(stage().db.read, schoolId, id)

const addTeacher = (school: StageSchool, misId: string): Promise<Staff> =>
  stage().db.write((tx) =>
    putStaff(
      tx,
      school.school,
      misId,
      { title: 'Mr', firstName: 'T', lastName: misId, email: `${misId}@example.org`, roles: ['teacher'] },
      stage().now(),
    ),
  )

/** A school with a mother in form 7A, whose lead is T1; T2 is another teacher. */
async function withTutor(contacts: Record<string, string>[] = [mother]) {
  stage().clock.set(mondayMorning)
  const school = await stage().school(contacts)
  const tutor = await addTeacher(school, 'T1')
  const other = await addTeacher(school, 'T2')
  await stage().db.write((tx) => setLead(tx, school.id, '7A', tutor.id))
  return { school, tutor, other }
}

/** A bulletin that has been handed over. */
async function bulletin(school: StageSchool, mode: 'one-way' | 'two-way', owner: Staff) {
  const { messages: made } = await stage().db.write(async (tx) => {
    const request = {
      mode,
      purpose: 'service' as const,
      body: 'Can you help at the fair?',
      audience: { everyone: true as const },
      owner: owner.id,
    }
    const around = { school: school.school, author: null, now: stage().now(), drama: true }
    const { chunkIds } = await acceptBulletin(tx, request, around)
    return fanOut(tx, chunkIds[0]!, stage().now())
  })
  for (const { id } of made) await sendMessage(stage().sending(new HandCarrier()), id)
  return made.map(({ id }) => id)
}

const days = (n: number) => stage().clock.forward(n * 86_400_000)
const minutes = (n: number) => stage().clock.forward(n * 60_000)

describe('a text that comes in', () => {
  it('is stored once, though it is delivered ten times at once', async () => {
    const { school } = await withTutor()
    const sid = newId()
    const stored = await Promise.all(Array.from({ length: 10 }, () => store(school, { sid })))
    expect(stored.filter((id) => id !== null)).toHaveLength(1)
    expect(await stage().db.read.$count(inboundTexts, eq(inboundTexts.carrierSid, sid))).toBe(1)
    expect((await unroutedTexts(stage().db.read)).map(({ id }) => id)).toContain(stored.find(Boolean))
  })

  it('is routed once, though it is received three times at once and once again', async () => {
    const { school } = await withTutor()
    const id = (await store(school, {}))!
    const results = await Promise.all([route(id), route(id), route(id)])
    results.push(await route(id))
    expect(results.flatMap(({ toSend }) => toSend)).toHaveLength(1)
    const [conversation, ...more] = await conversationsOf(school)
    expect(more).toEqual([])
    expect((await threadOf(stage().db.read, conversation!)).map(({ kind }) => kind).sort()).toEqual([
      'acknowledgement',
      'inbound',
    ])
    expect((await unroutedTexts(stage().db.read)).map((text) => text.id)).not.toContain(id)
  })

  it('shares a conversation and an acknowledgement with another that comes at the same moment', async () => {
    const { school } = await withTutor()
    const ids = await Promise.all(['one', 'two', 'three'].map((body) => store(school, { body })))
    const results = await Promise.all(ids.map((id) => route(id!)))
    expect(results.flatMap(({ toSend }) => toSend)).toHaveLength(1)
    expect(await conversationsOf(school)).toHaveLength(1)
  })

  it('to a line that nobody has is kept for the administrator, and waits for nothing', async () => {
    const { school } = await withTutor()
    const before = await textsToNobody(stage().db.read)
    const sid = newId()
    expect(await store(school, { to: '+447700900999', sid })).toBeNull()
    expect(await textsToNobody(stage().db.read)).toBe(before + 1)
    const id = await stored(sid)
    expect((await unroutedTexts(stage().db.read)).map((text) => text.id)).not.toContain(id)
    expect(await route(id)).toEqual({ toSend: [] })
    expect(await conversationsOf(school)).toEqual([])
  })

  it('to a line that is a name is nobody’s either', async () => {
    const { school } = await withTutor()
    const before = await textsToNobody(stage().db.read)
    await store(school, { to: 'Hillside' })
    expect(await textsToNobody(stage().db.read)).toBe(before + 1)
  })

  it.each([
    ['nothing', ''],
    ['Arabic, right to left', 'هل المدرسة مفتوحة؟ \u200f\u202b'],
    ['control characters', 'a\u0001\u0007\u001b[31m\tb\r\n\u007f'],
    ['an emoji family', '👩‍👩‍👧‍👦'],
    ['1,600 characters', 'x'.repeat(1_600)],
    ['1,600 emoji', '😀'.repeat(800)],
    ['what looks like SQL, and HTML', `'); drop table messages; -- <script>alert(1)</script>`],
  ])('that says %s is kept to the letter', async (_, body) => {
    const { school } = await withTutor()
    const { message, conversation } = await arrive(school, { body })
    expect(message).toMatchObject({ body, direction: 'inbound', kind: 'inbound' })
    expect(stateOf(conversation)).toBe('open')
  })

  it('from a number that nobody knows goes to the liaison lead, who is told so', async () => {
    const { school } = await withTutor()
    const { conversation, message, toSend } = await arrive(school, { from: '+447700900777' })
    expect(conversation).toMatchObject({ ownerId: school.lead.id, rule: 'unknown-number' })
    expect(conversation.because.join(' ')).toContain('no parent on record has this number')
    expect(message).toMatchObject({ parents: [], pupils: [] })
    expect(toSend).toHaveLength(1)
  })

  it('says whose it may be: the parents on record and their pupils', async () => {
    const { school } = await withTutor([mother, { ...mother, parent_id: 'F1' }])
    const { message } = await arrive(school)
    expect(new Set(message.parents)).toEqual(new Set([await school.parent('M1'), await school.parent('F1')]))
    expect(message.pupils).toEqual([await school.pupil('P1')])
  })
})

describe('a text goes to', () => {
  it('the owner of the latest two-way text within 14 days', async () => {
    const { school, tutor, other } = await withTutor()
    await bulletin(school, 'two-way', tutor)
    minutes(10)
    await bulletin(school, 'two-way', other)
    days(13.9)
    const { conversation } = await arrive(school)
    expect(conversation).toMatchObject({ ownerId: other.id, rule: 'latest-text' })
    expect(conversation.because).toEqual([
      'Goes to Mr T2, who owns the latest text to this number, sent at 10:10 on Mon 23 Nov.',
    ])
  })

  it('the lead of the form of the only child, when that text is older than 14 days', async () => {
    const { school, tutor, other } = await withTutor()
    await bulletin(school, 'two-way', other)
    days(14.1)
    const { conversation } = await arrive(school)
    expect(conversation).toMatchObject({ ownerId: tutor.id, rule: 'only-child' })
    expect(conversation.because).toEqual([
      'Goes to Mr T1, who leads 7A, the form of the only pupil linked to this number.',
    ])
  })

  it('not the owner of a one-way text, nor of one that never arrived', async () => {
    const { school, tutor, other } = await withTutor()
    await bulletin(school, 'one-way', other)
    const [failed] = await bulletin(school, 'two-way', other)
    const end = { outcome: 'failed' as const, settledAt: stage().now() }
    await stage().db.write((tx) => tx.update(messages).set(end).where(eq(messages.id, failed!)))
    expect((await arrive(school)).conversation.ownerId).toBe(tutor.id)
  })

  it('the owner of a text whose delivery nobody reported', async () => {
    const { school, other } = await withTutor()
    const [sent] = await bulletin(school, 'two-way', other)
    expect(await stage().status(sent!)).toBe('accepted')
    expect((await arrive(school)).conversation.ownerId).toBe(other.id)
  })

  it.each<[string, Record<string, string>[], string]>([
    [
      'there are two pupils',
      [mother, { ...mother, pupil_id: 'P2', form: '7B' }],
      '2 pupils are linked to this number.',
    ],
    ['the pupil is in no form', [{ ...mother, form: '' }, someoneElse], 'the pupil is in no form.'],
    ['the form has no lead', [{ ...mother, form: '7C' }, someoneElse], 'the form 7C has no lead.'],
  ])('the liaison lead, when %s', async (_, contacts, why) => {
    const { school } = await withTutor(contacts)
    const { conversation } = await arrive(school)
    expect(conversation).toMatchObject({ ownerId: school.lead.id, rule: 'liaison-lead' })
    expect(conversation.because).toEqual([`Goes to Mrs Lane, the liaison lead, because ${why}`])
  })

  it('the form lead of the child who is still there, when a sibling has left', async () => {
    const { school, tutor } = await withTutor([mother, { ...mother, pupil_id: 'P2', form: '7B' }])
    await stage().db.write((tx) =>
      tx
        .update(pupils)
        .set({ endedAt: stage().now() })
        .where(and(eq(pupils.schoolId, school.id), eq(pupils.misId, 'P2'))),
    )
    expect((await arrive(school)).conversation.ownerId).toBe(tutor.id)
  })

  it('the liaison lead, when the group of the form has ended', async () => {
    const { school } = await withTutor()
    await stage().db.write((tx) =>
      tx.update(groups).set({ endedAt: stage().now() }).where(eq(groups.schoolId, school.id)),
    )
    expect((await arrive(school)).conversation.ownerId).toBe(school.lead.id)
  })

  it('the new owner of a conversation that was passed on', async () => {
    const { school, other } = await withTutor()
    const { conversation } = await arrive(school)
    await stage().db.write((tx) => passOn(tx, school.id, conversation.id, 'T2', null, stage().now()))
    minutes(5)
    const next = await arrive(school)
    expect(next.conversation).toMatchObject({ id: conversation.id, ownerId: other.id, rule: 'conversation' })
  })

  it('the new owner of a conversation that was passed on and answered', async () => {
    const { school, other } = await withTutor()
    const { conversation } = await arrive(school)
    await stage().db.write((tx) => passOn(tx, school.id, conversation.id, 'T2', null, stage().now()))
    const { id } = await stage().db.write((tx) =>
      reply(tx, school.id, conversation.id, 'Yes.', stage().now(), policy),
    )
    await sendMessage(stage().sending(new HandCarrier()), id)
    days(10)
    const next = await arrive(school)
    expect(next.conversation).toMatchObject({ ownerId: other.id, rule: 'latest-text' })
  })

  it('the owner of the conversation, though a bulletin went out since', async () => {
    const { school, tutor, other } = await withTutor()
    await arrive(school)
    minutes(5)
    await bulletin(school, 'two-way', other)
    minutes(5)
    const next = await arrive(school)
    expect(next.conversation).toMatchObject({ ownerId: tutor.id, rule: 'conversation' })
    expect(await conversationsOf(school)).toHaveLength(1)
  })

  it('a new conversation when the last one is closed, and back to it when it is opened again', async () => {
    const { school } = await withTutor()
    const first = await arrive(school)
    await stage().db.write((tx) => close(tx, school.id, first.conversation.id, { by: null }, stage().now()))
    expect(stateOf(await current(first.conversation))).toBe('closed')
    const second = await arrive(school)
    expect(second.conversation.id).not.toBe(first.conversation.id)
    await stage().db.write((tx) => close(tx, school.id, second.conversation.id, { by: null }, stage().now()))
    await stage().db.write((tx) => reopenClosed(tx, school.id, first.conversation.id, null, stage().now()))
    expect((await arrive(school)).conversation.id).toBe(first.conversation.id)
  })

  it('nobody of another school that has the same number on record', async () => {
    const [one, two] = [await withTutor(), await withTutor()]
    await bulletin(two.school, 'two-way', two.other)
    minutes(5)
    expect((await arrive(one.school)).conversation.ownerId).toBe(one.tutor.id)
    expect(await conversationsOf(two.school)).toEqual([])
  })
})

describe('the time to answer by', () => {
  it('is eight working hours after the text, and a second text does not move it', async () => {
    const { school } = await withTutor()
    const first = await arrive(school)
    expect(first.conversation.respondBy).toEqual(new Date('2026-11-24T10:00:00Z'))
    stage().clock.forward(3 * 3_600_000)
    const second = await arrive(school)
    expect(second.conversation).toMatchObject({
      id: first.conversation.id,
      respondBy: first.conversation.respondBy,
      lastTextAt: stage().now(),
    })
  })

  it('begins anew with the first text after an answer', async () => {
    const { school } = await withTutor()
    const { conversation } = await arrive(school)
    await stage().db.write((tx) => reply(tx, school.id, conversation.id, 'Yes.', stage().now(), policy))
    expect(stateOf(await current(conversation))).toBe('answered')
    days(1)
    const next = await arrive(school)
    expect(next.conversation).toMatchObject({
      id: conversation.id,
      respondBy: new Date('2026-11-25T10:00:00Z'),
    })
    expect(stateOf(next.conversation)).toBe('open')
  })

  it('belongs to a new conversation three days after an answer', async () => {
    const { school } = await withTutor()
    const { conversation } = await arrive(school)
    await stage().db.write((tx) => reply(tx, school.id, conversation.id, 'Yes.', stage().now(), policy))
    days(3.1)
    expect((await arrive(school)).conversation.id).not.toBe(conversation.id)
  })

  it('runs from when the text came, however late it is looked at', async () => {
    const { school } = await withTutor()
    const id = (await store(school, {}))!
    stage().clock.forward(5 * 3_600_000)
    await route(id)
    const [conversation] = await conversationsOf(school)
    expect(conversation!.respondBy).toEqual(new Date('2026-11-24T10:00:00Z'))
  })
})

describe('the acknowledgement', () => {
  it('says who will answer and by when', async () => {
    const { school } = await withTutor()
    const { toSend, conversation } = await arrive(school)
    expect(await stage().message(toSend[0]!.id)).toMatchObject({
      kind: 'acknowledgement',
      priority: 2,
      conversationId: conversation.id,
      lineId: await school.lineId('number'),
      body: `${school.school.name}: thank you for your text. Mr T1 will answer by 10:00 on Tue 24 Nov. This line is not watched for emergencies: phone us, or 999.`,
    })
  })

  it('comes once a conversation and day, and again the next day', async () => {
    const { school } = await withTutor()
    const counts: number[] = []
    const next = async () => counts.push((await arrive(school)).toSend.length)
    await next()
    await next()
    stage().clock.set('2026-11-23T23:59:00Z')
    await next()
    stage().clock.set('2026-11-24T00:01:00Z')
    await next()
    await next()
    expect(counts).toEqual([1, 0, 0, 1, 0])
  })

  it('goes by the school’s own day', async () => {
    const school = await stage().school([mother], 'Pacific/Auckland')
    stage().clock.set('2026-11-23T10:30:00Z')
    expect((await arrive(school)).toSend).toHaveLength(1)
    stage().clock.set('2026-11-23T11:30:00Z')
    expect((await arrive(school)).toSend).toHaveLength(1)
  })

  it('is no “latest two-way text”: what comes next is not an answer to it', async () => {
    const { school, other } = await withTutor()
    await bulletin(school, 'two-way', other)
    minutes(1)
    const first = await arrive(school)
    await stage().db.write((tx) => close(tx, school.id, first.conversation.id, { by: null }, stage().now()))
    const [id] = first.toSend
    await stage().db.write((tx) =>
      tx.update(messages).set({ ownerId: school.lead.id }).where(eq(messages.id, id!.id)),
    )
    minutes(1)
    await sendMessage(stage().sending(new HandCarrier()), id!.id)
    minutes(1)
    expect((await arrive(school)).conversation.ownerId).toBe(other.id)
  })

  it.each<[string, Record<string, string>[]]>([
    ['a parent who is barred', [{ ...mother, no_contact: 'Y' }]],
    ['whoever shares the phone of one', [mother, { ...mother, parent_id: 'F1', no_contact: 'Y' }]],
    [
      'whoever shares it as his work phone',
      [mother, { pupil_id: 'P1', parent_id: 'F1', no_contact: 'Y', work_phone: '07700 900101' }],
    ],
  ])('never goes to %s, though the text has an owner', async (_, contacts) => {
    const { school } = await withTutor(contacts.map((row) => ({ form: '7A', ...row })))
    const { toSend, conversation } = await arrive(school)
    expect(toSend).toEqual([])
    // The school has named no safeguarding lead.
    expect(conversation.ownerId).toBe(school.lead.id)
  })

  it('never goes to a phone whose holder was barred, though the link has ended', async () => {
    const { school } = await withTutor([mother, { ...mother, parent_id: 'F1', no_contact: 'Y' }])
    const father = await school.parent('F1')
    await stage().db.write((tx) =>
      tx.update(links).set({ endedAt: stage().now() }).where(eq(links.parentId, father)),
    )
    expect((await arrive(school)).toSend).toEqual([])
  })

  it.each(['60600', 'NHS', '447', '+3315'])('never goes to %s, which is no phone', async (from) => {
    const { school } = await withTutor()
    const { toSend, conversation } = await arrive(school, { from })
    expect(toSend).toEqual([])
    expect(conversation.ownerId).toBe(school.lead.id)
    const [number] = await stage()
      .db.read.select({ e164: numbers.e164, type: numbers.type })
      .from(numbers)
      .where(eq(numbers.id, conversation.numberId))
    expect(number).toMatchObject({ e164: from, type: 'unknown' })
  })

  it('never goes to a landline, nor from a real carrier to a drama number', async () => {
    const { school } = await withTutor()
    expect((await arrive(school, { from: '+442079460001' })).toSend).toEqual([])
    const id = (await store(school, {}))!
    const { toSend } = await stage().db.write((tx) => receive(tx, id, stage().now(), { drama: false }))
    expect(toSend).toEqual([])
  })
})

describe('STOP and START', () => {
  const reachable = async (school: StageSchool) => {
    const [made] = await bulletin(school, 'two-way', school.lead).catch(() => [])
    return made ? stage().status(made) : 'nobody'
  }

  it.each([' stop ', 'Stop', 'STOP', 'Unsubscribe', 'quit\n', 'END'])(
    '%j opts out: recorded, not acknowledged, and for the liaison lead to know',
    async (body) => {
      const { school } = await withTutor()
      const { toSend, conversation } = await arrive(school, { body })
      expect(toSend).toEqual([])
      expect(conversation).toMatchObject({ rule: 'opt-out', ownerId: school.lead.id })
      expect(stateOf(conversation)).toBe('open')
      expect(await reachable(school)).toBe('nobody')
    },
  )

  it('is undone by START, and by nothing else', async () => {
    const { school } = await withTutor()
    await arrive(school, { body: 'STOP' })
    for (const body of ['please start texting', 'HELP', 'Hello?', 'STOP', 'start again']) {
      minutes(1)
      expect((await arrive(school, { body })).toSend).toEqual([])
      expect(await reachable(school)).toBe('nobody')
    }
    minutes(1)
    await arrive(school, { body: ' start' })
    expect(await reachable(school)).toBe('accepted')
    minutes(1)
    await arrive(school, { body: 'stop' })
    expect(await reachable(school)).toBe('nobody')
  })

  it('“please stop texting” is a text for a person to answer', async () => {
    const { school, tutor } = await withTutor()
    const { toSend, conversation } = await arrive(school, { body: 'please stop texting' })
    expect([toSend.length, conversation.ownerId]).toEqual([1, tutor.id])
    expect(await reachable(school)).toBe('accepted')
  })

  it('STOP between acceptance and sending is obeyed', async () => {
    const { school } = await withTutor()
    const id = await school.waiting(her)
    await arrive(school, { body: 'STOP' })
    await sendMessage(stage().sending(new HandCarrier()), id)
    expect(await stage().status(id)).toBe('suppressed')
  })

  it.each([
    ['START STOP', [1, 0], 'nobody'],
    ['STOP START', [1, 0], 'accepted'],
    ['STOP START STOP', [0, 2, 1], 'nobody'],
    ['STOP START STOP', [1, 2, 0], 'nobody'],
    ['STOP START STOP START', [3, 2, 1, 0], 'accepted'],
  ])(
    '%s are obeyed in the order in which they came, though they are read as %j',
    async (said, order, end) => {
      const { school } = await withTutor()
      const ids: string[] = []
      for (const body of said.split(' ')) {
        ids.push((await store(school, { body }))!)
        minutes(1)
      }
      for (const at of order) await route(ids[at]!)
      expect(await reachable(school)).toBe(end)
    },
  )

  it('START and HELP are dealt with: they open nothing, and wake no conversation that was answered', async () => {
    const { school } = await withTutor()
    const first = await arrive(school, { body: 'START' })
    expect(stateOf(first.conversation)).toBe('closed')
    const { conversation } = await arrive(school, { from: '+447700900777' })
    expect(conversation.ownerId).toBe(school.lead.id)
    await stage().db.write((tx) => reply(tx, school.id, conversation.id, 'Yes.', stage().now(), policy))
    minutes(1)
    await arrive(school, { from: '+447700900777', body: 'HELP' })
    expect(await current(conversation)).toMatchObject({
      answeredAt: expect.any(Date),
      rule: 'unknown-number',
      because: conversation.because,
    })
  })

  it('leave the answer to a bulletin with its owner', async () => {
    const { school, other } = await withTutor()
    await bulletin(school, 'two-way', other)
    for (const body of ['STOP', 'START']) {
      minutes(1)
      await arrive(school, { body })
    }
    minutes(1)
    const { conversation } = await arrive(school, { body: 'Yes, from ten' })
    expect(conversation).toMatchObject({ ownerId: other.id, rule: 'latest-text' })
  })
})

describe('an answer', () => {
  it('goes out two-way, in the name of the owner, before what is less pressing', async () => {
    const { school, tutor } = await withTutor()
    const { conversation } = await arrive(school)
    const { id } = await stage().db.write((tx) =>
      reply(tx, school.id, conversation.id, 'Yes, at noon.', stage().now(), policy),
    )
    expect(await stage().message(id)).toMatchObject({
      kind: 'reply',
      priority: 2,
      ownerId: tutor.id,
      lineId: conversation.lineId,
      numberId: conversation.numberId,
      conversationId: conversation.id,
    })
    const thread = await threadOf(stage().db.read, conversation)
    expect(thread.map(({ body }) => body)).toContain('Yes, at noon.')
  })

  it('opens a closed conversation again', async () => {
    const { school } = await withTutor()
    const { conversation } = await arrive(school)
    await stage().db.write((tx) => close(tx, school.id, conversation.id, { by: null }, stage().now()))
    await stage().db.write((tx) => reply(tx, school.id, conversation.id, 'Yes.', stage().now(), policy))
    expect(stateOf(await current(conversation))).toBe('answered')
  })

  it.each<[string, (school: StageSchool) => Promise<unknown>, string]>([
    ['who has opted out', (school) => arrive(school, { body: 'stop' }), 'opted out'],
    [
      'who has been barred',
      (school) => school.import([{ ...mother, no_contact: 'Y' }]),
      'must not be contacted',
    ],
    [
      'whose phone somebody barred shares',
      (school) => school.import([{ ...mother, parent_id: 'F1', no_contact: 'Y' }]),
      'must not be contacted',
    ],
  ])('is refused to a parent %s, and the conversation stays open', async (_, change, why) => {
    const { school } = await withTutor()
    const { conversation } = await arrive(school)
    await change(school)
    const answer = stage().db.write((tx) =>
      reply(tx, school.id, conversation.id, 'Yes.', stage().now(), policy),
    )
    await expect(answer).rejects.toMatchObject({ kind: 'conflict', message: expect.stringContaining(why) })
    expect((await current(conversation)).answeredAt).toBeNull()
  })

  it('is refused without words, with too many, and to what is no phone', async () => {
    const { school } = await withTutor()
    const { conversation } = await arrive(school)
    for (const body of ['  ', 'x'.repeat(1_601)])
      await expect(
        stage().db.write((tx) => reply(tx, school.id, conversation.id, body, stage().now(), policy)),
      ).rejects.toMatchObject({ kind: 'invalid', faults: [{ pointer: '/body' }] })
    const short = await arrive(school, { from: '60600' })
    await expect(
      stage().db.write((tx) => reply(tx, school.id, short.conversation.id, 'x', stage().now(), policy)),
    ).rejects.toMatchObject({ kind: 'conflict' })
  })

  it('is another school’s to nobody: neither read, answered, closed nor passed on', async () => {
    const [{ school }, { school: stranger }] = [await withTutor(), await withTutor()]
    const { conversation } = await arrive(school)
    const { id } = conversation
    const now = stage().now()
    const tries = [
      () => findConversation(stage().db.read, stranger.id, id),
      () => stage().db.write((tx) => reply(tx, stranger.id, id, 'x', now, policy)),
      () => stage().db.write((tx) => close(tx, stranger.id, id, { by: null }, now)),
      () => stage().db.write((tx) => reopenClosed(tx, stranger.id, id, null, stage().now())),
      () => stage().db.write((tx) => passOn(tx, stranger.id, id, 'T2', null, stage().now())),
      () => stage().db.write((tx) => passOn(tx, school.id, id, stranger.lead.id, null, stage().now())),
    ]
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ kind: 'not-found' })
    expect(await current(conversation)).toEqual(conversation)
  })
})
