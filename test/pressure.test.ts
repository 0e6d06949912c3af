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

  it('makes way until the last of those who wait has an answer, and a moment longer', async () => {
    const pressure = new Pressure()
    pressure.begin()
    pressure.begin()
    const state = made(pressure)
    pressure.end()
    await vi.advanceTimersByTimeAsync(100)
    expect(state.done).toBe(false)
    pressure.end()
    await vi.advanceTimersByTimeAsync(24)
    expect(state.done).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(state.done).toBe(true)
  })

  it('does not take the pause between two rounds of callers who come in step for the end', async () => {
    const pressure = new Pressure()
    pressure.begin()
    const state = made(pressure)
    for (let round = 0; round < 5; round += 1) {
      pressure.end()
      await vi.advanceTimersByTimeAsync(20)
      pressure.begin()
      expect(pressure.isFelt).toBe(true)
      await vi.advanceTimersByTimeAsync(10)
    }
    expect(state.done).toBe(false)
    pressure.end()
    await vi.advanceTimersByTimeAsync(25)
    expect(state.done).toBe(true)
    expect(pressure.isFelt).toBe(false)
  })

  it('takes a rest for one, though the process was busy and the next comes before the timer', async () => {
    const pressure = new Pressure()
    pressure.begin()
    const state = made(pressure)
    pressure.end()
    const later = performance.now() + 30
    const busy = vi.spyOn(performance, 'now').mockReturnValue(later)
    pressure.begin()
    await vi.advanceTimersByTimeAsync(0)
    busy.mockRestore()
    expect(state.done).toBe(true)
  })

  it('makes way for a moment when it asks in the pause between two rounds', async () => {
    const pressure = new Pressure()
    pressure.begin()
    pressure.end()
    await vi.advanceTimersByTimeAsync(10)
    const state = made(pressure)
    await vi.advanceTimersByTimeAsync(14)
    expect(state.done).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
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

  it('goes at once when it has made way for long enough', async () => {
    const pressure = new Pressure()
    pressure.begin()
    await pressure.relief(0)
    expect(pressure.isFelt).toBe(true)
  })
})
