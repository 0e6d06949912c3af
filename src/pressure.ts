/** Callers that come in step leave nobody waiting for a moment between two rounds: a pause as short is no rest. */
const restMs = 25

/**
 * Who waits for an answer now. What can wait makes way for them: storing what the carrier brings comes before deciding
 * whose it is.
 */
export class Pressure {
  #waiting = 0
  #feltSince = 0
  #restsSince = Number.NEGATIVE_INFINITY
  readonly #relieved = new Set<() => void>()
  #rest: NodeJS.Timeout | undefined

  begin(): void {
    if (!this.isFelt) this.#feltSince = performance.now()
    clearTimeout(this.#rest)
    this.#waiting += 1
  }

  end(): void {
    this.#waiting -= 1
    if (this.#waiting > 0) return
    this.#restsSince = performance.now()
    if (this.#relieved.size > 0) this.#restSoon()
  }

  /** Whether anybody waits now, or did a moment ago. */
  get isFelt(): boolean {
    return this.#waiting > 0 || performance.now() - this.#restsSince < restMs
  }

  /** For so many milliseconds it has been felt without a rest. */
  get lastedMs(): number {
    return this.isFelt ? performance.now() - this.#feltSince : 0
  }

  /** Resolves when nobody waits, and after so long in any case: what makes way is put off, never kept from its turn. */
  async relief(atMostMs: number): Promise<void> {
    if (!this.isFelt || atMostMs <= 0) return
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#relieved.add(resolve)
    if (this.#waiting === 0) this.#restSoon()
    const timer = setTimeout(resolve, atMostMs)
    await promise
    clearTimeout(timer)
    this.#relieved.delete(resolve)
  }

  #restSoon() {
    clearTimeout(this.#rest)
    const left = restMs - (performance.now() - this.#restsSince)
    this.#rest = setTimeout(() => {
      for (const go of this.#relieved) go()
    }, left)
  }
}
