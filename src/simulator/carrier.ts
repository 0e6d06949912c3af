import type { Blocks } from './blocks.ts'
import type { Calls } from './calls.ts'
import type { Creation } from './creation.ts'
import { fateOf } from './fate.ts'
import type { FaultBook } from './faults.ts'
import type { Life } from './life.ts'
import { dramaKind } from './numbers.ts'
import { countSegments } from './segments.ts'
import type { Stats } from './stats.ts'
import type { Store } from './store.ts'
import type { Text, Texts } from './texts.ts'
import { type Refusal, refusal } from './twilio-errors.ts'

/** What the network does with a text: takes it towards a handset, or from one. */
export class Carrier {
  readonly texts: Texts
  readonly #store: Store
  readonly #blocks: Blocks
  readonly #calls: Calls
  readonly #life: Life
  readonly #faults: FaultBook
  readonly #stats: Stats

  constructor(parts: Parts) {
    this.texts = parts.texts
    this.#store = parts.store
    this.#blocks = parts.blocks
    this.#calls = parts.calls
    this.#life = parts.life
    this.#faults = parts.faults
    this.#stats = parts.stats
  }

  /** Takes a text and settles its fate; it is committed when this resolves. */
  async take(asked: Creation): Promise<Text | Refusal> {
    const isOptedOut = dramaKind(asked.to) === 'opted-out' || this.#blocks.has(asked.to, asked.sender)
    if (isOptedOut) return refusal(21610)
    const fate = fateOf(asked.to, this.#faults.atCallback(asked.to))
    const { sender, service, body, callback } = asked
    const parts = countSegments(body)
    return await this.#store.write(() => {
      const row = {
        inbound: 0,
        sender,
        recipient: asked.to,
        service,
        body,
        parts,
        status: 'queued',
        callback,
      } as const
      const text = this.texts.add(row, Date.now())
      this.#life.begin(text, fate, asked.validity)
      this.#stats.count('created', 1)
      return text
    })
  }

  /** A text from a handset; the webhook for it follows. */
  receive(handset: string, to: string, body: string): Promise<Text> {
    const parts = countSegments(body)
    return this.#store.write(() => {
      const now = Date.now()
      const row = {
        inbound: 1,
        sender: handset,
        recipient: to,
        service: null,
        body,
        parts,
        status: 'received',
        callback: null,
      } as const
      const text = this.texts.add(row, now)
      this.#blocks.heed(handset, to, body)
      this.#stats.count('inbound', 1)
      this.#calls.add({ text: text.n, status: 'received', error: null, at: now }, now)
      return text
    })
  }

  /** Cancels a text that is still queued, and says so to its callback; false when it is too late. */
  cancel(text: Text): Promise<boolean> {
    return this.#store.write(() => {
      const now = Date.now()
      if (!this.texts.cancel(text.sid, now)) return false
      if (text.callback !== null) {
        this.#calls.add({ text: text.n, status: 'canceled', error: null, at: now }, now)
      }
      return true
    })
  }

  /** Empties the body in the carrier's records; false while the text is still under way. */
  redact(text: Text): Promise<boolean> {
    return this.#store.write(() => {
      const status = this.texts.bySid(text.sid)?.status
      if (status === 'queued' || status === 'sent') return false
      this.texts.redact(text.sid, Date.now())
      return true
    })
  }
}

type Parts = {
  store: Store
  texts: Texts
  blocks: Blocks
  calls: Calls
  life: Life
  faults: FaultBook
  stats: Stats
}
