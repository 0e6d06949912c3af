import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { close, reopenClosed } from '../../src/conversations/closing.ts'
import { stateOf } from '../../src/conversations/conversations.ts'
import { join, leave } from '../../src/conversations/joining.ts'
import { namedSteps } from '../../src/conversations/named-steps.ts'
import { nameParents } from '../../src/conversations/naming-parents.ts'
import { addNote } from '../../src/conversations/notes.ts'
import { passOn } from '../../src/conversations/passing-on.ts'
import { mayRead } from '../../src/conversations/reading.ts'
import { reply } from '../../src/conversations/replying.ts'
import { conversations } from '../../src/db/schema.ts'
import { useStage } from '../messages/stage.ts'
import { type Life, openLife } from './life-stage.ts'

const stage = useStage()
const policy = { drama: true }
let life: Life

beforeEach(async () => {
  life = await openLife(stage())
})

const reads = (member: Life['one'], conversation: { id: string; schoolId: string }) =>
  mayRead(stage().db.read, member, conversation)

describe('passing on', () => {
  it('tells the new owner, keeps the time to answer by, and lets the old one read on', async () => {
    const arrived = await life.arrive()
    await life.write((tx) => passOn(tx, life.school.id, arrived.id, 'One', life.lead.id, life.now()))
    const passed = await life.write((tx) =>
      passOn(tx, life.school.id, arrived.id, 'Other', life.one.id, life.now()),
    )
    expect([passed.ownerId, passed.respondBy]).toEqual([life.other.id, arrived.respondBy])
    expect(passed.because).toEqual(['Passed on to Mx Other.'])
    expect(await life.noticesOf(life.other)).toEqual(['passed on'])
    expect(await life.readers(passed)).toEqual({ [life.lead.id]: 'joined', [life.one.id]: 'joined' })
    expect(await reads(life.one, passed)).toBe(true)
    expect(await life.steps(passed)).toEqual(
      expect.arrayContaining([
        ['passed on', 'Mrs Lane', 'Mx One'],
        ['passed on', 'Mx One', 'Mx Other'],
      ]),
    )
  })

  it('to somebody who had joined makes them the owner alone, and to the owner changes nothing', async () => {
    const arrived = await life.arrive()
    await life.write((tx) => join(tx, arrived, life.one.id, 'joined', life.lead.id, life.now()))
    await life.write((tx) => passOn(tx, life.school.id, arrived.id, 'One', life.lead.id, life.now()))
    const before = await life.steps(arrived)
    await life.write((tx) => passOn(tx, life.school.id, arrived.id, 'One', life.lead.id, life.now()))
    expect(await life.readers(arrived)).toEqual({ [life.lead.id]: 'joined' })
    expect(await life.steps(arrived)).toEqual(before)
  })
})

describe('joining', () => {
  it('lets somebody read and answer, tells them, and once only; leaving ends it', async () => {
    const arrived = await life.arrive()
    expect(await reads(life.one, arrived)).toBe(false)
    const joins = () => life.write((tx) => join(tx, arrived, life.one.id, 'joined', life.lead.id, life.now()))
    expect([await joins(), await joins()]).toEqual([true, false])
    expect(await reads(life.one, arrived)).toBe(true)
    expect(await life.noticesOf(life.one)).toEqual(['joined'])
    const leaves = () => life.write((tx) => leave(tx, arrived, life.one.id, life.one.id, life.now()))
    expect([await leaves(), await leaves()]).toEqual([true, false])
    expect(await reads(life.one, arrived)).toBe(false)
    expect(await life.steps(arrived)).toEqual(
      expect.arrayContaining([
        ['joined', 'Mrs Lane', 'Mx One'],
        ['left', 'Mx One', 'Mx One'],
      ]),
    )
  })

  it('of who joins by themselves is told to nobody', async () => {
    const arrived = await life.arrive()
    await life.write((tx) => join(tx, arrived, life.one.id, 'joined', life.one.id, life.now()))
    expect(await life.noticesOf(life.one)).toEqual([])
  })

  it('makes their answer count, and says whose it was', async () => {
    const arrived = await life.arrive()
    await life.write((tx) => join(tx, arrived, life.one.id, 'joined', life.lead.id, life.now()))
    await waiting(arrived.id)
    await life.write((tx) => reply(tx, life.school.id, arrived.id, 'Yes.', life.now(), policy, life.one.id))
    const answered = await life.current(arrived)
    expect([stateOf(answered), answered.nextStepAt, answered.ownerId]).toEqual([
      'answered',
      null,
      arrived.ownerId,
    ])
    expect(await life.steps(answered)).toContainEqual(['answered', 'Mx One', null])
  })
})

const hour = 3_600_000
/** As a conversation waits whose owner is reminded in an hour. */
const waiting = (id: string) =>
  life.write(async (tx) => {
    const at = life.now().getTime()
    const [remindAt, respondBy, escalateAt] = [1, 2, 3].map((hours) => new Date(at + hours * hour))
    await tx
      .update(conversations)
      .set({ remindAt: remindAt!, respondBy: respondBy!, escalateAt: escalateAt!, nextStepAt: remindAt! })
      .where(eq(conversations.id, id))
  })

describe('closing', () => {
  it('without an answer says that none was needed, and stops the clock', async () => {
    const arrived = await life.arrive()
    await waiting(arrived.id)
    const closed = await life.write((tx) =>
      close(tx, life.school.id, arrived.id, { by: life.lead.id }, life.now()),
    )
    expect([stateOf(closed), closed.closedBecause, closed.nextStepAt]).toEqual([
      'closed',
      'no answer needed',
      null,
    ])
    expect(await life.steps(closed)).toContainEqual(['closed', 'Mrs Lane', null])
  })

  it('after an answer says nothing of the kind, and twice is once', async () => {
    const arrived = await life.arrive()
    await life.write((tx) => reply(tx, life.school.id, arrived.id, 'Yes.', life.now(), policy))
    const closes = () => life.write((tx) => close(tx, life.school.id, arrived.id, { by: null }, life.now()))
    await closes()
    expect((await closes()).closedBecause).toBeNull()
    expect((await life.steps(arrived)).filter(([kind]) => kind === 'closed')).toHaveLength(1)
  })
})

describe('reopening by hand', () => {
  it.each([
    [0, '2026-11-23T14:00:00Z', '2026-11-24T10:00:00Z'],
    [2.5, '2026-11-23T16:30:00Z', '2026-11-24T12:30:00Z'],
    [9, '2026-11-24T12:30:00Z', '2026-11-24T16:30:00Z'],
  ])('%d hours later lets the time to answer run anew', async (later, remindAt, respondBy) => {
    const arrived = await life.arrive()
    await waiting(arrived.id)
    await life.write((tx) => close(tx, life.school.id, arrived.id, { by: null }, life.now()))
    life.forward(later)
    const opened = await life.write((tx) =>
      reopenClosed(tx, life.school.id, arrived.id, life.lead.id, life.now()),
    )
    expect([stateOf(opened), opened.closedBecause]).toEqual(['open', null])
    expect([opened.nextStepAt, opened.respondBy]).toEqual([new Date(remindAt), new Date(respondBy)])
    expect(await life.steps(opened)).toContainEqual(['reopened', 'Mrs Lane', null])
  })
})

describe('a note', () => {
  it('stands among the steps with who wrote it', async () => {
    const arrived = await life.arrive()
    await life.write((tx) => addNote(tx, life.school.id, arrived.id, ' Rang her. ', life.lead.id, life.now()))
    const steps = await namedSteps(stage().db.read, arrived)
    expect(steps.at(-1)).toMatchObject({ kind: 'note', words: 'Rang her.', by: { name: 'Mrs Lane' } })
    expect((await life.textsOf(arrived)).map(({ body }) => body)).not.toContain('Rang her.')
  })

  it.each([['  '], ['x'.repeat(2_001)], ['\0']])('of the wrong length or kind is refused', async (note) => {
    const arrived = await life.arrive()
    await expect(
      life.write((tx) => addNote(tx, life.school.id, arrived.id, note, life.lead.id, life.now())),
    ).rejects.toMatchObject({ kind: 'invalid', faults: [{ pointer: '/body' }] })
  })
})

describe('which of those who share a phone it is', () => {
  it('is on record for what they wrote, and for nothing that we did', async () => {
    const arrived = await life.arrive()
    const [theirs, ours] = await life.textsOf(arrived)
    expect(theirs!.parents).toHaveLength(2)
    await life.write((tx) => nameParents(tx, life.school.id, arrived.id, ['M1'], life.lead.id, life.now()))
    const [named, unchanged] = await life.textsOf(arrived)
    expect([named!.parents.length, unchanged!.parents]).toEqual([1, ours!.parents])
    const steps = await namedSteps(stage().db.read, arrived)
    expect(steps.at(-1)).toMatchObject({ kind: 'parents named', words: 'Mo Ash wrote this.' })
  })

  it('is nobody else, and somebody', async () => {
    const arrived = await life.arrive()
    const name = (parents: string[]) =>
      life.write((tx) => nameParents(tx, life.school.id, arrived.id, parents, null, life.now()))
    await expect(name(['M1', 'M9'])).rejects.toMatchObject({ faults: [{ pointer: '/parents/1' }] })
    await expect(name([])).rejects.toMatchObject({ faults: [{ pointer: '/parents' }] })
  })
})
