import { priority } from './priority.ts'

interface Queued {
  lineId: string
  priority: number
  /** When it was put there, in milliseconds. */
  at: number
}

/** The texts that were put into the queue and, as far as is known, are not yet in hand. */
export class InQueue {
  readonly #texts = new Map<string, Queued>()

  get size(): number {
    return this.#texts.size
  }

  add(id: string, queued: Queued): void {
    this.#texts.set(id, queued)
  }

  has(id: string): boolean {
    return this.#texts.has(id)
  }

  forget(id: string): boolean {
    return this.#texts.delete(id)
  }

  forgetOlderThan(instant: number): void {
    for (const [id, { at }] of this.#texts) if (at <= instant) this.#texts.delete(id)
  }

  /** Forgets those of a line but these. */
  keepOfLine(lineId: string, ids: Set<string>): void {
    for (const [id, queued] of this.#texts)
      if (queued.lineId === lineId && !ids.has(id)) this.#texts.delete(id)
  }

  countOfLine(lineId: string): number {
    let n = 0
    for (const queued of this.#texts.values()) if (queued.lineId === lineId) n += 1
    return n
  }

  /** How many there are of each priority, at its own index. */
  countByPriority(): number[] {
    const counts = Array.from({ length: priority.refresh + 1 }, () => 0)
    for (const queued of this.#texts.values()) counts[queued.priority]! += 1
    return counts
  }
}
