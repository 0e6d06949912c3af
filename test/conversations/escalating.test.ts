import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { close } from '../../src/conversations/closing.ts'
import { type Conversation, stateOf } from '../../src/conversations/conversations.ts'
import { escalateDue } from '../../src/conversations/escalating.ts'
import { join } from '../../src/conversations/joining.ts'
import { mayRead } from '../../src/conversations/reading.ts'
import { reply } from '../../src/conversations/replying.ts'
import { restrict } from '../../src/conversations/restricting.ts'
import { stepsOf } from '../../src/conversations/steps.ts'
import { conversations, notices, staff } from '../../src/db/schema.ts'
import { addAbsence } from '../../src/staff/absences.ts'
import { setDeputy } from '../../src/staff/deputies.ts'
import type { Staff } from '../../src/staff/staff.ts'
import { useStage } from '../messages/stage.ts'
import { type Life, openLife } from './life-stage.ts'

// A text on Monday at 10:00 is to be answered in eight working hours: half of them are over at 14:00, all of them on
// Tuesday at 10:00, and half as many again at 14:00.
const halfWay = '2026-11-23T14:00:00Z'
const due = '2026-11-24T10:00:00Z'
const tooLate = '2026-11-24T14:00:00Z'

const stage = useStage()
let life: Life
let conversation: Conversation

beforeEach(async () => {
  await stage().db.write((tx) => tx.update(conversations).set({ nextStepAt: null }))
  life = await openLife(stage())
  conversation = await life.arrive('When does the trip leave?')
  await ownedBy(life.one)
  await stage().db.write((tx) => tx.delete(notices))
})

const ownedBy = ({ id }: Staff) =>
  life.write((tx) =>
    tx.update(conversations).set({ ownerId: id }).where(eq(conversations.id, conversation.id)),
  )
const deputyOf = (member: Staff, deputy: Staff) =>
  life.write((tx) => setDeputy(tx, life.school.school, member.id, deputy.id, 'command-line'))
const isAway = (member: Staff) =>
  life.write((tx) =>
    addAbsence(
      tx,
      life.school.school,
      member.id,
      { firstDay: '2026-11-24', lastDay: '2026-11-27' },
      life.now(),
    ),
  )

async function at(time: string): Promise<number> {
  stage().clock.set(time)
  return escalateDue(stage().db, life.now())
}

const told = async (...members: Staff[]) => Promise.all(members.map((member) => life.noticesOf(member)))
const lateSteps = async () => (await life.steps(conversation)).slice(1).map(([kind, , to]) => [kind, to])
const lastWords = async () => (await stepsOf(stage().db.read, conversation)).at(-1)?.words
const owner = async () => (await life.current(conversation)).ownerId

describe('a conversation that waits for an answer', () => {
  it('has its owner reminded when half of the time is over, and not before', async () => {
    expect(await at('2026-11-23T13:59:59Z')).toBe(0)
    expect(await at(halfWay)).toBe(1)
    expect(await at(halfWay)).toBe(0)
    expect(await lateSteps()).toEqual([['reminded', 'Mx One']])
    expect(await lastWords()).toBe('Mx One was reminded: an answer is due by 10:00 on Tue 24 Nov.')
    expect(await told(life.one, life.lead)).toEqual([['reminder'], []])
    expect(await life.current(conversation)).toMatchObject({ stage: 'reminded', nextStepAt: new Date(due) })
  })

  it('is joined by the owner’s deputy when the time is over', async () => {
    await deputyOf(life.one, life.other)
    await at(halfWay)
    await at(due)
    expect(await lastWords()).toBe('Mx One has not answered by 10:00 on Tue 24 Nov, so Mx Other answers.')
    expect(await life.readers(conversation)).toEqual({ [life.other.id]: 'deputy' })
    expect(await owner()).toBe(life.one.id)
    expect(await told(life.one, life.other)).toEqual([['reminder', 'deputy joined'], ['deputy joined']])
    expect(await life.current(conversation)).toMatchObject({
      stage: 'deputy joined',
      nextStepAt: new Date(tooLate),
    })
  })

  it('is joined by the deputy’s deputy when the deputy is away', async () => {
    await deputyOf(life.one, life.other)
    await deputyOf(life.other, life.dsl)
    await isAway(life.other)
    await at(due)
    expect(await lastWords()).toBe(
      'Mx One has not answered by 10:00 on Tue 24 Nov (Mx Other is away until Mon 30 Nov), so Mx Dsl answers.',
    )
    expect(await life.readers(conversation)).toEqual({ [life.dsl.id]: 'deputy' })
  })

  it.each([
    ['has no deputy', async () => {}],
    [
      'has a deputy who is away and has none',
      () => deputyOf(life.one, life.other).then(() => isAway(life.other)),
    ],
    [
      'has a deputy who joined before and has none',
      () =>
        deputyOf(life.one, life.other).then(() =>
          life.write((tx) => join(tx, conversation, life.other.id, 'joined', life.one.id, life.now())),
        ),
    ],
    [
      'has a deputy whose deputy they are, and who is away',
      async () => {
        await deputyOf(life.one, life.other)
        await deputyOf(life.other, life.one)
        await isAway(life.other)
      },
    ],
  ])('is joined by the liaison lead when its owner %s', async (_, arrange) => {
    await arrange()
    await at(due)
    expect((await life.readers(conversation))[life.lead.id]).toBe('deputy')
  })

  it('is joined by nobody when nobody is there: its owner is told again', async () => {
    for (const member of [life.lead, life.other]) await isAway(member)
    await at(due)
    expect(await lastWords()).toBe(
      'Mx One has not answered by 10:00 on Tue 24 Nov, and nobody who could join is there.',
    )
    expect(await life.readers(conversation)).toEqual({})
    expect(await told(life.one)).toEqual([['reminder']])
  })

  it('passes to the liaison lead when half as much time again is over; who had it reads it still', async () => {
    for (const time of [halfWay, due, tooLate]) await at(time)
    expect(await owner()).toBe(life.lead.id)
    expect(await lastWords()).toBe(
      'Mx One has not answered by 10:00 on Tue 24 Nov, so it passed to Mrs Lane, the liaison lead.',
    )
    const after = await life.current(conversation)
    expect(after).toMatchObject({ stage: 'escalated', nextStepAt: null, because: [await lastWords()] })
    expect(await mayRead(stage().db.read, life.one, after)).toBe(true)
    expect(await told(life.one, life.lead)).toEqual([
      ['reminder', 'deputy joined', 'escalated'],
      ['deputy joined', 'escalated'],
    ])
    expect(await at('2026-12-01T10:00:00Z')).toBe(0)
  })

  it('passes to who stands in for a liaison lead who is away', async () => {
    await deputyOf(life.lead, life.other)
    await isAway(life.lead)
    await at(tooLate)
    expect(await owner()).toBe(life.other.id)
    expect(await lastWords()).toContain('Mrs Lane is away until Mon 30 Nov, so Mx Other answers.')
  })

  it('that is the liaison lead’s already is joined by their deputy, and both are told', async () => {
    await ownedBy(life.lead)
    for (const time of [halfWay, due]) await at(time)
    await deputyOf(life.lead, life.other)
    await at(tooLate)
    expect(await owner()).toBe(life.lead.id)
    expect(await life.readers(conversation)).toEqual({ [life.other.id]: 'deputy' })
    expect(await told(life.lead, life.other)).toEqual([['reminder', 'reminder', 'escalated'], ['escalated']])
  })

  it('of an owner who has left the school is joined by the liaison lead', async () => {
    await life.write((tx) => tx.update(staff).set({ endedAt: life.now() }).where(eq(staff.id, life.one.id)))
    await at(due)
    expect(await lastWords()).toBe(
      'The owner, who works here no longer, has not answered by 10:00 on Tue 24 Nov, so Mrs Lane answers.',
    )
  })

  it('has what was missed while nothing ran made up for, in order, and tells each of it once', async () => {
    await deputyOf(life.one, life.other)
    expect(await at('2026-11-26T09:00:00Z')).toBe(1)
    expect(await lateSteps()).toEqual([
      ['reminded', 'Mx One'],
      ['deputy joined', 'Mx Other'],
      ['escalated', 'Mrs Lane'],
    ])
    expect(await told(life.one, life.other, life.lead)).toEqual([
      ['escalated'],
      ['deputy joined'],
      ['escalated'],
    ])
  })

  it('steps once, though two sweeps look at once', async () => {
    stage().clock.set(due)
    const look = () => escalateDue(stage().db, life.now())
    const found = await Promise.all([look(), look(), look()])
    expect(found.toSorted()).toEqual([0, 0, 1])
    expect(await lateSteps()).toEqual([
      ['reminded', 'Mx One'],
      ['deputy joined', 'Mrs Lane'],
    ])
    expect(await told(life.one, life.lead)).toEqual([['deputy joined'], ['deputy joined']])
  })

  it('steps no more once it is answered, or closed', async () => {
    await life.write((tx) =>
      reply(tx, life.school.id, conversation.id, 'At nine.', life.now(), { drama: true }),
    )
    expect(stateOf(await life.current(conversation))).toBe('answered')
    expect(await at(tooLate)).toBe(0)
    const another = await life.arriveApart('Thanks')
    await life.write((tx) => close(tx, life.school.id, another.id, { by: life.one.id }, life.now()))
    expect(await at('2026-12-01T10:00:00Z')).toBe(0)
  })

  it('has a clock that runs on though it was answered put right', async () => {
    await life.write((tx) =>
      tx.update(conversations).set({ answeredAt: life.now() }).where(eq(conversations.id, conversation.id)),
    )
    expect(await at(tooLate)).toBe(0)
    expect((await life.current(conversation)).nextStepAt).toBeNull()
    expect(await told(life.one, life.lead)).toEqual([[], []])
  })

  it('set going again later does not remind of what was over before', async () => {
    await life.write((tx) =>
      tx
        .update(conversations)
        .set({ nextStepAt: new Date(due) })
        .where(eq(conversations.id, conversation.id)),
    )
    await at(due)
    expect(await lateSteps()).toEqual([['deputy joined', 'Mrs Lane']])
  })

  it('is not kept from its step by another that fails', async () => {
    const another = await life.arriveApart('Hello?')
    const broken = { ...stage().db }
    let failed = false
    broken.write = (work) => {
      if (failed) return stage().db.write(work)
      failed = true
      return Promise.reject(new Error('the first one fails'))
    }
    stage().clock.set('2026-11-24T10:00:01Z')
    await expect(escalateDue(broken, life.now())).rejects.toThrow('the first one fails')
    const stages = async () =>
      [await life.current(conversation), await life.current(another)].map(({ stage }) => stage).toSorted()
    expect(await stages()).toEqual(['deputy joined', 'waiting'])
    expect(await escalateDue(stage().db, life.now())).toBe(1)
    expect(await stages()).toEqual(['deputy joined', 'deputy joined'])
  })
})

describe('a restricted conversation', () => {
  beforeEach(async () => {
    await ownedBy(life.dsl)
    await life.write((tx) => join(tx, conversation, life.one.id, 'joined', life.dsl.id, life.now()))
    conversation = await life.current(conversation)
    await life.write((tx) => restrict(tx, conversation, 'The text says “bruise”.', life.now()))
    conversation = await life.current(conversation)
    await stage().db.write((tx) => tx.delete(notices))
  })

  it('is joined by the safeguarding lead’s own deputy, and never goes to the liaison lead', async () => {
    await deputyOf(life.dsl, life.other)
    for (const time of [halfWay, due, tooLate]) await at(time)
    const after = await life.current(conversation)
    expect(after).toMatchObject({ ownerId: life.dsl.id, stage: 'escalated', nextStepAt: null })
    expect(await mayRead(stage().db.read, life.other, after)).toBe(true)
    expect(await mayRead(stage().db.read, life.lead, after)).toBe(false)
    expect(await told(life.dsl, life.other, life.one, life.lead)).toEqual([
      ['reminder', 'deputy joined', 'reminder'],
      ['deputy joined', 'reminder'],
      [],
      [],
    ])
  })

  it('goes to nobody else when that deputy is away: its owner and whom they named are told again', async () => {
    await deputyOf(life.dsl, life.other)
    await deputyOf(life.other, life.lead)
    await isAway(life.other)
    await life.write((tx) => join(tx, conversation, life.one.id, 'named', life.dsl.id, life.now()))
    await stage().db.write((tx) => tx.delete(notices))
    await at(tooLate)
    expect(await owner()).toBe(life.dsl.id)
    expect(await told(life.dsl, life.one, life.other, life.lead)).toEqual([
      ['reminder'],
      ['reminder'],
      [],
      [],
    ])
    expect(await lastWords()).toBe(
      'Mx Dsl has not answered by 10:00 on Tue 24 Nov: everybody who may read this was told again.',
    )
  })

  it('of whom the lead gave it to does not go to that person’s deputy: the lead is told', async () => {
    await deputyOf(life.one, life.other)
    await ownedBy(life.one)
    await at(due)
    expect(await told(life.one, life.dsl, life.other, life.lead)).toEqual([
      ['reminder'],
      ['reminder'],
      [],
      [],
    ])
    expect(await mayRead(stage().db.read, life.other, await life.current(conversation))).toBe(false)
  })
})
