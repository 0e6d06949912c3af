// Two things done with one conversation at once: on Postgres each transaction reads before it waits for the other.
import { describe, expect, it } from 'vitest'
import { close } from '../../src/conversations/closing.ts'
import type { Conversation } from '../../src/conversations/conversations.ts'
import { escalateDue } from '../../src/conversations/escalating.ts'
import { storeInbound } from '../../src/conversations/inbound.ts'
import { passOn } from '../../src/conversations/passing-on.ts'
import { mayRead } from '../../src/conversations/reading.ts'
import { receive } from '../../src/conversations/receiving.ts'
import type { Writer } from '../../src/db/database.ts'
import { dialect } from '../../src/db/dialect.ts'
import { conversations } from '../../src/db/schema.ts'
import { newId } from '../../src/ids.ts'
import { useStage } from '../messages/stage.ts'
import { her, type Life, openLife } from './life-stage.ts'

const stage = useStage()
const concern = 'please help, dad hits me every night'

describe.skipIf(dialect === 'sqlite')('while a text is being routed', () => {
  async function started(body: string) {
    const life = await openLife(stage())
    const conversation = await life.arrive('He has a cold')
    const text = { carrierSid: newId(), from: her, to: life.school.number, body, parameters: {} }
    const [id] = await life.write((tx) => storeInbound(tx, [text], life.now()))
    return {
      life,
      conversation,
      current: () => life.current(conversation),
      routed: (tx: Writer) => receive(tx, id!, life.now(), { drama: true }),
      passedOn: (tx: Writer) => passOn(tx, life.school.id, conversation.id, 'One', life.lead.id, life.now()),
      closed: (tx: Writer) => close(tx, life.school.id, conversation.id, { by: null }, life.now()),
    }
  }

  it('a conversation that becomes restricted is not passed on to who may not read it', async () => {
    const { life, current, routed, passedOn } = await started(concern)
    await atOnce(life, routed, passedOn)
    const after = await current()
    expect(after.restrictedAt).not.toBeNull()
    expect(await mayRead(stage().db.read, life.one, after)).toBe(false)
  })

  it('a concern is not closed unread', async () => {
    const { life, current, routed, closed } = await started(concern)
    await atOnce(life, routed, closed)
    expect(await current()).toMatchObject({ restrictedAt: expect.any(Date), closedAt: null })
  })

  it('a conversation is not taken back from whom it was just passed on to', async () => {
    const { life, current, routed, passedOn } = await started('and a cough')
    await atOnce(life, passedOn, routed)
    expect((await current()).ownerId).toBe(life.one.id)
  })
})

describe.skipIf(dialect === 'sqlite')('while a late conversation passes to the liaison lead', () => {
  /** It does so when something else is done with it before that is committed. */
  async function escalatedDuring(other: (life: Life, conversation: Conversation) => Promise<unknown>) {
    // What other tests left is not late as well.
    await stage().db.write((tx) => tx.update(conversations).set({ nextStepAt: null }))
    const life = await openLife(stage())
    const conversation = await life.arrive('He has a cold')
    await life.write((tx) => passOn(tx, life.school.id, conversation.id, 'One', null, life.now()))
    stage().clock.set('2026-11-24T14:00:00Z')
    const stepped = Promise.withResolvers<void>()
    const slowly = {
      ...stage().db,
      write: <Made>(work: (tx: Writer) => Promise<Made>) =>
        life.write(async (tx) => {
          const made = await work(tx)
          stepped.resolve()
          await new Promise((resolve) => setTimeout(resolve, longEnoughToWaitFor))
          return made
        }),
    }
    const late = escalateDue(slowly, life.now())
    await stepped.promise
    await Promise.all([late, other(life, conversation)])
    return { life, conversation, current: await life.current(conversation) }
  }

  it('a text from the parent does not take it back, to pass a second time', async () => {
    const { life, conversation, current } = await escalatedDuring((life) => life.arrive('Hello?'))
    expect(current.ownerId).toBe(life.lead.id)
    await escalateDue(stage().db, life.now())
    const kinds = (await life.steps(conversation)).map(([kind]) => kind)
    expect(kinds.filter((kind) => kind === 'escalated')).toHaveLength(1)
  })

  it('whoever is given it by hand has a time of their own', async () => {
    const { life, current } = await escalatedDuring((life, { id }) =>
      life.write((tx) => passOn(tx, life.school.id, id, 'Other', null, life.now())),
    )
    expect(current).toMatchObject({ ownerId: life.other.id, stage: 'waiting', nextStepAt: expect.any(Date) })
  })
})

const longEnoughToWaitFor = 200

/** Does one thing, and the other before the first is committed. */
async function atOnce(
  life: Life,
  one: (tx: Writer) => Promise<unknown>,
  other: (tx: Writer) => Promise<unknown>,
) {
  const done = Promise.withResolvers<void>()
  const first = life.write(async (tx) => {
    await one(tx)
    done.resolve()
    await new Promise((resolve) => setTimeout(resolve, longEnoughToWaitFor))
  })
  await done.promise
  await Promise.allSettled([first, life.write(other)])
}
