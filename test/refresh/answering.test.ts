import { describe, expect, it } from 'vitest'
import { stateOf } from '../../src/conversations/conversations.ts'
import { storeInbound } from '../../src/conversations/inbound.ts'
import { receive } from '../../src/conversations/receiving.ts'
import { newId } from '../../src/ids.ts'
import { recordEvidence } from '../../src/numbers/evidence.ts'
import { answerTo } from '../../src/refresh/answering.ts'
import { HandCarrier, sendMessage, useStage } from '../messages/stage.ts'
import { AskedHome, day, her, policy } from './asked.ts'

const stage = useStage()

describe('“yes” to the question', () => {
  it('confirms the number, and is thanked once', async () => {
    const home = await AskedHome.of(stage())
    const conversation = await home.says(her, 'Yes')
    expect(await home.evidence(her)).toEqual(['confirmed by office', 'confirmed by parent'])
    expect(await home.automatic(her)).toEqual([expect.stringContaining(home.school.school.name)])
    expect(conversation).toMatchObject({ rule: 'answer', ownerId: home.school.lead.id })
    expect(conversation.because).toEqual(['They say that this is still their number.'])
    expect(stateOf(conversation)).toBe('closed')
    const told = { number: her, parents: ['M1'], by: 'parent' }
    expect(await home.events()).toEqual([{ type: 'number.confirmed', data: told }])
  })

  it('gets no acknowledgement besides', async () => {
    const home = await AskedHome.of(stage())
    await home.says(her, 'Yes')
    expect((await home.texts()).map(({ kind }) => kind)).toEqual(['refresh', 'automatic'])
  })

  it('with something that somebody must answer goes to them as well', async () => {
    const home = await AskedHome.of(stage())
    const conversation = await home.says(her, 'Yes. Is there swimming tomorrow?')
    expect(await home.evidence(her)).toContain('confirmed by parent')
    expect(stateOf(conversation)).toBe('open')
    expect((await home.texts()).map(({ kind }) => kind)).toEqual(['refresh', 'acknowledgement'])
  })

  it('counts once: said again, it is a text like any other', async () => {
    const home = await AskedHome.of(stage())
    await home.says(her, 'Yes')
    expect(stateOf(await home.says(her, 'Yes'))).toBe('open')
    expect(await home.evidence(her)).toHaveLength(2)
  })

  it('is said by writing the very number that was asked', async () => {
    const home = await AskedHome.of(stage())
    await home.says(her, '07700 900101')
    expect(await home.evidence(her)).toContain('confirmed by parent')
    expect(await home.changes()).toEqual([])
  })
})

describe('a text is no answer', () => {
  const isNoAnswer = async (home: AskedHome, body = 'Yes') => {
    const conversation = await home.says(her, body)
    expect(stateOf(conversation)).toBe('open')
    expect(conversation.rule).not.toBe('answer')
    expect(await home.evidence(her)).toEqual(['confirmed by office'])
  }

  it('when it comes later than 14 days after the question', async () => {
    const home = await AskedHome.of(stage())
    stage().clock.forward(14.1 * day)
    await isNoAnswer(home)
  })

  it('when something else that can be answered was sent since', async () => {
    const home = await AskedHome.of(stage())
    const single = await home.school.waiting(her, { body: 'Can you help at the fair?' })
    await sendMessage(stage().sending(new HandCarrier()), single)
    stage().clock.forward(60_000)
    await isNoAnswer(home)
    await isNoAnswer(home, 'No')
  })

  it('when the question has not left yet', async () => {
    const home = await AskedHome.of(stage())
    stage().clock.forward(-61_000)
    await isNoAnswer(home)
  })

  it('when it cannot be understood; the question stays open', async () => {
    const home = await AskedHome.of(stage())
    await isNoAnswer(home, 'Sam has a cough today')
    expect(stateOf(await home.says(her, 'yes'))).toBe('closed')
  })

  it('when it is STOP, which is obeyed', async () => {
    const home = await AskedHome.of(stage())
    expect((await home.says(her, 'STOP')).rule).toBe('opt-out')
    await home.says(her, 'Yes')
    expect(await home.automatic(her)).toEqual([])
  })
})

describe('“wrong person”', () => {
  it('quarantines the number, and nothing more is sent to it', async () => {
    const home = await AskedHome.of(stage())
    const conversation = await home.says(her, 'Wrong number')
    expect((await home.number(her)).quarantinedAt).toEqual(stage().now())
    expect(await home.evidence(her)).toContain('reported-wrong by parent')
    expect((await home.texts()).map(({ kind }) => kind)).toEqual(['refresh'])
    expect(conversation.because.join(' ')).toContain('nothing more is sent')
    const told = { number: her, parents: ['M1'], by: 'parent' }
    expect(await home.events()).toEqual([{ type: 'number.reported-wrong', data: told }])
  })

  it('is not unsaid by a yes from the same phone, once the office has said it', async () => {
    const home = await AskedHome.of(stage())
    const number = { schoolId: home.school.id, numberId: await home.school.numberId(her) }
    const wrong = { kind: 'reported-wrong', by: 'office' } as const
    await stage().db.write((tx) => recordEvidence(tx, number, wrong, stage().now()))
    expect(stateOf(await home.says(her, 'Yes'))).toBe('open')
    expect(await home.events()).toEqual([])
    expect((await home.texts()).map(({ kind }) => kind)).toEqual(['refresh'])
  })

  it('ends a change that was under way from the number', async () => {
    const home = await AskedHome.of(stage())
    await home.says(her, 'My new number is 07700 900102')
    await home.ask(her)
    await home.says(her, 'Not me')
    expect(await home.changes()).toMatchObject([{ endedBecause: expect.stringContaining('not theirs') }])
  })
})

describe('“who is this?”', () => {
  it('gets one reply that names the school and asks again', async () => {
    const home = await AskedHome.of(stage())
    expect(stateOf(await home.says(her, 'Who is this?'))).toBe('closed')
    expect(await home.automatic(her)).toEqual([expect.stringContaining(home.school.school.name)])
    await home.says(her, 'yes')
    expect(await home.evidence(her)).toContain('confirmed by parent')
  })

  it('goes to a person the second time', async () => {
    const home = await AskedHome.of(stage())
    await home.says(her, 'Who is this?')
    expect(stateOf(await home.says(her, 'Who is this?'))).toBe('open')
    expect(await home.automatic(her)).toHaveLength(1)
  })

  it('says nothing of whose the number is, however often it is asked', async () => {
    const home = await AskedHome.of(stage())
    await home.says(her, 'Who is this?')
    await home.says(her, 'Who is this?')
    expect((await home.number(her)).repliedAt).toBeNull()
    expect((await home.number(her)).deliveredAt).toEqual(stage().now())
  })
})

describe('an answer', () => {
  it('has its effect once, though it is received three times at once', async () => {
    const home = await AskedHome.of(stage())
    const { db, now } = stage()
    const text = { carrierSid: newId(), from: her, to: home.school.number, body: 'Yes', parameters: {} }
    const [id] = await db.write((tx) => storeInbound(tx, [text], now()))
    const receiving = () => db.write((tx) => receive(tx, id!, now(), policy, answerTo))
    const results = await Promise.all([receiving(), receiving(), receiving()])
    expect(results.flatMap(({ toSend }) => toSend)).toHaveLength(1)
    expect(await home.evidence(her)).toEqual(['confirmed by office', 'confirmed by parent'])
  })
})
