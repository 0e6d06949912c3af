import { expect, it } from 'vitest'
import { timed } from '../../scripts/bench/loops.ts'

it('does each once, and never more at a time than asked', async () => {
  const done: number[] = []
  let underWay = 0
  let most = 0
  await timed(20, 3, async (at) => {
    underWay += 1
    most = Math.max(most, underWay)
    await Promise.resolve()
    done.push(at)
    underWay -= 1
  })
  expect(done.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at))
  expect(most).toBe(3)
})

it('does a few with as many as there are', async () => {
  let most = 0
  await timed(2, 50, async (at) => {
    most = Math.max(most, at + 1)
  })
  expect(most).toBe(2)
})
