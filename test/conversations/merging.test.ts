import { and, eq, isNotNull } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { reopenClosed } from '../../src/conversations/closing.ts'
import { type Conversation, stateOf } from '../../src/conversations/conversations.ts'
import { escalateDue } from '../../src/conversations/escalating.ts'
import { join } from '../../src/conversations/joining.ts'
import { merge } from '../../src/conversations/merging.ts'
import { addNote } from '../../src/conversations/notes.ts'
import { passOn } from '../../src/conversations/passing-on.ts'
import { mayRead } from '../../src/conversations/reading.ts'
import { reply } from '../../src/conversations/replying.ts'
import { liftRestriction, restrict } from '../../src/conversations/restricting.ts'
import { messages } from '../../src/db/schema.ts'
import type { Staff } from '../../src/staff/staff.ts'
import { useStage } from '../messages/stage.ts'
import { type Life, openLife } from './life-stage.ts'

const stage = useStage()
let life: Life
let bus: Conversation
let trip: Conversation

beforeEach(async () => {
  life = await openLife(stage())
  bus = await life.arrive('Is the bus late?')
  life.forward(1)
  trip = await life.arriveApart('And the trip?')
})

const merged = (from: Conversation, into: Conversation, by: Staff | null = life.lead) =>
  life.write((tx) => merge(tx, life.school.id, from.id, into.id, by?.id ?? null, life.now()))
const restricted = (conversation: Conversation) =>
  life.write((tx) => restrict(tx, conversation, 'The text says “bruise”.', life.now()))
const named = async (member: Staff, { id }: Conversation) => {
  const conversation = await life.current({ id })
  await life.write((tx) => join(tx, conversation, member.id, 'named', life.dsl.id, life.now()))
}
const reads = (member: Staff, conversation: Conversation) => mayRead(stage().db.read, member, conversation)

describe('merging', () => {
  it('moves what was said and noted, and leaves the other closed with where it leads to', async () => {
    await life.write((tx) => addNote(tx, life.school.id, trip.id, 'Rang.', life.lead.id, life.now()))
    const stays = await merged(trip, bus)
    const bodies = (await life.textsOf(stays))
      .filter(({ kind }) => kind === 'inbound')
      .map(({ body }) => body)
    expect(bodies).toEqual(['Is the bus late?', 'And the trip?'])
    expect(await life.textsOf(trip)).toEqual([])
    const left = await life.current(trip)
    expect([stateOf(left), left.closedBecause, left.mergedInto]).toEqual(['closed', 'merged', bus.id])
    const kinds = (await life.steps(stays)).map(([kind, by]) => [kind, by])
    expect(kinds).toEqual(
      expect.arrayContaining([
        ['note', 'Mrs Lane'],
        ['merged', 'Mrs Lane'],
      ]),
    )
    expect(await life.steps(trip)).toEqual([['merged', 'Mrs Lane', null]])
  })

  it('keeps one acknowledgement a day', async () => {
    const stays = await merged(trip, bus)
    const acknowledged = await stage()
      .db.read.select()
      .from(messages)
      .where(and(eq(messages.conversationId, stays.id), isNotNull(messages.acknowledgedDay)))
    expect(acknowledged).toHaveLength(1)
  })

  it('waits for an answer if either did, by the earlier time', async () => {
    await life.write((tx) => reply(tx, life.school.id, bus.id, 'No.', life.now(), { drama: true }))
    const stays = await merged(bus, trip)
    expect([stateOf(stays), stays.respondBy, stays.openedAt]).toEqual(['open', trip.respondBy, bus.openedAt])
  })

  it('is not waited for by the time of a STOP, which has none', async () => {
    const stop = await life.arriveApart('STOP')
    life.forward(48)
    const late = await life.arriveApart('Is the bus late again?')
    const stays = await merged(stop, late)
    expect([stays.respondBy, stays.nextStepAt]).toEqual([late.respondBy, late.nextStepAt])
  })

  it('leaves what was answered answered, when the other is a STOP', async () => {
    const stop = await life.arriveApart('STOP')
    await life.arriveApart('START')
    await life.write((tx) => reply(tx, life.school.id, bus.id, 'No.', life.now(), { drama: true }))
    const stays = await merged(stop, bus)
    expect([stateOf(stays), stays.nextStepAt]).toEqual(['answered', null])
  })

  it('into a STOP is gone on with by what is written next', async () => {
    const stop = await life.arriveApart('STOP')
    await merged(trip, bus)
    await merged(bus, stop)
    expect((await life.arrive('Hello?')).id).toBe(stop.id)
  })

  it('was answered when the later of the two was', async () => {
    const answer = ({ id }: Conversation) =>
      life.write((tx) => reply(tx, life.school.id, id, 'No.', life.now(), { drama: true }))
    await answer(bus)
    life.forward(96)
    await answer(trip)
    expect((await merged(trip, bus)).answeredAt).toEqual(life.now())
  })

  it('with what had gone the whole way leaves the other its clock', async () => {
    life.forward(72)
    await escalateDue(stage().db, life.now())
    const fresh = await life.arriveApart('Is there football?')
    const stays = await merged(bus, fresh)
    expect([stays.respondBy, stays.nextStepAt]).toEqual([fresh.respondBy, fresh.nextStepAt])
  })

  it('lets its owner read on', async () => {
    await life.write((tx) => passOn(tx, life.school.id, trip.id, 'One', life.lead.id, life.now()))
    expect(await reads(life.one, await merged(trip, bus))).toBe(true)
  })

  it('leads on from what was merged before', async () => {
    life.forward(1)
    const third = await life.arriveApart('Hello again')
    await merged(trip, bus)
    await merged(bus, third)
    expect((await life.current(trip)).mergedInto).toBe(third.id)
    await expect(
      life.write((tx) => reopenClosed(tx, life.school.id, trip.id, life.lead.id, life.now())),
    ).rejects.toMatchObject({ kind: 'conflict' })
  })

  it('is refused with itself, twice, across numbers and across schools', async () => {
    const elsewhere = await life.arrive('Hi', '+447700900102')
    await expect(merged(bus, bus)).rejects.toMatchObject({ kind: 'conflict' })
    await expect(merged(bus, elsewhere)).rejects.toMatchObject({ kind: 'conflict' })
    await merged(trip, bus)
    await expect(merged(trip, bus)).rejects.toMatchObject({ kind: 'conflict' })
    await expect(merged(bus, trip)).rejects.toMatchObject({ kind: 'conflict' })
    const theirs = await (await openLife(stage())).arrive('Is the bus late?')
    await expect(merged(bus, theirs)).rejects.toMatchObject({ kind: 'not-found' })
  })
})

describe('a restricted conversation', () => {
  it('is merged by the safeguarding lead alone, and what stays is restricted, whichever it was', async () => {
    await life.write((tx) => passOn(tx, life.school.id, trip.id, 'One', life.lead.id, life.now()))
    await life.write((tx) => passOn(tx, life.school.id, bus.id, 'Dsl', life.lead.id, life.now()))
    await restricted(await life.current(bus))
    for (const by of [life.lead, life.one, null])
      await expect(merged(bus, trip, by)).rejects.toMatchObject({ kind: 'not-found' })

    const stays = await merged(bus, trip, life.dsl)
    expect([stays.id, stays.ownerId, stays.restrictedAt]).toEqual([trip.id, life.dsl.id, expect.any(Date)])
    for (const member of [life.one, life.lead]) {
      expect(await reads(member, stays)).toBe(false)
      expect(await reads(member, await life.current(bus))).toBe(false)
    }
  })

  it('is merged by nobody else who was named in it', async () => {
    await life.write((tx) => passOn(tx, life.school.id, trip.id, 'One', life.lead.id, life.now()))
    await restricted(bus)
    await named(life.one, bus)
    await expect(merged(bus, trip, life.one)).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it('takes what was merged into it along, and gives it back when there is no concern', async () => {
    await merged(trip, bus)
    await life.write((tx) => passOn(tx, life.school.id, bus.id, 'Dsl', life.lead.id, life.now()))
    await restricted(await life.current(bus))
    for (const one of [trip, bus]) expect(await reads(life.lead, one)).toBe(false)
    const lifts = (by: Staff) =>
      life.write((tx) => liftRestriction(tx, life.school.id, bus.id, by.id, life.now()))
    await expect(lifts(life.lead)).rejects.toMatchObject({ kind: 'not-found' })
    await named(life.one, bus)
    await expect(lifts(life.one)).rejects.toMatchObject({ kind: 'forbidden' })
    await lifts(life.dsl)
    for (const one of [trip, bus]) expect(await reads(life.lead, one)).toBe(true)
    expect(await life.steps(bus)).toContainEqual(['unrestricted', 'Mx Dsl', null])
  })
})
