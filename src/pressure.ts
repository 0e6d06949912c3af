/** Callers that come in step leave nobody waiting for a moment between two rounds: a pause as short is no rest. */
const restMs = 25

/**
 * Who waits for an answer now. What can wait makes way for them: storing what the carrier brings comes before deciding
 * whose it is.
 */
export class Pressure {
  #waiting = 0
  #restsSince = Number.NEGATIVE_INFINITY
  readonly #relieved = new Set<() => void>()
  #rest: NodeJS.Timeout | undefined

  begin(): void {
    // A busy process may come to its timers late: the rest was one all the same.
    if (!this.isFelt) this.#relieve()
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
    this.#rest = setTimeout(() => this.#relieve(), left)
  }

  #relieve() {
    for (const go of this.#relieved) go()
  }
}
