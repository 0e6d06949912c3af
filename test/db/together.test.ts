import { describe, expect, it } from 'vitest'
import { together } from '../../src/db/together.ts'

/** Doubles numbers, remembers with which others each was done, and waits while it is told to. */
function doubling(refuses: (n: number) => boolean = () => false) {
  const groups: number[][] = []
  const gates: PromiseWithResolvers<void>[] = []
  const state = { isHeld: false }
  const ask = together(async (items: number[]) => {
    groups.push(items)
    if (state.isHeld) {
      gates.push(Promise.withResolvers<void>())
      await gates.at(-1)!.promise
    }
    if (items.some(refuses)) throw new Error(`no ${items.filter(refuses)}`)
    return items.map((n) => n * 2)
  })
  const begun = () => expect.poll(() => gates.length).toBeGreaterThan(0)
  const release = () => {
    for (const gate of gates.splice(0)) gate.resolve()
  }
  return { ask, groups, state, begun, release }
}

const upTo = (n: number, from = 1) => Array.from({ length: n }, (_, at) => at + from)

describe('what is asked for at the same moment', () => {
  it('is done in one go, and each gets its own result', async () => {
    const { ask, groups } = doubling()
    expect(await Promise.all(upTo(5).map(ask))).toEqual([2, 4, 6, 8, 10])
    expect(groups).toEqual([[1, 2, 3, 4, 5]])
  })

  it('alone is done alone, now and later', async () => {
    const { ask, groups } = doubling()
    expect([await ask(1), await ask(2)]).toEqual([2, 4])
    expect(groups).toEqual([[1], [2]])
  })

  it('while another is under way waits for it, and forms the next one', async () => {
    const { ask, groups, state, begun, release } = doubling()
    state.isHeld = true
    const first = ask(1)
    await begun()
    const others = [ask(2), ask(3)]
    expect(groups).toEqual([[1]])
    state.isHeld = false
    release()
    expect(await Promise.all([first, ...others])).toEqual([2, 4, 6])
    expect(groups).toEqual([[1], [2, 3]])
  })

  it('is at most a hundred in one go: nobody waits for thousands', async () => {
    const { ask, groups } = doubling()
    expect(await Promise.all(upTo(250).map(ask))).toEqual(upTo(250).map((n) => n * 2))
    expect(groups.map(({ length }) => length)).toEqual([100, 100, 50])
  })

  it('fails nobody but the one that is bad: each is then done alone', async () => {
    const { ask, groups } = doubling((n) => n === 3)
    const results = await Promise.allSettled(upTo(4).map(ask))
    expect(results).toEqual([
      { status: 'fulfilled', value: 2 },
      { status: 'fulfilled', value: 4 },
      { status: 'rejected', reason: new Error('no 3') },
      { status: 'fulfilled', value: 8 },
    ])
    expect(groups).toEqual([[1, 2, 3, 4], [1], [2], [3], [4]])
  })

  it('goes on after a failure, with what came meanwhile and with what comes later', async () => {
    const { ask, state, begun, release } = doubling((n) => n === 1)
    state.isHeld = true
    const bad = ask(1)
    await begun()
    const next = ask(2)
    state.isHeld = false
    release()
    await expect(bad).rejects.toThrow('no 1')
    expect(await next).toBe(4)
    expect(await ask(3)).toBe(6)
  })

  it('fails all at its second try where the database is locked: none waits for each of the others', async () => {
    const groups: number[][] = []
    const locked = Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' })
    const ask = together(async (items: number[]) => {
      groups.push(items)
      if (groups.length < 4) throw locked
      return items
    })
    expect(await Promise.allSettled(upTo(3).map(ask))).toEqual(
      upTo(3).map(() => ({ status: 'rejected', reason: locked })),
    )
    expect(groups).toEqual([upTo(3), upTo(3)])
    groups.length = 2
    expect(await Promise.all(upTo(2).map(ask))).toEqual(upTo(2))
    expect(groups.slice(2)).toEqual([upTo(2), upTo(2)])
  })
})
