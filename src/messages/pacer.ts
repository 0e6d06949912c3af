/** A timer may be so late without the line losing its pace: what it missed it makes up for. */
const catchUpMs = 100

/** When each line is free for its next text, in milliseconds. After a text of so many parts it rests so long. */
export class Pacer {
  readonly #freeAt = new Map<string, number>()

  freeAt(lineId: string): number {
    return this.#freeAt.get(lineId) ?? 0
  }

  /** How many texts of one part could leave by then. */
  room(lineId: string, partsPerSecond: number, now: number, until: number): number {
    const freeAt = Math.max(this.freeAt(lineId), now - catchUpMs)
    return freeAt > until ? 0 : Math.floor(((until - freeAt) * partsPerSecond) / 1_000) + 1
  }

  taken(lineId: string, parts: number, partsPerSecond: number, now: number): void {
    const from = Math.max(this.freeAt(lineId), now - catchUpMs)
    this.#freeAt.set(lineId, from + (parts * 1_000) / partsPerSecond)
  }
}
