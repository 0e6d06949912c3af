import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { findConversation } from '../../src/conversations/conversations.ts'
import { homesOf } from '../../src/conversations/homes.ts'
import { storeInbound } from '../../src/conversations/inbound.ts'
import { merge } from '../../src/conversations/merging.ts'
import { nameParents } from '../../src/conversations/naming-parents.ts'
import { receive } from '../../src/conversations/receiving.ts'
import { reply } from '../../src/conversations/replying.ts'
import { conversations, inboundTexts, messages } from '../../src/db/schema.ts'
import { newId } from '../../src/ids.ts'
import { writeSingle } from '../../src/messages/single.ts'
import { type StageSchool, useStage } from '../messages/stage.ts'

const stage = useStage()
const policy = { drama: true }
const shared = '+447700900101'
const mother = { pupil_id: 'P1', parent_id: 'M1', mobile: '07700 900101' }
const father = { pupil_id: 'P1', parent_id: 'F1', mobile: '07700 900101', no_contact: 'Y' }

async function arrive(school: StageSchool) {
  const text = { carrierSid: newId(), from: shared, to: school.number, body: 'Hello', parameters: {} }
  const [stored] = await stage().db.write((tx) => storeInbound(tx, [text], stage().now()))
  const id = stored!
  const { toSend } = await stage().db.write((tx) => receive(tx, id, stage().now(), policy))
  const [found] = await stage()
    .db.read.select({ conversationId: messages.conversationId })
    .from(inboundTexts)
    .innerJoin(messages, eq(messages.id, inboundTexts.messageId))
    .where(eq(inboundTexts.id, id))
  return { conversationId: found!.conversationId!, toSend }
}

const answer = (school: StageSchool, conversationId: string) =>
  stage().db.write((tx) => reply(tx, school.id, conversationId, 'Thank you.', stage().now(), policy))

const single = (school: StageSchool, to: { parent: string } | { number: string }) =>
  stage().db.write((tx) => writeSingle(tx, school.school, { to, body: 'Hello.' }, stage().now(), policy))

describe('a number that somebody shares who is barred from one of its children', () => {
  const other = { pupil_id: 'P2', parent_id: 'M1', mobile: '07700 900101' }

  it('gets no words of its own, though another child of the home is not barred', async () => {
    const school = await stage().school([mother, father, other])
    const { conversationId, toSend } = await arrive(school)
    expect(toSend).toEqual([])
    await expect(answer(school, conversationId)).rejects.toThrow('must not be contacted')
    await expect(single(school, { parent: 'M1' })).rejects.toThrow('must not be contacted')
    await expect(single(school, { number: shared })).rejects.toThrow('must not be contacted')
  })

  it('is told nothing by itself, and can be written to about another child when nobody shares it', async () => {
    const school = await stage().school([father, { pupil_id: 'P2', parent_id: 'F1', mobile: '07700 900101' }])
    const { conversationId, toSend } = await arrive(school)
    expect(toSend).toEqual([])
    await answer(school, conversationId)
    await single(school, { parent: 'F1' })
  })
})

describe('a number that has passed to another home', () => {
  const stranger = { pupil_id: 'P9', parent_id: 'S9', mobile: '07700 900101' }
  const moved = { pupil_id: 'P1', parent_id: 'M1', mobile: '07700 900102' }

  it('does not bring the answer to whoever has it now', async () => {
    const school = await stage().school([mother])
    const { conversationId } = await arrive(school)
    await school.import([moved, stranger])
    await expect(answer(school, conversationId)).rejects.toThrow('has passed to somebody else')
  })

  it('starts a conversation of its own', async () => {
    const school = await stage().school([mother])
    const hers = await arrive(school)
    await school.import([moved, stranger])
    const theirs = await arrive(school)
    expect(theirs.conversationId).not.toBe(hers.conversationId)
    const [opened] = await stage()
      .db.read.select()
      .from(conversations)
      .where(eq(conversations.id, theirs.conversationId))
    expect(opened!.rule).toBe('liaison-lead')
  })

  it('does not let what the one wrote be merged with what the other wrote', async () => {
    const school = await stage().school([mother])
    const hers = await arrive(school)
    await school.import([moved, stranger])
    const theirs = await arrive(school)
    const merged = (from: string, into: string) =>
      stage().db.write((tx) => merge(tx, school.id, from, into, null, stage().now()))
    await expect(merged(hers.conversationId, theirs.conversationId)).rejects.toThrow(
      'passed to somebody else',
    )
    await expect(merged(theirs.conversationId, hers.conversationId)).rejects.toThrow(
      'passed to somebody else',
    )
  })

  it('does not put the new home’s names to what the old one wrote', async () => {
    const school = await stage().school([mother])
    const { conversationId } = await arrive(school)
    await school.import([moved, stranger])
    const conversation = await findConversation(stage().db.read, school.id, conversationId)
    const home = (await homesOf(stage().db.read, school.id, [conversation])).get(conversationId)!
    expect(home.parents.map(({ misId }) => misId)).toEqual(['M1'])
    expect(home.pupils.map(({ misId }) => misId)).toEqual(['P1'])
  })

  it('is not said to have written what the home before wrote', async () => {
    const school = await stage().school([mother])
    const { conversationId } = await arrive(school)
    await school.import([moved, stranger])
    const named = stage().db.write((tx) =>
      nameParents(tx, school.id, conversationId, ['S9'], null, stage().now()),
    )
    await expect(named).rejects.toThrow('has passed to somebody else')
  })

  it('can be answered when it was nobody’s and has found its parent', async () => {
    const school = await stage().school([moved])
    const { conversationId } = await arrive(school)
    await school.import([stranger])
    await answer(school, conversationId)
    const conversation = await findConversation(stage().db.read, school.id, conversationId)
    const home = (await homesOf(stage().db.read, school.id, [conversation])).get(conversationId)!
    expect(home.parents.map(({ misId }) => misId)).toEqual(['S9'])
  })
})
