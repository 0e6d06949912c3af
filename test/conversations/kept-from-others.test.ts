import { describe, expect, it } from 'vitest'
import { reply } from '../../src/conversations/replying.ts'
import { tryRoute } from '../../src/conversations/trial.ts'
import { numbersByHealth } from '../../src/numbers/attention.ts'
import { healthStates } from '../../src/numbers/health.ts'
import { answerTo } from '../../src/refresh/answering.ts'
import { AskedHome } from '../refresh/asked.ts'
import { arrive, her, minutes, policy, stage, withStaff } from './owners-stage.ts'

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
