import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Pressure } from '../src/pressure.ts'

describe('what can wait', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const made = (pressure: Pressure) => {
    const state = { done: false }
    void pressure.relief(200).then(() => {
      state.done = true
    })
    return state
  }

  it('goes at once while nobody waits for an answer', async () => {
    const state = made(new Pressure())
    await vi.advanceTimersByTimeAsync(0)
    expect(state.done).toBe(true)
  })

  it('makes way until the last of those who wait has an answer', async () => {
    const pressure = new Pressure()
    pressure.begin()
    pressure.begin()
    const state = made(pressure)
    pressure.end()
    await vi.advanceTimersByTimeAsync(100)
    expect(state.done).toBe(false)
    pressure.end()
    await vi.advanceTimersByTimeAsync(0)
    expect(state.done).toBe(true)
  })

  it('makes way no longer than it said, however many come', async () => {
    const pressure = new Pressure()
    pressure.begin()
    const state = made(pressure)
    await vi.advanceTimersByTimeAsync(199)
    expect(state.done).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(state.done).toBe(true)
  })
})
