import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { close } from '../../src/conversations/closing.ts'
import { passOn } from '../../src/conversations/passing-on.ts'
import { mayRead } from '../../src/conversations/reading.ts'
import { reply } from '../../src/conversations/replying.ts'
import { tryRoute } from '../../src/conversations/trial.ts'
import { links, notices, staff as staffTable } from '../../src/db/schema.ts'
import { answerTo } from '../../src/refresh/answering.ts'
import { insertLine } from '../../src/schools/lines.ts'
import { setDeputy } from '../../src/staff/deputies.ts'
import type { Staff } from '../../src/staff/staff.ts'
import { arrive, ellie, her, isAway, member, minutes, policy, sam, stage, withStaff } from './owners-stage.ts'

// What a hostile reading found: each would have put words before somebody who must not have them, or left them lying.

const concern = 'please help, dad hits me every night'
const days = (n: number) => minutes(n * 1_440)
const reads = (one: Staff, conversation: { id: string; schoolId: string }) =>
  mayRead(stage().db.read, one, conversation)

describe('a restricted conversation', () => {
  it('is not given to a form tutor by the answer “1” to an older “which child”', async () => {
    const { school, tutor, dsl } = await withStaff([sam, ellie])
    await arrive(school, 'what time does the trip get back?')
    minutes(5)
    const told = await arrive(school, concern)
    expect(told.conversation).toMatchObject({ ownerId: dsl.id })
    minutes(5)
    const { conversation } = await arrive(school, '1')
    expect(conversation.restrictedAt).not.toBeNull()
    expect(await reads(tutor, conversation)).toBe(false)
    expect(conversation.ownerId).toBe(dsl.id)
  })

  it('is not the liaison lead’s because its owner has left: the safeguarding lead has it', async () => {
    const { school, dsl, lead } = await withStaff()
    await arrive(school, concern)
    const next = await member(school, 'D2', ['safeguarding-lead'])
    await stage().db.write((tx) =>
      tx.update(staffTable).set({ endedAt: stage().now() }).where(eq(staffTable.id, dsl.id)),
    )
    minutes(30)
    const { conversation } = await arrive(school, 'any news?')
    expect(conversation.restrictedAt).not.toBeNull()
    expect(await reads(lead, conversation)).toBe(false)
    expect(conversation.ownerId).toBe(next.id)
  })

  it('passes with the role: the new safeguarding lead is told of what is written next', async () => {
    const { school } = await withStaff()
    await arrive(school, concern)
    const next = await member(school, 'D2', ['safeguarding-lead'])
    minutes(30)
    const { conversation } = await arrive(school, 'any news?')
    const told = await stage().db.read.select().from(notices).where(eq(notices.staffId, next.id))
    expect(conversation.restrictedAt).not.toBeNull()
    expect(told).not.toEqual([])
  })

  it('is not opened to the deputy whom anybody may name for the one who has it', async () => {
    const { school, tutor, other, dsl } = await withStaff()
    const { conversation } = await arrive(school, concern)
    await stage().db.write((tx) => passOn(tx, school.id, conversation.id, tutor.id, dsl.id, stage().now()))
    // By any program with a key: the lead has named nobody but the tutor.
    await stage().db.write((tx) => setDeputy(tx, school.school, tutor.id, other.id, 'key'))
    await isAway(tutor, '2026-11-27', '2026-11-23')
    minutes(30)
    const after = await arrive(school, 'any news?')
    expect(await reads(other, after.conversation)).toBe(false)
  })

  it('is not opened to the deputy’s deputy, whom the lead has not named', async () => {
    const { school, tutor, other, dsl } = await withStaff()
    await stage().db.write((tx) => setDeputy(tx, school.school, dsl.id, tutor.id, { staffId: dsl.id }))
    await stage().db.write((tx) => setDeputy(tx, school.school, tutor.id, other.id, 'key'))
    await isAway(dsl, '2026-11-27', '2026-11-23')
    await isAway(tutor, '2026-11-27', '2026-11-23')
    const { conversation } = await arrive(school, concern)
    expect(await reads(other, conversation)).toBe(false)
  })

  it('waits for an answer though a machine’s words stand in the text', async () => {
    const { school, dsl } = await withStaff()
    const { conversation, said } = await arrive(school, `I tried to call you at 9. ${concern}`)
    expect(conversation).toMatchObject({ ownerId: dsl.id })
    expect(conversation.restrictedAt).not.toBeNull()
    expect(conversation.nextStepAt).not.toBeNull()
    expect(said).toHaveLength(1)
  })

  it('opens again though a machine’s words stand in the text', async () => {
    const { school } = await withStaff()
    const { conversation } = await arrive(school, 'is there school tomorrow?')
    await stage().db.write((tx) => reply(tx, school.id, conversation.id, 'Yes.', stage().now(), policy))
    await stage().db.write((tx) => close(tx, school.id, conversation.id, { by: null }, stage().now()))
    minutes(60)
    const after = await arrive(school, `I have a missed call from 01632960001. ${concern}`)
    expect(after.conversation.restrictedAt).not.toBeNull()
    expect(after.conversation).toMatchObject({ closedAt: null, answeredAt: null })
  })
})

describe('a machine', () => {
  it('that wrote first does not stop the clock of what the parent writes after it', async () => {
    const { school } = await withStaff()
    const machine = await arrive(school, 'I’m driving right now')
    expect(machine.conversation.nextStepAt).toBeNull()
    days(2)
    const { conversation, said } = await arrive(school, 'Sam was sick in the night. Can you send work home?')
    expect(conversation.nextStepAt).not.toBeNull()
    expect(conversation.respondBy.getTime()).toBeGreaterThan(stage().now().getTime())
    expect(said[0]!.body).not.toContain('23 Nov')
  })
})

describe('the acknowledgement', () => {
  it('promises no time that is over', async () => {
    const { school } = await withStaff()
    await arrive(school, 'what time does the trip get back?')
    days(3)
    const { said } = await arrive(school, 'hello? nobody has answered me')
    expect(said).toHaveLength(1)
    expect(said[0]!.body).not.toMatch(/will answer by 10:00 on Tue 24 Nov/)
  })

  it('is not sent to who was barred since the question, as the answer to it', async () => {
    const { school } = await withStaff([sam, ellie])
    await arrive(school, 'what time does the trip get back?')
    const pupil = await school.pupil('P1')
    await stage().db.write((tx) =>
      tx
        .update(links)
        .set({ noContactSetBy: 'office' } as never)
        .where(eq(links.pupilId, pupil)),
    )
    minutes(5)
    expect((await arrive(school, '2')).said).toEqual([])
  })
})

describe('an owner', () => {
  it('who was away for a day may still read the conversation that they had', async () => {
    const { school, tutor, other } = await withStaff()
    await stage().db.write((tx) => setDeputy(tx, school.school, tutor.id, other.id, 'key'))
    await arrive(school, 'what time does the trip get back?')
    stage().clock.set('2026-11-24T10:00:00Z')
    await isAway(tutor, '2026-11-24', '2026-11-24')
    const { conversation } = await arrive(school, 'and is there a packed lunch?')
    expect(conversation.ownerId).toBe(other.id)
    expect(await reads(tutor, conversation)).toBe(true)
  })
})

describe('several lines', () => {
  it('a text goes on with the conversation on the line that it was sent to', async () => {
    const { school } = await withStaff()
    const second = `+4477009009${school.number.slice(-2)}`
    await stage().db.write((tx) =>
      insertLine(tx, school.id, { kind: 'number', address: second }, stage().now()),
    )
    const a = await arrive(school, 'about the trip')
    minutes(1)
    const b = await arrive(school, 'about the dinner money', { to: second })
    expect(b.conversation.id).not.toBe(a.conversation.id)
    minutes(1)
    await arrive(school, 'and the trip again')
    minutes(1)
    const again = await arrive(school, 'and the dinner money again', { to: second })
    expect(again.conversation.id).toBe(b.conversation.id)
    expect(again.said).toEqual([])
  })
})

describe('the trial', () => {
  it('asks no machine, and nobody who has opted out, as the real way does not', async () => {
    const { school } = await withStaff([sam, ellie])
    const real = await arrive(school, 'STOP')
    expect(real.said).toEqual([])
    const trial = await tryRoute(
      stage().db,
      school.school,
      { from: her, body: 'what time does the trip get back?' },
      stage().now(),
      policy,
      answerTo,
    )
    const { said } = await arrive(school, 'what time does the trip get back?')
    expect(said).toEqual([])
    expect(trial.wouldAsk).toBeNull()
  })
})
