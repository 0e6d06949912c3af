import { expect, it } from 'vitest'
import { addKey } from '../../src/http/api/keys.ts'
import { startStage } from './stage.ts'

it('a key that asks too often waits, and no other key for it', async () => {
  const stage = await startStage({ env: { API_RATE_LIMIT: '4' } })
  const school = await stage.tenant()
  const statuses: number[] = []
  for (let n = 0; n < 4; n += 1)
    // What is refused counts too.
    statuses.push((await school.call('POST', '/v1/bulletins', n === 2 ? {} : { mode: 'x' })).status)
  const limited = await school.call('GET', '/v1/groups')
  expect(statuses).toEqual([422, 422, 422, 422])
  expect(limited).toMatchObject({ status: 429, body: { title: 'Too many requests' } })
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(limited.body).not.toHaveProperty('code')

  const another = await stage.context.db.write((tx) =>
    addKey(tx, school.school.id, 'another', ['roster:read'], new Date()),
  )
  const answer = await stage.call('GET', '/v1/groups', undefined, { authorization: `Bearer ${another}` })
  expect(answer.status).toBe(200)
})
