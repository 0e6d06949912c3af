import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { carrierError } from '../../src/carrier/carrier-error.ts'
import { close, findConversation, stateOf } from '../../src/conversations/conversations.ts'
import { storeInbound } from '../../src/conversations/inbound.ts'
import { receive } from '../../src/conversations/receiving.ts'
import { reply } from '../../src/conversations/replying.ts'
import { reopenUnreached } from '../../src/conversations/unreached.ts'
import { conversations, notices } from '../../src/db/schema.ts'
import { newId } from '../../src/ids.ts'
import { HandCarrier, type StageSchool, sendMessage, useStage } from '../messages/stage.ts'

const stage = useStage()
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
})
