/**
 * Who waits for an answer now. What can wait makes way for them: storing what the carrier brings comes before deciding
 * whose it is.
 */
export class Pressure {
  #waiting = 0
  #relieved: (() => void)[] = []

  begin(): void {
    this.#waiting += 1
  }

  end(): void {
    this.#waiting -= 1
    if (this.#waiting === 0) for (const go of this.#relieved.splice(0)) go()
  }

  /** Whether anybody waits now. */
  get isFelt(): boolean {
    return this.#waiting > 0
  }

  /** Resolves when nobody waits, and after so long in any case: what makes way is put off, never kept from its turn. */
  async relief(atMostMs: number): Promise<void> {
    if (this.#waiting === 0) return
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#relieved.push(resolve)
    const timer = setTimeout(resolve, atMostMs)
    await promise
    clearTimeout(timer)
  }
}
