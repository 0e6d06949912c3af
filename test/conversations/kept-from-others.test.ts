import { describe, expect, it } from 'vitest'
import { close } from '../../src/conversations/closing.ts'
import { reply } from '../../src/conversations/replying.ts'
import { tryRoute } from '../../src/conversations/trial.ts'
import { numbersByHealth } from '../../src/numbers/attention.ts'
import { healthStates } from '../../src/numbers/health.ts'
import { answerTo } from '../../src/refresh/answering.ts'
import { insertLine } from '../../src/schools/lines.ts'
import { AskedHome } from '../refresh/asked.ts'
import { arrive, ellie, her, minutes, policy, sam, stage, withStaff } from './owners-stage.ts'

// A restricted conversation is not there for others: nor does anything else that they may look at tell of it.

const concern = 'dad hits me every night'

describe('the trial of a “yes”', () => {
  it('says the same whatever was written in a restricted conversation since we asked', async () => {
    const home = await AskedHome.of(stage())
    const { db, now } = stage()
    const { school } = home
    const tried = () => tryRoute(db, school.school, { from: her, body: 'Yes' }, now(), policy, answerTo)
    const before = await tried()
    const restricted = await home.says(her, concern)
    const { id, ownerId } = restricted
    await db.write((tx) => reply(tx, school.id, id, 'We will phone you.', now(), policy, ownerId))
    await home.send()
    minutes(5)
    expect(restricted.restrictedAt).not.toBeNull()
    expect(before.rule).toBe('answer')
    expect(await tried()).toEqual(before)
  })
})

describe('what is known of a number', () => {
  const health = async ({ id }: { id: string }) => {
    const { db, now } = stage()
    const wanted = { states: healthStates, limit: 10 }
    return (await numbersByHealth(db.read, id, wanted, now())).find(({ number }) => number.e164 === her)
      ?.health
  }

  it('does not tell that somebody texted from there, when it is for few to know', async () => {
    const { school } = await withStaff()
    await arrive(school, concern)
    minutes(24 * 60)
    await arrive(school, 'and today again')
    expect(await health(school)).toMatchObject({
      because: 'The school’s records gave it a day ago, and texts arrive.',
      theirsAt: new Date('2026-11-23T10:00:00Z'),
    })
  })

  it('tells it of any other text', async () => {
    const { school } = await withStaff()
    await arrive(school, 'Is the bus late?')
    expect((await health(school))?.because).toContain('Its owner last texted')
  })
})

describe('who has told of a concern', () => {
  it('is heard by nobody else, though a tutor wrote in an older conversation since', async () => {
    const { school, tutor, dsl } = await withStaff()
    const { db, now } = stage()
    const { conversation: older } = await arrive(school, 'about the trip')
    const write = (body: string) =>
      db.write((tx) => reply(tx, school.id, older.id, body, now(), policy, tutor.id))
    await write('At ten.')
    minutes(4 * 24 * 60)
    const { conversation: grave } = await arrive(school, concern)
    for (const [ours, theirs] of [
      ['How is Sam today?', 'he did it again, please dont tell him'],
      ['And Sam now?', 'HELP'],
    ] as const) {
      minutes(10)
      await write(ours)
      minutes(10)
      expect((await arrive(school, theirs)).conversation).toMatchObject({ id: grave.id, ownerId: dsl.id })
    }
    expect(grave.id).not.toBe(older.id)
  })

  it('is heard by the tutor again, once that is closed by hand', async () => {
    const { school, tutor, dsl } = await withStaff()
    const { db, now } = stage()
    const write = (id: string, by: string) =>
      db.write((tx) => reply(tx, school.id, id, 'How are you?', now(), policy, by))
    const { conversation: older } = await arrive(school, 'about the trip')
    await write(older.id, tutor.id)
    minutes(4 * 24 * 60)
    const { conversation: grave } = await arrive(school, concern)
    await write(grave.id, dsl.id)
    await db.write((tx) => close(tx, school.id, grave.id, { by: dsl.id }, now()))
    minutes(10)
    await write(older.id, tutor.id)
    minutes(10)
    expect((await arrive(school, 'all is well')).conversation.id).toBe(older.id)
  })

  it('is heard by nobody else, though they name the child whom we asked for before', async () => {
    const { school, dsl } = await withStaff([sam, ellie])
    const second = `+4477009009${school.number.slice(-2)}`
    const line = { kind: 'number' as const, address: second }
    await stage().db.write((tx) => insertLine(tx, school.id, line, stage().now()))
    const { conversation: asking } = await arrive(school, 'is it on today?')
    minutes(1)
    const { conversation: grave } = await arrive(school, concern, { to: second })
    minutes(1)
    const { conversation } = await arrive(school, 'Sam')
    expect(asking.askedPupils).not.toBeNull()
    expect(grave.id).not.toBe(asking.id)
    expect(conversation).toMatchObject({ ownerId: dsl.id, restrictedAt: expect.any(Date) })
    const { db, now } = stage()
    minutes(10)
    await db.write((tx) => reply(tx, school.id, grave.id, 'We will phone.', now(), policy, dsl.id))
    minutes(10)
    expect((await arrive(school, 'thank you')).conversation.id).toBe(conversation.id)
  })
})
