import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { close, reopenClosed } from '../../src/conversations/closing.ts'
import { threadOf } from '../../src/conversations/conversations.ts'
import { escalateDue } from '../../src/conversations/escalating.ts'
import { passOn } from '../../src/conversations/passing-on.ts'
import { mayRead } from '../../src/conversations/reading.ts'
import { reply } from '../../src/conversations/replying.ts'
import { reopenUnreachedBy } from '../../src/conversations/unreached.ts'
import { conversations, links, messages, staffRoles } from '../../src/db/schema.ts'
import { writeSingle } from '../../src/messages/single.ts'
import { conditionOf } from '../../src/numbers/condition.ts'
import { insertLine } from '../../src/schools/lines.ts'
import { setDeputy } from '../../src/staff/deputies.ts'
import type { Staff } from '../../src/staff/staff.ts'
import { HandCarrier, sendMessage, useStage } from '../messages/stage.ts'
import { AskedHome, mother } from '../refresh/asked.ts'
import {
  arrive,
  ellie,
  her,
  isAway,
  member,
  minutes,
  policy,
  sam,
  stage,
  toldOf,
  withStaff,
} from './owners-stage.ts'

// Turns that are seldom taken, and what would have come of them.

const concern = 'please help, dad hits me every night'

const reads = (one: Staff, conversation: { id: string; schoolId: string }) =>
  mayRead(stage().db.read, one, conversation)

describe('a colleague who told of a concern from their own phone', () => {
  const mobile = '+447700900777'

  it('is heard in the same restricted conversation, and not by the office', async () => {
    const { school, dsl } = await withStaff()
    const office = await member(school, 'O1', ['office'])
    await member(school, 'T5', ['teacher'], mobile)
    const told = await arrive(school, 'A boy in 7A told me his dad hits him every night', { from: mobile })
    minutes(2)
    const { conversation } = await arrive(school, 'It is Sam Home. We are in room 12.', { from: mobile })
    expect(conversation).toMatchObject({ id: told.conversation.id, ownerId: dsl.id })
    expect(await reads(office, conversation)).toBe(false)
  })

  it('as a parent, is heard in the same restricted conversation', async () => {
    const { school, dsl } = await withStaff()
    const office = await member(school, 'O1', ['office'])
    await member(school, 'T5', ['teacher'], her)
    const told = await arrive(school, 'My son Sam says his dad hits him every night')
    minutes(2)
    const { conversation } = await arrive(school, 'I do not know what to do')
    expect(conversation).toMatchObject({ id: told.conversation.id, ownerId: dsl.id })
    expect(await reads(office, conversation)).toBe(false)
  })
})

describe('which child', () => {
  it('is asked no more once somebody has passed the conversation on: who was given it keeps it', async () => {
    const { school, lead } = await withStaff([sam, ellie])
    const bursar = await member(school, 'T3', ['teacher'])
    const { conversation } = await arrive(school, 'what time does the trip get back?')
    await stage().db.write((tx) => passOn(tx, school.id, conversation.id, bursar.id, lead.id, stage().now()))
    minutes(3)
    const answered = await arrive(school, '1')
    expect(answered.conversation).toMatchObject({ id: conversation.id, ownerId: bursar.id })
  })

  it('is not answered on another line: the answer stays with whoever has the question', async () => {
    const { school, lead } = await withStaff([sam, ellie])
    const second = `+4477009009${school.number.slice(-2)}`
    await stage().db.write((tx) =>
      insertLine(tx, school.id, { kind: 'number', address: second }, stage().now()),
    )
    await arrive(school, 'what time does the trip get back?')
    minutes(3)
    const { conversation } = await arrive(school, '1', { to: second })
    expect(conversation.ownerId).toBe(lead.id)
  })

  it('is not what a “2” answers that follows a later text of ours with a choice in it', async () => {
    const { school, lead } = await withStaff([sam, ellie])
    await arrive(school, 'what time does the trip get back?')
    minutes(3)
    const body = 'Parents’ evening: reply 1 for 5pm, 2 for 6pm.'
    const { id } = await stage().db.write((tx) =>
      writeSingle(tx, school.school, { to: { number: her }, body }, stage().now(), policy),
    )
    await sendMessage(stage().sending(new HandCarrier()), id)
    minutes(3)
    expect((await arrive(school, '2')).conversation.ownerId).toBe(lead.id)
  })

  it.each([
    ['has opted out', ['STOP', 'what time does the trip get back?']],
    ['seems to be a machine', ['I’m driving right now']],
  ])('was never asked where the phone %s, and nothing is an answer to it', async (_, texts) => {
    const { school, lead } = await withStaff([sam, ellie])
    for (const text of texts) expect((await arrive(school, text)).said).toEqual([])
    minutes(3)
    const { conversation } = await arrive(school, '2')
    expect(conversation).toMatchObject({ ownerId: lead.id, rule: 'conversation' })
  })
})

describe('what cannot wait', () => {
  const hour = 3_600_000

  it('has an hour as well when it is opened again', async () => {
    const { school } = await withStaff()
    const { id } = (await arrive(school, 'URGENT please ring me now')).conversation
    await stage().db.write((tx) => close(tx, school.id, id, { by: null }, stage().now()))
    minutes(30)
    const { respondBy } = await stage().db.write((tx) => reopenClosed(tx, school.id, id, null, stage().now()))
    expect(respondBy.getTime() - stage().now().getTime()).toBe(hour)
  })

  it('has an hour as well when it is passed on after it had gone the whole way', async () => {
    const { school, other } = await withStaff()
    const { id } = (await arrive(school, 'URGENT please ring me now')).conversation
    minutes(120)
    await escalateDue(stage().db, stage().now())
    const { respondBy } = await stage().db.write((tx) =>
      passOn(tx, school.id, id, other.id, null, stage().now()),
    )
    expect(respondBy.getTime() - stage().now().getTime()).toBe(hour)
  })
})

describe('a conversation that is opened again by hand', () => {
  async function closed() {
    const made = await withStaff()
    const { db, now } = stage()
    const { school, tutor, other } = made
    await db.write((tx) => setDeputy(tx, school.school, tutor.id, other.id, 'key'))
    const { id } = (await arrive(school, 'what time does the trip get back?')).conversation
    await db.write((tx) => close(tx, school.id, id, { by: null }, now()))
    minutes(30)
    const open = (by: string | null) => db.write((tx) => reopenClosed(tx, school.id, id, by, now()))
    return { ...made, id, open }
  }
  const toldLast = async (id: string) => (await toldOf(id)).at(-1)

  it('waits for who stands in for its owner, who is away for two weeks', async () => {
    const { tutor, other, lead, id, open } = await closed()
    await isAway(tutor, '2026-12-04')
    const { ownerId, because, respondBy } = await open(lead.id)
    expect([ownerId, because]).toEqual([other.id, ['Mx T1 is away until Mon 7 Dec, so Mx T2 answers.']])
    expect(respondBy).toEqual(new Date('2026-11-24T10:30:00Z'))
    expect(await toldLast(id)).toEqual({ staffId: other.id, kind: 'passed on' })
  })

  it('stays with its owner who opens it while they are away', async () => {
    const { tutor, open } = await closed()
    await isAway(tutor, '2026-12-04')
    expect(await open(tutor.id)).toMatchObject({ ownerId: tutor.id })
  })

  it('is told to its owner, when somebody else opens it', async () => {
    const { tutor, lead, id, open } = await closed()
    await open(lead.id)
    expect(await toldLast(id)).toEqual({ staffId: tutor.id, kind: 'reminder' })
  })
})

describe('the mark of a machine', () => {
  it('is not put on what a parent waits for, by an answer that their phone gave', async () => {
    const { school } = await withStaff()
    await arrive(school, 'what time does the trip get back?')
    minutes(1)
    const { conversation } = await arrive(school, 'I’m driving right now')
    expect(conversation).toMatchObject({ marks: [], nextStepAt: expect.any(Date) })
  })

  it('goes when a parent writes after the machine', async () => {
    const { school } = await withStaff()
    await arrive(school, 'I’m driving right now')
    minutes(30)
    const { conversation } = await arrive(school, 'what time does the trip get back?')
    expect(conversation).toMatchObject({ marks: [], nextStepAt: expect.any(Date) })
  })
})

describe('whoever stands in for a liaison lead to whom a late conversation came', () => {
  it('has a time of their own, and is reminded', async () => {
    const { school, lead, other } = await withStaff()
    await stage().db.write((tx) => setDeputy(tx, school.school, lead.id, other.id, 'key'))
    await arrive(school, 'what time does the trip get back?')
    stage().clock.set('2026-11-26T10:00:00Z')
    await escalateDue(stage().db, stage().now())
    await isAway(lead, '2026-12-04', '2026-11-26')
    const { conversation } = await arrive(school, 'hello? nobody has answered me')
    expect(conversation).toMatchObject({
      ownerId: other.id,
      stage: 'waiting',
      respondBy: new Date('2026-11-27T10:00:00Z'),
      nextStepAt: new Date('2026-11-26T14:00:00Z'),
    })
  })
})

describe('an acknowledgement that waits', () => {
  it('is not sent to who was barred from a pupil since, though they have another', async () => {
    const { school } = await withStaff([sam, ellie])
    const { said, conversation } = await arrive(school, 'what time does the trip get back?')
    expect(said).toHaveLength(1)
    const pupil = await school.pupil('P1')
    await stage().db.write((tx) =>
      tx.update(links).set({ noContactSetBy: 'staff' }).where(eq(links.pupilId, pupil)),
    )
    const waiting = (await threadOf(stage().db.read, conversation)).find(
      ({ kind }) => kind === 'acknowledgement',
    )
    await sendMessage(stage().sending(new HandCarrier()), waiting!.id)
    expect(await stage().status(waiting!.id)).toBe('suppressed')
  })
})

describe('a text', () => {
  it.each([
    ['2', 2],
    ['-3', 0],
    ['99999999999', 0],
    ['many', 0],
  ])('that is said to have %s pictures has an owner, and %d', async (NumMedia, pictures) => {
    const { school, tutor } = await withStaff()
    const { conversation, message } = await arrive(school, 'Look', { parameters: { NumMedia } })
    expect([conversation.ownerId, message.pictures]).toEqual([tutor.id, pictures])
  })
})

describe('an owner who is away from tomorrow for two weeks', () => {
  it('does not keep a text of the last ten minutes of today for these two weeks', async () => {
    const { school, tutor, other } = await withStaff()
    await stage().db.write((tx) => setDeputy(tx, school.school, tutor.id, other.id, 'key'))
    stage().clock.set('2026-11-23T16:20:00Z')
    await isAway(tutor, '2026-12-04', '2026-11-24')
    const { conversation, said } = await arrive(school, 'what time does the trip get back?')
    expect(conversation.ownerId).toBe(other.id)
    expect(said[0]!.body).toContain('is away from Tue 24 Nov until Mon 7 Dec')
    expect(conversation.respondBy.getTime()).toBeLessThan(Date.parse('2026-11-27T00:00:00Z'))
  })
})

describe('HELP in a restricted conversation', () => {
  it('is told to the safeguarding lead', async () => {
    const { school, dsl } = await withStaff()
    await arrive(school, concern)
    minutes(5)
    const { conversation } = await arrive(school, 'Help!')
    expect((await toldOf(conversation.id)).map(({ staffId }) => staffId)).toContain(dsl.id)
  })
})

describe('a school without a safeguarding lead', () => {
  it('lets whoever becomes its liaison lead read what is restricted', async () => {
    const { school, dsl } = await withStaff()
    await stage().db.write((tx) => tx.delete(staffRoles).where(eq(staffRoles.staffId, dsl.id)))
    const { conversation } = await arrive(school, concern)
    const next = await member(school, 'L2', ['liaison-lead'])
    expect(await mayRead(stage().db.read, next, conversation)).toBe(true)
  })
})

describe('an answer that somebody decides after four days never to have arrived', () => {
  it('opens its conversation again', async () => {
    const { school } = await withStaff()
    const { id } = (await arrive(school, 'what time does the trip get back?')).conversation
    const answer = await stage().db.write((tx) => reply(tx, school.id, id, 'At 4.', stage().now(), policy))
    minutes(4 * 1_440)
    await stage().db.write((tx) =>
      tx
        .update(messages)
        .set({ outcome: 'failed', settledAt: stage().now() })
        .where(eq(messages.id, answer.id)),
    )
    await stage().db.write((tx) => reopenUnreachedBy(tx, answer.id, stage().now()))
    const [opened] = await stage().db.read.select().from(conversations).where(eq(conversations.id, id))
    expect(opened!.answeredAt).toBeNull()
  })
})

describe('a STOP that was closed', () => {
  it('has no time to answer by when it is opened again', async () => {
    const { school } = await withStaff()
    const { id } = (await arrive(school, 'STOP')).conversation
    await stage().db.write((tx) => close(tx, school.id, id, { by: null }, stage().now()))
    const opened = await stage().db.write((tx) => reopenClosed(tx, school.id, id, null, stage().now()))
    expect(opened.nextStepAt).toBeNull()
  })
})

describe('the number of a restricted conversation', () => {
  it('does not tell everybody that something came from it', async () => {
    const { school } = await withStaff()
    const numberId = await school.numberId(her)
    const before = await conditionOf(stage().db.read, school.id, numberId)
    minutes(1_440)
    await arrive(school, concern)
    expect(await conditionOf(stage().db.read, school.id, numberId)).toEqual(before)
  })
})

describe('who is barred from a pupil and holds the number alone', () => {
  const own = useStage()
  it('is sent no thanks for “yes, still mine”', async () => {
    const home = await AskedHome.of(own(), { contacts: [mother, { ...mother, pupil_id: 'P2' }] })
    const pupil = await home.school.pupil('P1')
    await own().db.write((tx) =>
      tx.update(links).set({ noContactSetBy: 'staff' }).where(eq(links.pupilId, pupil)),
    )
    await home.says(her, 'Yes')
    expect((await home.texts()).filter(({ kind }) => kind === 'automatic')).toEqual([])
  })
})
