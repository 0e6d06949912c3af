import type { Callbacks } from './callbacks.ts'
import type { Life } from './life.ts'
import type { Stats } from './stats.ts'
import type { Store } from './store.ts'

const BEAT_MS = 20
const BEATS_BETWEEN_COUNTS = 50
const BUSY_REQUESTS = 40

/** What keeps the simulator going: at each beat, texts that are due move on and calls go out. */
export class Pulse {
  readonly #store: Store
  readonly #life: Life
  readonly #callbacks: Callbacks
  readonly #stats: Stats
  #timer: NodeJS.Timeout | undefined
  #beat: Promise<void> | null = null
  #beats = 0
  #requests = 0

  constructor(store: Store, life: Life, callbacks: Callbacks, stats: Stats) {
    this.#store = store
    this.#life = life
    this.#callbacks = callbacks
    this.#stats = stats
  }

  start(): void {
    this.#timer = setInterval(() => this.#begin(), BEAT_MS)
  }

  /** A beat that takes longer than the pause between two is let finish first. */
  #begin(): void {
    if (this.#beat) return
    this.#beat = this.#work().finally(() => {
      this.#beat = null
    })
  }

  async #work(): Promise<void> {
    if (this.#life.isDue(Date.now())) await this.#advance()
    this.#callbacks.beat(Date.now(), this.#isBusy())
    this.#beats += 1
    if (this.#beats % BEATS_BETWEEN_COUNTS === 0) await this.#stats.keepRequests()
  }

  async #advance(): Promise<void> {
    while (await this.#store.write(() => this.#life.advance(Date.now()))) {
      this.#callbacks.beat(Date.now(), true)
    }
  }

  #isBusy(): boolean {
    const before = this.#requests
    this.#requests = this.#stats.requests
    return this.#requests - before > BUSY_REQUESTS
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#beat
  }
}
