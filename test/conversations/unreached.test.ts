import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { carrierError } from '../../src/carrier/carrier-error.ts'
import { close } from '../../src/conversations/closing.ts'
import { findConversation, stateOf } from '../../src/conversations/conversations.ts'
import { escalateDue } from '../../src/conversations/escalating.ts'
import { storeInbound } from '../../src/conversations/inbound.ts'
import { receive } from '../../src/conversations/receiving.ts'
import { reply } from '../../src/conversations/replying.ts'
import { reopenUnreached } from '../../src/conversations/unreached.ts'
import { conversations, notices } from '../../src/db/schema.ts'
import { newId } from '../../src/ids.ts'
import { settleWhatIsOver } from '../../src/messages/over.ts'
import { addAbsence } from '../../src/staff/absences.ts'
import { putStaff } from '../../src/staff/changes.ts'
import { setDeputy } from '../../src/staff/deputies.ts'
import { HandCarrier, mondayMorning, type StageSchool, sendMessage, useStage } from '../messages/stage.ts'

const stage = useStage()
beforeEach(() => stage().clock.set(mondayMorning))
const policy = { drama: true }
/** A failure that says nothing against the number: a later answer may go there. */
const gone = carrierError(21612)

async function question(school: StageSchool): Promise<string> {
  const text = {
    carrierSid: newId(),
    from: '+447700900101',
    to: school.number,
    body: 'Hello?',
    parameters: {},
  }
  const [id] = await stage().db.write((tx) => storeInbound(tx, [text], stage().now()))
  await stage().db.write((tx) => receive(tx, id!, stage().now(), policy))
  const [opened] = await stage()
    .db.read.select({ id: conversations.id })
    .from(conversations)
    .where(eq(conversations.schoolId, school.id))
  return opened!.id
}

async function answer(school: StageSchool, conversationId: string, carrier = new HandCarrier()) {
  stage().clock.forward(60_000)
  const { id } = await stage().db.write((tx) =>
    reply(tx, school.id, conversationId, 'Yes.', stage().now(), policy),
  )
  await sendMessage(stage().sending(carrier), id)
}

const failing = () => new HandCarrier({ kind: 'refused', error: gone })
const look = () => stage().db.write((tx) => reopenUnreached(tx, stage().now()))
const current = (school: StageSchool, id: string) => findConversation(stage().db.read, school.id, id)

describe('a conversation whose answer never reached the parent', () => {
  it('is open again, with the time to answer by that it had', async () => {
    const school = await stage().school()
    const id = await question(school)
    const { respondBy } = await current(school, id)
    await answer(school, id, failing())
    expect(stateOf(await current(school, id))).toBe('answered')
    await look()
    const reopened = await current(school, id)
    expect([stateOf(reopened), reopened.respondBy]).toEqual(['open', respondBy])
  })

  it('is open again, and its owner is told, though it was closed after the answer', async () => {
    const school = await stage().school()
    const id = await question(school)
    await answer(school, id, failing())
    await stage().db.write((tx) => close(tx, school.id, id, { by: null }, stage().now()))
    expect(await look()).toBe(1)
    const { closedAt, nextStepAt } = await current(school, id)
    expect([closedAt, nextStepAt]).toEqual([null, expect.any(Date)])
    const told = await stage().db.read.select().from(notices).where(eq(notices.conversationId, id))
    expect(told.map(({ kind }) => kind)).toContain('reminder')
    expect(await look()).toBe(0)
  })

  it('stays answered when a later answer is on its way', async () => {
    const school = await stage().school()
    const id = await question(school)
    await answer(school, id, failing())
    await answer(school, id)
    await look()
    expect(stateOf(await current(school, id))).toBe('answered')
  })

  it('has a time anew when all of it is over: whoever answered in time is not late', async () => {
    const school = await stage().school()
    const id = await question(school)
    const { ownerId } = await current(school, id)
    await answer(school, id, failing())
    stage().clock.set('2026-11-25T10:00:00Z')
    expect(await look()).toBe(1)
    await escalateDue(stage().db, stage().now())
    expect(await current(school, id)).toMatchObject({
      ownerId,
      stage: 'waiting',
      respondBy: new Date('2026-11-26T10:00:00Z'),
    })
    const told = await stage().db.read.select().from(notices).where(eq(notices.conversationId, id))
    expect(told.map(({ kind }) => kind)).toEqual(['yours', 'reminder'])
  })

  it('goes to who stands in, when all of its time is over and its owner is away', async () => {
    const school = await stage().school()
    const deputy = await stage().db.write((tx) =>
      putStaff(
        tx,
        school.school,
        'T1',
        { title: 'Mx', firstName: 'T', lastName: 'T1', email: 't1@example.org', roles: ['teacher'] },
        stage().now(),
      ),
    )
    const id = await question(school)
    await answer(school, id, failing())
    const away = { firstDay: '2026-11-25', lastDay: '2026-12-04' }
    await stage().db.write(async (tx) => {
      await setDeputy(tx, school.school, school.lead.id, deputy.id, 'command-line')
      await addAbsence(tx, school.school, school.lead.id, away, stage().now())
    })
    stage().clock.set('2026-11-25T10:00:00Z')
    expect(await look()).toBe(1)
    expect((await current(school, id)).ownerId).toBe(deputy.id)
  })

  it('is open again though nothing ran for longer than a weekend, in which the answer’s time was over', async () => {
    const school = await stage().school()
    const id = await question(school)
    stage().clock.set('2026-11-27T16:00:00Z')
    await stage().db.write((tx) => reply(tx, school.id, id, 'Yes.', stage().now(), policy))
    stage().clock.set('2026-12-01T08:00:00Z')
    await stage().db.write((tx) => settleWhatIsOver(tx, stage().now()))
    await look()
    expect(stateOf(await current(school, id))).toBe('open')
  })
})
