import { describe, expect, it } from 'vitest'
import { reply } from '../../src/conversations/replying.ts'
import { tryRoute } from '../../src/conversations/trial.ts'
import { answerTo } from '../../src/refresh/answering.ts'
import { AskedHome } from '../refresh/asked.ts'
import { her, minutes, policy, stage } from './owners-stage.ts'

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
