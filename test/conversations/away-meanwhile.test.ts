import { expect, it } from 'vitest'
import { escalateDue } from '../../src/conversations/escalating.ts'
import { stepsOf } from '../../src/conversations/steps.ts'
import { setDeputy } from '../../src/staff/deputies.ts'
import { arrive, isAway, minutes, stage, toldOf, withStaff } from './owners-stage.ts'

it('an owner who goes away while a conversation waits: somebody who is there hears of it before it is late', async () => {
  const { school, tutor, other } = await withStaff()
  await stage().db.write((tx) => setDeputy(tx, school.school, tutor.id, other.id, 'command-line'))
  const { conversation } = await arrive(school, 'what time does the trip get back?')
  await isAway(tutor, '2026-12-04', '2026-11-23')
  minutes(4 * 60)
  await escalateDue(stage().db, stage().now())
  const told = (await toldOf(conversation.id)).map(({ staffId }) => staffId)
  expect(told).toContain(other.id)
  expect((await stepsOf(stage().db.read, conversation)).at(-1)).toMatchObject({
    kind: 'reminded',
    toId: other.id,
    words: expect.stringMatching(/^.* is away until Mon 7 Dec.* Both were reminded: an answer is due by /),
  })
})
