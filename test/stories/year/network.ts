import type { Carrier, LookUpResult, SendResult, TextToSend } from '../../../src/carrier/carrier.ts'
import type { Report } from '../../../src/messages/reports.ts'
import type { World } from './world.ts'

export interface CarriedText {
  to: string
  at: Date
  reached: 'parent' | 'stranger' | 'nobody'
}

/** The carrier and the networks behind it: takes every text, remembers it, and knows what became of it. */
export class Network implements Carrier {
  readonly carried: CarriedText[] = []
  readonly #world: World
  readonly #now: () => { at: Date; day: number }
  #reports: Report[] = []

  constructor(world: World, now: () => { at: Date; day: number }) {
    this.#world = world
    this.#now = now
  }

  async send({ messageId, to }: TextToSend): Promise<SendResult> {
    const { at, day } = this.#now()
    const owner = this.#world.ownerOf(to, day)
    this.carried.push({ to, at, reached: owner === 'stranger' ? owner : owner ? 'parent' : 'nobody' })
    const errorCode = this.#world.failureAt(to, day)
    const carrierSid = `SM-${messageId}`
    this.#reports.push({ carrierSid, messageId, errorCode, status: errorCode ? 'undelivered' : 'delivered' })
    return { kind: 'taken', sid: carrierSid }
  }

  /** What became of the texts since it was last asked. */
  takeReports(): Report[] {
    const reports = this.#reports
    this.#reports = []
    return reports
  }

  async textsTo() {
    return { texts: [], whole: true }
  }

  async reportOf() {
    return null
  }

  async lookUp(): Promise<LookUpResult> {
    return { kind: 'unknown', why: 'The school pays for no lookups.', code: null }
  }

  async close(): Promise<void> {}
}
