import { Agent, request } from 'undici'
import type { Call, Calls } from './calls.ts'
import { idempotencyToken } from './sids.ts'
import { sign } from './signature.ts'
import type { Store } from './store.ts'
import type { Text, Texts } from './texts.ts'
import { webhookParams } from './webhook-params.ts'

const MOST_IN_HAND = 256
const FEW_IN_HAND = 16
const CONNECTIONS = 96

export type Caller = { accountSid: string; authToken: string; inboundUrl: () => string }

/**
 * Sends the calls that are due, some hundreds at a time; all others stay in the file. A call's row goes
 * only after its answer, so what was in hand when the process was killed is sent again.
 */
export class Callbacks {
  readonly #store: Store
  readonly #texts: Texts
  readonly #calls: Calls
  readonly #caller: Caller
  readonly #agent = new Agent({
    connections: CONNECTIONS,
    connect: { timeout: 5_000 },
    headersTimeout: 15_000,
    bodyTimeout: 15_000,
  })
  readonly #inHand = new Map<number, Promise<void>>()
  readonly #textsInHand = new Set<number>()
  #most = MOST_IN_HAND
  #more = false
  #hasFailed = false
  #stopped = false

  constructor(store: Store, texts: Texts, calls: Calls, caller: Caller) {
    this.#store = store
    this.#texts = texts
    this.#calls = calls
    this.#caller = caller
  }

  /**
   * Called at every beat. While texts pour in, taking them comes first; while nobody answers, trying again
   * must not keep the machine busy. Then few calls go out at a beat, and the others wait in the file.
   */
  beat(now: number, isBusy: boolean): void {
    this.#most = isBusy || this.#hasFailed ? FEW_IN_HAND : MOST_IN_HAND
    this.#pump(now)
  }

  /** Takes in hand what is due. Of one text one call at a time, so that its states go out in their order. */
  #pump(now: number): void {
    if (this.#stopped || this.#inHand.size >= this.#most) return
    // What is in hand is still in the file, at its head.
    const limit = this.#inHand.size + this.#most
    const due = this.#calls.due(now, limit)
    this.#more = due.length === limit
    for (const call of due) {
      if (this.#textsInHand.has(call.text)) continue
      if (this.#inHand.size >= this.#most) return
      this.#take(call)
    }
  }

  #take(call: Call): void {
    this.#textsInHand.add(call.text)
    this.#inHand.set(call.id, this.#see(call))
  }

  async #see(call: Call): Promise<void> {
    const text = this.#texts.byN(call.text)
    const isOver = text === undefined || (await this.#send(call, text))
    this.#hasFailed = !isOver
    await this.#store.write(() => (isOver ? this.#calls.remove(call) : this.#calls.putOff(call, Date.now())))
    this.#inHand.delete(call.id)
    this.#textsInHand.delete(call.text)
    if (this.#more && !this.#hasFailed && this.#inHand.size <= this.#most / 2) this.#pump(Date.now())
  }

  /** False when it is to be tried again: no connection, no answer in time, or a 5xx. */
  async #send(call: Call, text: Text): Promise<boolean> {
    const target = call.status === 'received' ? this.#caller.inboundUrl() : text.callback
    if (target === null) return true
    // Twilio's own options for a call, such as #rc=3, stand in the fragment and take no part in it.
    const url = target.replace(/#.*$/, '')
    try {
      const { statusCode, body } = await request(url, this.#request(url, call, text))
      await body.dump()
      return statusCode < 500
    } catch {
      return false
    }
  }

  #request(url: string, call: Call, text: Text) {
    const params = webhookParams(this.#caller.accountSid, text, call)
    return {
      method: 'POST' as const,
      dispatcher: this.#agent,
      headers: {
        'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
        'user-agent': 'TwilioProxy/1.1',
        'x-twilio-signature': sign(this.#caller.authToken, url, params),
        'i-twilio-idempotency-token': idempotencyToken(text.sid, call.id),
      },
      body: new URLSearchParams(params).toString(),
    }
  }

  /** Takes nothing more in hand, and gives what is in hand so many milliseconds. */
  async stop(graceMs: number): Promise<void> {
    this.#stopped = true
    const timer = setTimeout(() => void this.#agent.destroy(), graceMs)
    await Promise.allSettled(this.#inHand.values())
    clearTimeout(timer)
    await this.#agent.destroy()
  }
}
