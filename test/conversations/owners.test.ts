import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { close } from '../../src/conversations/closing.ts'
import { escalateDue } from '../../src/conversations/escalating.ts'
import { reply } from '../../src/conversations/replying.ts'
import { stepsOf } from '../../src/conversations/steps.ts'
import { tryRoute } from '../../src/conversations/trial.ts'
import { conversations, numbers, optOuts, staff as staffTable } from '../../src/db/schema.ts'
import { answerTo } from '../../src/refresh/answering.ts'
import { setDeputy } from '../../src/staff/deputies.ts'
import { setOwnHours } from '../../src/staff/own-hours.ts'
import type { StageSchool } from '../messages/stage.ts'
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

describe('which child', () => {
  it('is asked with the acknowledgement, and the answer moves it', async () => {
    const { school, other, lead } = await withStaff([sam, ellie])
    const asked = await arrive(school, 'what time does the trip get back?')
    expect(asked.conversation).toMatchObject({ ownerId: lead.id, rule: 'ask-which-child' })
    expect(asked.said).toEqual([
      {
        kind: 'acknowledgement',
        body: expect.stringMatching(/Mrs Lane will answer by .* Is this about 1 Sam or 2 Ellie\?.* 999/),
      },
    ])
    minutes(5)
    const answered = await arrive(school, '2')
    expect(answered.conversation).toMatchObject({
      id: asked.conversation.id,
      ownerId: other.id,
      rule: 'answer',
    })
    expect(answered.conversation.respondBy).toEqual(asked.conversation.respondBy)
    expect(answered.said).toEqual([
      { kind: 'automatic', body: expect.stringContaining('Mx T2 will answer by') },
    ])
    expect((await toldOf(asked.conversation.id)).map(({ staffId }) => staffId)).toEqual([lead.id, other.id])
    minutes(5)
    const after = await arrive(school, '1')
    expect(after.conversation).toMatchObject({ id: asked.conversation.id, ownerId: other.id })
  })

  it('is not asked twice, and after two working hours it stays', async () => {
    const { school, lead } = await withStaff([sam, ellie])
    const asked = await arrive(school, 'what time does the trip get back?')
    minutes(119)
    const more = await arrive(school, 'and do they need money for lunch?')
    expect(more.conversation).toMatchObject({ id: asked.conversation.id, ownerId: lead.id })
    expect(more.said).toEqual([])
    minutes(2)
    expect((await arrive(school, '2')).conversation).toMatchObject({ ownerId: lead.id, rule: 'conversation' })
  })

  it('counts the school’s hours: a question on Friday evening waits for Monday', async () => {
    const { school, other } = await withStaff([sam, ellie])
    stage().clock.set('2026-11-27T18:00:00Z')
    await arrive(school, 'what time does the trip get back?')
    stage().clock.set('2026-11-30T10:00:00Z')
    expect((await arrive(school, 'Ellie')).conversation).toMatchObject({ ownerId: other.id, rule: 'answer' })
  })

  it('is not moved once somebody has answered', async () => {
    const { school, lead } = await withStaff([sam, ellie])
    const { conversation } = await arrive(school, 'what time does the trip get back?')
    await stage().db.write((tx) => reply(tx, school.id, conversation.id, 'At four.', stage().now(), policy))
    minutes(5)
    expect((await arrive(school, '2')).conversation.ownerId).toBe(lead.id)
  })
})

describe('a concern about a child', () => {
  const concern = 'please help, his dad hits him every night'

  it('is the safeguarding lead’s at once, restricted, and gets the ordinary acknowledgement', async () => {
    const { school, dsl } = await withStaff()
    const { conversation, said } = await arrive(school, concern)
    expect(conversation).toMatchObject({ ownerId: dsl.id, restrictedAt: stage().now() })
    expect(said).toEqual([{ kind: 'acknowledgement', body: expect.stringContaining('Mx D1 will answer by') }])
    expect(await toldOf(conversation.id)).toEqual([{ staffId: dsl.id, kind: 'yours' }])
  })

  it('restricts the conversation that it is said in, of which its owner hears no more', async () => {
    const { school, tutor, dsl } = await withStaff()
    const { conversation } = await arrive(school, 'is there school tomorrow?')
    minutes(20)
    const next = await arrive(school, concern)
    expect(next.conversation).toMatchObject({ id: conversation.id, ownerId: dsl.id })
    expect(next.conversation.restrictedAt).not.toBeNull()
    const told = await toldOf(conversation.id)
    expect(told.filter(({ staffId }) => staffId === tutor.id)).toEqual([{ staffId: tutor.id, kind: 'yours' }])
  })

  it('takes what the parent writes after, until it is closed by hand', async () => {
    const { school, dsl, tutor } = await withStaff()
    const { conversation } = await arrive(school, concern)
    await stage().db.write((tx) =>
      reply(tx, school.id, conversation.id, 'I will phone you.', stage().now(), policy, dsl.id),
    )
    stage().clock.forward(9 * 86_400_000)
    expect((await arrive(school, 'is there school tomorrow?')).conversation.id).toBe(conversation.id)
    await stage().db.write((tx) => tx.update(conversations).set({ closedAt: stage().now() }))
    await stage().db.write((tx) => tx.update(conversations).set({ answeredAt: null }))
    stage().clock.forward(20 * 86_400_000)
    const later = await arrive(school, 'is there school tomorrow?')
    expect(later.conversation).toMatchObject({ ownerId: tutor.id, restrictedAt: null })
    expect(dsl.id).not.toBe(tutor.id)
  })

  it('shows nothing of itself in a trial', async () => {
    const { school, tutor } = await withStaff()
    await arrive(school, concern)
    const trial = await tryRoute(
      stage().db,
      school.school,
      { from: '07700 900101', body: 'is there school tomorrow?' },
      stage().now(),
      policy,
      answerTo,
    )
    expect(trial).toMatchObject({ owner: { id: tutor.id }, rule: 'only-child', safeguarding: false })
  })
})

describe('somebody who must have no contact', () => {
  it('writes to the safeguarding lead, and is told nothing', async () => {
    const { school, dsl } = await withStaff([{ ...sam, no_contact: 'Y' }])
    const { conversation, said } = await arrive(school, 'what time does the trip get back?')
    expect(conversation).toMatchObject({ ownerId: dsl.id, restrictedAt: null })
    expect(said).toEqual([])
  })
})

describe('an owner who is away', () => {
  it('is replaced at the start, and the parent is told by whom', async () => {
    const { school, tutor, other } = await withStaff([sam, { ...ellie, parent_id: 'M2', mobile: '' }])
    await stage().db.write((tx) =>
      tx.update(staffTable).set({ deputyId: other.id }).where(eq(staffTable.id, tutor.id)),
    )
    await isAway(tutor, '2026-11-27')
    const { conversation, said } = await arrive(school, 'what time does the trip get back?')
    expect(conversation.ownerId).toBe(other.id)
    expect(conversation.because[1]).toBe('Mx T1 is away until Mon 30 Nov, so Mx T2 answers.')
    expect(said[0]!.body).toContain('Mx T1 is away until Mon 30 Nov, so Mx T2 will answer by')
  })

  // In time for what has eight hours, on Tuesday at 10:00, and not for what has one.
  it('until tomorrow keeps what has until tomorrow, and is replaced for what cannot wait', async () => {
    const { school, tutor, lead } = await withStaff()
    const tuesday = { 2: { from: '08:30', to: '16:30' } }
    await stage().db.write((tx) => setOwnHours(tx, school.school, tutor.id, tuesday))
    const ordinary = await arrive(school, 'what time does the trip get back?')
    expect(ordinary.conversation.ownerId).toBe(tutor.id)
    minutes(1)
    const { conversation, said } = await arrive(school, 'URGENT please ring me now')
    expect(conversation).toMatchObject({ ownerId: lead.id, respondBy: new Date('2026-11-23T11:01:00Z') })
    expect(conversation.because).toContain('Mx T1 does not work until Tue 24 Nov, so Mrs Lane answers.')
    expect(said).toEqual([])
  })

  it('is not helped by a deputy who is there too late for what cannot wait', async () => {
    const { school, tutor, other, lead } = await withStaff()
    const tuesday = { 2: { from: '08:30', to: '16:30' } }
    await stage().db.write(async (tx) => {
      await setOwnHours(tx, school.school, other.id, tuesday)
      await setDeputy(tx, school.school, tutor.id, other.id, 'command-line')
    })
    const { conversation } = await arrive(school, 'URGENT please ring me now')
    expect(conversation.ownerId).toBe(tutor.id)
    minutes(60)
    await escalateDue(stage().db, stage().now())
    const told = (await toldOf(conversation.id)).map(({ staffId }) => staffId)
    expect([told.includes(lead.id), told.includes(other.id)]).toEqual([true, false])
  })
})

describe('the time to answer by', () => {
  it('has a half at which the owner is reminded, and half as much again for the liaison lead', async () => {
    const { school } = await withStaff()
    const { conversation } = await arrive(school, 'what time does the trip get back?')
    expect([conversation.remindAt, conversation.respondBy, conversation.escalateAt]).toEqual([
      new Date('2026-11-23T14:00:00Z'),
      new Date('2026-11-24T10:00:00Z'),
      new Date('2026-11-24T14:00:00Z'),
    ])
    expect(conversation.nextStepAt).toEqual(conversation.remindAt)
  })

  it('is over for the liaison lead as well, when the owner is away from then on', async () => {
    const { school, tutor } = await withStaff()
    await isAway(tutor, '2026-12-11', '2026-11-25')
    stage().clock.set('2026-11-23T16:00:00Z')
    const { conversation } = await arrive(school, 'what time does the trip get back?')
    expect(conversation).toMatchObject({
      ownerId: tutor.id,
      respondBy: new Date('2026-11-24T16:00:00Z'),
      escalateAt: new Date('2026-11-25T12:00:00Z'),
    })
  })

  it('is an hour for urgent words, also in a conversation that waits already', async () => {
    const { school } = await withStaff()
    await arrive(school, 'what time does the trip get back?')
    minutes(30)
    const { conversation } = await arrive(school, 'URGENT please ring me')
    expect(conversation.respondBy).toEqual(new Date('2026-11-23T11:30:00Z'))
    expect(conversation.marks).toEqual(['urgent'])
    minutes(10)
    expect((await arrive(school, 'thank you')).conversation.respondBy).toEqual(conversation.respondBy)
  })

  it('says when the school opens again, when that is not today or tomorrow', async () => {
    const { school } = await withStaff()
    stage().clock.set('2026-11-27T18:00:00Z')
    const { said } = await arrive(school, 'what time does the trip get back?')
    expect(said[0]!.body).toContain('The school opens again at 08:30 on Mon 30 Nov.')
  })
})

describe('a machine', () => {
  it.each([
    ['a short code', '60777', 'Your parcel is on its way'],
    ['a name', 'DPD', 'Your parcel is on its way'],
    ['an automatic reply', her, 'I’m driving right now, I’ll get back to you later. Sent automatically'],
  ])('that is %s is given to somebody, and never answered', async (_, from, body) => {
    const { school } = await withStaff()
    const { conversation, said } = await arrive(school, body, { from })
    expect(said).toEqual([])
    expect(conversation).toMatchObject({ marks: ['from a machine'], nextStepAt: null })
    expect(conversation.ownerId).toBeTruthy()
  })

  it('that answers every text gets one, not even at midnight a second', async () => {
    const { school } = await withStaff()
    stage().clock.set('2026-11-23T23:59:59Z')
    const rounds = []
    for (let n = 0; n < 5; n += 1) {
      const { said } = await arrive(school, `What do you want from me, ${n}?`)
      rounds.push(said.length)
      stage().clock.forward(2_000)
    }
    expect(rounds).toEqual([1, 0, 0, 0, 0])
  })
})

describe('staff and shared phones', () => {
  it('a colleague’s own mobile is theirs as staff, and not filed on their child', async () => {
    const { school, lead } = await withStaff()
    await member(school, 'T3', ['teacher'], her)
    const asStaff = await arrive(school, 'Running late, back at ten')
    expect(asStaff.conversation).toMatchObject({ rule: 'staff', ownerId: lead.id })
    expect([asStaff.message.parents, asStaff.message.pupils]).toEqual([[], []])
    const asParent = await arrive(school, 'my son Sam is ill today')
    expect(asParent.message.parents).toHaveLength(1)
    expect(asParent.conversation.rule).not.toBe('staff')
  })

  it('belongs to all who share it, until the text says which of them writes', async () => {
    const dad = { ...sam, parent_id: 'F1', parent_first_name: 'Rob', relationship: 'Father' }
    const { school } = await withStaff([sam, dad])
    const [mother, father] = [await school.parent('M1'), await school.parent('F1')]
    const whose = async (body: string) => new Set((await arrive(school, body)).message.parents)
    expect(await whose('what time does the trip get back?')).toEqual(new Set([mother, father]))
    expect(await whose('Hi its Rob here, Sam is ill')).toEqual(new Set([father]))
  })
})

describe('a keyword', () => {
  it('ends every text until START, and no other text undoes it; the office is told, and nobody answers', async () => {
    const { school, lead } = await withStaff()
    const stop = await arrive(school, 'Stop.')
    expect(stop.conversation).toMatchObject({ rule: 'opt-out', ownerId: lead.id, nextStepAt: null })
    expect(stop.said).toEqual([])
    expect(await toldOf(stop.conversation.id)).toEqual([{ staffId: lead.id, kind: 'opted out' }])
    const standing = async () => {
      const { id } = (await numberRow(school))!
      const rows = await stage().db.read.select().from(optOuts).where(eq(optOuts.numberId, id))
      return rows.map(({ word, liftedAt }) => [word, liftedAt !== null])
    }
    for (const body of ['Yes', 'please start', 'Is there school?', 'ok sorry text me again']) {
      expect((await arrive(school, body)).said).toEqual([])
      expect(await standing()).toEqual([['STOP', false]])
    }
    await arrive(school, 'START')
    expect(await standing()).toEqual([['STOP', true]])
  })

  it('amid other words goes to a person, marked', async () => {
    const { school, tutor } = await withStaff()
    const { conversation, said } = await arrive(school, 'please stop texting me')
    expect(conversation).toMatchObject({ ownerId: tutor.id, marks: ['asks for no texts'] })
    expect(said).toHaveLength(1)
  })
})

const numberRow = async (school: StageSchool) => {
  const [row] = await stage()
    .db.read.select()
    .from(numbers)
    .where(and(eq(numbers.schoolId, school.id), eq(numbers.e164, her)))
  return row
}

describe('what is written down', () => {
  it('is each text with its owner and why, and the pictures that came with it', async () => {
    const { school, tutor } = await withStaff()
    const { conversation, message } = await arrive(school, '', { parameters: { NumMedia: '2' } })
    expect(message.pictures).toBe(2)
    expect(await stepsOf(stage().db.read, conversation)).toMatchObject([
      { kind: 'routed', toId: tutor.id, byId: null, words: conversation.because.join(' ') },
    ])
  })

  it('a trial stores nothing', async () => {
    const { school } = await withStaff([sam, ellie])
    const { db, now } = stage()
    const trial = await tryRoute(
      db,
      school.school,
      { from: '+447700900188', body: 'Hello, my dad hits me' },
      now(),
      policy,
      answerTo,
    )
    expect(trial).toMatchObject({ rule: 'unknown-number', safeguarding: true, wouldAsk: null })
    const asked = await tryRoute(
      db,
      school.school,
      { from: '07700 900101', body: 'what time is the trip?', to: school.number },
      now(),
      policy,
      answerTo,
    )
    expect(asked.wouldAsk).toContain('1 Sam or 2 Ellie')
    expect(await db.read.$count(conversations, eq(conversations.schoolId, school.id))).toBe(0)
    const known = await db.read.select().from(numbers).where(eq(numbers.schoolId, school.id))
    expect(known.map(({ e164 }) => e164)).toEqual([her])
  })

  it('a closed conversation that was answered lately is opened again by a text', async () => {
    const { school } = await withStaff()
    const { conversation } = await arrive(school, 'is there school tomorrow?')
    await stage().db.write(async (tx) => {
      await reply(tx, school.id, conversation.id, 'Yes.', stage().now(), policy)
      await close(tx, school.id, conversation.id, { by: null }, stage().now())
    })
    stage().clock.forward(86_400_000)
    const again = await arrive(school, 'and the day after?')
    expect(again.conversation).toMatchObject({ id: conversation.id, closedAt: null, answeredAt: null })
    expect(again.conversation.respondBy > conversation.respondBy).toBe(true)
  })
})
